extension Gap {
    /// Reads `30 days`, `6 weeks`, `4 months`, `3 h`, `90 min`, several of them (`1 h 30 min`), or ISO 8601 (`P6W`).
    ///
    /// Each part is at most a hundred years.
    package init(_ text: String) throws(CalendarTextError) {
        var scanner = try CalendarTextScanner(text, for: .gap)
        self = try scanner.gap(of: .gap)
        try scanner.expectEnd(of: .gap)
    }
}

extension MeetingLength {
    /// Reads `half day`, `½ day`, `day`, `2 days`, `3 h`, `90 min`, `1 h 30 min` or ISO 8601 (`PT3H`).
    ///
    /// More than no time; at most a day of minutes or a year of days.
    package init(_ text: String) throws(CalendarTextError) {
        var scanner = try CalendarTextScanner(text, for: .meetingLength)
        self = try scanner.meetingLength()
        try scanner.expectEnd(of: .meetingLength)
    }
}

/// A unit that lengths of time are written in.
private enum GapUnit: CaseIterable {
    case year, month, week, day, hour, minute

    /// The words for it, the one to suggest first.
    var words: [String] {
        switch self {
        case .year: ["years", "year", "y"]
        case .month: ["months", "month", "mo"]
        case .week: ["weeks", "week", "w"]
        case .day: ["days", "day", "d"]
        case .hour: ["h", "hours", "hour"]
        case .minute: ["min", "minutes", "minute", "mins"]
        }
    }

    /// So many of it; `count` must be small enough not to overflow.
    func gap(_ count: Int) -> Gap {
        switch self {
        case .year: Gap(months: 12 * count)
        case .month: Gap(months: count)
        case .week: Gap(days: 7 * count)
        case .day: Gap(days: count)
        case .hour: Gap(minutes: 60 * count)
        case .minute: Gap(minutes: count)
        }
    }

    /// The most of it that may be written at once: a hundred years.
    var most: Int {
        switch self {
        case .year: 100
        case .month: 1200
        case .week: 5218
        case .day: 36_525
        case .hour: 876_600
        case .minute: 52_596_000
        }
    }
}

extension CalendarTextScanner {
    /// A length of time, up to the first thing that is no number.
    mutating func gap(of form: CalendarTextForm) throws(CalendarTextError) -> Gap {
        if take("P") || take("p") { return try isoDuration(of: form) }
        guard isAtDigit else { throw error(.otherForm, of: form) }
        var sum = Gap()
        var end = self
        while isAtDigit {
            let start = offset
            guard let (count, _) = digits() else { break }
            skipSpace()
            let unit = try unit(of: form)
            guard count <= unit.most else { throw error(.outOfRange(0...unit.most), of: form, at: start) }
            sum = sum + unit.gap(count)
            end = self
            skipSpace()
        }
        self = end
        return sum
    }

    /// A length of a meeting.
    mutating func meetingLength() throws(CalendarTextError) -> MeetingLength {
        let start = offset
        if takeWord("day") { return .days(1) }
        if takeWord("half") || take("½") {
            skipSpace()
            guard takeWord("day") else { throw error(.otherForm, of: .meetingLength, at: start) }
            return .halfDay
        }
        if !isAtDigit, next != "P", next != "p" { throw unknownLength() }
        let gap = try gap(of: .meetingLength)
        guard gap.months == 0, gap.days == 0 || gap.minutes == 0 else {
            throw error(.mixedLength, of: .meetingLength, at: start)
        }
        if gap.days > 0 {
            guard gap.days <= 366 else { throw error(.outOfRange(1...366), of: .meetingLength, at: start) }
            return .days(gap.days)
        }
        guard (1...1440).contains(gap.minutes) else {
            throw error(.outOfRange(1...1440), of: .meetingLength, at: start)
        }
        return .minutes(gap.minutes)
    }

    private func unknownLength() -> CalendarTextError {
        var ahead = self
        guard let word = ahead.word() else { return error(.otherForm, of: .meetingLength) }
        return error(.unknownWord(word, known: ["half day", "day"]), of: .meetingLength)
    }

    private mutating func unit(of form: CalendarTextForm) throws(CalendarTextError) -> GapUnit {
        let start = offset
        guard let word = word() else { throw error(.otherForm, of: form) }
        guard let unit = GapUnit.allCases.first(where: { $0.words.contains(word) }) else {
            let known = GapUnit.allCases.compactMap(\.words.first)
            throw error(.unknownWord(word, known: known), of: form, at: start)
        }
        return unit
    }

    /// What follows the `P` of an ISO 8601 duration: whole numbers of Y, M, W, D and, after `T`, H and M, in this order.
    private mutating func isoDuration(of form: CalendarTextForm) throws(CalendarTextError) -> Gap {
        let dateUnits: [(Unicode.Scalar, GapUnit)] = [("Y", .year), ("M", .month), ("W", .week), ("D", .day)]
        let timeUnits: [(Unicode.Scalar, GapUnit)] = [("H", .hour), ("M", .minute)]
        let start = offset
        var sum = Gap()
        if isAtDigit { sum = try isoParts(dateUnits, of: form) }
        if take("T") || take("t") {
            guard isAtDigit else { throw error(.otherForm, of: form) }
            sum = sum + (try isoParts(timeUnits, of: form))
        }
        guard offset > start else { throw error(.otherForm, of: form) }
        return sum
    }

    private mutating func isoParts(
        _ units: [(Unicode.Scalar, GapUnit)], of form: CalendarTextForm
    ) throws(CalendarTextError) -> Gap {
        var left = units[...]
        var sum = Gap()
        while isAtDigit {
            let start = offset
            guard let (count, _) = digits() else { break }
            let letter = next.map { Unicode.Scalar($0.value & ~0x20) ?? $0 }
            guard let index = left.firstIndex(where: { $0.0 == letter }) else { throw error(.otherForm, of: form) }
            let unit = left[index].1
            guard count <= unit.most else { throw error(.outOfRange(0...unit.most), of: form, at: start) }
            sum = sum + unit.gap(count)
            left = left[(index + 1)...]
            _ = next.map { take($0) }
        }
        return sum
    }
}
