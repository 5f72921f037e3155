internal import Foundation

/// Where a clock hangs: a fixed offset from Coordinated Universal Time, or a place of the IANA time zone database.
public struct CivilZone: Hashable, Sendable {
    private enum Rule: Hashable, Sendable {
        case offset(seconds: Int)
        case place(TimeZone)
    }

    private let rule: Rule

    /// Coordinated Universal Time.
    public static let utc = CivilZone(rule: .offset(seconds: 0))

    private init(rule: Rule) {
        self.rule = rule
    }

    /// Creates a zone from an IANA name (`Europe/Helsinki`, `UTC`) or an offset (`+02:00`, `-8:00`, `02:00`).
    ///
    /// - Throws: ``TimeError/unknownTimeZone(_:)``.
    public init(_ text: String) throws(TimeError) {
        if text.isEmpty || text == "UTC" {
            self = .utc
        } else if let seconds = Self.offset(text) {
            rule = .offset(seconds: seconds)
        } else if let zone = PlaceZones.zone(named: text) {
            rule = .place(zone)
        } else {
            throw .unknownTimeZone(text)
        }
    }

    /// How far the zone's clocks are ahead of Coordinated Universal Time at a point in time.
    func secondsEastOfGreenwich(at point: Timestamp) -> Int {
        switch rule {
        case .offset(let seconds): seconds
        case .place(let zone): zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(point.secondsSinceEpoch)))
        }
    }

    /// The seconds of `[+-]h:mm` or `[+-]hh:mm`; nil if the text is none.
    private static func offset(_ text: String) -> Int? {
        var digits = text.utf8[...]
        let isWest = digits.first == UInt8(ascii: "-")
        if isWest || digits.first == UInt8(ascii: "+") { digits.removeFirst() }
        let parts = digits.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
            parts.allSatisfy({ $0.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 } }),
            let hours = Int(String(parts[0]) ?? ""), hours < 24,
            let minutes = Int(String(parts[1]) ?? ""), minutes < 60
        else { return nil }
        let seconds = hours * 3_600 + minutes * 60
        return isWest ? -seconds : seconds
    }
}
