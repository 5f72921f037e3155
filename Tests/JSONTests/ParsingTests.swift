import JSON
import Testing

@Suite struct ParsingTests {
    @Test(
        arguments: [
            ("null", .null), ("true", .boolean(true)), (" false\r\n\t", .boolean(false)),
            ("0", .integer(0)), ("-0", .integer(0)), ("42", .integer(42)), ("-17", .integer(-17)),
            ("9223372036854775807", .integer(.max)), ("-9223372036854775808", .integer(.min)),
            ("9223372036854775808", .number(0x1p63)), ("-9223372036854775809", .number(-0x1p63)),
            ("123456789012345678901234567890", .number(1.2345678901234568e29)),
            ("1.0", .number(1)), ("-0.0", .number(-0.0)), ("1e2", .number(100)), ("1E+2", .number(100)),
            ("25e-1", .number(2.5)), ("0.1", .number(0.1)),
            ("2.2250738585072014e-308", .number(.leastNormalMagnitude)),
            ("1.7976931348623157e308", .number(.greatestFiniteMagnitude)), ("5e-324", .number(.leastNonzeroMagnitude)),
            ("1e-999999999999999999999", .number(0)), ("0e9999", .number(0)),
            ("9007199254740993.0", .number(9007199254740992)), ("0.30000000000000004", .number(0.30000000000000004)),
            (#""""#, .string("")), (#""aåβ🐱""#, .string("aåβ🐱")), ("\"\u{7F}\"", .string("\u{7F}")),
            (#""\"\\\/\b\f\n\r\t""#, .string("\"\\/\u{8}\u{C}\n\r\t")), (#""\u0041\u00e5\u20AC""#, .string("Aå€")),
            (#""x\ud83d\udc31y""#, .string("x🐱y")), (#""\u0000""#, .string("\u{0}")),
            (#""\uFFFF""#, .string("\u{FFFF}")),
            ("[]", .array([])), ("[ ]", .array([])), ("{}", .object([:])), ("{ }", .object([:])),
            ("[1,[2],{}]", .array([.integer(1), .array([.integer(2)]), .object([:])])),
            (#"{"b":1,"a":{"b":null}}"#, .object(["b": .integer(1), "a": .object(["b": .null])])),
            (#"{"":0}"#, .object(["": .integer(0)])),
        ] as [(String, JSONValue)])
    func readsValue(text: String, expected: JSONValue) throws {
        #expect(try JSONValue(parsing: text) == expected)
    }

    @Test func keepsTheSignOfZero() throws {
        guard case .number(let zero) = try JSONValue(parsing: "-0.0") else { throw TestFailure() }
        #expect(zero.sign == .minus)
    }

    @Test func keepsTheOrderOfMembers() throws {
        guard case .object(let object) = try JSONValue(parsing: #"{"z":1,"a":2,"m":3}"#) else { throw TestFailure() }
        #expect(object.members.map(\.name) == ["z", "a", "m"])
    }

    @Test(
        arguments: [
            ("", .unexpectedEnd, 0), ("  ", .unexpectedEnd, 2), ("[", .unexpectedEnd, 1), ("[1,", .unexpectedEnd, 3),
            ("{\"a\"", .unexpectedEnd, 4), ("\"abc", .unexpectedEnd, 4), ("\"\\", .unexpectedEnd, 2),
            ("tru", .unexpectedEnd, 3),
            ("-", .unexpectedEnd, 1), ("1.", .unexpectedEnd, 2), ("1e+", .unexpectedEnd, 3),
            ("\"\\u00", .unexpectedEnd, 5),
            ("\u{FEFF}1", .expectedValue, 0), ("nul!", .expectedValue, 0), ("NaN", .expectedValue, 0),
            ("Infinity", .expectedValue, 0), ("'a'", .expectedValue, 0), ("+1", .expectedValue, 0),
            (".5", .expectedValue, 0),
            ("[1,]", .expectedValue, 3), ("[,1]", .expectedValue, 1), ("{\"a\":}", .expectedValue, 5),
            ("TRUE", .expectedValue, 0),
            ("{a:1}", .expectedName, 1), ("{\"a\":1,}", .expectedName, 7), ("{1:1}", .expectedName, 1),
            ("{\"a\" 1}", .expectedColon, 5), ("{\"a\",1}", .expectedColon, 4),
            ("[1 2]", .expectedCommaOrEnd, 3), ("[1}", .expectedCommaOrEnd, 2), ("{\"a\":1]", .expectedCommaOrEnd, 6),
            ("1 2", .contentAfterValue, 2), ("[]]", .contentAfterValue, 2), ("1/**/", .contentAfterValue, 1),
            ("null\u{0}", .contentAfterValue, 4), ("0x1", .contentAfterValue, 1), ("1_000", .contentAfterValue, 1),
            ("01", .malformedNumber, 1), ("-01", .malformedNumber, 2), ("-x", .malformedNumber, 1),
            ("1.x", .malformedNumber, 2), ("1.e1", .malformedNumber, 2), ("1ex", .malformedNumber, 2),
            ("--1", .malformedNumber, 1),
            ("1e400", .numberOutOfRange, 0), ("[-1e400]", .numberOutOfRange, 1),
            ("\"a\nb\"", .controlCharacter, 2), ("\"\t\"", .controlCharacter, 1),
            ("\"\\n\u{0}\"", .controlCharacter, 3),
            ("\"\\x41\"", .malformedEscape, 1), ("\"\\u12G4\"", .malformedEscape, 1),
            ("\"\\U0041\"", .malformedEscape, 1),
            ("\"\\ud800\"", .loneSurrogate, 1), ("\"\\udc00\"", .loneSurrogate, 1),
            ("\"\\ud800\\u0041\"", .loneSurrogate, 1),
            ("\"\\ud800\\n\"", .loneSurrogate, 1), ("\"a\\ud800\\ud800\"", .loneSurrogate, 2),
            ("{\"a\":1,\"a\":1}", .duplicateName("a"), 7), ("{\"a\":1,\"\\u0061\":2}", .duplicateName("a"), 7),
        ] as [(String, JSONError.Reason, Int)])
    func refuses(text: String, reason: JSONError.Reason, offset: Int) {
        let error = #expect(throws: JSONError.self) { try JSONValue(parsing: text) }
        #expect(error?.reason == reason)
        #expect(error?.offset == offset)
    }

    @Test(
        arguments: [
            ([0x22, 0xFF, 0x22], 1), ([0x22, 0x61, 0xC3, 0x22], 2), ([0x22, 0xED, 0xA0, 0x80, 0x22], 1),
            ([0x22, 0xC0, 0xAF, 0x22], 1), ([0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], 1),
            ([0x22, 0xC3, 0xA5, 0x80, 0x22], 3),
            ([0x22, 0x5C, 0x6E, 0x80, 0x22], 3),
        ] as [([UInt8], Int)])
    func refusesInvalidUTF8(bytes: [UInt8], offset: Int) {
        let error = #expect(throws: JSONError.self) { try JSONValue(parsing: bytes) }
        #expect(error?.reason == .invalidUTF8)
        #expect(error?.offset == offset)
    }

    @Test func refusesBytesOutsideStrings() {
        let error = #expect(throws: JSONError.self) { try JSONValue(parsing: [0x5B, 0xE5, 0x5D]) }
        #expect(error?.reason == .expectedValue)
    }

    @Test func locatesInLinesAndScalars() {
        let error = #expect(throws: JSONError.self) { try JSONValue(parsing: "{\n  \"å🐱\": x\n}") }
        #expect(error?.line == 2)
        #expect(error?.column == 9)
        #expect(error?.offset == 14)
    }

    @Test func tellsCanonicallyEquivalentNamesApart() throws {
        let text = "{\"\u{E9}\":1,\"e\u{301}\":2}"
        guard case .object(let object) = try JSONValue(parsing: text) else { throw TestFailure() }
        #expect(object["\u{E9}"] == .integer(1))
        #expect(object["e\u{301}"] == .integer(2))
    }

    @Test(arguments: [2, 11, 12, 13, 40, 3_000])
    func findsTheRepeatedNameAmongMany(count: Int) {
        let members = (0..<count).map { "\"name \($0)\":\($0)" }.joined(separator: ",")
        #expect(throws: Never.self) { try JSONValue(parsing: "{\(members)}") }
        let error = #expect(throws: JSONError.self) { try JSONValue(parsing: "{\(members),\"name 1\":0}") }
        #expect(error?.reason == .duplicateName("name 1"))
    }

    @Test(arguments: ["[", "{\"a\":", "[{\"a\":"])
    func stopsAtTheDepthLimit(opening: String) {
        let error = #expect(throws: JSONError.self) {
            try JSONValue(parsing: String(repeating: opening, count: 100_000))
        }
        #expect(error?.reason == .tooDeep(limit: 128))
    }

    @Test func readsUpToTheDepthLimit() throws {
        func nested(_ depth: Int) -> String {
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        #expect(throws: Never.self) { try JSONValue(parsing: nested(128)) }
        #expect(throws: JSONError.self) { try JSONValue(parsing: nested(129)) }
        #expect(throws: Never.self) {
            try JSONValue(parsing: nested(512), limits: JSONLimits(maximumDepth: 1_000_000))
        }
        #expect(throws: JSONError.self) { try JSONValue(parsing: nested(3), limits: JSONLimits(maximumDepth: 2)) }
    }

    @Test func stopsAtTheSizeLimit() {
        let limits = JSONLimits(maximumByteCount: 4)
        #expect(throws: Never.self) { try JSONValue(parsing: "1234", limits: limits) }
        let error = #expect(throws: JSONError.self) { try JSONValue(parsing: "12345", limits: limits) }
        #expect(error?.reason == .tooLarge(limit: 4))
    }

    @Test func readsVeryLongNumbers() throws {
        let digits = String(repeating: "7", count: 200_000)
        #expect(try JSONValue(parsing: "0." + digits) == .number(0.7777777777777778))
        #expect(throws: JSONError.self) { try JSONValue(parsing: digits) }
        #expect(throws: JSONError.self) { try JSONValue(parsing: "1e" + digits) }
    }

    @Test func survivesAnyBytes() {
        var random = RandomNumbers(seed: 7)
        let alphabet = Array(#"{}[]:,"\u0aEe+-.19 tfnrl"#.utf8) + [0xC3, 0xA5, 0xF0, 0x00, 0x0A]
        for _ in 0..<20_000 {
            let bytes = (0..<Int.random(in: 0...12, using: &random)).map { _ in alphabet.randomElement(using: &random)!
            }
            guard let value = try? JSONValue(parsing: bytes) else { continue }
            #expect(try! JSONValue(parsing: value.compactText) == value)
        }
    }
}

/// A test's own precondition does not hold.
struct TestFailure: Error {}

/// The same numbers on every run: SplitMix64.
struct RandomNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
