import CEL
import Testing

@Suite struct ConversionTests {
    @Test(
        arguments: [
            ("987", 987), ("-0", 0), ("+5", 5), ("9223372036854775807", .max), ("-9223372036854775808", .min),
            ("007", 7),
            ("9223372036854775808", nil), ("", nil), (" 1", nil), ("1 ", nil), ("1.0", nil), ("0x10", nil),
            ("1_000", nil), ("１", nil),
        ] as [(String, Int64?)])
    func readsInt(text: String, value: Int64?) {
        #expect(Int64(celText: text) == value)
    }

    @Test(
        arguments: [
            ("300", 300), ("18446744073709551615", .max), ("18446744073709551616", nil), ("-1", nil), ("+1", nil),
            ("", nil), ("1u", nil),
        ] as [(String, UInt64?)])
    func readsUint(text: String, value: UInt64?) {
        #expect(UInt64(celText: text) == value)
    }

    @Test(
        arguments: [
            (-123.456, -123), (1.9, 1), (-7.9, -7), (11.5, 11), (-3.5, -3), (-0.0, 0), (0x1p63, nil), (-0x1p63, nil),
            (1e99, nil),
            (.nan, nil), (.infinity, nil), (-.infinity, nil), (9223372036854774784, 9_223_372_036_854_774_784),
        ] as [(Double, Int64?)])
    func roundsToInt(value: Double, rounded: Int64?) {
        #expect(Int64(celRounding: value) == rounded)
    }

    @Test(
        arguments: [
            (3.14159265, 3), (1.9, 1), (25.5, 25), (36028797018963968, 36_028_797_018_963_968), (0x1p64, nil),
            (-1, nil), (6.022e23, nil),
            (.nan, nil), (-0.0, 0), (0x1p63, 1 << 63),
        ] as [(Double, UInt64?)])
    func roundsToUint(value: Double, rounded: UInt64?) {
        #expect(UInt64(celRounding: value) == rounded)
    }

    @Test(
        arguments: [
            ("0", 0), ("123", 123), ("123.456", 123.456), ("-987.654", -987.654), ("6.02214e23", 6.02214e23),
            ("1.38e-23", 1.38e-23),
            ("-84.32e7", -84.32e7), ("-5.43E-21", -5.43e-21), ("+1.5", 1.5), (".5", 0.5), ("5.", 5), ("1e+2", 100),
            ("Infinity", .infinity), ("-Infinity", -.infinity), ("inf", .infinity), ("-INF", -.infinity),
            ("", nil), (" 1", nil), ("1 ", nil), ("0x1p3", nil), ("1e", nil), ("1e+", nil), (".", nil), ("-", nil),
            ("1e400", nil),
            ("nan(0x1)", nil), ("1_000", nil), ("1,5", nil), ("1.2.3", nil), ("٣", nil), ("infinit", nil), ("--1", nil),
            ("1f", nil),
        ] as [(String, Double?)])
    func readsDouble(text: String, value: Double?) {
        #expect(Double(celText: text) == value)
    }

    @Test func readsNotANumber() {
        #expect(Double(celText: "NaN")?.isNaN == true)
        #expect(Double(celText: "nan")?.isNaN == true)
    }

    @Test func readsBool() {
        for text in ["1", "t", "true", "TRUE", "True"] { #expect(Bool(celText: text) == true) }
        for text in ["0", "f", "false", "FALSE", "False"] { #expect(Bool(celText: text) == false) }
        for text in ["TrUe", "FaLsE", "", "T", "F", "yes", "tRUE", " true"] { #expect(Bool(celText: text) == nil) }
    }

    @Test func readsOnlyValidUTF8() {
        #expect(String(celUTF8: Array("aå🐱".utf8)) == "aå🐱")
        for bytes: [UInt8] in [[0x00, 0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xC3]] {
            #expect(String(celUTF8: bytes) == nil)
        }
    }

    @Test(arguments: [
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
        ("foobar", "Zm9vYmFy"),
        ("hello", "aGVsbG8="), ("ûï¾", "w7vDr8K+"), ("?>?", "Pz4/"),
    ])
    func codesBase64(text: String, encoded: String) {
        let bytes = Array(text.utf8)
        #expect(Base64.encode(bytes) == encoded)
        #expect(Base64.decode(encoded) == bytes)
        #expect(Base64.decode(String(encoded.prefix { $0 != "=" })) == bytes)
    }

    @Test(arguments: [
        "a", "aaaaa", "Zg=", "Zg===", "Z===", "====", "=", "Zm9v=", "Zm9v====", "Zh==", "Zm9=", "Zm 9v", "Zm9v\n",
        "Zm9-", "Zå",
    ])
    func refusesBase64(text: String) {
        #expect(Base64.decode(text) == nil)
    }

    @Test func decodesWhatItEncodes() {
        var random = RandomNumbers(seed: 19)
        for count in 0..<300 {
            let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
            #expect(Base64.decode(Base64.encode(bytes)) == bytes)
        }
    }
}
