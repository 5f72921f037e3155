// swift-tools-version: 6.2
import PackageDescription

// The library of Verkosto's plugins, taken along so that the plugin builds anywhere without a network.
let package = Package(
    name: "PluginKit",
    platforms: [.macOS(.v15)],
    products: [.library(name: "PluginKit", targets: ["JSON", "PluginKit", "PluginWire"])],
    targets: [
        .target(name: "JSON"),
        .target(name: "PluginWire", dependencies: ["JSON"]),
        .target(name: "PluginKit", dependencies: ["JSON", "PluginWire"]),
    ]
)

for target in package.targets {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"), .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    ]
}
