import LocatedYAML
import NetworkModel
import SectionSchema
import WorkCalendar

extension Decoding {
    /// The series that drafts describe, their dates placed in the hours of series and calendar.
    mutating func series(of drafts: [MeetingDraft], in calendar: NetworkCalendar) -> [MeetingSeries] {
        drafts.map { draft in
            var series = draft.series
            let hours = series.hours ?? calendar.hours
            series.dates = draft.dates.compactMap { date(of: $0, hours: hours, usual: series.cadence?.length) }
            return series
        }
    }

    private mutating func date(of draft: MeetingDateDraft, hours: ClockSpan, usual: MeetingLength?) -> GivenDate? {
        guard let start = draft.start(in: hours) else { return nil }
        let end =
            draft.end(after: start, in: hours)
            ?? (draft.length ?? usual).map { $0.end(after: start, in: hours) }
        guard let end else {
            report(
                SectionMessage.missingOneOf(["end", "for"], of: thing(draft.node, in: "meetings.dates")),
                at: draft.node.headSpan)
            return nil
        }
        var date = draft.date
        date.start = start
        date.end = end
        return date
    }
}

extension MeetingDateDraft {
    fileprivate func start(in hours: ClockSpan) -> LocalTime? {
        start ?? day.map { LocalTime(day: $0, clock: from ?? hours.from) }
    }

    /// The end, where a key gives it; a day without times takes the day's hours.
    fileprivate func end(after start: LocalTime, in hours: ClockSpan) -> LocalTime? {
        switch end {
        case .local(let end)?: end
        case .clock(let clock)?: LocalTime(day: start.day, clock: clock)
        case nil where day != nil && length == nil: LocalTime(day: start.day, clock: to ?? hours.to)
        case nil: nil
        }
    }
}

extension MeetingLength {
    /// When a meeting of this length ends.
    fileprivate func end(after start: LocalTime, in hours: ClockSpan) -> LocalTime {
        switch self {
        case .halfDay: start.adding(minutes: min(210, hours.to.minutes - hours.from.minutes))
        case .days(let count): LocalTime(day: start.day + (count - 1), clock: hours.to)
        case .minutes(let count): start.adding(minutes: count)
        }
    }
}

extension Cadence {
    /// How long each of its meetings takes.
    fileprivate var length: MeetingLength {
        switch self {
        case .times(_, let length, _), .rule(_, let length): length
        case .every(let every): every.length
        }
    }
}

extension LocalTime {
    /// A time that stands where another is still to come.
    static let epoch = LocalTime(day: Day(number: 0), clock: .midnight)

    fileprivate func adding(minutes: Int) -> LocalTime {
        let total = clock.minutes + max(0, minutes)
        return LocalTime(day: day + total / 1440, clock: ClockTime(minutes: total % 1440) ?? .midnight)
    }
}
