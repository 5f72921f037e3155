// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that what only measures stays out of the toolkit's build. The toolkit's targets are links to its
// sources, because their declarations are visible inside one package only.
let package = Package(
    name: "verkosto-benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    ],
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

        .target(name: "CEL", dependencies: ["Diagnostics", "SourceText"]),
        .target(name: "CLateBinding"),
        .target(
            name: "CLibical", dependencies: ["CLateBinding"],
            linkerSettings: [.linkedLibrary("ical", .when(platforms: [.macOS]))]),
        .target(
            name: "WorkCalendar",
            dependencies: ["CLibical"],
            resources: [
                .embedInCode("Resources/ax.txt"), .embedInCode("Resources/fi.txt"), .embedInCode("Resources/sv.txt"),
            ]
        ),
        .target(name: "NetworkModel", dependencies: ["JSON", "SourceText", "WorkCalendar"]),
        .target(name: "SectionSchema", dependencies: ["Diagnostics", "JSON", "LocatedYAML", "SourceText"]),
        .target(
            name: "Recipes",
            dependencies: [
                "CEL", "Diagnostics", "JSON", "LocatedYAML", "NetworkModel", "SectionSchema", "SourceText", "WorkCalendar",
            ]
        ),
        .target(
            name: "ModuleContract",
            dependencies: ["Diagnostics", "JSON", "NetworkModel", "Recipes", "SectionSchema", "WorkCalendar"]
        ),
        .target(
            name: "ScheduleModule",
            dependencies: ["Diagnostics", "JSON", "ModuleContract", "NetworkModel", "Recipes", "SectionSchema", "SourceText", "WorkCalendar"]
        ),

        .target(
            name: "Verdicts",
            dependencies: ["CEL", "Diagnostics", "JSON", "NetworkModel", "Recipes", "SourceText", "WorkCalendar"]
        ),
        .target(
            name: "CXlsxWriter", dependencies: ["CLateBinding"],
            linkerSettings: [.linkedLibrary("xlsxwriter", .when(platforms: [.macOS]))]),
        .systemLibrary(
            name: "CMD4C",
            pkgConfig: "md4c",
            providers: [.apt(["libmd4c-dev"]), .brew(["md4c"])]
        ),
        .target(
            name: "ReportModule",
            dependencies: [
                "CMD4C", "CXlsxWriter", "Diagnostics", "JSON", "ModuleContract",
                .product(name: "Mustache", package: "swift-mustache"), "NetworkModel", "Recipes", "SourceText", "Verdicts",
                "WorkCalendar",
            ],
            resources: [.embedInCode("Papers/BuiltIn")]
        ),

        .target(name: "ContentHash"),
        .target(name: "PluginWire", dependencies: ["JSON"]),
        .target(
            name: "PluginHost",
            dependencies: [
                .product(name: "Subprocess", package: "swift-subprocess"),
                "ContentHash", "Diagnostics", "JSON", "LocatedYAML", "ModuleContract", "NetworkModel", "PluginWire", "Recipes", "SectionSchema",
                "SourceText", "WorkCalendar",
            ]
        ),

        // MARK: - Benchmarks

        .target(name: "CAllocationCounter"),
        .executableTarget(
            name: "CELBenchmark",
            dependencies: ["CAllocationCounter", "CEL", "JSON"],
            // So that the C library's own functions are found after those that count.
            linkerSettings: [.unsafeFlags(["-Xlinker", "--export-dynamic"], .when(platforms: [.linux]))]
        ),
        .executableTarget(
            name: "EmptyProgram",
            dependencies: [
                .product(name: "ArgumentParser", package: "swift-argument-parser"), "CLibYAML",
            ]
        ),
        .executableTarget(
            name: "PluginBenchmark",
            dependencies: [
                .product(name: "Subprocess", package: "swift-subprocess"),
                "JSON", "ModuleContract", "NetworkModel", "PluginHost", "Recipes", "SourceText", "WorkCalendar",
            ]
        ),
        .executableTarget(
            name: "ReportBenchmark",
            dependencies: [
                "CXlsxWriter", "JSON", "ModuleContract", "NetworkModel", "Recipes", "ReportModule", "SourceText", "WorkCalendar",
            ]),

        .executableTarget(
            name: "ScheduleBenchmark", dependencies: ["NetworkModel", "Recipes", "ScheduleModule", "WorkCalendar"]),
        .executableTarget(name: "YAMLBenchmark", dependencies: ["CLibYAML", "LocatedYAML", "SourceText"]),
    ]
)

for target in package.targets where target.type != .system {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
        .treatAllWarnings(as: .error),
    ]
}
