import CEL
import Testing

@Suite struct ScalarTextTests {
    private static let mixed = "ta©o©αT"

    @Test(arguments: [
        "", "A", "ÿ", "πέντε", "🐱😀😛", "e\u{301}", "\r\n", "abcdefgh", "abcdefgå", "aaaaaaaååååååååå🐱🐱🐱zzz", "👨‍👩‍👧",
    ])
    func countsScalars(text: String) {
        #expect(text.scalarCount == Array(text.unicodeScalars).count)
    }

    @Test func givesScalars() throws {
        #expect(try "tacocat".scalar(at: 3) == "o")
        #expect(try "tacocat".scalar(at: 7) == "")
        #expect(try "".scalar(at: 0) == "")
        #expect(try Self.mixed.scalar(at: 2) == "©")
        #expect(try "e\u{301}".scalar(at: 1).unicodeScalars.map(\.value) == [0x301])
        for position in [8, 30, -1, .max, .min] as [Int64] {
            #expect(throws: TextError.indexOutOfRange(position)) { try "tacocat".scalar(at: position) }
        }
    }

    @Test func givesRangesOfScalars() throws {
        #expect(try "tacocat".scalars(from: 4) == "cat")
        #expect(try "tacocat".scalars(from: 7) == "")
        #expect(try "tacocat".scalars(from: 4, to: 4) == "")
        #expect(try Self.mixed.scalars(from: 2, to: 6) == "©o©α")
        #expect(try Self.mixed.scalars(from: 7, to: 7) == "")
        #expect(throws: TextError.indexOutOfRange(40)) { try "tacocat".scalars(from: 40) }
        #expect(throws: TextError.indexOutOfRange(-1)) { try "tacocat".scalars(from: -1) }
        #expect(throws: TextError.indexOutOfRange(50)) { try "tacocat".scalars(from: 1, to: 50) }
        #expect(throws: TextError.indexOutOfRange(49)) { try "tacocat".scalars(from: 49, to: 50) }
        #expect(throws: TextError.rangeReversed(from: 3, to: 2)) { try "tacocat".scalars(from: 3, to: 2) }
    }

    @Test(
        arguments: [
            ("tacocat", "", nil, 0), ("tacocat", "none", nil, nil), ("tacocat", "", 3, 3), ("tacocat", "a", 3, 5),
            ("tacocat", "", 7, 7),
            (mixed, "©", nil, 2), (mixed, "©", 3, 4), (mixed, "©αT", 3, 4), (mixed, "©α", 5, nil), ("ijk", "k", nil, 2),
            ("hello wello", "ello", 6, 7), ("hello wello", "elbo room!!", nil, nil), ("e\u{301}", "e", nil, 0),
            ("", "a", nil, nil),
        ] as [(String, String, Int64?, Int?)])
    func findsFirst(text: String, part: String, start: Int64?, index: Int?) throws {
        #expect(try text.firstScalarIndex(of: part, from: start ?? 0) == index)
    }

    @Test(
        arguments: [
            ("", "@@", nil, nil), ("tacocat", "at", nil, 5), ("tacocat", "a", 3, 1), ("tacocat", "", nil, 7),
            ("tacocat", "", 3, 3),
            (mixed, "©", nil, 4), (mixed, "©", 3, 2), (mixed, "©α", 4, 4), ("hello wello", "ello", 6, 1),
            ("hello wello", "low", 6, nil),
            ("hello wello", "elbo room!!", nil, nil), ("hello wello", "hello wello", nil, 0),
            ("bananananana", "nana", 7, 6),
        ] as [(String, String, Int64?, Int?)])
    func findsLast(text: String, part: String, start: Int64?, index: Int?) throws {
        #expect(try text.lastScalarIndex(of: part, upTo: start) == index)
    }

    @Test func refusesToSearchFromOutside() {
        for position in [-1, 30] as [Int64] {
            #expect(throws: TextError.indexOutOfRange(position)) {
                try "tacocat".firstScalarIndex(of: "a", from: position)
            }
            #expect(throws: TextError.indexOutOfRange(position)) {
                try "tacocat".lastScalarIndex(of: "a", upTo: position)
            }
        }
    }

    @Test func comparesScalars() {
        #expect("abc".hasSameScalars(as: "abc"))
        #expect(!"\u{E9}".hasSameScalars(as: "e\u{301}"))
        #expect(!"abc".hasSameScalars(as: "abcd"))
        #expect("a".precedesByScalars("b") && "a".precedesByScalars("aa") && "".precedesByScalars("a"))
        #expect(!"a".precedesByScalars("a") && "\u{FFFF}".precedesByScalars("\u{10000}") && "Z".precedesByScalars("a"))
        #expect("Straße".containsScalars(of: "aß") && "".containsScalars(of: "") && !"hello".containsScalars(of: "ol"))
        #expect(!"\u{E9}".containsScalars(of: "e") && "e\u{301}".containsScalars(of: "e"))
        #expect("🐱😀".startsWithScalars(of: "🐱") && !"".startsWithScalars(of: "foo") && "x".startsWithScalars(of: ""))
        #expect("🐱😀".endsWithScalars(of: "😀") && !"".endsWithScalars(of: "foo") && "x".endsWithScalars(of: ""))
        #expect("e\u{301}".startsWithScalars(of: "e") && "\r\n".endsWithScalars(of: "\n"))
    }

    @Test func searchesLikeThePlainWay() throws {
        var random = RandomNumbers(seed: 23)
        for _ in 0..<4_000 {
            let text = Self.randomText(maximumCount: 60, using: &random)
            // Half of the parts are long, so both ways of searching are met.
            let source = Array(text.unicodeScalars)
            let start = Int.random(in: 0...source.count, using: &random)
            let end = Int.random(in: start...source.count, using: &random)
            let part = Bool.random(using: &random) ? source[start..<end] : source.prefix(3) + source.suffix(20)
            var partText = ""
            partText.unicodeScalars.append(contentsOf: part)
            let positions = (0...source.count).filter { source[$0...].starts(with: part) }
            #expect(try text.firstScalarIndex(of: partText) == positions.first)
            #expect(try text.lastScalarIndex(of: partText) == positions.last)
            #expect(try text.firstScalarIndex(of: partText, from: Int64(start)) == positions.first { $0 >= start })
            #expect(try text.lastScalarIndex(of: partText, upTo: Int64(start)) == positions.last { $0 <= start })
            #expect(text.containsScalars(of: partText) == !positions.isEmpty)
            #expect(text.startsWithScalars(of: partText) == (positions.first == 0))
        }
    }

    private static func randomText(maximumCount: Int, using random: inout RandomNumbers) -> String {
        var text = ""
        for _ in 0..<Int.random(in: 0...maximumCount, using: &random) {
            text.unicodeScalars.append(["a", "a", "b", "å"].randomElement(using: &random)!)
        }
        return text
    }

    @Test func searchesInLinearTime() {
        let text = String(repeating: "a", count: 400_000)
        #expect(!text.containsScalars(of: String(repeating: "a", count: 200_000) + "b"))
        #expect(!text.containsScalars(of: "b" + String(repeating: "a", count: 200_000)))
    }
}

