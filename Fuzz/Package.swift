// swift-tools-version: 6.2
import PackageDescription

// A package of its own, because libFuzzer brings its own main function. The toolkit's targets are links to its sources,
// because their declarations are visible inside one package only.
let package = Package(
    name: "verkosto-fuzz",
    platforms: [.macOS(.v15)],
    targets: [
        // MARK: - The toolkit's own targets

        .systemLibrary(
            name: "CLibYAML",
            pkgConfig: "yaml-0.1",
            providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]
        ),
        .target(name: "JSON"),
        .target(name: "SourceText"),
        .target(name: "Diagnostics", dependencies: ["JSON", "SourceText"]),
        .target(name: "LocatedYAML", dependencies: ["CLibYAML", "Diagnostics", "SourceText"]),

        // MARK: - Fuzz targets

        .executableTarget(
            name: "FuzzReader",
            dependencies: ["Diagnostics", "LocatedYAML", "SourceText"],
            swiftSettings: [.unsafeFlags(["-parse-as-library"])]
        ),
    ]
)

for target in package.targets where target.type != .system {
    target.swiftSettings =
        (target.swiftSettings ?? []) + [
            .enableUpcomingFeature("ExistentialAny"),
            .enableUpcomingFeature("InternalImportsByDefault"),
            .enableUpcomingFeature("MemberImportVisibility"),
            .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
            .treatAllWarnings(as: .error),
        ]
}
