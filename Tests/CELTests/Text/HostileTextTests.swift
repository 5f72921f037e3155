import CEL
import Testing

/// Texts of pieces that readers look for, in any order: nothing traps, and what is read prints and reads back.
@Suite struct HostileTextTests {
    private static func texts(of pieces: [String], count: Int = 20_000) -> [String] {
        var random = RandomNumbers(seed: 37)
        return (0..<count).map { _ in
            (0..<Int.random(in: 0...12, using: &random)).map { _ in pieces.randomElement(using: &random)! }.joined()
        }
    }

    @Test func readersOfTimeSurvive() throws {
        var readCount = 0
        for text in Self.texts(of: [
            "9", "0", "1", "-", "+", ".", "h", "m", "s", "µs", "ns", "99999999999999999999", "e", " ",
        ]) {
            guard let span = try? TimeSpan(parsing: text) else { continue }
            readCount += 1
            #expect(try TimeSpan(parsing: span.description) == span)
        }
        let pieces = [
            "2026", "-", "12", "31", "T", "23", ":", "59", "Z", ".", "+", "0000", "9999", "-01-01T00:00:00", "é",
            "-02-29T", "00",
        ]
        for text in Self.texts(of: pieces) {
            guard let point = try? Timestamp(parsing: text) else { continue }
            readCount += 1
            #expect(try Timestamp(parsing: point.description) == point)
        }
        #expect(readCount > 100)
    }

    @Test func readersOfZonesSurvive() {
        for text in Self.texts(
            of: ["+", "-", "0", "9", ":", "00", "UTC", "/", ".", "Europe/", "Helsinki", "\u{0}", "GMT"], count: 2_000)
        {
            guard let zone = try? CivilZone(text) else { continue }
            for point in [Timestamp.earliest, .latest] {
                #expect((0...10_000).contains(point.civilTime(in: zone).year))
            }
        }
    }

    @Test func readersOfNetworksSurvive() throws {
        var readCount = 0
        for text in Self.texts(of: [
            ":", "::", ".", "/", "0", "1", "ffff", "255", "256", "%", "32", "128", "fe80", "g", "1.2.3.4", "é",
        ]) {
            if let address = try? IPAddress(parsing: text) {
                readCount += 1
                #expect(try IPAddress(parsing: address.description) == address)
            }
            if let network = try? IPNetwork(parsing: text) {
                readCount += 1
                #expect(try IPNetwork(parsing: network.description) == network)
                #expect(network.masked.masked == network.masked)
            }
        }
        #expect(readCount > 100)
    }

    @Test func readersOfNumbersSurvive() {
        for text in Self.texts(of: [
            "9", "0", ".", "e", "E", "+", "-", "308", "inf", "nan", "x", "_", " ", "18446744073709551615",
        ]) {
            if let value = Double(celText: text), !value.isNaN { #expect(Double(celText: value.celText) == value) }
            if let value = Int64(celText: text) { #expect(Int64(celText: String(value)) == value) }
            if let value = UInt64(celText: text) { #expect(UInt64(celText: String(value)) == value) }
        }
    }
}
