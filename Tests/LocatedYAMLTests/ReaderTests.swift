import Diagnostics
import LocatedYAML
import SourceText
import Testing

@Suite struct ReaderTests {
    @Test(arguments: [
        ("a: 1\nb: [x, y]\n", "{a: 1, b: [x, y]}"),
        ("- a\n- - b\n  - c\n-\n", "[a, [b, c], ]"),
        ("a: 'x'\nb: \"y\\n\"\nc: |\n  z\n", "{a: 'x', b: 'y\n', c: 'z\n'}"),
        ("a: &x [1, 2]\nb: *x\n*x : c\n", "{a: [1, 2], b: [1, 2]}"),
        ("&k id: a\nb: *k\n", "{id: a, b: id}"),
        ("--- # start\na: !!str 1\nb: ! 2\nc: !!int \"3\"\n...\n# end\n", "{a: '1', b: '2', c: 3}"),
        ("a: [b: 1, c]\n", "{a: [{b: 1}, c]}"),
        ("plain", "plain"),
        ("a:\r\n  b: 1\r\n  c: 2\r\n", "{a: {b: 1, c: 2}}"),
        ("a:\r  b: 1\r", "{a: {b: 1}}"),
        ("\u{FEFF}a: 1\n", "{a: 1}"),
        ("no: 091\nyes: null\n", "{no: 091, yes: null}"),
    ])
    func gives(_ source: String, _ outline: String) {
        #expect(read(source).document?.outline == outline)
    }

    @Test(arguments: [
        ("a: ⟦1⟧\nb: x\n", "a"),
        ("a:\n  ⟦- x\n  - y⟧\n\n# comment\nb: 1\n", "a"),
        ("a:\n  ⟦b: 1\n  c: 2⟧\n\n\nd: 1\n", "a"),
        ("a: ⟦{b: 1, c: [x]}⟧ # c\n", "a"),
        ("a: {b: 1, c: ⟦[x]⟧}\n", "a.c"),
        ("a: [⟦b: 1⟧, c]\n", "a.0"),
        ("a:⟦⟧\nb: 1\n", "a"),
        ("a: ⟦one\n  two⟧  # c\nb: 1\n", "a"),
        ("ä: ⟦'öö'⟧\n", "ä"),
        ("a: ⟦|\n  x\n  y⟧\n\n\nb: 1\n", "a"),
        ("a: ⟦>-\n  x\n\n  y  ⟧\n  \nb: 1\n", "a"),
        ("a: ⟦|⟧\n\nb: 1\n", "a"),
        ("a: &x [b]\nc: ⟦*x⟧\n", "c"),
        ("a: &x [⟦b⟧]\nc: *x\n", "c.0"),
        ("a: ⟦&x !!str b⟧\n", "a"),
        ("# a\u{2028}b: ⟦1⟧\n", "b"),
        ("\u{FEFF}a: 1\r\nb: ⟦ä⟧\r\n", "b"),
    ])
    func spans(_ source: String, _ path: String) throws {
        let source = MarkedSource(source)
        let node = try #require(LocatedYAML.read(file: source.file).document?.at(path))
        #expect(source.file.describe(node.span) == source.file.describe(source.marked))
    }

    @Test func keysHaveSpansOfTheirOwn() throws {
        let source = MarkedSource("a:\n  ⟦'b c'⟧ : 1\n")
        let entry = try #require(LocatedYAML.read(file: source.file).document?.at("a")?.mapping?.entries.first)
        #expect(entry.key == "b c")
        #expect(entry.keySpan == source.marked)
        #expect(source.file.text(of: entry.span) == "'b c' : 1")
    }

