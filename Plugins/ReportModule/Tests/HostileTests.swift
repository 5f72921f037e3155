import JSON
import ModuleContract
import NetworkModel
import Recipes
import SourceText
import Testing
import WorkCalendar

@testable import ReportModule

/// What an ill-meaning recipe or application puts into every text: no form may take it for anything but text.
@Suite("Hostile texts")
struct HostileTests {
    /// Texts that break out of their form where it is not escaped.
    static let texts = [
        "</title></style><script src=//evil.example></script>", "\" onload=\"alert(1)", "]]><svg onload=alert(1)>",
        "x\r\nEND:VEVENT\r\nBEGIN:VALARM\r\nACTION:EMAIL", "=HYPERLINK(\"http://evil.example\",\"x\")",
        "+1+cmd|' /C calc'!A0",
        "-2+3", "@SUM(1+1)", "\t=1+1", "a\u{0}b\u{7}c\u{1B}[31m", "safe\u{202E}gpj.exe",
        String(decoding: [0xEF, 0xBF, 0xBE, 0xEF, 0xB7, 0x90, 0xC2, 0x85] as [UInt8], as: UTF8.self),
        "[x](javascript:alert(1))", "<img src=x onerror=alert(1)>", "![x](http://evil.example/x.png)",
        "x\n\n# x\n| a |",
        "../../../etc/passwd", String(repeating: "pitkä nimi ", count: 4_000), "${{ parameters.x }}{{#each}}",
    ]

    @Test("stay texts in every form", arguments: texts)
    func everyForm(text: String) async throws {
        for artifact in try await artifacts(of: text) {
            let content = String(decoding: artifact.bytes, as: UTF8.self)
            let comment = Comment(rawValue: "\(artifact.path): \(text.prefix(60))")
            switch artifact.kind {
            case .document where artifact.path.hasSuffix(".md"):
                let page = String(decoding: MarkdownBody(content).html.bytes, as: UTF8.self)
                #expect(
                    page.components("<h1>") == 1 && !page.contains("<img") && !page.contains("href=\"java"), comment)
            case .page, .picture, .document:
                #expect(!content.contains("<img") && !content.contains("href=\"java"), comment)
                #expect(!content.contains("<script") && !content.contains("onload=\""), comment)
                #expect(content.components("<svg") == content.components("</svg>"), comment)
                #expect(!content.unicodeScalars.contains { forbidden($0) }, comment)
            case .calendar:
                let lines = content.replacing("\r\n ", with: "").split(separator: "\r\n")
                #expect(lines.filter { $0 == "BEGIN:VALARM" || $0.hasPrefix("ACTION") }.isEmpty, comment)
                #expect(lines.count { $0 == "BEGIN:VEVENT" } == lines.count { $0 == "END:VEVENT" }, comment)
                #expect(content.utf8.split(separator: 10).allSatisfy { $0.count <= 76 && $0.last == 13 }, comment)
            case .table:
                #expect(fields(of: content).allSatisfy { !"=+-@\t\r".contains($0.first ?? " ") }, comment)
            default: break
            }
        }
    }

    @Test("leave files where they belong, under names that every disk takes", arguments: texts)
    func paths(text: String) async throws {
        let paths = try await artifacts(of: text).map(\.path)
        #expect(Set(paths.map { $0.lowercased() }).count == paths.count)
        for part in paths.flatMap({ $0.split(separator: "/", omittingEmptySubsequences: false) }) {
            #expect(!part.isEmpty && part != "." && part != ".." && part.utf8.count < 200)
            #expect(!part.unicodeScalars.contains { $0.value < 32 || "\\:*?\"<>|".unicodeScalars.contains($0) })
        }
    }

    private func forbidden(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 32 && !"\t\n\r".unicodeScalars.contains(scalar) || (0x7F...0x9F).contains(scalar.value)
            || scalar.isNoncharacter || (0x202A...0x202E).contains(scalar.value)
    }

    /// The fields of a file of comma-separated values, by RFC 4180; days and numbers of ours begin with a digit.
    private func fields(of content: String) -> [String] {
        var fields = [""]
        var isQuoted = false
        for scalar in content.dropFirst().unicodeScalars {
            switch scalar {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted, "\n" where !isQuoted: fields.append("")
            case "\r" where !isQuoted: break
            default: fields[fields.count - 1].unicodeScalars.append(scalar)
            }
        }
        return fields
    }

    /// A report on a network in which a text stands wherever a text can.
    private func artifacts(of text: String) async throws -> [Artifact] {
        var request = ExampleNetwork.request(formats: [
            "html", "ics", "csv", "svg", "json", "xlsx", "papers", "markdown",
        ])
        let name = LocalizedText(text, language: "fi")
        var network = request.recipe.network
        network.name = name
        network.purpose = name
        network.principles = [name]
        for index in network.members.indices { network.members[index].name = name }
        for index in network.members.indices { network.members[index].kind = text }
        for index in network.groups.indices { network.groups[index].name = name }
        for index in network.venues.indices { network.venues[index].name = name }
        for index in network.meetings.indices {
            network.meetings[index].name = name
            network.meetings[index].kind = text
        }
        for index in network.activities.indices { network.activities[index].name = name }
        for index in network.calendar.deadlines.indices { network.calendar.deadlines[index].name = name }
        for index in network.vocabularies.indices { network.vocabularies[index].name = name }
        network.figures.append(with(Figure(id: text)) { $0.values = [Figure.Value(term: text, value: 1)] })
        request.recipe.network = network
        for index in request.register.applications.indices { request.register.applications[index].title = text }
        for index in request.register.needs.indices { request.register.needs[index].title = text }
        return try await ReportModule().run(request, progress: NoProgress()).artifacts
    }
}

extension String {
    /// How often a text occurs.
    fileprivate func components(_ text: String) -> Int { ranges(of: text).count }
}
