// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "verkosto",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "verkosto", targets: ["verkosto"]),
        .library(name: "CEL", targets: ["CEL"]),
        .library(name: "PluginConformance", targets: ["PluginConformance"]),
        .library(name: "PluginKit", targets: ["JSON", "PluginKit", "PluginWire"]),
        .library(name: "PluginWire", targets: ["JSON", "PluginWire"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    ],
    targets: [
        // MARK: - System libraries

        .systemLibrary(
            name: "CLibYAML",
            pkgConfig: "yaml-0.1",
            providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]
        ),
        .systemLibrary(
            name: "CMD4C",
            pkgConfig: "md4c",
            providers: [.apt(["libmd4c-dev"]), .brew(["md4c"])]
        ),
        // Those that take long to load are loaded when they are first called, on Linux (libical-dev, libxlsxwriter-dev).
        .target(name: "CLateBinding"),
        .target(
            name: "CLibical", dependencies: ["CLateBinding"],
            linkerSettings: [.linkedLibrary("ical", .when(platforms: [.macOS]))]),
        .target(
            name: "CXlsxWriter", dependencies: ["CLateBinding"],
            linkerSettings: [.linkedLibrary("xlsxwriter", .when(platforms: [.macOS]))]),

        // MARK: - Data, source text and diagnostics

        .target(name: "JSON"),
        .testTarget(name: "JSONTests", dependencies: ["JSON"]),

        .target(name: "ContentHash"),
        .testTarget(name: "ContentHashTests", dependencies: ["ContentHash"]),

        .target(name: "SourceText"),
        .testTarget(name: "SourceTextTests", dependencies: ["SourceText"]),

        .target(name: "Diagnostics", dependencies: ["JSON", "SourceText"]),
        .testTarget(
            name: "DiagnosticsTests", dependencies: ["Diagnostics", "JSON", "SourceText"], exclude: ["Golden"]),

        .target(name: "LocatedYAML", dependencies: ["CLibYAML", "Diagnostics", "SourceText"]),
        .testTarget(name: "LocatedYAMLTests", dependencies: ["Diagnostics", "JSON", "LocatedYAML", "SourceText"]),

        // MARK: - Expressions

        .target(name: "CEL", dependencies: ["Diagnostics", "SourceText"]),
        .target(name: "CELConformance", dependencies: ["CEL", "Diagnostics", "JSON"]),
        .testTarget(
            name: "CELTests",
            dependencies: ["CEL", "CELConformance", "Diagnostics", "JSON", "SourceText"],
            exclude: ["Regex/Oracle"]
        ),

        // MARK: - The field's values

        .target(
            name: "WorkCalendar",
            dependencies: ["CLibical"],
            resources: [
                .embedInCode("Resources/ax.txt"), .embedInCode("Resources/fi.txt"), .embedInCode("Resources/sv.txt"),
            ]
        ),
        .testTarget(name: "WorkCalendarTests", dependencies: ["WorkCalendar"], exclude: ["Tables"]),

        .target(name: "NetworkModel", dependencies: ["JSON", "SourceText", "WorkCalendar"]),
        .testTarget(name: "NetworkModelTests", dependencies: ["JSON", "NetworkModel", "WorkCalendar"]),

        // MARK: - The recipe language

        .target(name: "SectionSchema", dependencies: ["Diagnostics", "JSON", "LocatedYAML", "SourceText"]),
        .testTarget(
            name: "SectionSchemaTests",
            dependencies: ["Diagnostics", "JSON", "LocatedYAML", "SectionSchema", "SourceText"]),

        .target(
            name: "Recipes",
            dependencies: [
                "CEL", "Diagnostics", "JSON", "LocatedYAML", "NetworkModel", "SectionSchema", "SourceText",
                "WorkCalendar",
            ]
        ),
        .testTarget(
            name: "RecipesTests",
            dependencies: [
                "CEL", "Diagnostics", "JSON", "LocatedYAML", "NetworkModel", "PluginHost", "Recipes", "SectionSchema",
                "SourceText", "WorkCalendar",
            ],
            exclude: ["Broken/Cases", "Broken/Expected"]
        ),

        .target(
            name: "Verdicts",
            dependencies: ["CEL", "Diagnostics", "JSON", "NetworkModel", "Recipes", "SourceText", "WorkCalendar"]
        ),
        .testTarget(
            name: "VerdictsTests",
            dependencies: [
                "CEL", "Diagnostics", "JSON", "LocatedYAML", "NetworkModel", "Recipes", "SourceText", "Verdicts",
                "WorkCalendar",
            ],
            exclude: ["Data"]
        ),

        // MARK: - Runtime and modules

        .target(
            name: "ModuleContract",
            dependencies: ["Diagnostics", "JSON", "NetworkModel", "Recipes", "SectionSchema", "WorkCalendar"]
        ),

        .target(
            name: "ScheduleModule",
            dependencies: [
                "Diagnostics", "JSON", "ModuleContract", "NetworkModel", "Recipes", "SectionSchema", "SourceText",
                "WorkCalendar",
            ],
            path: "Plugins/ScheduleModule/Sources"
        ),
        .testTarget(
            name: "ScheduleModuleTests",
            dependencies: [
                "Diagnostics", "JSON", "ModuleContract", "NetworkModel", "Recipes", "ScheduleModule", "SourceText",
                "WorkCalendar",
            ],
            path: "Plugins/ScheduleModule/Tests"
        ),
        .target(
            name: "CheckModule",
            dependencies: [
                "Diagnostics", "JSON", "ModuleContract", "NetworkModel", "Recipes", "SectionSchema", "Verdicts",
                "WorkCalendar",
            ],
            path: "Plugins/CheckModule/Sources"
        ),
        .target(
            name: "NeedsModule",
            dependencies: [
                "Diagnostics", "JSON", "ModuleContract", "NetworkModel", "Recipes", "SectionSchema", "Verdicts", "WorkCalendar",
            ],
            path: "Plugins/NeedsModule/Sources"
        ),
        .target(
            name: "ReportModule",
            dependencies: [
                "CMD4C", "CXlsxWriter", "Diagnostics", "JSON", "ModuleContract",
                .product(name: "Mustache", package: "swift-mustache"), "NetworkModel", "Recipes", "SourceText",
                "Verdicts",
                "WorkCalendar",
            ],
            path: "Plugins/ReportModule/Sources",
            resources: [.embedInCode("Papers/BuiltIn")]
        ),
        .testTarget(
            name: "ReportModuleTests",
            dependencies: [
                "Diagnostics", "JSON", "ModuleContract", "NetworkModel", "Recipes", "ReportModule", "SourceText",
                "Verdicts", "WorkCalendar",
            ],
            path: "Plugins/ReportModule/Tests",
            exclude: ["Golden"]
        ),

        // MARK: - Register, plugins and editing

        .target(name: "CPageChecksums", linkerSettings: [.linkedLibrary("sqlite3")]),
        .target(
            name: "Register",
            dependencies: [
                "CPageChecksums", "ContentHash", .product(name: "GRDB", package: "GRDB.swift"), "JSON", "NetworkModel",
                "WorkCalendar",
            ]
        ),
        .testTarget(
            name: "RegisterTests",
            dependencies: [
                "CPageChecksums", "ContentHash", .product(name: "GRDB", package: "GRDB.swift"), "JSON", "NetworkModel",
                "Register", "WorkCalendar",
            ],
            exclude: ["Golden"]
        ),

        .target(name: "PluginWire", dependencies: ["JSON"]),
        .testTarget(name: "PluginWireTests", dependencies: ["JSON", "PluginWire"]),
        .target(name: "PluginKit", dependencies: ["JSON", "PluginWire"]),
        .testTarget(name: "PluginKitTests", dependencies: ["JSON", "PluginKit", "PluginWire"]),
        .target(
            name: "PluginHost",
            dependencies: [
                .product(name: "Subprocess", package: "swift-subprocess"),
                "ContentHash", "Diagnostics", "JSON", "LocatedYAML", "ModuleContract", "NetworkModel", "PluginWire", "Recipes", "SectionSchema",
                "SourceText", "WorkCalendar",
            ]
        ),
        .testTarget(
            name: "PluginHostTests",
            dependencies: [
                "Diagnostics", "JSON", "ModuleContract", "NetworkModel", "PluginHost", "PluginWire", "Recipes", "SourceText", "WorkCalendar",
            ],
            exclude: ["Golden"]
        ),
        .target(
            name: "PluginConformance",
            dependencies: [
                "Diagnostics", "JSON", "ModuleContract", "NetworkModel", "PluginHost", "PluginWire", "Recipes", "SourceText", "WorkCalendar",
            ]
        ),
        .testTarget(
            name: "PluginConformanceTests",
            dependencies: [
                "CheckModule", "Diagnostics", "JSON", "ModuleContract", "NeedsModule", "PluginConformance", "PluginHost", "Recipes", "ReportModule", "ScheduleModule",
            ]
        ),

        .target(
            name: "RecipeEditing",
            dependencies: [
                "CEL", "ContentHash", "Diagnostics", "JSON", "LocatedYAML", "NetworkModel", "Recipes", "SectionSchema",
                "SourceText", "WorkCalendar",
            ]
        ),
        .testTarget(
            name: "RecipeEditingTests",
            dependencies: [
                "CheckModule", "Diagnostics", "JSON", "LocatedYAML", "ModuleContract", "NeedsModule", "NetworkModel",
                "PluginHost", "RecipeEditing", "Recipes", "ReportModule", "ScheduleModule", "SourceText", "Verdicts",
                "WorkCalendar",
            ],
            exclude: ["Golden"]
        ),

        .target(
            name: "Runtime",
            dependencies: [
                "CEL", "ContentHash", "Diagnostics", "JSON", "LocatedYAML", "ModuleContract", "NetworkModel", "Recipes", "Register",
                "SectionSchema", "SourceText", "Verdicts", "WorkCalendar",
            ]
        ),
        .testTarget(
            name: "RuntimeTests",
            dependencies: [
                "Diagnostics", "JSON", "ModuleContract", "NetworkModel", "Recipes", "Register", "Runtime", "SourceText",
                "WorkCalendar",
            ]
        ),

        // MARK: - Command line

        .target(
            name: "VerkostoCommands",
            dependencies: [
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                "CEL", "CELConformance", "CheckModule", "ContentHash", "Diagnostics", "JSON", "LocatedYAML", "ModuleContract",
                "NeedsModule", "NetworkModel", "PluginConformance", "PluginHost", "PluginWire", "RecipeEditing", "Recipes",
                "Register", "ReportModule", "Runtime", "ScheduleModule", "SectionSchema", "SourceText", "Verdicts", "WorkCalendar",
            ]
        ),
        .testTarget(
            name: "VerkostoCommandsTests",
            dependencies: ["VerkostoCommands", "verkosto"],
            exclude: ["Golden", "Year"]
        ),
        .executableTarget(name: "verkosto", dependencies: ["VerkostoCommands"]),

        .testTarget(name: "ArchitectureTests"),
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
