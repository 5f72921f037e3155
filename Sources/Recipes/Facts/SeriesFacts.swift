import Diagnostics
import LocatedYAML
import NetworkModel
import SourceText
import WorkCalendar

extension RecipeFacts {
    /// Series whose meetings can have no place: no working day, too far apart, too long, at impossible times.
    mutating func checkSeries() {
        for series in network.meetings {
            let time = SeriesTime(series, network: network, today: today)
            let place = { [places] (keys: String) in places.span(of: series.id, in: "meetings", at: keys) }
            if time.hasNoWorkingDay {
                let key = series.within.isEmpty ? (series.before.isEmpty ? "after" : "before") : "within"
                tell(.windowWithoutWorkingDay(series: series.id), at: place(key))
            } else if let times = time.timesTooFarApart {
                tell(.spacingDoesNotFit(series: series.id, times: times), at: place("spacing"))
            }
            if let length = series.cadence?.length { check(length, of: series, at: place("cadence")) }
            if case .every(let cadence)? = series.cadence { check(cadence, of: series, at: place("cadence")) }
        }
        checkOrder()
    }

    private func hours(of series: MeetingSeries) -> ClockSpan { series.hours ?? network.calendar.hours }

    private mutating func check(_ length: MeetingLength, of series: MeetingSeries, at span: SourceSpan?) {
        let hours = hours(of: series)
        let minutes = hours.to.minutes - hours.from.minutes
        switch length {
        case .minutes(let length) where minutes > 0 && length > minutes:
            tell(.longerThanHours(series: series.id, minutes: length, hours: minutes), at: span)
        case .days(let count):
            let most = Weekday.longestRun(of: series.weekdays ?? network.calendar.weekdays)
            if count > most { tell(.moreDaysThanInARow(series: series.id, days: count, most: most), at: span) }
        default: break
        }
    }

    private mutating func check(_ cadence: EveryCadence, of series: MeetingSeries, at span: SourceSpan?) {
        let hours = hours(of: series)
        guard let time = cadence.at, hours.from < hours.to else { return }
        let length = cadence.length.minutes(inHours: hours)
        if time < hours.from || time.minutes + length > hours.to.minutes {
            tell(.timeOutsideHours(time, from: hours.from, to: hours.to), at: span)
        } else if (time.minutes - hours.from.minutes) % 30 != 0 {
            tell(.timeOffGrid(time, from: hours.from), at: span)
        }
    }

    private mutating func checkOrder() {
        var next = Dictionary(network.meetings.map { ($0.id, [String]()) }, uniquingKeysWith: { first, _ in first })
        for series in network.meetings {
            for case .series(let later) in series.before.filter({ $0.same == nil }).map(\.target) {
                next[series.id, default: []].append(later)
            }
            for case .series(let earlier) in series.after.filter({ $0.same == nil }).map(\.target) {
                next[earlier, default: []].append(series.id)
            }
        }
        for circle in circles(network.meetings.map { ($0.id, next[$0.id] ?? []) }) {
            guard let first = circle.first, let thing = places.thing(first, in: "meetings") else { continue }
            tell(.orderCircle(circle), at: (thing["before"] ?? thing["after"] ?? thing).span)
        }
    }
}

extension Cadence {
    /// How long each meeting takes.
    fileprivate var length: MeetingLength {
        switch self {
        case .times(_, let length, _): length
        case .every(let cadence): cadence.length
        case .rule(_, let length): length
        }
    }
}

extension MeetingLength {
    /// How many minutes of a day of such hours a meeting takes.
    fileprivate func minutes(inHours hours: ClockSpan) -> Int {
        let whole = hours.to.minutes - hours.from.minutes
        return switch self {
        case .halfDay: min(210, whole)
        case .days: whole
        case .minutes(let minutes): minutes
        }
    }
}

extension Weekday {
    /// How many days in a row fall on weekdays of a set; no more than a year if they are all in it.
    fileprivate static func longestRun(of weekdays: Set<Weekday>) -> Int {
        guard weekdays.count < allCases.count else { return 366 }
        var longest = 0
        var run = 0
        for weekday in allCases + allCases {
            run = weekdays.contains(weekday) ? run + 1 : 0
            longest = max(longest, run)
        }
        return longest
    }
}
