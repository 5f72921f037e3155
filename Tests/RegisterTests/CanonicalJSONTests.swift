import JSON
import Testing

@testable import Register

/// Canonical JSON against the examples of RFC 8785.
struct CanonicalJSONTests {
    static let numbers: [(bits: UInt64, text: String)] = [
        (0x0000_0000_0000_0000, "0"), (0x8000_0000_0000_0000, "0"),
        (0x0000_0000_0000_0001, "5e-324"), (0x8000_0000_0000_0001, "-5e-324"),
        (0x7fef_ffff_ffff_ffff, "1.7976931348623157e+308"), (0xffef_ffff_ffff_ffff, "-1.7976931348623157e+308"),
        (0x4340_0000_0000_0000, "9007199254740992"), (0xc340_0000_0000_0000, "-9007199254740992"),
        (0x4430_0000_0000_0000, "295147905179352830000"), (0x44b5_2d02_c7e1_4af5, "9.999999999999997e+22"),
        (0x44b5_2d02_c7e1_4af6, "1e+23"), (0x444b_1ae4_d6e2_ef4e, "999999999999999700000"),
        (0x444b_1ae4_d6e2_ef4f, "999999999999999900000"), (0x444b_1ae4_d6e2_ef50, "1e+21"),
        (0x3eb0_c6f7_a0b5_ed8c, "9.999999999999997e-7"), (0x3eb0_c6f7_a0b5_ed8d, "0.000001"),
        (0x41b3_de43_5555_5554, "333333333.33333325"), (0xbecb_f647_612f_3696, "-0.0000033333333333333333"),
        (0x4314_3ff3_c1cb_0959, "1424953923781206.2"),
    ]

    @Test(arguments: numbers) func writesNumbersAsECMAScriptDoes(bits: UInt64, text: String) {
        #expect(String(decoding: JSONValue.number(Double(bitPattern: bits)).canonicalBytes, as: UTF8.self) == text)
    }

    @Test func sortsMembersByCodeUnits() throws {
        let source = #"{"\u20ac":"Euro","\r":"CR","\ufb33":"Dalet","1":"One","😀":"Smiley","\u0080":"Control","ö":"o"}"#
        let sorted =
            "{\"\\r\":\"CR\",\"1\":\"One\",\"\u{80}\":\"Control\",\"ö\":\"o\",\"€\":\"Euro\",\"😀\":\"Smiley\",\"\u{fb33}\":\"Dalet\"}"
        #expect(try String(decoding: JSONValue(parsing: source).canonicalBytes, as: UTF8.self) == sorted)
    }
}
