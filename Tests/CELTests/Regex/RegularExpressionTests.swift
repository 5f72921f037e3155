import CEL
import Testing

@Suite struct RegularExpressionTests {
    @Test(
        arguments: [
            ("ubb", "hubba", true), ("foo|bar", "", false), ("", "cows", true), ("gr(a|e)y", "grey", true),
            ("ba(na)*", "banana", true),
            ("a+ñ+a+", "mañana", true), ("^[A-Z]{2}-[0-9]{4}$", "AB-1234", true),
            ("^[A-Z]{2}-[0-9]{4}$", "AB-1234\n", false),
            ("^[^@]+$", "a@b", false), ("a.c", "a\nc", false), ("(?s)a.c", "a\nc", true), (".", "é", true),
            ("^.$", "é", true),
            ("^.$", "e\u{301}", false), ("^..$", "e\u{301}", true), ("^.$", "🐱", true),
            ("(?i)straSSE", "STRASSE", true),
            ("(?i)åäö", "ÅÄÖ", true), ("(?i)ΣΊΣΥΦΟΣ", "σίσυφος", true), ("(?i)k", "\u{212A}", true),
            ("(?i)[k]", "\u{212A}", true),
            ("(?i)\u{212A}", "k", true), ("(?i)s", "ſ", true), ("(?i)[^a]", "A", false), ("(?i:a)b", "Ab", true),
            ("(?i:a)b", "AB", false),
            ("(?i)a(?-i)b", "Ab", true), ("(?i)a(?-i)b", "AB", false), ("(a(?i)b)c", "aBC", false),
            ("(?m)^b$", "a\nb\nc", true),
            ("^b$", "a\nb\nc", false), ("(?m)$\\n^", "\n", true), ("\\Ab", "ab", false), ("b\\z", "ab", true),
            ("b\\z", "ab\n", false),
            ("\\bword\\b", "a word.", true), ("\\bord", "word", false), ("\\Bord", "word", true), ("\\bå", "å", false),
            ("\\B", "", true),
            ("\\b", "", false), ("a{2}", "a", false), ("a{2,}", "aaa", true), ("^a{1,2}$", "aaa", false),
            ("a{,2}", "a{,2}", true),
            ("a{", "a{", true), ("a{1", "a{1", true), ("a{1,2", "a{1,2", true), ("{1}", "", nil), ("x{0}y", "y", true),
            ("]", "]", true), ("}", "}", true), ("[]a]", "]", true), ("[^]a]", "]", false), ("[a-]", "-", true),
            ("[-a]", "-", true),
            ("[a\\-z]", "b", false), ("[a-c-e]", "-", true), ("[\\d-z]", "-", true), ("[\\]]", "]", true),
            ("[[]", "[", true),
            ("[[:alpha:][:digit:]]", "5", true), ("[[:^alpha:]]", "a", false), ("[[:word:]]", "_", true),
            ("[[:space:]]", "\u{B}", true),
            ("\\s", "\u{B}", false), ("[[:a]", "[", true), ("\\d", "٣", false), ("\\w", "å", false),
            ("\\pL", "å", true), ("^\\pN$", "٣", true),
            ("\\p{Lu}", "å", false), ("\\p{Lu}", "Å", true), ("(?i)\\p{Lu}", "å", true), ("\\PL", "å", false),
            ("\\p{^L}", "1", true),
            ("\\P{^L}", "a", true), ("[\\pL\\d]", "7", true), ("\\p{Greek}", "α", true), ("\\p{Greek}", "a", false),
            ("\\p{Latin}", "å", true),
            ("\\p{Han}", "漢", true), ("\\p{Cyrillic}", "я", true), ("\\p{Zs}", "\u{A0}", true), ("\\p{Sc}", "€", true),
            ("\\p{Any}", "x", true),
            ("\\p{C}", "\u{378}", false), ("\\p{Co}", "\u{F0000}", true), ("^\\p{L}+$", "Äänekoski", true),
            ("\\x41", "A", true), ("\\x{1F431}", "🐱", true), ("\\101", "A", true), ("\\0", "\u{0}", true),
            ("\\012", "\n", true),
            ("\\07", "\u{7}", true), ("\\a\\f\\t\\n\\r\\v", "\u{7}\u{C}\t\n\r\u{B}", true),
            ("\\.\\*\\_\\-\\/", ".*_-/", true),
            ("\\Qa.b*\\E+", "a.b**", true), ("\\Qa.b", "axb", false), ("\\Qa\\E\\E", "a", nil), ("\\Q\\E", "", true),
            ("(?P<year>\\d{4})", "2026", true), ("(?<year>\\d{4})", "2026", true), ("(?:a|b)+c", "abac", true),
            ("()", "", true),
            ("a||b", "", true), ("(|a)b", "b", true), ("^*", "", true), ("(a*)*", "b", true), ("(a*)+$", "aab", true),
            ("(?U)a+?", "a", true),
            ("[\u{0}-\u{10FFFF}]", "\u{10FFFF}", true), ("[^\u{0}-\u{10FFFF}]", "a", false),
            ("[^\u{0}-\u{10FFFF}]*b", "b", true),
            ("[\\x{80}-\\x{7FF}]", "\u{800}", false), ("[\\x{7F}-\\x{800}]", "\u{800}", true),
            ("^[ÿ-\u{10000}]$", "\u{FFFF}", true),
        ] as [(String, String, Bool?)])
    func matches(pattern: String, text: String, expected: Bool?) throws {
        guard let expected else {
            #expect(throws: RegularExpressionError.self) { try RegularExpression(pattern) }
            return
        }
        let expression = try RegularExpression(pattern)
        #expect(expression.matches(text) == expected)
        #expect((expression.firstMatch(in: text) != nil) == expected)
    }

