import CEL
import WorkCalendar

/// Leads from instants to days of the network's time zone and back.
///
/// A timestamp at exactly 00:00 UTC is a day, whatever the zone: that is how expressions hold days.
struct NetworkClock: Sendable {
    static let secondsPerDay: Int64 = 86_400
    private let zone: TimeZoneRules?

    /// Creates the clock of a zone; one that the system doesn't know counts as UTC.
    init(timeZone: String) {
        zone = TimeZoneRules(id: timeZone)
    }

    /// The local day of an instant, or the day that a timestamp is.
    func day(of timestamp: Timestamp) -> Day {
        let seconds = timestamp.secondsSinceEpoch
        let (days, rest) = seconds.quotientAndRemainder(dividingBy: Self.secondsPerDay)
        let day = Day(number: Int(rest < 0 ? days - 1 : days))
        if timestamp.nanoseconds == 0, rest == 0 { return day }
        return zone?.time(at: Instant(seconds: Int(seconds)))?.local.day ?? day
    }

    /// The instant at which the network's clocks show a time; of a time that they show twice, the first.
    func instant(of time: LocalTime) -> Timestamp? {
        let seconds = zone?.time(on: time).instant.seconds ?? (time.day.number * 86_400 + time.clock.minutes * 60)
        return try? Timestamp(secondsSinceEpoch: Int64(seconds))
    }
}
