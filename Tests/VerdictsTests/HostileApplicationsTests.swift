import Diagnostics
import NetworkModel
import Recipes
import Testing
import WorkCalendar

@testable import Verdicts

/// Lines that mean harm, each between two good ones: it gets its finding, they get their verdicts.
@Suite struct HostileApplicationsTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var says: String
        var line: @Sendable () -> [UInt8]
        var codes: [String]
        /// Whether the line is judged all the same.
        var isJudged = false
        var testDescription: String { says }

        init(_ says: String, _ codes: [String], isJudged: Bool = false, _ line: @escaping @Sendable () -> String) {
            self.says = says
            self.codes = codes
            self.isJudged = isJudged
            self.line = { Array(line().utf8) }
        }

        init(_ says: String, _ codes: [String], bytes: @escaping @Sendable () -> [UInt8]) {
            self.says = says
            self.codes = codes
            line = bytes
        }
    }

    private static func bad(_ member: String) -> String { "{\"id\": \"bad\", \(member)}" }

    private static func marks(_ count: Int, by giver: String) -> String {
        let mark = "{\"endorsement\": \"mark\", \"by\": \"\(giver)\", \"at\": \"2027-03-02\", \"mark\": \"endorsed\"}"
        return bad("\"endorsements\": [\(Array(repeating: mark, count: count).joined(separator: ","))]")
    }

    static let syntax = "application-syntax"

    static let cases = [
        Case("a line of 20 MB", [syntax]) { bad("\"title\": \"\(String(repeating: "x", count: 20 << 20))\"") },
        Case("100,000 lists inside each other", [syntax]) { String(repeating: "[", count: 100_000) },
        Case("objects inside each other in a field", [syntax]) {
            bad("\"notes\": " + String(repeating: "[{\"a\":", count: 500))
        },
        Case("a text for a number", ["wrong-type"]) { bad("\"amount\": \"5000\"") },
        Case("an object for a list", ["wrong-type"]) { bad("\"partners\": {\"oulu\": 1}") },
        Case("a number for a member", ["wrong-type"]) { bad("\"applicant\": 7") },
        Case("lists for everything", ["wrong-type", "wrong-type", "wrong-type", "wrong-type", "missing-key"]) {
            "{\"id\": [], \"title\": [[]], \"submitted\": [1], \"needs\": [[{}]]}"
        },
        Case("an unknown member", ["unknown-reference"]) { bad("\"applicant\": \"tuntematon\"") },
        Case("no JSON at all", [syntax]) { "<hakemus/>" },
        Case("half an object", [syntax]) { "{\"id\": \"bad\", \"title\": " },
        Case("two objects", [syntax]) { bad("\"amount\": 1") + bad("\"amount\": 1") },
        Case("a key twice", [syntax]) { bad("\"amount\": 1, \"amount\": 2") },
        Case("a key of a mark twice", [syntax]) { bad("\"endorsements\": [{\"by\": \"oulu\", \"by\": \"oulu\"}]") },
        Case("a key twice, once escaped", [syntax]) { bad("\"amount\": 1, \"\\u0061mount\": 2") },
        Case("a number beyond floating point", [syntax]) { bad("\"amount\": 1e999") },
        Case("a number of many digits", ["wrong-type"]) { bad("\"amount\": \(String(repeating: "9", count: 300))") },
        Case("a year beyond the calendar", ["wrong-type"]) { bad("\"submitted\": \"99999-01-01\"") },
        Case("a need of a year beyond the calendar", [], isJudged: true) {
            bad("\"needs\": [{\"id\": \"t\", \"year\": 9223372036854775807}]")
        },
        Case(
            "bytes that are no UTF-8", [syntax], bytes: { Array(bad("\"title\": \"").utf8) + [0xC3, 0x28, 0x22, 0x7D] }),
        Case(
            "an overlong NUL", [syntax],
            bytes: { Array("{\"id\": \"bad\", \"title\": \"".utf8) + [0xC0, 0x80, 0x22, 0x7D] }),
        Case("NUL bytes", [syntax], bytes: { Array("{\"id\": \"ba".utf8) + [0] + Array("d\"}".utf8) }),
        Case("an escaped NUL", [], isJudged: true) { "{\"id\": \"ba\\u0000d\"}" },
        Case("half a surrogate pair", [syntax]) { bad("\"title\": \"\\ud800\"") },
        Case("an empty id", ["missing-key"]) { "{\"id\": \"\"}" },
        Case("the id of another", ["duplicate-id"]) { "{\"id\": \"first\"}" },
        Case("the end of a line as Windows has it", [], isJudged: true) { bad("\"amount\": 1") + "\r" },
        Case("100,000 marks by a member", [], isJudged: true) { marks(100_000, by: "oulu") },
        Case(
            "100,000 marks by somebody else", Array(repeating: "unknown-reference", count: 20) + [syntax],
            isJudged: true
        ) {
            marks(100_000, by: "tuntematon")
        },
        Case("1,000,000 unknown partners", Array(repeating: "unknown-reference", count: 20) + [syntax]) {
            bad("\"partners\": [\(Array(repeating: "\"a\"", count: 1_000_000).joined(separator: ","))]")
        },
        Case("100,000 unknown keys", Array(repeating: "unknown-key", count: 20) + [syntax]) {
            bad((1...100_000).map { "\"k\($0)\": 1" }.joined(separator: ","))
        },
    ]

    @Test(arguments: cases)
    func `a line that means harm is told, and the others are judged`(test: Case) async throws {
        let recipe = try TestRecipe(ApplicationLinesTests.recipe).recipe
        let world = ExpressionWorld(
            model: recipe.expressions, network: recipe.network, today: try Day("2027-03-05"), language: "fi")
        let bytes = Array("{\"id\": \"first\"}\n".utf8) + test.line() + Array("\n{\"id\": \"last\"}\n".utf8)
        var blocks = stride(from: 0, to: bytes.count, by: 1 << 17).map {
            Array(bytes[$0..<min($0 + 1 << 17, bytes.count)])
        }
        blocks.reverse()
        var ids: [String] = []
        var findings: [BatchFinding] = []
        let batch = Batch(
            Judge(recipe, world: world), decoder: ApplicationDecoder(recipe), width: 2,
            rendering: .verdicts(.reasons) { application, _, output in output += (application.id + "\n").utf8 })
        await batch.run {
            blocks.popLast().map(Batch.Piece.block)
        } writing: { part in
            ids += String(decoding: part.output, as: UTF8.self).split(separator: "\n").map(String.init)
            findings += part.findings
        }
        #expect(findings.map(\.message.code) == test.codes)
        #expect(findings.allSatisfy { $0.line == 2 })
        #expect(ids.first == "first")
        #expect(ids.last == "last")
        #expect(ids.count == (test.isJudged ? 3 : 2))
    }

    @Test func `what is told of a line is told in its language`() {
        let long = ApplicationMessage.lineTooLong(limit: 16 << 20)
        let more = ApplicationMessage.more(7, level: .error)
        #expect(long.text(in: .fi) == "Rivi on pidempi kuin 16 Mt; sitä ei lueta")
        #expect(long.text(in: .sv) == "Raden är längre än 16 MB; den läses inte")
        #expect(long.text(in: .en) == "The line is longer than 16 MB and is not read")
        #expect(more.text(in: .fi) == "Rivillä on vielä 7 muuta virhettä tai huomautusta")
        #expect(more.text(in: .sv) == "Raden har ytterligare 7 fel eller anmärkningar")
        #expect(more.text(in: .en) == "The line has 7 more problems")
    }
}