    @Test(
        arguments: [
            ("(a", .missingClosingParenthesis, 0..<1), ("å(?:a|(b)", .missingClosingParenthesis, 2..<3),
            ("(?i", .missingClosingParenthesis, 0..<1),
            ("a)", .unexpectedClosingParenthesis, 1..<2), ("[a", .missingClosingBracket, 0..<1),
            ("a[^]", .missingClosingBracket, 1..<2),
            ("[a-", .missingClosingBracket, 0..<1), ("*a", .nothingToRepeat, 0..<1), ("a|+", .nothingToRepeat, 2..<3),
            ("(?)", .unknownGroup, 0..<3),
            ("({2})", .nothingToRepeat, 1..<4), ("(?i)*", .nothingToRepeat, 4..<5), ("a**", .repeatedRepetition, 2..<3),
            ("a+{2}", .repeatedRepetition, 2..<5), ("a*??", .repeatedRepetition, 3..<4),
            ("a{1001}", .repetitionCount, 1..<7),
            ("a{2,1}", .repetitionCount, 1..<6), ("a{99999999999999999999}", .repetitionCount, 1..<23),
            ("((a{100}){100}){100}", .repetitionCount, 9..<14), ("(?:a{501}b){2}", .repetitionCount, 11..<14),
            ("[z-a]", .characterRange, 1..<4),
            ("[a-\\d]", .characterRange, 1..<5), ("[[:foo:]]", .unknownCharacterClass, 1..<8),
            ("\\p{Foo}", .unknownCharacterClass, 0..<7),
            ("\\pé", .unknownCharacterClass, 0..<4), ("\\p{L", .unknownCharacterClass, 0..<4),
            ("\\1", .unknownEscape, 0..<2),
            ("(a)\\1", .unknownEscape, 3..<5), ("\\8", .unknownEscape, 0..<2), ("\\y", .unknownEscape, 0..<2),
            ("\\Z", .unknownEscape, 0..<2),
            ("\\C", .unknownEscape, 0..<2), ("[\\b]", .unknownEscape, 1..<3), ("\\xG", .unknownEscape, 0..<2),
            ("\\x{110000}", .unknownEscape, 0..<10),
            ("\\x{D800}", .unknownEscape, 0..<8), ("\\x{}", .unknownEscape, 0..<3), ("\\å", .unknownEscape, 0..<3),
            ("a\\", .trailingBackslash, 1..<2),
            ("(?=a)", .unknownGroup, 0..<3), ("(?!a)", .unknownGroup, 0..<3), ("(?<=a)", .groupName, 0..<3),
            ("(?>a)", .unknownGroup, 0..<3),
            ("(?i-)", .unknownGroup, 0..<5), ("(?x)a", .unknownGroup, 0..<3), ("(?P=n)", .unknownGroup, 0..<3),
            ("(?P<>a)", .groupName, 0..<5),
            ("(?P<n", .groupName, 0..<5), ("(?P<a-b>c)", .groupName, 0..<5),
            ("(?P<n>a)(?P<n>b)", .repeatedGroupName, 8..<14),
        ] as [(String, RegularExpressionError.Reason, Range<Int>)])
    func refuses(pattern: String, reason: RegularExpressionError.Reason, range: Range<Int>) {
        let error = #expect(throws: RegularExpressionError.self) { try RegularExpression(pattern) }
        #expect(error?.reason == reason)
        #expect(error?.range == range)
    }