@Suite struct TextTransformationTests {
    @Test(
        arguments: [
            ("12 days 12 hours", "{0}", "2", -1, "12 days 12 hours"),
            ("{0} days {0} hours", "{0}", "2", -1, "2 days 2 hours"),
            ("{0} days {0} hours", "{0}", "2", 1, "2 days {0} hours"), ("1 ©αT taco", "αT", "o©α", -1, "1 ©o©α taco"),
            ("aaa", "a", "b", 0, "aaa"), ("aaaa", "aa", "a", -1, "aa"), ("abc", "", "-", -1, "-a-b-c-"),
            ("å", "", "-", 1, "-å"),
            ("", "", "x", -1, "x"), ("", "a", "x", -1, ""), ("abc", "b", "", -1, "ac"),
        ] as [(String, String, String, Int64, String)])
    func replaces(text: String, part: String, replacement: String, limit: Int64, result: String) throws {
        #expect(try text.replacingScalars(of: part, with: replacement, limit: limit) == result)
    }

    @Test func refusesToGrowBeyondTheLimit() throws {
        #expect(throws: TextError.tooLong(maximumByteCount: 5)) {
            try "aaa".replacingScalars(of: "a", with: "bb", maximumByteCount: 5)
        }
        #expect(try "aaa".replacingScalars(of: "a", with: "bb", maximumByteCount: 6) == "bbbbbb")
    }

    @Test(
        arguments: [
            ("hello world", " ", -1, ["hello", "world"]), ("hello world events!", " ", 0, []),
            ("hello world events!", " ", 1, ["hello world events!"]),
            ("hello world events!", " ", 2, ["hello", "world events!"]),
            ("o©o©o©o", "©", -1, ["o", "o", "o", "o"]), ("", " ", -1, [""]), (" ", " ", -1, ["", ""]),
            ("a", "", -1, ["a"]),
            ("aåb", "", -1, ["a", "å", "b"]), ("aåb", "", 2, ["a", "åb"]), ("aåb", "", 3, ["a", "å", "b"]),
            ("aåb", "", 4, ["a", "å", "b"]),
            ("", "", -1, []), ("abc", "abc", -1, ["", ""]), ("a,b,", ",", -1, ["a", "b", ""]),
            ("aaa", "aa", -1, ["", "a"]),
            ("a,b", ",", .max, ["a", "b"]),
        ] as [(String, String, Int64, [String])])
    func splits(text: String, separator: String, limit: Int64, parts: [String]) {
        #expect(text.splitByScalars(at: separator, limit: limit) == parts)
    }

    @Test func changesCaseOfASCIIOnly() {
        #expect("TacoCÆt Xii@[`{".asciiLowercased == "tacocÆt xii@[`{")
        #expect("tacoCαt Xii@[`{".asciiUppercased == "TACOCαT XII@[`{")
    }

    @Test func trimsWhitespace() {
        #expect(" \u{C}\n\r\t\u{B}text  ".trimmingWhitespace == "text")
        #expect(
            "\u{85}\u{A0}\u{1680}text\u{2000}\u{2009}\u{200A}\u{2028}\u{2029}\u{202F}\u{205F}\u{3000}"
                .trimmingWhitespace == "text")
        let kept = "\u{180E}text\u{200B}\u{200C}\u{200D}\u{2060}\u{FEFF}"
        #expect(kept.trimmingWhitespace.hasSameScalars(as: kept))
        #expect(" \t ".trimmingWhitespace == "" && "".trimmingWhitespace == "" && "a b".trimmingWhitespace == "a b")
        #expect("\r\n\u{301}".trimmingWhitespace.hasSameScalars(as: "\u{301}"))
    }

    @Test func reverses() {
        #expect("gums".scalarsReversed == "smug" && "".scalarsReversed == "")
        #expect("e\u{301}a".scalarsReversed.hasSameScalars(as: "a\u{301}e"))
        #expect("\r\n".scalarsReversed.hasSameScalars(as: "\n\r"))
    }

    @Test func quotes() {
        #expect("a\u{7}\u{8}\u{C}\n\r\t\u{B}\\\"'".quoted == #""a\a\b\f\n\r\t\v\\\"'""#)
        #expect("😀 завтра ÿ".quoted == "\"😀 завтра ÿ\"")
        #expect("".quoted == "\"\"")
    }
}
