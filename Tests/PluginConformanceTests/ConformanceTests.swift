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

    /// The bundled plugins whose programs are installed; `make readers` installs and tries all.
    static let bundled: [String] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: "Plugins").path)) ?? []
        return names.sorted().filter { name in
            guard let plugin = catalogue.plugin(name) else { return false }
            return plugin.manifest.programs.allSatisfy { program in
                ["/usr/local/bin", "/usr/bin"].contains {
                    FileManager.default.isExecutableFile(atPath: "\($0)/\(program)")
                }
            }
        }
    }()

    private static let catalogue = PluginCatalogue(
        places: PluginPlaces([PluginPlaces.Place(.bundled, root.appending(path: "Plugins").path)]))

    @Test func bundledPluginsAreTried() {
        #expect(Self.catalogue.known == ["docx", "indicators", "minutes", "notify", "pdf"])
        #expect(Set(["indicators", "minutes", "notify"]).isSubset(of: Self.bundled))
    }

    @Test(arguments: bundled) func bundledPluginsPass(name: String) async throws {
        let folder = Self.root.appending(path: "Plugins/\(name)").path
        let report = await ConformanceSuite().check(PluginPlaces.Place(.bundled, folder))
        #expect(report.manifestFindings == [])
        #expect(report.results.count == 10)
        #expect(report.failures == [])
    }
}
