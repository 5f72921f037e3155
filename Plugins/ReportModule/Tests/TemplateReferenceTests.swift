import Diagnostics
import Foundation
import Testing

@testable import ReportModule

/// docs/templates.md names every fact that templates can use, and its examples work.
@Suite("The page about templates")
struct TemplateReferenceTests {
    private static let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/templates.md")
    private static let heading = "## Facts\n"

    @Test("lists the facts as they are declared")
    func facts() throws {
        var text = try String(contentsOf: Self.page, encoding: .utf8)
        let end = try #require(text.range(of: Self.heading)?.upperBound)
        let reference = FactReference().markdown
        if ProcessInfo.processInfo.environment["VERKOSTO_UPDATE_GOLDEN"] != nil {
            text = text[..<end] + reference
            try Data(text.utf8).write(to: Self.page)
        }
        #expect(text[end...] == reference, "docs/templates.md is not current; `make golden` writes it anew")
    }

    @Test("has examples that work")
    func examples() throws {
        let blocks = try String(contentsOf: Self.page, encoding: .utf8).components(separatedBy: "```mustache\n")
            .dropFirst()
        #expect(blocks.count == 2)
        var templates: [String: String] = [:]
        for block in blocks {
            let text = try #require(block.components(separatedBy: "```").first)
            let name = try #require(text.firstMatch(of: /{{! (\S+)\.md }}/)).output.1
            templates[String(name)] = text
        }
        let recipe = TemplateTests.recipe(templates)
        let read = PaperTemplates(of: recipe)
        #expect(read.findings.isEmpty)
        let source = PaperSource(ReportModel(ExampleNetwork.request(language: "fi")))
        let meeting = try #require(source.model.meetings.last)
        let facts = FactRecord(thing: meeting, set: .meetingPaper, source: source)
        let invitation = try #require(read.template(.invitation, in: .fi)).markdown(of: facts).text
        #expect(invitation.hasPrefix("# Kokouskutsu: "))
        #expect(invitation.hasSuffix("verkosto@example.org.\n"))
        let agenda = try #require(read.template(.agenda, in: .sv)).markdown(of: facts).text
        #expect(agenda.hasPrefix("# Esimerkkiverkosto: "))
        #expect(agenda.contains("1. **Avaus**"))
    }

    @Test("says the kind of paper for every paper")
    func papers() throws {
        let text = try String(contentsOf: Self.page, encoding: .utf8)
        for kind in PaperKind.allCases { #expect(text.contains("\n| `\(kind.rawValue)` | ")) }
    }
}

/// The facts as tables, those of papers first, then those of things that they name.
private struct FactReference {
    private var parts: [String] = []
    private var told: Set<String> = []
    private var waiting: [FactScope] = []

    init() {
        let papers: [(scope: FactScope, kinds: [PaperKind])] = [
            (FactSet.meetingPaper.scope, [.invitation, .agenda, .minutesForm]), (FactSet.minutes.scope, [.minutes]),
            (FactSet.statement.scope, [.statement]),
            (FactSet.networkPaper.scope, [.workshop, .annualReport, .wellbeingAnnex, .model, .services]),
        ]
        for (scope, kinds) in papers {
            tell(scope, as: kinds.map { "`\($0.rawValue)`" }.joined(separator: ", "))
        }
        while !waiting.isEmpty {
            let scope = waiting.removeFirst()
            if told.insert(scope.title).inserted {
                tell(scope, as: scope.title.prefix(1).uppercased() + scope.title.dropFirst())
            }
        }
    }

    var markdown: String { "\n" + parts.joined(separator: "\n") }

    private mutating func tell(_ scope: FactScope, as title: String) {
        var lines = ["### \(title)", "", "| fact | what it is |", "| --- | --- |"]
        for fact in scope.facts {
            let kind: String
            switch fact.kind {
            case .text: kind = ""
            case .flag: kind = " (a condition)"
            case .list(let inner):
                kind = " (a list: \(inner.title))"
                waiting.append(inner)
            case .record(let inner):
                kind = " (\(inner.title))"
                waiting.append(inner)
            }
            lines.append("| `\(fact.name)` | \(fact.help)\(kind) |")
        }
        parts.append(lines.joined(separator: "\n") + "\n")
    }
}
