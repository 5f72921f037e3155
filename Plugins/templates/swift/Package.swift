// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "NAME",
    platforms: [.macOS(.v15)],
    dependencies: [.package(path: "Vendor/PluginKit")],
    targets: [
        .target(name: "MemberList", dependencies: [.product(name: "PluginKit", package: "PluginKit")]),
        .testTarget(
            name: "MemberListTests",
            dependencies: ["MemberList", .product(name: "PluginKit", package: "PluginKit")]),
        .executableTarget(
            name: "NAME", dependencies: ["MemberList", .product(name: "PluginKit", package: "PluginKit")]),
    ]
)
