import NetworkModel
import Testing

@Suite("Colours")
struct ColourTests {
    @Test(
        "are read from three or six digits",
        arguments: [
            ("#00629b", "#00629b"), ("#09C", "#0099cc"), ("00629b", nil), ("#0062", nil), ("#00629g", nil), ("", nil),
            ("#+12345", nil), ("#ääää", nil),
        ] as [(String, String?)])
    func reading(text: String, read: String?) {
        #expect(Colour(text)?.description == read)
    }

    /// Ratios worked out by the formula of WCAG 2.1 with another language's power function.
    @Test(
        "stand out from one another as WCAG counts",
        arguments: [("#000000", 21.0), ("#ffffff", 1.0), ("#777777", 4.48), ("#00629b", 6.52), ("#ffcc00", 1.51)])
    func contrast(text: String, ratio: Double) throws {
        let colour = try #require(Colour(text))
        #expect(abs(colour.contrast(with: .white) - ratio) < 0.01)
        #expect(colour.contrast(with: .white) == Colour.white.contrast(with: colour))
    }

    @Test("are made readable on light and dark ground, and left alone where they are", arguments: 0..<64)
    func readable(number: Int) {
        let colour = Colour(
            red: UInt8(number & 3) * 85, green: UInt8(number >> 2 & 3) * 85, blue: UInt8(number >> 4) * 85)
        for ground in [Colour.white, Colour(red: 20, green: 24, blue: 28)] {
            let used = colour.readable(on: ground)
            #expect(used.contrast(with: ground) >= Colour.leastTextContrast)
            if colour.contrast(with: ground) >= Colour.leastTextContrast { #expect(used == colour) }
        }
    }
}
