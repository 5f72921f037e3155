import Diagnostics
import LocatedYAML
import SourceText
import Testing

/// Maps of scalars as they are read from files; `⟦…⟧` in the source is where the text's `needle` must be shown.
@Suite struct ScalarTextMapTests {
    @Test(arguments: [
        ("a: one ⟦two⟧ three\n", "two"),
        ("a: one\n   ⟦two⟧\n   three\n", "two"),
        ("a: one\n\n\n   ⟦two⟧ three\n", "two"),
        ("a: ään ⟦kään⟧\n", "kään"),
        ("a: &x !!str one ⟦two⟧\n", "two"),
        ("a: !!str # why\n  one ⟦two⟧\n", "two"),
        ("a: 'it''s ⟦two⟧'\n", "two"),
        ("a: 'it⟦''⟧s'\n", "'"),
        ("a: '  ⟦two⟧  '\n", "two"),
        ("a: 'one  \n\n   ⟦two⟧'\n", "two"),
        ("a: \"\\u00e4\\x41\\t ⟦two⟧\"\n", "two"),
        ("a: \"x⟦\\u00e4⟧y\"\n", "ä"),
        ("a: \"x⟦\\U0001F600⟧y\"\n", "😀"),
        ("a: \"one \\\n   ⟦two⟧\"\n", "two"),
        ("a: \"one\\\n\n   ⟦two⟧\"\n", "two"),
        ("a: \"one\n   ⟦two⟧\"\r\n", "two"),
        ("a: \"x ⟦\\\"y\\\"⟧ z\"\n", "\"y\""),
        ("a: |\n  one\n  ⟦two⟧\n", "two"),
        ("a: |\r\n  one\r\n  ⟦two⟧\r\n", "two"),
        ("a: |2-  # why\n    one\n   ⟦two⟧\n\n", "two"),
        ("a: |+\n\n  one\n\n   ⟦two⟧\n\n\nb: 1\n", "two"),
        ("a: >\n  one\n  ⟦two⟧\n", "two"),
        ("a: >-\n\n  one\n\n\n  ⟦two⟧\n", "two"),
        ("a: >\n  one\n    x\n\n    y\n  ⟦two⟧\n", "two"),
        ("a: >-\n  one⟦\n⟧  two\n", " "),
        ("- - a: >\n      one\n      ⟦two⟧\n", "two"),
        ("[x, ⟦two⟧]\n", "two"),
        ("two: x\n? |\n  one\n  ⟦two⟧\n: y\n", "two"),
    ])
    func leadsToTheExactPlace(_ text: String, _ needle: String) throws {
        let source = MarkedSource(text)
        let document = try #require(LocatedYAML.read(file: source.file).document)
        let places = document.allScalars.compactMap { scalar, span -> String? in
            let map = ScalarTextMap(text: scalar, span: span, in: source.file)
            #expect(map.isExact || scalar.isEmpty)
            guard scalar != needle || span == source.marked else { return nil }
            guard let start = scalar.firstOffset(of: needle) else { return nil }
            let place = map.span(start: start, end: start + needle.unicodeScalars.count)
            return source.file.describe(place)
        }
        #expect(places.contains(source.file.describe(source.marked)))
    }

    @Test func whatTheFileDoesNotHoldLeadsToTheWhole() throws {
        let file = sourceFile("a: &x text\nb: *x\nc: ${{ kunta }}-sote\n")
        let document = try #require(LocatedYAML.read(file: file).document)
        let alias = try #require(document["b"])
        #expect(
            file.describe(ScalarTextMap(text: "text", span: alias.span, in: file).span(start: 1, end: 2))
                == "2:4-2:6 «*x»")
        let filled = try #require(document["c"])
        let map = ScalarTextMap(text: "liperi-sote", span: filled.span, in: file)
        #expect(!map.isExact)
        #expect(map.span(start: 3, end: 4) == filled.span)
    }

    @Test func placesOutsideTheTextAreCut() {
        let file = sourceFile("abc")
        let map = ScalarTextMap(text: "abc", span: file.span, in: file)
        #expect(map.span(start: -3, end: 99) == file.span)
        #expect(file.describe(map.span(start: 3, end: 3)) == "1:4-1:4 «»")
        #expect(file.describe(map.span(start: 7, end: 2)) == "1:4-1:4 «»")
    }
}

extension Node {
    /// Every scalar in the node, keys included, with its place.
    var allScalars: [(text: String, span: SourceSpan)] {
        switch content {
        case .scalar(let scalar): [(scalar.text, span)]
        case .sequence(let elements): elements.flatMap(\.allScalars)
        case .mapping(let mapping): mapping.entries.flatMap { [($0.key, $0.keySpan)] + $0.value.allScalars }
        }
    }
}

extension String {
    /// How many scalars lie before the first occurrence of another text.
    fileprivate func firstOffset(of needle: String) -> Int? {
        let text = Array(unicodeScalars)
        let needle = Array(needle.unicodeScalars)
        guard text.count >= needle.count else { return nil }
        return (0...(text.count - needle.count)).first { Array(text[$0..<$0 + needle.count]) == needle }
    }
}
