import CEL
import Foundation
import Testing

@Suite struct NumberFormatTests {
    @Test(
        arguments: [
            (2.71828, 6, "2.718280"), (2, 6, "2.000000"), (123, 0, "123"), (3.5001, 0, "4"), (3.4999, 0, "3"),
            (2.5, 0, "2"),
            (3.5, 0, "4"), (0.5, 0, "0"), (1.5, 0, "2"), (123.4999, 3, "123.500"), (123.4994, 3, "123.499"),
            (-123.4994, 3, "-123.499"),
            (-1.2, 5, "-1.20000"), (4.5, 3, "4.500"), (0, 2, "0.00"), (-0.0, 1, "-0.0"), (9.995, 2, "9.99"),
            (999.9996, 3, "1000.000"),
            (0.0001, 2, "0.00"), (-0.0001, 2, "-0.00"), (0.05, 1, "0.1"), (0.25, 1, "0.2"),
            (1e22, 1, "10000000000000000000000.0"),
            (0.1, 30, "0.100000000000000005551115123126"), (5e-1, 3, "0.500"), (.nan, 2, "NaN"),
            (.infinity, 0, "Infinity"),
            (-.infinity, 3, "-Infinity"), (0.999, 0, "1"), (0.6, 0, "1"), (0.04, 1, "0.0"),
        ] as [(Double, Int, String)])
    func rendersFixedPoint(value: Double, precision: Int, text: String) {
        #expect(value.fixedPoint(precision: precision) == text)
    }

    @Test(
        arguments: [
            (1052.032911275, 6, "1.052033e+03"), (2.71828, 6, "2.718280e+00"), (2, 0, "2e+00"), (0, 2, "0.00e+00"),
            (-0.0, 0, "-0e+00"),
            (9.9999, 2, "1.00e+01"), (0.00012345, 3, "1.234e-04"), (1e-300, 1, "1.0e-300"), (1.5e300, 0, "2e+300"),
            (2.5, 0, "2e+00"),
            (.nan, 2, "NaN"), (.infinity, 2, "Infinity"), (-.infinity, 2, "-Infinity"), (-1234.5, 1, "-1.2e+03"),
        ] as [(Double, Int, String)])
    func rendersScientific(value: Double, precision: Int, text: String) {
        #expect(value.scientific(precision: precision) == text)
    }

    @Test(
        arguments: [
            (0, "0"), (-0.0, "-0"), (1, "1"), (123.456, "123.456"), (-987.654, "-987.654"), (0.1, "0.1"),
            (56.8, "56.8"), (100, "100"),
            (1e15, "1000000000000000"), (1e20, "100000000000000000000"), (1e21, "1e+21"), (1.5e21, "1.5e+21"),
            (6.02214e23, "6.02214e+23"),
            (0.0001, "0.0001"), (0.00001, "1e-05"), (1.38e-23, "1.38e-23"), (-5.43e-21, "-5.43e-21"),
            (0.00012, "0.00012"),
            (5e-1, "0.5"), (1.7976931348623157e308, "1.7976931348623157e+308"), (.leastNonzeroMagnitude, "5e-324"),
            (.nan, "NaN"), (.infinity, "Infinity"), (-.infinity, "-Infinity"), (9007199254740992, "9007199254740992"),
        ] as [(Double, String)])
    func printsShortest(value: Double, text: String) {
        #expect(value.celText == text)
    }

    @Test func agreesWithTheCLibrary() {
        var random = RandomNumbers(seed: 17)
        for _ in 0..<4_000 {
            let value = Self.randomNumber(using: &random)
            let precision = Int.random(in: 0...20, using: &random)
            #expect(value.fixedPoint(precision: precision) == String(format: "%.\(precision)f", value))
            #expect(value.scientific(precision: precision) == String(format: "%.\(precision)e", value))
            #expect(Double(celText: value.celText) == value)
        }
    }

    private static func randomNumber(using random: inout RandomNumbers) -> Double {
        switch Int.random(in: 0...3, using: &random) {
        case 0:
            let value = Double(bitPattern: random.next())
            return value.isFinite ? value : 1
        case 1: return Double(Int.random(in: -100_000...100_000, using: &random)) / 1_000
        // Halves, quarters and so on: exact ties when rounded.
        case 2: return Double(Int.random(in: -100_000...100_000, using: &random)) / 64
        default: return Double.random(in: -1e6...1e6, using: &random)
        }
    }

    @Test func rendersWholeNumbers() {
        #expect(Int64.min.digits(radix: 2) == "-1" + String(repeating: "0", count: 63))
        #expect(UInt64.max.digits(radix: 16) == "ffffffffffffffff")
        #expect(UInt64(65535).digits(radix: 8) == "177777")
        #expect(Int64(6000).digits(radix: 16, uppercase: true) == "1770")
        #expect(Int64(-30).digits(radix: 16, uppercase: true) == "-1E")
        #expect([0x00, 0x0F, 0xAB].hexadecimal() == "000fab")
        #expect([0x00, 0x0F, 0xAB].hexadecimal(uppercase: true) == "000FAB")
    }
}
