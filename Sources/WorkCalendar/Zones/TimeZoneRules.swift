internal import Foundation

/// How the clocks of a zone run, by the IANA data that Foundation carries.
///
/// The first use of any zone costs milliseconds; none is made before somebody asks.
package struct TimeZoneRules: Sendable, Hashable {
    /// The IANA name, `Europe/Helsinki`.
    package let id: String

    private let zone: TimeZone

    /// The rules under an IANA name, or nil if no zone has it.
    package init?(id: String) {
        guard let zone = TimeZone(identifier: id), id == "UTC" || zone.identifier == id else { return nil }
        self.id = id
        self.zone = zone
    }

    /// The names of all zones, sorted; to suggest the one that was meant.
    package static var knownIDs: [String] { (TimeZone.knownTimeZoneIdentifiers + ["UTC"]).sorted() }
}

extension TimeZoneRules {
    /// Seconds by which the wall is ahead of UTC at an instant.
    package func offset(at instant: Instant) -> Int {
        zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(instant.seconds)))
    }

    /// Whether summer time is in force at an instant.
    package func isDaylight(at instant: Instant) -> Bool {
        zone.isDaylightSavingTime(for: Date(timeIntervalSince1970: TimeInterval(instant.seconds)))
    }

    /// The next change of the clocks after an instant, or nil if none is known.
    package func nextTransition(after instant: Instant) -> Instant? {
        let date = Date(timeIntervalSince1970: TimeInterval(instant.seconds))
        guard let next = zone.nextDaylightSavingTimeTransition(after: date) else { return nil }
        let seconds = Int(next.timeIntervalSince1970)
        return seconds > instant.seconds ? Instant(seconds: seconds) : nil
    }

    /// What the wall shows at an instant, to the minute; nil outside the years 1 to 9999.
    package func time(at instant: Instant) -> ZonedTime? {
        let offset = offset(at: instant)
        return LocalTime(secondsAsUTC: instant.seconds + offset).map { ZonedTime(local: $0, offset: offset) }
    }

    /// The time that a wall shows.
    ///
    /// Where the clocks go forward over it, it moves on by as much (03:30 becomes 04:30); where they go back and it comes
    /// twice, it is the first (RFC 5545 §3.3.5).
    package func time(on wall: LocalTime) -> ZonedTime {
        let seconds = wall.secondsAsUTC
        let before = offset(at: Instant(seconds: seconds - 86_400))
        if offset(at: Instant(seconds: seconds - before)) == before { return ZonedTime(local: wall, offset: before) }
        let after = offset(at: Instant(seconds: seconds + 86_400))
        if offset(at: Instant(seconds: seconds - after)) == after { return ZonedTime(local: wall, offset: after) }
        return time(at: Instant(seconds: seconds - before)) ?? ZonedTime(local: wall, offset: before)
    }
}
