import JSON
import ModuleContract
import NetworkModel
import Recipes
import Testing
import WorkCalendar

@testable import ReportModule

@Suite("The report module")
struct ReportModuleTests {
    @Test("makes the formats asked for, the page and calendars if none are")
    func formats() async throws {
        #expect(ReportFormat.formats(in: [:]) == [.html, .ics])
        #expect(
            ReportFormat.formats(in: ["formats": .array([.string("csv"), .string("html"), .string("csv")])]) == [
                .html, .csv,
            ])
        let outcome = try await ReportModule().run(
            ExampleNetwork.request(formats: ["json", "ics"]), progress: NoProgress())
        #expect(
            outcome.artifacts.map(\.path) == [
                "calendar.ics", "calendars/group-loneliness.ics", "calendars/member-city.ics",
                "calendars/member-settlement.ics", "calendars/member-parish.ics", "report.json",
            ])
        #expect(outcome.outputs["files"] == .array(outcome.artifacts.map { .string($0.path) }))
    }

    @Test(
        "file names are safe whatever the id",
        arguments: [
            ("jäsen_1", "jäsen_1"), ("../../etc/passwd", "-..-etc-passwd"), (".hidden.", "hidden"),
            ("a\\b\u{7}", "a-b-"),
            ("", "-"), ("..", "-"), (String(repeating: "ä", count: 100), String(repeating: "ä", count: 60)),
        ])
    func fileNames(id: String, name: String) {
        var names = FileNames()
        #expect(names.name(for: id) == name)
    }

    @Test("file names that a disk may take for the same get numbers")
    func sameFileNames() {
        var names = FileNames()
        #expect(["a", "A", "a"].map { names.name(for: $0) } == ["a", "A-2", "a-3"])
    }
}

/// Takes no notice of how far a module has come.
struct NoProgress: ProgressSink {
    func report(fraction: Double, detail: String) {}
}