    @Test(arguments: [
        BrokenSource("same key", "a: 1\nb: 2\n⟦a⟧: 3\n", "duplicate-key"),
        BrokenSource("same key in braces", "x: {a: 1, ⟦\"a\"⟧: 3}\n", "duplicate-key"),
        BrokenSource("same key, decomposed", "ä: 1\n⟦a\u{308}⟧: 3\n", "duplicate-key"),
        BrokenSource("merge key", "a: &x {b: 1}\nc:\n  ⟦<<⟧: *x\n", "merge-key"),
        BrokenSource("list as key", "? ⟦[a]⟧\n: 1\n", "collection-as-key"),
        BrokenSource("braces where text was meant", "a: {⟦{ x }⟧}\n", "collection-as-key"),
        BrokenSource("unknown alias", "a: &kunta x\nb: ⟦*kumta⟧\n", "unknown-alias"),
        BrokenSource("alias inside its own anchor", "a: &x [⟦*x⟧]\n", "unknown-alias"),
        BrokenSource("unknown tag", "a: ⟦!application.ok⟧\n", "unknown-tag"),
        BrokenSource("unknown core tag", "a: &x ⟦!!set⟧ {b: 1}\n", "unknown-tag"),
        BrokenSource("tag of the wrong kind", "a: ⟦!!map⟧ [b]\n", "unknown-tag"),
        BrokenSource("value that its tag excludes", "a: ⟦!!int⟧ b\n", "tag-mismatch"),
        BrokenSource("second document", "a: 1\n⟦---⟧\nb: 1\n", "second-document"),
        BrokenSource("second document without marker", "a: 1\n...\n⟦b: 1⟧\n", "yaml-syntax"),
        BrokenSource("empty file", "⟦⟧", "empty-file"),
        BrokenSource("nothing but comments", "⟦⟧# a\n", "empty-file"),
        BrokenSource("control character", "a: x⟦\u{7}⟧\n", "control-character"),
        BrokenSource("NUL", "ä: 1\nb: x⟦\0⟧\n", "control-character"),
    ])
    func refuses(_ broken: BrokenSource) {
        let source = MarkedSource(broken.source)
        let reading = LocatedYAML.read(file: source.file)
        let found = reading.diagnostics.map { "\($0.message.code) \(source.file.describe($0.span))" }
        #expect(found == ["\(broken.code) \(source.file.describe(source.marked))"], sourceLocation: broken.location)
    }

    @Test func duplicateKeysAmongManyAreFoundAndPointToTheFirst() throws {
        let keys = (0..<40).map { "k\($0): \($0)" } + ["k3: x", "k39: y"]
        let source = sourceFile(keys.joined(separator: "\n"))
        let reading = LocatedYAML.read(file: source)
        let places = reading.diagnostics.map { [$0.span, $0.notes.first?.span].map(source.describe) }
        #expect(places == [["41:1-41:3 «k3»", "4:1-4:3 «k3»"], ["42:1-42:4 «k39»", "40:1-40:4 «k39»"]])
        #expect(reading.document?["k3"]?.text == "3")
    }

    @Test func allProblemsAreReported() {
        let reading = read("a: 1\na: 2\nb: *x\nc: !y z\n<<: 1\nd: [1\n")
        #expect(
            reading.diagnostics.map(\.message.code)
                == ["duplicate-key", "unknown-alias", "unknown-tag", "merge-key", "unclosed-bracket"])
    }

    @Test func unknownAliasesLeaveTheirPlacesEmpty() {
        let reading = read("a: *x\nb: {*y : 1, *z : 2, c: 3}\n")
        #expect(reading.diagnostics.map(\.message.code) == Array(repeating: "unknown-alias", count: 3))
        #expect(reading.document?.outline == "{a: , b: {c: 3}}")
    }

    @Test func everyMessageExistsInEveryLanguage() {
        for broken in BrokenSource.all {
            for diagnostic in LocatedYAML.read(file: MarkedSource(broken.source).file).diagnostics {
                let texts = MessageLanguage.allCases.map { diagnostic.message.text(in: $0) }
                #expect(Set(texts).count == texts.count && !texts.contains(""))
            }
        }
    }
}

@Suite struct EncodingTests {
    private func codes(_ bytes: [UInt8]) -> [String] {
        let file = SourceFile(id: SourceFileID(rawValue: 0), path: "x", bytes: bytes)
        return LocatedYAML.read(file: file).diagnostics.map { "\($0.message.code) \(file.describe($0.span).prefix(7))" }
    }

    @Test func utf16IsRefusedInAllItsForms() {
        #expect(codes([0xFF, 0xFE, 0x61, 0x00]) == ["not-utf-8 1:1-1:2"])
        #expect(codes([0xFE, 0xFF, 0x00, 0x61]) == ["not-utf-8 1:1-1:2"])
        #expect(codes([0x61, 0, 0x3A, 0, 0x20, 0]) == ["not-utf-8 1:1-1:2"])
        #expect(codes([0, 0x61, 0, 0x3A, 0, 0x20]) == ["not-utf-8 1:1-1:2"])
    }

    @Test(
        arguments: [
            [0xE4], [0xC3], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80], [0xE2, 0x82], [0xFF],
            [0xE0, 0x80, 0xAF], [0xF0, 0x80, 0x80, 0xAF],
        ] as [[UInt8]])
    func illFormedBytesAreRefusedWithTheirPlace(_ bytes: [UInt8]) {
        let found = codes(Array("ä: 1\nb: ".utf8) + bytes + Array("x\n".utf8))
        #expect(found.count == 1)
        #expect(found.first?.hasPrefix("not-utf-8 2:") == true)
    }

    @Test func everyControlCharacterIsReported() {
        #expect(
            codes(Array("a: \u{1}\u{85}\u{9F}\u{FFFE}\n".utf8)) == [
                "control-character 1:4-1:5", "control-character 1:6-1:7", "control-character 1:7-1:8",
            ])
    }
}
