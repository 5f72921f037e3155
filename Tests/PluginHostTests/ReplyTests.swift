import Diagnostics
import Foundation
import ModuleContract
import PluginHost
import SourceText
import JSON
import Testing

/// What plugins answer: taken over, or told.
struct ReplyTests {
    /// Members of a response, and words of what is told of it.
    static let bad: [(members: String, told: String)] = [
        (#""protocol": 2, "message": "response""#, "speaks version 2 of the protocol"),
        (#""message": "response""#, "`protocol` has to be there"),
        (#""protocol": 1, "message": "hello", "plugin": "test", "version": "1.0", "modules": []"#, "was not asked for"),
        (#""protocol": 1, "message": "answer""#, "`message` has to be hello | response | failure"),
        (#""protocol": 1, "message": "failure", "reason": "no paper left""#, "can’t do this: no paper left"),
        (
            #""protocol": 1, "message": "response", "findings": [{"code": "x", "level": "bad", "message": "m"}]"#,
            "`findings[0].level`"
        ),
        (#""protocol": 1, "message": "response", "findings": {}"#, "`findings` has to be a list"),
        (
            #""protocol": 1, "message": "response", "events": [{"kind": "meeting_held", "data": {}}]"#,
            "an event `meeting_held`"
        ),
        (#""protocol": 1, "message": "response", "outputs": {"secret": 1}"#, "an output `secret`"),
        (
            #""protocol": 1, "message": "response", "artifacts": [{"path": "../x", "kind": "data", "text": ""}]"#,
            "“../x”"
        ),
        (
            #""protocol": 1, "message": "response", "artifacts": [{"path": "/etc/x", "kind": "data", "text": ""}]"#,
            "“/etc/x”"
        ),
        (#""protocol": 1, "message": "response", "artifacts": [{"path": "x", "kind": "data"}]"#, "text xor base64"),
        (
            #""protocol": 1, "message": "response", "artifacts": [{"path": "x", "kind": "data", "base64": "!"}]"#,
            "base64"
        ),
        (
            #""protocol": 1, "message": "response", "artifacts": [{"path": "x", "kind": "data", "text": ""}, {"path": "X", "kind": "data", "text": ""}]"#,
            "twice"
        ),
    ]

    /// Edits of a fix, as file, line and column.
    @Test(arguments: [
        ("/etc/passwd", 1, 1), ("../recipe.yaml", 1, 1), ("recipe.yaml", 99, 1), ("recipe.yaml", 0, 1),
        ("recipe.yaml", 1, 0), ("recipe.yaml", 1, Int.min), ("recipe.yaml", Int.max, 1),
    ])
    func fixesStayInTheRecipe(file: String, line: Int, column: Int) async throws {
        let workshop = try PluginWorkshop()
        let end = #"{"line": \#(line), "column": \#(column)}"#
        let edit = #"{"file": "\#(file)", "range": {"start": \#(end), "end": \#(end)}, "text": "x"}"#
        let finding = #"{"code": "a", "level": "note", "message": "m", "fixes": [{"title": "t", "edits": [\#(edit)]}]}"#
        try workshop.make(
            "bash", #"cat <<'END'\#n{"protocol": 1, "message": "response", "findings": [\#(finding)]}\#nEND"#)
        let findings = try await workshop.failure(on: workshop.host())
        #expect(findings.codes == ["plugin-overreach"])
        #expect(findings.text.contains("`test` proposed to change “\(file)”"))
    }

    @Test(arguments: bad) func isTold(members: String, told: String) async throws {
        let workshop = try PluginWorkshop()
        try workshop.make("bash", "cat > /dev/null; echo oma loki >&2; cat <<'END'\n{\(members)}\nEND")
        let findings = try await workshop.failure(on: workshop.host())
        #expect(findings.text.contains(told), "\(findings)")
        #expect(findings.text.contains("`test`"))
        #expect(findings.log == ["from the plugin’s log: oma loki"])
    }

    /// What a plugin does instead of answering, as a script of bash, and what is told of it: the code, and words.
    static let noAnswers: [(name: String, script: String, told: String)] = [
        ("prints junk first", "echo hello; echo '{}'", "plugin-reply: no JSON at line 1, column 1: “hello”"),
        (
            "prints junk after", "echo '{\"protocol\":1,\"message\":\"response\"} x'",
            "plugin-reply: no JSON at line 1, column 37"
        ),
        ("says nothing", "true", "plugin-reply: it wrote nothing"),
        ("ends in the middle", "printf '{\"protocol\": 1, \"mess'", "plugin-reply: its JSON ends in the middle"),
        ("writes no UTF-8", "printf '{\"protocol\": \"\\377\"}'", "plugin-reply: no UTF-8"),
        ("ends with a code", "echo oho >&2; exit 7", "plugin-crashed: exit code 7"),
    ]

    @Test(arguments: noAnswers, Confinements.all)
    func isNoAnswer(_ reply: (name: String, script: String, told: String), confinement: Confinement) async throws {
        let workshop = try PluginWorkshop()
        try workshop.make("bash", reply.script)
        let findings = try await workshop.failure(on: workshop.host(confinement: confinement))
        let whole = findings.codes.joined() + ": " + findings.text
        for words in reply.told.components(separatedBy: ": ") {
            #expect(whole.contains(words), "\(reply.name), \(confinement): \(whole)")
        }
    }

    @Test func isTakenOver() async throws {
        let workshop = try PluginWorkshop()
        let answer = #"""
            {"protocol": 1, "message": "response", "later": {"versions": ["may", "add"]},
             "findings": [{"code": "odd", "level": "warning", "message": {"fi": "outo", "en": "odd"},
                           "file": "recipe.yaml", "range": {"start": {"line": 3, "column": 11}, "end": {"line": 3, "column": 20}},
                           "fixes": [{"title": {"fi": "poista", "en": "remove it"}, "safe": true, "edits": [
                             {"file": "recipe.yaml", "range": {"start": {"line": 3, "column": 11}, "end": {"line": 3, "column": 20}}, "text": ""}]}]}],
             "events": [{"kind": "seen", "data": {"who": "martat"}}],
             "artifacts": [{"path": "a/b.txt", "kind": "document", "text": "ääkköset"}, {"path": "c.bin", "kind": "data", "base64": "AP8="}],
             "outputs": {"count": 2}}
            """#
        try workshop.make(
            "bash", "cat <<'END'\n\(answer)\nEND", module: "outputs: {count: How many}, events: [seen]")
        let outcome = try await workshop.run(on: workshop.host(confinement: .limits)).get()
        #expect(outcome.findings.map(\.message.code) == ["test/odd", "plugin-unconfined"])
        #expect(outcome.findings.first?.message.text(in: .fi) == "outo")
        #expect(outcome.findings.first?.span.map { $0.end - $0.start } == 9)
        let fix = try #require(outcome.findings.first?.fixes.first)
        #expect(fix.title.text(in: .fi) == "poista")
        #expect(fix.isSafe)
        #expect(fix.edits.map(\.text) == [""])
        #expect(fix.edits.map(\.span) == [outcome.findings.first?.span])
        #expect(outcome.events == [ProposedEvent(kind: "seen", data: ["who": .string("martat")])])
        #expect(outcome.artifacts.map(\.path) == ["a/b.txt", "c.bin"])
        #expect(outcome.artifacts.map(\.bytes) == [Array("ääkköset".utf8), [0, 255]])
        #expect(outcome.outputs == ["count": .integer(2)])
    }

    @Test func sayingWhatIsMissingComesOnce() async throws {
        let workshop = try PluginWorkshop()
        try workshop.make("bash", #"echo '{"protocol": 1, "message": "response"}'"#)
        let host = workshop.host(confinement: .namespaces)
        let first = try await workshop.run(on: host).get()
        let second = try await workshop.run(on: host).get()
        #expect(first.findings.map(\.message.code) == ["plugin-unconfined"])
        #expect(second.findings.isEmpty)
    }

    @Test func aMissingProgramIsNamed() async throws {
        let workshop = try PluginWorkshop()
        try workshop.make("bash", "true", manifest: "programs: [no-such-program]")
        let findings = try await workshop.failure(on: workshop.host())
        #expect(findings.codes == ["plugin-cannot-start"])
        #expect(findings.text.contains("`no-such-program`"))
    }
}
