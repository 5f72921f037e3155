extension Cadence {
    /// How many times a period can hold at most.
    package static let timesRange = 1...1000

    /// Reads `N x LENGTH per PERIOD` (`×` too), `every [N] UNIT [on …] [at TIME] [for LENGTH]` or `RRULE:… [for LENGTH]`.
    ///
    /// `length` is what a mapping gives beside the text; without one, the last two must say `for`.
    package init(_ text: String, length: MeetingLength? = nil) throws(CalendarTextError) {
        var scanner = try CalendarTextScanner(text, for: .cadence)
        self = try scanner.cadence(length: length)
        try scanner.expectEnd(of: .cadence)
    }
}

extension CadencePeriod {
    /// Reads `year`, `half-year`, `half year`, `quarter`, `month` or `week`.
    package init(_ text: String) throws(CalendarTextError) {
        var scanner = try CalendarTextScanner(text, for: .cadencePeriod)
        self = try scanner.cadencePeriod()
        try scanner.expectEnd(of: .cadencePeriod)
    }
}

/// The `N UNIT` after `every`.
package struct CadenceStep: Hashable, Sendable {
    /// How many units a step can take at most.
    package static let countRange = 1...1000

    /// How many units lie between two times.
    package var count: Int
    /// What they are.
    package var unit: EveryCadence.Unit

    /// Reads `week`, `2 weeks`, `month` …, with or without `every` before it.
    package init(_ text: String) throws(CalendarTextError) {
        var scanner = try CalendarTextScanner(text, for: .cadenceStep)
        if scanner.takeWord("every") { scanner.skipSpace() }
        self = try scanner.cadenceStep()
        try scanner.expectEnd(of: .cadenceStep)
    }

    fileprivate init(count: Int, unit: EveryCadence.Unit) {
        self.count = count
        self.unit = unit
    }
}

extension EveryCadence.On {
    /// Reads `tue`, `tue thu`, `tue, thu`, `the 2nd tue` or `the last fri`, these also without `the`.
    package init(_ text: String) throws(CalendarTextError) {
        var scanner = try CalendarTextScanner(text, for: .cadenceDays)
        self = try scanner.cadenceDays()
        try scanner.expectEnd(of: .cadenceDays)
    }
}

extension EveryCadence {
    /// Creates a cadence from the parts of a mapping; throws where `on` does not fit the unit.
    package init(
        every step: CadenceStep, on: On?, at: ClockTime?, length: MeetingLength, from: Day?
    ) throws(CalendarTextError) {
        if let on, !on.fits(step.unit) {
            throw CalendarTextError(expected: .cadenceDays, problem: .daysDoNotFit(step.unit), offset: 0)
        }
        self.init(step: step.count, unit: step.unit, on: on, at: at, length: length, from: from)
    }
}

extension EveryCadence.On {
    /// Whether such days can be named within the unit: weekdays in day and week, the n-th weekday in month and year.
    fileprivate func fits(_ unit: EveryCadence.Unit) -> Bool {
        switch (self, unit) {
        case (.weekdays, .day), (.weekdays, .week), (.nth, .month), (.nth, .year): true
        default: false
        }
    }
}

extension CalendarTextScanner {
    fileprivate mutating func cadence(length: MeetingLength?) throws(CalendarTextError) -> Cadence {
        if isAtDigit { return try timesPerPeriod() }
        if takeWord("every") { return .every(try everyCadence(length: length)) }
        if takeWord("rrule") { return try ruleCadence(length: length) }
        var ahead = self
        guard let word = ahead.word() else { throw error(.otherForm, of: .cadence) }
        throw error(.unknownWord(word, known: ["every", "RRULE:"]), of: .cadence)
    }

    private mutating func timesPerPeriod() throws(CalendarTextError) -> Cadence {
        let times = try number(in: Cadence.timesRange, of: .cadence)
        skipSpace()
        guard take("x") || take("X") || take("×") else { throw error(.otherForm, of: .cadence) }
        skipSpace()
        let length = try meetingLength()
        guard skipSpace(), takeWord("per"), skipSpace() else { throw error(.otherForm, of: .cadence) }
        return .times(times, length: length, per: try cadencePeriod())
    }

