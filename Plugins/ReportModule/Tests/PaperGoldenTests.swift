import Foundation
import JSON
import ModuleContract
import NetworkModel
import Recipes
import Testing

@testable import ReportModule

/// Every paper of the example network in every language, compared with files that are changed on request alone. Of a
/// page, the body is kept; head and style are the same for all.
@Suite("Papers as files")
struct PaperGoldenTests {
    @Test("are as they were, language by language", arguments: ["fi", "sv", "en"])
    func golden(language: String) async throws {
        let outcome = try await ReportModule().run(ExampleNetwork.paperRequest(language), progress: NoProgress())
        let folder = Self.folder.appending(path: language)
        let files = outcome.artifacts.map { artifact in
            (
                path: artifact.path.replacingOccurrences(of: "papers/\(language)/", with: ""),
                text: Self.body(of: String(decoding: artifact.bytes, as: UTF8.self))
            )
        }
        if ProcessInfo.processInfo.environment["VERKOSTO_UPDATE_GOLDEN"] != nil {
            try? FileManager.default.removeItem(at: folder)
            for file in files {
                let place = folder.appending(path: file.path)
                try FileManager.default.createDirectory(
                    at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(file.text.utf8).write(to: place)
            }
        }
        let kept = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.contains(".") }
        #expect(kept.sorted() == files.map(\.path).sorted())
        for file in files {
            let kept = try? String(contentsOf: folder.appending(path: file.path), encoding: .utf8)
            #expect(kept == file.text, "\(file.path) differs; `make golden` writes it anew")
        }
    }

    /// The body of a page; other texts whole.
    private static func body(of text: String) -> String {
        guard let body = text.range(of: "<body") else { return text }
        return String(text[body.lowerBound...])
    }

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/papers")
}

extension ExampleNetwork {
    /// A request for every paper, with a register in which something has happened.
    static func paperRequest(_ language: String) -> Request {
        with(request(language: language, formats: ["papers", "markdown"])) {
            $0.recipe.network.needsPolicy.workshop = "workshop"
            $0.recipe.network.needsPolicy.votes = 5
            $0.register.heldMeetings = [
                with(
                    HeldMeeting(
                        id: "theme/loneliness/1", start: time("2027-02-02", 12, 0), end: time("2027-02-02", 15, 30),
                        attended: [Participant(member: "parish"), Participant(member: "city")])
                ) {
                    $0.persons = ["p1", "p2"]
                    $0.items = [
                        MeetingItem(
                            title: "Ystävätoiminnan laajennus", decision: "Aloitetaan Kaukovainiolla syksyllä."),
                        MeetingItem(title: hostile),
                    ]
                }
            ]
            $0.register.people = [Person(id: "p1", name: "Aino Esimerkki", email: "aino@example.org")]
            $0.register.promises = [
                Promise(
                    id: "l1", text: "Varaa tila | \(hostile)", by: "parish", made: day("2027-02-02"),
                    due: day("2027-02-20"), meeting: "theme/loneliness/1"),
                Promise(
                    id: "l2", text: "Kutsu uudet jäsenet", by: "city", made: day("2027-02-02"),
                    meeting: "theme/loneliness/1", kept: day("2027-02-10")),
            ]
            $0.register.applications[0].needs = $0.register.needs
        }
    }
}
