import Diagnostics
import NetworkModel
import WorkCalendar

extension ProblemExpansion {
    /// The instances of every series and body: given dates first, then the cadence's other times.
    mutating func addMeetings() {
        for (index, series) in recipeSeries.enumerated() {
            let bodies = Set(series.bodies).sorted { ($0.groupID ?? "") < ($1.groupID ?? "") }
            for body in bodies { addMeetings(of: index, for: body) }
        }
        if problem.instances.count >= Self.mostInstances {
            report(.tooManyMeetings(limit: Self.mostInstances), at: nil)
        }
    }

    private mutating func addMeetings(of index: Int, for body: Body) {
        let series = recipeSeries[index]
        let window = window(of: index, for: body)
        let crowd = crowd(of: series.isAttended ? body : nil)
        let given = givenDates(of: series)
        let named = namedTimes(of: index, for: body, window: window)
        let room = max(0, Self.mostInstances - problem.instances.count)
        let count = min(room, named.map { given.count + $0.count } ?? max(numberOfTimes(of: series), given.count))
        reportOffGrid(named ?? [], of: index)
        reportTimes(of: index, for: body, window: window, isCadenceFree: named == nil, free: count - given.count)

        for number in stride(from: 1, through: count, by: 1) {
            var instance = MeetingInstance(
                id: [series.id, body.groupID, String(number)].compactMap(\.self).joined(separator: "/"),
                series: index, body: body, number: number, crowd: crowd, window: window)
            instance.venues = candidateVenues(of: index, number: number)
            if number <= given.count {
                instance.pinned = (placement(of: given[number - 1]), .given)
            } else if let named {
                instance.fixedDay = named[number - 1 - given.count].day
                instance.fixedMinute = named[number - 1 - given.count].minute
            } else {
                let days = problem.windows[window].days.count
                instance.ideal = days > 0 ? (2 * number - 1) * days / (2 * count) : nil
            }
            if cancelled.contains(instance.id) { continue }
            takePrevious(&instance)
            takeMove(&instance)
            instancesOfBody[SeriesBody(series: series.id, body: body), default: []].append(problem.instances.count)
            problem.instances.append(instance)
        }
    }

    private func numberOfTimes(of series: MeetingSeries) -> Int {
        guard case .times(let count, _, let period) = series.cadence else { return 0 }
        return period.count(of: min(count, Self.mostInstances), in: input.horizon)
    }

    private func candidateVenues(of index: Int, number: Int) -> [Int] {
        let venues = problem.series[index].venues
        guard recipeSeries[index].rotates, !venues.isEmpty else { return venues }
        return [venues[(number - 1) % venues.count]]
    }

    private func givenDates(of series: MeetingSeries) -> [GivenDate] {
        series.dates
            .filter { $0.status != .cancelled && input.horizon.contains($0.start.day) }
            .sorted { ($0.start, $0.end, $0.venue ?? "") < ($1.start, $1.end, $1.venue ?? "") }
    }

    private func placement(of date: GivenDate) -> Placement {
        Placement(start: Moment(date.start), end: Moment(date.end), venue: date.venue.flatMap { venueIndex[$0] })
    }

    /// The previous schedule pins what it says is pinned and what lies before today; the rest it would rather keep.
    private mutating func takePrevious(_ instance: inout MeetingInstance) {
        guard instance.pinned == nil, let previous = past.meetings[instance.id] else { return }
        let placement = Placement(
            start: previous.start, end: previous.end, venue: previous.venue.flatMap { venueIndex[$0] })
        if previous.start.day < input.today {
            instance.pinned = (placement, .previous)
        } else if let move = input.moves[instance.id] {
            instance.previous = placement
            relocate(&instance, to: move)
        } else if previous.isPinned || input.pins.contains(instance.id) {
            instance.pinned = (placement, .previous)
        } else {
            instance.previous = placement
        }
    }

    private func relocate(_ instance: inout MeetingInstance, to target: MoveTarget) {
        switch target {
        case .away: instance.leftDay = instance.previous?.start.day
        case .onto(let day): instance.fixedDay = day
        case .at(let time):
            let end = problem.series[instance.series].shape.end(startingOn: time.day, at: time.clock.minutes)
            let placement = Placement(
                start: Moment(time), end: Moment(end.day, minute: end.minute), venue: instance.previous?.venue)
            instance.pinned = (placement, .previous)
        }
    }

