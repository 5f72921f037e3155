import Diagnostics
import LocatedYAML
import SourceText
import Testing

/// A broken source, the code it earns and the stretch it is shown at.
struct BrokenSource: Sendable, CustomTestStringConvertible {
    let name: String
    let source: String
    let code: String
    let location: SourceLocation

    init(_ name: String, _ source: String, _ code: String, _ location: SourceLocation = #_sourceLocation) {
        (self.name, self.source, self.code, self.location) = (name, source, code, location)
    }

    var testDescription: String { name }

    static let all = [
        BrokenSource("tab as indentation", "a:\n⟦\t⟧b: 1\n", "tab-indentation"),
        BrokenSource("tab below spaces", "a:\n  b: 1\n⟦\t⟧c: 2\n", "tab-indentation"),
        BrokenSource("tab before a list item", "a:\n  - x\n⟦\t⟧- y\n", "tab-indentation"),
        BrokenSource("tab in a literal", "a: |\n⟦\t⟧x\n", "tab-indentation"),
        BrokenSource("no space after the colon, first line", "a⟦:⟧1\nb: 2\n", "missing-space-after-colon"),
        BrokenSource("no space after the colon, between", "a: 1\nb⟦:⟧2\nc: 3\n", "missing-space-after-colon"),
        BrokenSource("no space after the colon, last line", "a: 1\nb⟦:⟧2\n", "missing-space-after-colon"),
        BrokenSource("no space after the colon, nested", "n:\n  id⟦:⟧x\n  name: y\n", "missing-space-after-colon"),
        BrokenSource("no colon, list below", "network:\n  id: x\n⟦members⟧\n  - a\n", "missing-colon"),
        BrokenSource("no colon, mapping below", "⟦members⟧\n  - {id: a}\n", "missing-colon"),
        BrokenSource("no colon at all", "a: 1\n⟦members⟧ # all\nb: 2\n", "missing-colon"),
        BrokenSource("no key before the colon", "⟦:⟧ x\n", "missing-colon"),
        BrokenSource("double quote never closed", "a: ⟦\"⟧foo\nb: 1\n", "unclosed-quote"),
        BrokenSource("single quote never closed", "a: ⟦'⟧foo\nb: 1\n", "unclosed-quote"),
        BrokenSource("double quote closed by the next", "a: ⟦\"⟧foo\nb: \"bar\"\n", "unclosed-quote"),
        BrokenSource("single quote closed by the next", "- ⟦'⟧foo\n- 'bar'\n", "unclosed-quote"),
        BrokenSource("quote open at a document marker", "a: ⟦'⟧foo\n---\nb: 1\n", "unclosed-quote"),
        BrokenSource("apostrophe in single quotes", "a: 'it'⟦s'⟧\nb: 1\n", "text-after-value"),
        BrokenSource("text after double quotes", "a: \"foo\" ⟦bar⟧\nb: 1\n", "text-after-value"),
        BrokenSource("expression that begins with a quote", "a: 'x' ⟦in y⟧\n", "text-after-value"),
        BrokenSource("expression that begins with a bracket", "a: [1,2]⟦.size() > 1⟧\n", "text-after-value"),
        BrokenSource("text after the root", "[a] ⟦b⟧\n", "text-after-value"),
        BrokenSource("bracket open at the next key", "a: ⟦[⟧1, 2\nb: 1\n", "unclosed-bracket"),
        BrokenSource("bracket open at the end", "a: ⟦[⟧1, 2\n", "unclosed-bracket"),
        BrokenSource("brace open at the next key", "a: ⟦{⟧x: 1, y: 2\nb: 1\n", "unclosed-bracket"),
        BrokenSource("brace open at the next element", "m:\n  - ⟦{⟧x: 1, y: 2\n  - {x: 1}\n", "unclosed-bracket"),
        BrokenSource("wrong bracket", "a: [1, 2⟦}⟧\n", "unclosed-bracket"),
        BrokenSource("bracket too many", "a: 1]\nb: ⟦]⟧\n", "unquoted-text"),
        BrokenSource("comma first", "a: ⟦,⟧ b\n", "unquoted-text"),
        BrokenSource("comma missing after a plain text", "a: {b: 1 c⟦:⟧ 2}\n", "missing-comma"),
        BrokenSource("comma missing after quotes", "a: [\"x\" ⟦\"⟧y\"]\n", "missing-comma"),
        BrokenSource("comma missing at the line's end", "a: {b: x, c: y\n d⟦:⟧ z}\n", "missing-comma"),
        BrokenSource("two commas", "a: [1, ⟦,⟧ 2]\n", "missing-value"),
        BrokenSource("bracket before the value", "a: {b: [{⟦]⟧\n", "missing-value"),
        BrokenSource("template in braces", "a: {b: ⟦${{ x }}⟧, c: 1}\n", "unquoted-expression"),
        BrokenSource("template in brackets", "a: [⟦${{ x }}⟧, c]\n", "unquoted-expression"),
        BrokenSource("too little indentation", "a:\n    b: 1\n  ⟦c: 2⟧\n", "bad-indentation"),
        BrokenSource("too much indentation", "a: 1\n  ⟦b: 2⟧\n", "bad-indentation"),
        BrokenSource("list item too far left", "a:\n  - x\n ⟦- y⟧ # why\n", "bad-indentation"),
        BrokenSource("key too far left in an item", "a:\n  - x: 1\n   ⟦y: 2⟧\n", "bad-indentation"),
        BrokenSource("key after a list", "a:\n  - x\n  ⟦b: 1⟧\n", "bad-indentation"),
        BrokenSource("list after a key", "a:\n  b: 1\n  ⟦- x⟧\n", "bad-indentation"),
        BrokenSource("list item at the root", "a: 1\n⟦- b⟧\n", "bad-indentation"),
        BrokenSource("percent sign first", "a: ⟦%⟧x\n", "unquoted-text"),
        BrokenSource("at sign first", "a: ⟦@⟧x\n", "unquoted-text"),
        BrokenSource("backtick first", "a: ⟦`⟧x\n", "unquoted-text"),
        BrokenSource("colon in text", "message: Hakemus⟦:⟧ ei kelpaa\n", "unquoted-text"),
        BrokenSource("ternary", "when: x ? y ⟦:⟧ z\n", "unquoted-text"),
        BrokenSource("list on the key's line", "a: ⟦-⟧ b\n", "unquoted-text"),
        BrokenSource("star first", "a: ⟦*⟧ x\n", "unquoted-text"),
        BrokenSource("anchor with a Finnish letter", "a: ⟦&⟧äiti x\n", "unquoted-text"),
        BrokenSource("greater-than first", "when: ⟦> 5⟧\n", "unquoted-text"),
        BrokenSource("at-least first", "when: ⟦>= 5⟧\n", "unquoted-text"),
        BrokenSource("bar with text", "a: ⟦| foo⟧\n  bar\n", "unquoted-text"),
        BrokenSource("zero indentation of a literal", "a: ⟦|0⟧\n  x\n", "unquoted-text"),
        BrokenSource("regular expression in double quotes", "a: \"⟦\\d⟧+\"\n", "unknown-escape"),
        BrokenSource("broken hexadecimal escape", "a: \"⟦\\x⟧ZZ\"\n", "unknown-escape"),
        BrokenSource("tag with an unknown handle", "a: ⟦!⟧h!foo x\n", "unknown-tag"),
        BrokenSource("line that begins with a percent sign", "a: 1\n%b⟦:⟧ 1\n", "yaml-syntax"),
        BrokenSource("unknown version of YAML", "⟦%⟧YAML 3.0\n---\na: 1\n", "yaml-syntax"),
        BrokenSource("directive without a document marker", "%YAML 1.2\n⟦a⟧: 1\n", "yaml-syntax"),
        BrokenSource("text behind the document's end", "a: 1\n... ⟦x⟧\n", "yaml-syntax"),
    ]
}

