import WorkCalendar

/// Days and times as letters and minutes write them: in full.
extension DateWords {
    /// `tiistai 2.2.2027`, `tisdag 2.2.2027`, `Tuesday 2 February 2027`.
    func longDay(_ day: Day) -> String {
        "\(weekday(day.weekday)) \(fullDay(day))"
    }

    /// `2.2.2027`, `2 February 2027`.
    func fullDay(_ day: Day) -> String {
        guard language == "en" else { return self.day(day) }
        let (year, month, number) = day.parts
        return "\(number) \(self.month(month)) \(year)"
    }

    /// `tiistai 2.2.2027 klo 8.30–16.00`; with both days where it takes more than one.
    func when(from start: LocalTime, to end: LocalTime) -> String {
        start.day == end.day
            ? "\(longDay(start.day)) \(hours(from: start.clock, to: end.clock))"
            : "\(moment(start)) – \(moment(end))"
    }

    /// `klo 8.30–16.00`, `kl. 8.30–16.00`, `at 08:30–16:00`.
    func hours(from start: ClockTime, to end: ClockTime) -> String {
        "\(atClock) \(clock(start))–\(clock(end))"
    }

    /// `tiistai 2.2.2027 klo 8.30`.
    func moment(_ time: LocalTime) -> String {
        "\(longDay(time.day)) \(atClock) \(clock(time.clock))"
    }

    private var atClock: String {
        switch language {
        case "fi": "klo"
        case "sv": "kl."
        default: "at"
        }
    }

    /// A weekday's name in full.
    private func weekday(_ weekday: Weekday) -> String {
        switch language {
        case "fi":
            ["maanantai", "tiistai", "keskiviikko", "torstai", "perjantai", "lauantai", "sunnuntai"][weekday.rawValue]
        case "sv": ["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"][weekday.rawValue]
        default:
            ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][weekday.rawValue]
        }
    }
}
