import Foundation
import ModuleContract
import Testing

@testable import Runtime

struct OutputFolderTests {
    private func temporaryFolder() -> String {
        FileManager.default.temporaryDirectory.appending(path: "verkosto-\(UUID().uuidString)").path
    }

    @Test func writesFilesInFoldersOfTheirOwn() throws {
        let path = temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: path) }
        try OutputFolder(path: path).write([
            Artifact(path: "report.html", kind: .page, bytes: Array("sivu".utf8)),
            Artifact(path: "calendars/ryhmä.ics", kind: .calendar, bytes: Array("kalenteri".utf8)),
        ])
        #expect(try String(contentsOfFile: path + "/report.html", encoding: .utf8) == "sivu")
        #expect(try String(contentsOfFile: path + "/calendars/ryhmä.ics", encoding: .utf8) == "kalenteri")
    }

    @Test func aFailureLeavesTheOldFilesAndNothingElse() throws {
        let path = temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: path) }
        let folder = OutputFolder(path: path)
        try folder.write([Artifact(path: "report.html", kind: .page, bytes: Array("vanha".utf8))])
        try Data().write(to: URL(filePath: path + "/calendars"))
        #expect(throws: OutputFolderError.self) {
            try folder.write([
                Artifact(path: "report.html", kind: .page, bytes: Array("uusi".utf8)),
                Artifact(path: "calendars/ryhmä.ics", kind: .calendar, bytes: []),
            ])
        }
        #expect(try String(contentsOfFile: path + "/report.html", encoding: .utf8) == "vanha")
        #expect(try FileManager.default.contentsOfDirectory(atPath: path).sorted() == ["calendars", "report.html"])
    }

    @Test func aLinkInTheWayIsNotWrittenThrough() throws {
        let path = temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: path) }
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        let outside = temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: outside) }
        try Data("ulkona".utf8).write(to: URL(filePath: outside))
        try FileManager.default.createSymbolicLink(atPath: path + "/report.html", withDestinationPath: outside)
        try OutputFolder(path: path).write([Artifact(path: "report.html", kind: .page, bytes: Array("sivu".utf8))])
        #expect(try String(contentsOfFile: outside, encoding: .utf8) == "ulkona")
        #expect(try String(contentsOfFile: path + "/report.html", encoding: .utf8) == "sivu")
    }
}