    private mutating func everyCadence(length given: MeetingLength?) throws(CalendarTextError) -> EveryCadence {
        skipSpace()
        let step = try cadenceStep()
        var on: EveryCadence.On?
        var at: ClockTime?
        if skipSpace(), takeWord("on") {
            skipSpace()
            let start = offset
            let days = try cadenceDays()
            guard days.fits(step.unit) else { throw error(.daysDoNotFit(step.unit), of: .cadenceDays, at: start) }
            on = days
            skipSpace()
        }
        if takeWord("at") {
            skipSpace()
            at = try clockTime(of: .clockTime)
        }
        let length = try lengthAfterFor(given)
        return EveryCadence(step: step.count, unit: step.unit, on: on, at: at, length: length, from: nil)
    }

    private mutating func ruleCadence(length given: MeetingLength?) throws(CalendarTextError) -> Cadence {
        guard take(":") else { throw error(.otherForm, of: .recurrenceRule) }
        let start = offset
        let text = restBeforeFor()
        do {
            _ = try RecurrenceRule(text)
        } catch {
            throw CalendarTextError(expected: error.expected, problem: error.problem, offset: start + error.offset)
        }
        return .rule(text, length: try lengthAfterFor(given))
    }

    private mutating func lengthAfterFor(_ given: MeetingLength?) throws(CalendarTextError) -> MeetingLength {
        skipSpace()
        if takeWord("for") {
            skipSpace()
            return try meetingLength()
        }
        if let given { return given }
        throw isAtEnd ? error(.lengthMissing, of: .cadence) : error(.otherForm, of: .cadence)
    }

    fileprivate mutating func cadencePeriod() throws(CalendarTextError) -> CadencePeriod {
        let start = offset
        guard var word = word() else { throw error(.otherForm, of: .cadencePeriod) }
        if word == "half", skipSpace(), takeWord("year") { word = CadencePeriod.halfYear.rawValue }
        if word == "halfyear" { word = CadencePeriod.halfYear.rawValue }
        guard let period = CadencePeriod(rawValue: word) else {
            let known = CadencePeriod.allCases.map(\.rawValue)
            throw error(.unknownWord(word, known: known), of: .cadencePeriod, at: start)
        }
        return period
    }

    fileprivate mutating func cadenceStep() throws(CalendarTextError) -> CadenceStep {
        var count = 1
        if isAtDigit {
            count = try number(in: CadenceStep.countRange, of: .cadenceStep)
            skipSpace()
        }
        let start = offset
        guard let word = word() else { throw error(.otherForm, of: .cadenceStep) }
        let singular = word.hasSuffix("s") ? String(word.dropLast()) : word
        guard let unit = EveryCadence.Unit(rawValue: singular) else {
            let known = EveryCadence.Unit.allCases.map(\.rawValue)
            throw error(.unknownWord(word, known: known), of: .cadenceStep, at: start)
        }
        return CadenceStep(count: count, unit: unit)
    }

    fileprivate mutating func cadenceDays() throws(CalendarTextError) -> EveryCadence.On {
        // `2nd tue` says the same without its article.
        var ahead = self
        if takeWord("the") || isAtDigit || ahead.takeWord("last") {
            skipSpace()
            let ordinal = try ordinal()
            skipSpace()
            return .nth(ordinal, try weekday())
        }
        var weekdays: Set = [try weekday()]
        while true {
            var ahead = self
            ahead.skipSpace()
            let hasComma = ahead.take(",")
            ahead.skipSpace()
            if !hasComma, ahead.isAtEnd || ahead.takeWord("at") || ahead.takeWord("for") { break }
            weekdays.insert(try ahead.weekday())
            self = ahead
        }
        return .weekdays(weekdays.sorted())
    }

    /// `1st` … `5th`, or `last` (−1).
    private mutating func ordinal() throws(CalendarTextError) -> Int {
        let start = offset
        let known = ["1st", "2nd", "3rd", "4th", "5th", "last"]
        if takeWord("last") { return -1 }
        guard let (value, _) = digits() else {
            guard let word = word() else { throw error(.otherForm, of: .cadenceDays) }
            throw error(.unknownWord(word, known: known), of: .cadenceDays, at: start)
        }
        guard (1...5).contains(value) else { throw error(.outOfRange(1...5), of: .cadenceDays, at: start) }
        let ending = word() ?? ""
        guard known.contains("\(value)\(ending)") else {
            throw error(.unknownWord("\(value)\(ending)", known: known), of: .cadenceDays, at: start)
        }
        return value
    }

    private mutating func weekday() throws(CalendarTextError) -> Weekday {
        let start = offset
        guard let word = word() else { throw error(.otherForm, of: .cadenceDays) }
        guard let weekday = Weekday(shortName: word) else {
            let known = Weekday.allCases.map(\.shortName)
            throw error(.unknownWord(word, known: known), of: .cadenceDays, at: start)
        }
        return weekday
    }
}
