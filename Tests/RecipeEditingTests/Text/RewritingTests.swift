import LocatedYAML
import RecipeEditing
import SourceText
import Testing

/// Edits of a text: what is wanted is there, and no byte changes that has no part in it.
struct RewritingTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var before: String
        var wanted: String
        var after: String
        var testDescription: String { name }
    }

    static let cases: [Case] = [
        Case(
            name: "a value keeps its quotes and its comment",
            before: "a: \"x\"   # miksi\nb: 1\n", wanted: "{a: y, b: 1}", after: "a: \"y\"   # miksi\nb: 1\n"),
        Case(
            name: "an element in braces",
            before: "m:\n  - {id: a}  # eka\n  - {id: b}\n", wanted: "{m: [{id: a}, {id: c}, {id: b}]}",
            after: "m:\n  - {id: a}  # eka\n  - {id: c}\n  - {id: b}\n"),
        Case(
            name: "an element goes with its comments",
            before: "m:\n  # eka\n  - a\n  # toka\n  - b # rivi\n\n  # kolmas\n  - c\n", wanted: "{m: [a, c]}",
            after: "m:\n  # eka\n  - a\n\n  # kolmas\n  - c\n"),
        Case(
            name: "the first key of an element",
            before: "m:\n  - of: x # pois\n    id: a\n", wanted: "{m: [{id: a}]}", after: "m:\n  - id: a\n"),
        Case(
            name: "a key inside an element",
            before: "m:\n  - id: a\n    of: x\n", wanted: "{m: [{id: a, help: h, of: x}]}",
            after: "m:\n  - id: a\n    help: h\n    of: x\n"),
        Case(
            name: "in braces over several lines",
            before: "m: [\n  a,\n  b, # toka\n  c\n]\n", wanted: "{m: [a, b, d, c]}",
            after: "m: [\n  a,\n  b,\n  d, # toka\n  c\n]\n"),
        Case(
            name: "from and to nothing", before: "a: [x]\nb:\nc: {}\n", wanted: "{a: [], b: 2, c: {d: 1}}",
            after: "a: []\nb: 2\nc: {d: 1}\n"),
        Case(
            name: "a section", before: "a: 1\n\nb: 2\n\n# loppu\nc: 3\n", wanted: "{a: 1, x: [{id: q}], b: 2, c: 3}",
            after: "a: 1\n\nx:\n  - {id: q}\n\nb: 2\n\n# loppu\nc: 3\n"),
        Case(
            name: "without a line break at the end", before: "a: 1\nb: [x]", wanted: "{a: 1, b: [x], c: 2}",
            after: "a: 1\nb: [x]\nc: 2"),
        Case(
            name: "CRLF", before: "a: 1\r\nm:\r\n  - {id: a}\r\n", wanted: "{a: 1, m: [{id: a}, {id: b}]}",
            after: "a: 1\r\nm:\r\n  - {id: a}\r\n  - {id: b}\r\n"),
        Case(
            name: "an alias gives way to what it stood for", before: "a: &x {p: 1}\nb: *x\n",
            wanted: "{a: {p: 1}, b: {p: 2}}", after: "a: &x {p: 1}\nb: {p: 2}\n"),
        Case(
            name: "dashes at the key's column", before: "m:\n- a\n- b\nn: 1\n", wanted: "{m: [a, c, b], n: 1}",
            after: "m:\n- a\n- c\n- b\nn: 1\n"),
        Case(
            name: "a block text", before: "a: |\n  eka\n  toka\n\nb: 1\n", wanted: "{a: uusi, b: 1}",
            after: "a: \"uusi\"\n\nb: 1\n"),
    ]

    @Test(arguments: cases)
    func edits(_ example: Case) throws {
        let text = try #require(RecipeText(path: "recipe.yaml", bytes: Array(example.before.utf8)))
        let wanted = try #require(RecipeText(path: "wanted.yaml", bytes: Array(example.wanted.utf8)))
        let result = try #require(Rewriting.rewrite(text, to: wanted.tree))
        #expect(String(decoding: result.text.file.bytes, as: UTF8.self) == example.after)
    }

    @Test func copiesCommentsFromAnotherFile() throws {
        var files = SourceFiles()
        let own = try #require(RecipeText(files.add(path: "own", bytes: Array("m:\n    - {id: a}\n".utf8))))
        let its = try #require(
            RecipeText(
                files.add(
                    path: "its",
                    bytes: Array("m:\n- id: a\n# Uusi.\n- id: b   # toka\n  help: >\n    pitkä\n    teksti\n".utf8))))
        let result = try #require(Rewriting.rewrite(own, to: its.tree, files: files))
        #expect(
            String(decoding: result.text.file.bytes, as: UTF8.self)
                == "m:\n    - {id: a}\n    # Uusi.\n    - id: b   # toka\n      help: >\n        pitkä\n        teksti\n"
        )
    }

    @Test func keepsCommentsThatMustStay() throws {
        let before = "m:\n  # pidä\n  - a\n  - b # tämäkin\nn: {p: 1} # ja tämä\n"
        let text = try #require(RecipeText(path: "recipe.yaml", bytes: Array(before.utf8)))
        let wanted = try #require(RecipeText(path: "w", bytes: Array("{m: [b], n: 2}".utf8)))
        let result = try #require(Rewriting.rewrite(text, to: wanted.tree, droppingComments: { _ in false }))
        #expect(
            String(decoding: result.text.file.bytes, as: UTF8.self)
                == "m:\n  # pidä\n  - b # tämäkin\nn: 2 # ja tämä\n")
    }

    @Test(arguments: BundledTexts.names, [false, true])
    func randomEditsOfBundledRecipes(name: String, isCRLF: Bool) throws {
        var bytes = try BundledTexts.bytes(of: name)
        if isCRLF { bytes = bytes.flatMap { $0 == UInt8(ascii: "\n") ? [13, 10] : [$0] } }
        let text = try #require(RecipeText(path: name, bytes: bytes))
        let comments = Self.comments(of: bytes)
        for round in 0..<propertyRounds {
            var editing = RandomEditing(generator: SeededGenerator(state: UInt64(round)))
            let wanted = editing.changed(text.tree, times: 1 + round % 9)
            let result = Rewriting.rewrite(text, to: wanted, droppingComments: { _ in false })
            guard let result else {
                Issue.record("\(name), round \(round): not edited")
                continue
            }
            #expect(result.text.tree.means(wanted))
            let kept = Self.comments(of: result.text.file.bytes)
            #expect(comments.allSatisfy { kept.contains($0) }, "\(name), round \(round): a comment is gone")
            if isCRLF {
                #expect(!String(decoding: result.text.file.bytes, as: UTF8.self).unicodeScalars.containsLoneLF)
            }
        }
    }

    /// The comments that fill a line.
    static func comments(of bytes: [UInt8]) -> [String] {
        String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
            .map { String($0.drop { $0 == " " }) }.filter { $0.hasPrefix("# ") }
    }
}

extension String.UnicodeScalarView {
    /// Whether a line ends in LF alone.
    fileprivate var containsLoneLF: Bool {
        zip([" "] + Array(self), self).contains { $0 != "\r" && $1 == "\n" }
    }
}
