import CheckModule
import Diagnostics
import Foundation
import JSON
import ModuleContract
import NeedsModule
import PluginConformance
import PluginHost
import Recipes
import ReportModule
import ScheduleModule
import Testing

/// One suite for modules of every kind.
struct ConformanceTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    @Test func nativeModulesPass() async throws {
        var example = ModuleExample()
        example.with = ["year": .integer(2027), "effort": .integer(1000)]
        let schedule = TestedModule(module: ScheduleModule(now: { .zero }), example: example)
        let others: [any Module] = [CheckModule(), NeedsModule(), ReportModule()]
        for tested in [schedule] + others.map({ TestedModule(module: $0) }) {
            let name = tested.module.declaration.id
            let results = await ConformanceSuite().check(tested, name: name)
            #expect(results.count == 6)
            #expect(results.filter { $0.problem != nil } == [])
        }
    }

    /// Those whose programs are installed; pandoc and WeasyPrint are tried by `make readers`.
    @Test(arguments: ["indicators", "minutes", "notify"]) func bundledPluginsPass(name: String) async throws {
        let folder = Self.root.appending(path: "Plugins/\(name)").path
        let report = await ConformanceSuite().check(PluginPlaces.Place(.bundled, folder))
        #expect(report.manifestFindings == [])
        #expect(report.results.count == 10)
        #expect(report.failures == [])
    }
}
