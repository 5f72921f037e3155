import Diagnostics
import ModuleContract
import Testing

@testable import Runtime

struct TaskOutcomeTests {
    private func outcome(_ steps: [(id: String, paths: [String])]) -> TaskOutcome {
        TaskOutcome(
            steps: steps.map { id, paths in
                let artifacts = paths.map { Artifact(path: $0, kind: .data, bytes: []) }
                return TaskOutcome.Step(
                    id: id, uses: "m", ending: .ran, outcome: Outcome(artifacts: artifacts), mayFail: false)
            })
    }

    @Test func stepsThatWouldWriteTheSameFileGetFolders() {
        let outcome = outcome([
            ("kalenteri/1", ["schedule.json"]), ("kalenteri/2", ["Schedule.json", "b.csv"]),
            ("raportti", ["report.html"]),
        ])
        #expect(
            outcome.artifacts.map(\.path)
                == ["kalenteri/1/schedule.json", "kalenteri/2/Schedule.json", "kalenteri/2/b.csv", "report.html"])
        #expect(outcome.canBeCommitted)
    }

    @Test func stepsThatShareNoFileWriteSideBySide() {
        let outcome = outcome([("a", ["report.html"]), ("b", ["calendar.ics"])])
        #expect(outcome.artifacts.map(\.path) == ["report.html", "calendar.ics"])
    }

    @Test func aStepThatWritesAFileTwiceIsRefused() {
        let outcome = outcome([("a", ["report.html", "REPORT.html"])])
        #expect(!outcome.canBeCommitted)
        #expect(outcome.findings.map(\.message.code) == ["artifact-twice"])
    }
}