    @Test(arguments: [
        String(repeating: "(", count: 300) + String(repeating: ")", count: 300), String(repeating: "a", count: 40_000),
        "(?:\\pL{100}){10}", String(repeating: "()", count: 300), "[" + String(repeating: "\\pL", count: 12_000) + "]",
        String(repeating: "(?:", count: 20_000), String(repeating: "(", count: 10_000), "(?i)(?:[\\pL\\pN]{1000}){1}",
    ])
    func refusesHugePatterns(pattern: String) {
        let error = #expect(throws: RegularExpressionError.self) { try RegularExpression(pattern) }
        #expect(error?.reason == .tooLarge || error?.reason == .tooDeep)
    }

    @Test(
        arguments: [
            ("(a+)(b+)?", "xaab", [1..<4, 1..<3, 3..<4]), ("(a+)(b+)?", "aac", [0..<2, 0..<2, nil]),
            ("a*?", "aa", [0..<0]),
            ("(a|ab)(c|bcd)(d*)", "abcd", [0..<4, 0..<1, 1..<4, 4..<4]),
            ("(?U)(a+)(b+?)", "aabb", [0..<4, 0..<2, 2..<4]),
            ("(?:(a)|b)*", "ab", [0..<2, 0..<1]), ("x(é)y", "axéy", [1..<5, 2..<4]),
            ("(a{2}){2}", "aaaaa", [0..<4, 2..<4]),
            ("(|a)*", "aa", [0..<0, 0..<0]), ("(|a)+", "aa", [0..<0, 0..<0]),
            ("^(.*)-(.*)$", "a-b-c", [0..<5, 0..<3, 4..<5]),
            ("\\b(\\w+)\\b", " åb", [3..<4, 3..<4]), ("(a)|(b)", "b", [0..<1, nil, 0..<1]),
        ] as [(String, String, [Range<Int>?])])
    func findsGroups(pattern: String, text: String, groups: [Range<Int>?]) throws {
        #expect(try RegularExpression(pattern).firstMatch(in: text)?.groups == groups)
    }

    @Test func namesGroups() throws {
        let expression = try RegularExpression("(?P<day>\\d+)(\\.)(?<month>\\d+)")
        #expect(expression.groupNames == ["day", nil, "month"])
        #expect(expression.groupCount == 3)
        let match = try #require(expression.firstMatch(in: "på 24.12."))
        #expect(match.text(ofGroup: 0, in: "på 24.12.") == "24.12")
        #expect(match.text(ofGroup: 3, in: "på 24.12.") == "12")
    }

    @Test(
        arguments: [
            ("a", "banana", [1..<2, 3..<4, 5..<6]), ("a*", "baac", [0..<0, 1..<3, 4..<4]),
            ("", "aé", [0..<0, 1..<1, 3..<3]),
            ("^a", "aaa", [0..<1]), ("(?m)^", "a\nb", [0..<0, 2..<2]), ("x", "", []), ("\\B", "é", [0..<0, 2..<2]),
            ("\\b", "ab c", [0..<0, 2..<2, 3..<3, 4..<4]),
        ] as [(String, String, [Range<Int>])])
    func findsAll(pattern: String, text: String, ranges: [Range<Int>]) throws {
        let expression = try RegularExpression(pattern)
        #expect(try expression.allMatches(in: text).map(\.range) == ranges)
        #expect(try expression.allMatches(in: text, limit: 1).map(\.range) == Array(ranges.prefix(1)))
        #expect(try expression.allMatches(in: text, limit: 0).isEmpty)
    }

    @Test(
        arguments: [
            ("hello world hello", "hello", "hi", -1, "hi world hi"), ("banana", "a", "x", 0, "banana"),
            ("banana", "a", "x", 1, "bxnana"),
            ("banana", "a", "x", 2, "bxnxna"), ("banana", "a", "x", -5, "bxnxnx"),
            ("foo bar", "(fo)o (ba)r", "\\2 \\1", -1, "ba fo"),
            ("test", "t", "\\0\\0", -1, "ttestt"), ("a.b", "\\.", "\\\\", -1, "a\\b"),
            ("ab", "(a)|(b)", "[\\1\\2]", -1, "[a][b]"),
            ("åå", "", "-", -1, "-å-å-"), ("abc", "x*", "-", -1, "-a-b-c-"), ("$1", "\\$", "$0", -1, "$01"),
            ("", "^", "x", -1, "x"),
        ] as [(String, String, String, Int64, String)])
    func replaces(text: String, pattern: String, replacement: String, limit: Int64, result: String) throws {
        let expression = try RegularExpression(pattern)
        let replacement = try RegularExpressionReplacement(replacement, groupCount: expression.groupCount)
        #expect(try expression.replacingMatches(in: text, with: replacement, limit: limit) == result)
    }

