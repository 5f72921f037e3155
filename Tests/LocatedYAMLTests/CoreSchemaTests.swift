import LocatedYAML
import Testing

/// The examples of YAML 1.2.2, chapter 10.3.2, and what lies just outside each rule.
@Suite struct CoreSchemaTests {
    @Test(arguments: ["", "~", "null", "Null", "NULL"])
    func nulls(_ text: String) {
        #expect(Scalar(text).isNull)
        #expect(!Scalar(text, style: .doubleQuoted).isNull)
        #expect(!Scalar(text, tag: .text).isNull)
    }

    @Test(arguments: ["nULL", " ", "none", "0"])
    func noNulls(_ text: String) {
        #expect(!Scalar(text).isNull)
    }

    @Test func booleans() {
        #expect(["true", "True", "TRUE"].allSatisfy { Scalar($0).asBoolean == true })
        #expect(["false", "False", "FALSE"].allSatisfy { Scalar($0).asBoolean == false })
        #expect(["yes", "no", "on", "off", "tRUE", "y", "1"].allSatisfy { Scalar($0).asBoolean == nil })
        #expect(Scalar("true", style: .singleQuoted).asBoolean == nil)
        #expect(Scalar("true", style: .singleQuoted, tag: .boolean).asBoolean == true)
    }

    @Test(
        arguments: [
            ("0", 0), ("-19", -19), ("+12", 12), ("0o7", 7), ("0x3A", 58), ("0xff", 255), ("091", 91),
            ("9223372036854775807", .max), ("-9223372036854775808", .min),
        ] as [(String, Int64)])
    func integers(_ text: String, _ value: Int64) {
        #expect(Scalar(text).asInteger == value)
        #expect(Scalar(text).asNumber == Double(value))
    }

    @Test(arguments: [
        "", "+", "1_000", "0o8", "0x", "0x-1", "-0x1", "1e3", "9223372036854775808", "1 ", "0b1", "1.0", "１",
    ])
    func noIntegers(_ text: String) {
        #expect(Scalar(text).asInteger == nil)
    }

    @Test(
        arguments: [
            ("0.", 0), ("-0.0", 0), (".5", 0.5), ("+12e03", 12_000), ("-2E+05", -200_000), ("1e3", 1_000), ("12.", 12),
            ("+.5", 0.5), ("-.5e1", -5), ("1.e2", 100), (".inf", .infinity), ("-.Inf", -.infinity),
            ("9223372036854775808", 0x1p63),
        ] as [(String, Double)])
    func numbers(_ text: String, _ value: Double) {
        #expect(Scalar(text).asNumber == value)
    }

    @Test(arguments: [".", "e3", "1e", "1e+", "inf", "nan", "0x1p3", "1.2.3", "1,5", "--1", "+-1", "infinity"])
    func noNumbers(_ text: String) {
        #expect(Scalar(text).asNumber == nil)
    }

    @Test func notANumber() {
        #expect(Scalar(".NaN").asNumber?.isNaN == true)
    }
}
