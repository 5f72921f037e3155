import Foundation
import NetworkModel
import Recipes
import SourceText
import Testing
import WorkCalendar

@testable import Verdicts

/// The conditions of docs/conditions.md, each run on its two examples.
@Suite struct FieldConditionsTests {
    struct Row: CustomTestStringConvertible {
        var says: String
        var about: String
        var require: String
        var holds: String
        var fails: String
        var testDescription: String { says }
    }

    static let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "docs/conditions.md")
    static let text = (try? String(contentsOf: page, encoding: .utf8)) ?? ""

    /// The network that the page begins with.
    static let network = String(text.split(separator: "```yaml\n")[1].prefix { $0 != "`" })

    static let rows: [Row] = text.split(separator: "\n").compactMap { line in
        let cells = line.replacing("\\|", with: "\u{0}").split(separator: "|", omittingEmptySubsequences: false)
            .map { $0.trimmingCharacters(in: .whitespaces).replacing("\u{0}", with: "|") }
        guard line.hasPrefix("|"), cells.count == 7, cells[3].hasPrefix("`") else { return nil }
        let code = cells[3...5].map { $0.trimmingCharacters(in: ["`"]) }
        return Row(says: cells[1], about: cells[2], require: code[0], holds: code[1], fails: code[2])
    }

    @Test func `the page has twenty conditions and more`() {
        #expect(Self.rows.count >= 20)
    }

    @Test(arguments: rows)
    func `a condition of the field holds and fails as the page says`(_ row: Row) throws {
        let given = { (value: String) in
            row.about == "network" ? value : "{today: 2027-03-15, \(row.about): \(value)}"
        }
        let test = try TestRecipe(
            """
            \(Self.network)
            rules:
              - id: ehto
                about: \(row.about)
                require: \(row.require)
                examples:
                  - {given: \(given(row.holds)), expect: held}
                  - {given: \(given(row.fails)), expect: broken}
            """)
        let today = try #require(Day(year: 2027, month: 3, day: 15))
        for result in ExampleRun(test.recipe, today: today, language: "en").results() {
            #expect(result.passes, "\(result.number): \(result.verdict.word) \(result.verdict.because)")
        }
    }
}