    @Test(
        arguments: [
            ("\\2", .unknownGroupNumber, 0..<2), ("a\\", .trailingBackslash, 1..<2), ("å\\a", .unknownEscape, 2..<4),
            ("\\ ", .unknownEscape, 0..<2),
        ] as [(String, RegularExpressionError.Reason, Range<Int>)])
    func refusesReplacements(text: String, reason: RegularExpressionError.Reason, range: Range<Int>) {
        let error = #expect(throws: RegularExpressionError.self) {
            try RegularExpressionReplacement(text, groupCount: 1)
        }
        #expect(error?.reason == reason)
        #expect(error?.range == range)
    }

    @Test func boundsWhatReplacingMakes() throws {
        let expression = try RegularExpression("a")
        let replacement = try RegularExpressionReplacement("\\0\\0\\0", groupCount: 0)
        #expect(throws: TextError.tooLong(maximumByteCount: 8)) {
            try expression.replacingMatches(in: "aaa", with: replacement, maximumByteCount: 8)
        }
        #expect(try expression.replacingMatches(in: "aaa", with: replacement, maximumByteCount: 9) == "aaaaaaaaa")
    }

    @Test(arguments: [
        "(a*)*b", "(a|aa)+b", "(a?){200}a{200}b", "(.*)(.*)(.*)(.*)(.*)x", "(?:a|a|a|a)*b", "[ab]*a[ab]{12}c",
    ])
    func staysLinear(pattern: String) throws {
        let text = String(repeating: "a", count: 4_000)
        let expression = try RegularExpression(pattern)
        #expect(!expression.matches(text))
        #expect(expression.firstMatch(in: text) == nil)
        #expect(try expression.allMatches(in: text).isEmpty)
    }

    @Test func givesUpOnSearchesMadeToTakeLong() throws {
        let expression = try RegularExpression("a(?:.*b)?")
        let text = String(repeating: "a", count: 200)
        #expect(throws: TextError.tooManySteps) {
            try expression.allMatches(in: text, maximumScannedByteCount: 10_000)
        }
        #expect(try expression.allMatches(in: text).count == 200)
    }

    @Test func forgetsStatesWhenThereAreTooMany() throws {
        // The automaton for "the 14th from the end" has thousands of states, more than are kept.
        let expression = try RegularExpression("(?:a|b)*a(?:a|b){14}c")
        var random = RandomNumbers(seed: 29)
        let text = String(
            decoding: (0..<20_000).map { _ in UInt8.random(in: 0x61...0x62, using: &random) }, as: UTF8.self)
        #expect(!expression.matches(text))
        #expect(expression.matches(text + "a" + String(repeating: "b", count: 14) + "c"))
        #expect(!expression.matches(text + "b" + String(repeating: "b", count: 14) + "c"))
    }

    @Test func servesManyThreads() async throws {
        let expression = try RegularExpression("(?:a|b)*a(?:a|b){9}c")
        let counts = await withTaskGroup(of: Bool.self) { group in
            for index in 0..<64 {
                group.addTask {
                    let middle = index % 2 == 0 ? "a" : "b"
                    return expression.matches(String(repeating: "ab", count: index) + middle + "bbbbbbbbbc")
                }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(counts == 32)
    }

    @Test func survivesAnyPattern() {
        var random = RandomNumbers(seed: 31)
        let pieces = [
            "(", ")", "[", "]", "{", "}", "*", "+", "?", "|", "^", "$", ".", "\\", "a", "é", "-", ":", "P", "<", ">",
            "2", ",", "i", "p", "L", "Q", "b", "x",
        ]
        var compiledCount = 0
        for _ in 0..<15_000 {
            let pattern = (0..<Int.random(in: 1...10, using: &random)).map { _ in pieces.randomElement(using: &random)!
            }.joined()
            guard let expression = try? RegularExpression(pattern) else { continue }
            compiledCount += 1
            for text in ["", "aé-", "2a"] {
                #expect(expression.matches(text) == (expression.firstMatch(in: text) != nil), "\(pattern)")
            }
        }
        #expect(compiledCount > 500)
    }
}
