import WorkCalendar

/// Days and times as people of a language write them.
struct DateWords {
    /// A BCP 47 tag; fi, sv and en are known, others are written as ISO 8601.
    var language: String

    /// `ti 2.2.2027`, `tis 2.2.2027`, `Tue 2 Feb 2027`.
    func dayWithWeekday(_ day: Day) -> String {
        "\(shortWeekday(day.weekday)) \(self.day(day))"
    }

    /// `2.2.2027`, `2 Feb 2027`.
    func day(_ day: Day) -> String {
        let (year, month, number) = day.parts
        switch language {
        case "fi", "sv": return "\(number).\(month).\(year)"
        case "en": return "\(number) \(Self.englishMonths[month - 1].prefix(3)) \(year)"
        default: return day.description
        }
    }

    /// `2.2.`, `2.2`, `2 Feb`.
    func shortDay(_ day: Day) -> String {
        let (_, month, number) = day.parts
        switch language {
        case "fi": return "\(number).\(month)."
        case "sv": return "\(number).\(month)"
        default: return "\(number) \(Self.englishMonths[month - 1].prefix(3))"
        }
    }

    /// `24.6.–6.8.`; one day is written once.
    func shortSpan(_ days: ClosedRange<Day>) -> String {
        days.lowerBound == days.upperBound
            ? shortDay(days.lowerBound) : "\(shortDay(days.lowerBound))–\(shortDay(days.upperBound))"
    }

    /// `tammi`, `jan`, `Jan`.
    func shortMonth(_ month: Int) -> String {
        switch language {
        case "fi": String(Self.finnishMonths[month - 1].dropLast(3))
        case "sv": String(Self.swedishMonths[month - 1].prefix(3))
        default: String(Self.englishMonths[month - 1].prefix(3))
        }
    }

    /// `8.30`, `08:30`.
    func clock(_ clock: ClockTime) -> String {
        let text = clock.description
        guard ["fi", "sv"].contains(language) else { return text }
        return (text.hasPrefix("0") ? String(text.dropFirst()) : text).replacing(":", with: ".")
    }

    /// `8.30–16`, or with the end's day where that is another.
    func span(from start: LocalTime, to end: LocalTime) -> String {
        start.day == end.day
            ? "\(clock(start.clock))–\(clock(end.clock))"
            : "\(clock(start.clock)) – \(dayWithWeekday(end.day)) \(clock(end.clock))"
    }

    /// A month's name, 1–12.
    func month(_ month: Int) -> String {
        switch language {
        case "fi": Self.finnishMonths[month - 1]
        case "sv": Self.swedishMonths[month - 1]
        default: Self.englishMonths[month - 1]
        }
    }

    /// `ma`, `mån`, `Mon`.
    func shortWeekday(_ weekday: Weekday) -> String {
        switch language {
        case "fi": ["ma", "ti", "ke", "to", "pe", "la", "su"][weekday.rawValue]
        case "sv": ["mån", "tis", "ons", "tors", "fre", "lör", "sön"][weekday.rawValue]
        default: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][weekday.rawValue]
        }
    }

    private static let finnishMonths = [
        "tammikuu", "helmikuu", "maaliskuu", "huhtikuu", "toukokuu", "kesäkuu", "heinäkuu", "elokuu", "syyskuu",
        "lokakuu", "marraskuu", "joulukuu",
    ]
    private static let swedishMonths = [
        "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november",
        "december",
    ]
    private static let englishMonths = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}