    /// The register's word wins over recipe and previous schedule: a meeting that was moved keeps its new date.
    private func takeMove(_ instance: inout MeetingInstance) {
        guard let move = past.moves[instance.id] else { return }
        let venue = (move.venue ?? past.meetings[instance.id]?.venue).flatMap { venueIndex[$0] }
        let pin = instance.pinned?.by ?? .previous
        instance.pinned = (
            Placement(start: Moment(move.to), end: Moment(move.end), venue: venue ?? instance.pinned?.place.venue), pin
        )
    }

    /// The times that an `every` cadence or a rule names and that stand; nil for other cadences.
    private mutating func namedTimes(of index: Int, for body: Body, window: Int) -> [NamedTime]? {
        let series = recipeSeries[index]
        guard let cadence = series.cadence, !cadence.leavesDaysFree else { return nil }
        guard let all = cadence.namedTimes(in: input.horizon) else {
            report(.tooManyTimes(series: series.id, body: body.groupID), at: series.origin)
            return []
        }
        let numbers = problem.windows[window].numberOfDay
        let known = past.days[SeriesBody(series: series.id, body: body)] ?? []
        let (open, closed) = all.split { numbers[$0.day - input.horizon.lowerBound] >= 0 }
        let (kept, gone) = open.split { $0.day >= input.today || known.contains($0.day) }
        if !closed.isEmpty {
            report(.namedDaysClosed(series: series.id, body: body.groupID, days: closed.map(\.day)), at: series.origin)
        }
        if !gone.isEmpty {
            report(.namedDaysGone(series: series.id, body: body.groupID, days: gone.map(\.day)), at: series.origin)
        }
        return kept
    }

    private mutating func reportTimes(of index: Int, for body: Body, window: Int, isCadenceFree: Bool, free: Int) {
        let series = recipeSeries[index]
        if free > 0, problem.windows[window].days.isEmpty {
            report(.noWorkingDay(series: series.id, body: body.groupID), at: series.origin)
        }
        guard isCadenceFree, free > 0, case .times(let count, _, let period) = series.cadence,
            let term = body.groupID.flatMap({ groups[$0]?.span })
        else { return }
        let first = max(term.from ?? input.horizon.lowerBound, input.horizon.lowerBound)
        let last = min(term.to ?? input.horizon.upperBound, input.horizon.upperBound)
        let expected = first <= last ? period.count(of: min(count, Self.mostInstances), in: first...last) : 0
        if expected < free {
            report(
                .meetsMoreOften(series: series.id, body: body.groupID ?? "", times: free, expected: expected),
                at: series.origin)
        }
    }

    private mutating func reportOffGrid(_ named: [NamedTime], of index: Int) {
        let series = recipeSeries[index]
        let allowed = problem.series[index].shape.startMinutes
        for minute in Set(named.compactMap(\.minute)).subtracting(allowed).sorted() {
            report(.startOffGrid(series: series.id, minute: minute), at: series.origin)
        }
    }
}

/// A day that a cadence names, with the minute of the day if it names that too.
struct NamedTime: Hashable {
    let day: Day
    let minute: Int?
}

extension Cadence {
    /// Whether it fixes only the number of meetings.
    fileprivate var leavesDaysFree: Bool {
        if case .times = self { true } else { false }
    }

    /// The times that the cadence itself names in a horizon; nil if a rule names too many.
    fileprivate func namedTimes(in horizon: ClosedRange<Day>) -> [NamedTime]? {
        switch self {
        case .times: []
        case .every(let every): every.days(in: horizon).map { NamedTime(day: $0, minute: every.at?.minutes) }
        case .rule(let text, _):
            (try? RecurrenceRule(text).occurrences(in: horizon))?
                .map { NamedTime(day: $0.day, minute: $0.clock?.minutes) }
        }
    }
}

extension Array {
    /// Those that satisfy a condition and those that do not, each in order.
    fileprivate func split(_ isWanted: (Element) -> Bool) -> (wanted: [Element], rest: [Element]) {
        (filter(isWanted), filter { !isWanted($0) })
    }
}