@Suite struct SyntaxErrorTests {
    @Test(arguments: BrokenSource.all)
    func isTold(_ broken: BrokenSource) throws {
        let source = MarkedSource(broken.source)
        let reading = LocatedYAML.read(file: source.file)
        let found = reading.diagnostics.map { "\($0.message.code) \(source.file.describe($0.span))" }
        #expect(
            found == ["\(broken.code) \(source.file.describe(source.marked))"], sourceLocation: broken.location)
    }

    @Test func keepsWhatWasReadBefore() {
        let reading = read("network: {id: x}\nmembers:\n  - {id: a}\n  - {id: b\ntasks: {}\n")
        #expect(reading.document?.outline == "{network: {id: x}, members: [{id: a}, {id: b tasks}]}")
        #expect(!reading.isComplete)
    }

    @Test func overlongKeyIsTold() {
        let reading = read("a: 1\n" + String(repeating: "k", count: 2000) + ": 1\n")
        #expect(
            reading.diagnostics.map { $0.message.text(in: .en) } == [
                "a key may have at most 1,024 characters, colon included"
            ])
    }

    @Test func fixesMendTheText() {
        let cases = [
            "a: 1\nb:2\n": "a: 1\nb: 2\n",
            "message: Hakemus: ei kelpaa # x\n": "message: \"Hakemus: ei kelpaa\" # x\n",
            "a: [${{ x }}, c]\n": "a: [\"${{ x }}\", c]\n",
            "a: 'x' in y\n": "a: \"'x' in y\"\n",
            "a: @x\n": "a: \"@x\"\n",
            "a: \"x\" in \\y\n": "a: \"\\\"x\\\" in \\\\y\"\n",
            "a:\n\tb: 1\n": "a:\n  b: 1\n",
        ]
        for (broken, mended) in cases {
            let file = sourceFile(broken)
            let edits = LocatedYAML.read(file: file).diagnostics.flatMap(\.fixes).flatMap(\.edits)
            var scalars = Array(broken.unicodeScalars)
            for edit in edits {
                scalars.replaceSubrange(Int(edit.span.start)..<Int(edit.span.end), with: edit.text.unicodeScalars)
            }
            #expect(String(String.UnicodeScalarView(scalars)) == mended)
            #expect(read(mended).diagnostics.isEmpty)
        }
    }
}
