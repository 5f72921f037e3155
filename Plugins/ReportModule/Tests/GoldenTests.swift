import Foundation
import ModuleContract
import Testing

@testable import ReportModule

/// Every text format of the example network, compared with files that are changed on request alone: run the tests with
/// `VERKOSTO_UPDATE_GOLDEN=1` and look at the difference.
@Suite("Reports as files")
struct GoldenTests {
    @Test("are as they were, format by format", arguments: ["fi", "sv", "en"])
    func golden(language: String) async throws {
        let formats = ["html", "ics", "csv", "json", "svg"]
        let outcome = try await ReportModule().run(
            ExampleNetwork.request(language: language, formats: formats), progress: NoProgress())
        let folder = Self.folder.appending(path: language)
        if ProcessInfo.processInfo.environment["VERKOSTO_UPDATE_GOLDEN"] != nil {
            try write(outcome.artifacts, below: folder)
        }
        let kept = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.contains(".") }
        #expect(kept.sorted() == outcome.artifacts.map(\.path).sorted())
        for artifact in outcome.artifacts {
            let kept = try Data(contentsOf: folder.appending(path: artifact.path))
            let isSame = kept.elementsEqual(artifact.bytes)
            #expect(isSame, "\(artifact.path) differs; `make golden` writes it anew")
        }
    }

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

    private func write(_ artifacts: [Artifact], below folder: URL) throws {
        try? FileManager.default.removeItem(at: folder)
        for artifact in artifacts {
            let file = folder.appending(path: artifact.path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(artifact.bytes).write(to: file)
        }
    }
}
