import JSON
import Testing

@Suite struct WritingTests {
    @Test(
        arguments: [
            (.null, "null"), (.boolean(true), "true"), (.integer(.min), "-9223372036854775808"), (.number(0.1), "0.1"),
            (.number(1), "1.0"), (.number(1e300), "1e+300"), (.number(-0.0), "-0.0"), (.number(.infinity), "null"),
            (
                .string("a\"\\/\u{8}\t\n\u{C}\r\u{1}\u{1F}\u{7F}å\u{2028}<>&"),
                "\"a\\\"\\\\/\\b\\t\\n\\f\\r\\u0001\\u001f\u{7F}å\u{2028}<>&\""
            ),
            (.array([]), "[]"), (.object([:]), "{}"), (.array([.integer(1), .null]), "[1,null]"),
            (.object(["b": .integer(1), "a": .array([.object([:])])]), #"{"b":1,"a":[{}]}"#),
        ] as [(JSONValue, String)])
    func writesCompactly(value: JSONValue, text: String) {
        #expect(value.compactText == text)
    }

    @Test func writesIndented() {
        let value: JSONValue = .object([
            "name": .string("x"), "empty": .array([]), "list": .array([.integer(1), .object(["a": .null])]),
        ])
        #expect(
            value.indentedText == """
                {
                  "name": "x",
                  "empty": [],
                  "list": [
                    1,
                    {
                      "a": null
                    }
                  ]
                }
                """
        )
    }

    @Test func escapesForHTML() throws {
        let value: JSONValue = .object(["</script>": .string("a<b>&\u{2028}\u{2029}å")])
        let text = value.compactTextForHTML
        #expect(text == #"{"\u003c/script\u003e":"a\u003cb\u003e\u0026\u2028\u2029å"}"#)
        #expect(try JSONValue(parsing: text) == value)
    }

    @Test func readsBackWhatItWrites() throws {
        var random = RandomNumbers(seed: 11)
        for _ in 0..<2_000 {
            let value = Self.randomValue(depth: 3, using: &random)
            #expect(try JSONValue(parsing: value.compactText) == value)
            #expect(try JSONValue(parsing: value.indentedText) == value)
            #expect(try JSONValue(parsing: value.compactTextForHTML) == value)
        }
    }

    private static func randomValue(depth: Int, using random: inout RandomNumbers) -> JSONValue {
        switch Int.random(in: 0...(depth > 0 ? 6 : 4), using: &random) {
        case 0: return .null
        case 1: return .boolean(Bool.random(using: &random))
        case 2: return .integer(Int64(truncatingIfNeeded: random.next()) >> Int64.random(in: 0...63, using: &random))
        case 3:
            let number = Double(bitPattern: random.next())
            return .number(number.isFinite ? number : 0.5)
        case 4: return .string(randomText(using: &random))
        case 5:
            return .array(
                (0..<Int.random(in: 0...4, using: &random)).map { _ in randomValue(depth: depth - 1, using: &random) })
        default:
            var object = JSONObject()
            for _ in 0..<Int.random(in: 0...4, using: &random) {
                object[randomText(using: &random)] = randomValue(depth: depth - 1, using: &random)
            }
            return .object(object)
        }
    }

    private static func randomText(using random: inout RandomNumbers) -> String {
        let scalars: [Unicode.Scalar] = [
            "a", "\"", "\\", "\n", "\u{0}", "å", "€", "🐱", "<", "\u{2028}", "e", "\u{301}", "/",
        ]
        var text = ""
        for _ in 0..<Int.random(in: 0...6, using: &random) {
            text.unicodeScalars.append(scalars.randomElement(using: &random)!)
        }
        return text
    }
}

@Suite struct LinesTests {
    @Test func readsLineByLine() {
        let lines = Array(JSONLines(Array("{\"a\":1}\r\n\n  \n[2]\n3".utf8)))
        #expect(lines.map(\.number) == [1, 4, 5])
        #expect(lines.map { try? $0.value.get() } == [.object(["a": .integer(1)]), .array([.integer(2)]), .integer(3)])
    }

    @Test func goesOnAfterABrokenLine() throws {
        let lines = Array(JSONLines(Array("1\n{\"å\": }\n2\n".utf8)))
        #expect(lines.map { try? $0.value.get() } == [.integer(1), nil, .integer(2)])
        guard case .failure(let error) = lines[1].value else { throw TestFailure() }
        #expect(error == JSONError(reason: .expectedValue, offset: 9, line: 2, column: 7))
    }

    @Test func hasNothingInAnEmptyText() {
        #expect(Array(JSONLines([])).isEmpty)
        #expect(Array(JSONLines(Array("\n\n".utf8))).isEmpty)
    }
}
