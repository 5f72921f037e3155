import Diagnostics
import NetworkModel
import WorkCalendar

extension ProblemExpansion {
    /// The instances of every series and body: given dates first, then the cadence's other times.
    mutating func addMeetings() {
        for (index, series) in recipeSeries.enumerated() {
            let bodies = Set(series.bodies).sorted { ($0.groupID ?? "") < ($1.groupID ?? "") }
            let times = SeriesTimes(series, in: input.horizon)
            var notes = SeriesNotes()
            if times.areTooMany { notes.add(.tooManyTimes, of: nil) }
            for body in bodies where problem.instances.count < Self.mostInstances {
                addMeetings(of: index, for: body, times, &notes)
            }
            report(notes, of: series, bodyCount: bodies.count)
        }
        if problem.instances.count >= Self.mostInstances {
            report(.tooManyMeetings(limit: Self.mostInstances), at: nil)
        }
    }

    private mutating func addMeetings(of index: Int, for body: Body, _ times: SeriesTimes, _ notes: inout SeriesNotes) {
        let series = recipeSeries[index]
        let window = window(of: index, for: body)
        let crowd = crowd(of: series.isAttended ? body : nil)
        let named = times.named.map { standing($0, of: series, for: body, window: window, &notes) }
        let room = Self.mostInstances - problem.instances.count
        let given = times.given
        let count = min(room, named.map { given.count + $0.count } ?? max(times.count, given.count))
        if count > given.count, problem.windows[window].days.isEmpty { notes.add(.noWorkingDay, of: body) }
        if named == nil { note(of: series, for: body, free: count - given.count, &notes) }
        let allowed = problem.series[firstSeries + index].shape.startMinutes
        for minute in Set((named ?? []).compactMap(\.minute)).subtracting(allowed).sorted() {
            notes.add(.startOffGrid(minute: minute), of: nil)
        }

        for number in stride(from: 1, through: count, by: 1) {
            let id = [series.id, body.groupID, String(number)].compactMap(\.self).joined(separator: "/")
            var instance = MeetingInstance(
                id: label(id), ownID: id, series: firstSeries + index, body: body, number: number, crowd: crowd,
                window: window)
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
            if cancelled.contains(id) { continue }
            takePrevious(&instance)
            takeMove(&instance)
            instancesOfBody[SeriesBody(series: series.id, body: body), default: []].append(problem.instances.count)
            problem.instances.append(instance)
        }
    }

    private func candidateVenues(of index: Int, number: Int) -> [Int] {
        let venues = problem.series[firstSeries + index].venues
        guard recipeSeries[index].rotates, !venues.isEmpty else { return venues }
        return [venues[(number - 1) % venues.count]]
    }

    private func placement(of date: GivenDate) -> Placement {
        Placement(start: Moment(date.start), end: Moment(date.end), venue: date.venue.flatMap { shared.venueIndex[$0] })
    }

    /// The previous schedule pins what it says is pinned and what lies before today; the rest it would rather keep.
    private mutating func takePrevious(_ instance: inout MeetingInstance) {
        guard instance.pinned == nil, let previous = past.meetings[instance.ownID] else { return }
        let placement = Placement(
            start: previous.start, end: previous.end, venue: previous.venue.flatMap { shared.venueIndex[$0] })
        if previous.start.day < input.today {
            instance.pinned = (placement, .previous)
        } else if let move = input.moves[instance.ownID] {
            instance.previous = placement
            relocate(&instance, to: move)
        } else if previous.isPinned || input.pins.contains(instance.ownID) {
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
        guard let move = past.moves[instance.ownID] else { return }
        let venue = (move.venue ?? past.meetings[instance.ownID]?.venue).flatMap { shared.venueIndex[$0] }
        let pin = instance.pinned?.by ?? .previous
        instance.pinned = (
            Placement(start: Moment(move.to), end: Moment(move.end), venue: venue ?? instance.pinned?.place.venue), pin
        )
    }

    /// Of the times that a cadence names, those that stand.
    private func standing(
        _ named: [NamedTime], of series: MeetingSeries, for body: Body, window: Int, _ notes: inout SeriesNotes
    ) -> [NamedTime] {
        let numbers = problem.windows[window].numberOfDay
        let known = past.days[SeriesBody(series: series.id, body: body)] ?? []
        let (open, closed) = named.split { numbers[$0.day - input.horizon.lowerBound] >= 0 }
        let (kept, gone) = open.split { $0.day >= input.today || known.contains($0.day) }
        if !closed.isEmpty { notes.add(.daysClosed(closed.map(\.day), of: named.count), of: body) }
        if !gone.isEmpty { notes.add(.daysGone(gone.map(\.day), of: named.count), of: body) }
        return kept
    }

    /// Notes a body that meets more often than its cadence says of its term.
    private func note(of series: MeetingSeries, for body: Body, free: Int, _ notes: inout SeriesNotes) {
        guard free > 0, case .times(let count, _, let period) = series.cadence,
            let term = body.groupID.flatMap({ groups[$0]?.span })
        else { return }
        let first = max(term.from ?? input.horizon.lowerBound, input.horizon.lowerBound)
        let last = min(term.to ?? input.horizon.upperBound, input.horizon.upperBound)
        let expected = first <= last ? period.count(of: min(count, Self.mostInstances), in: first...last) : 0
        if expected < free { notes.add(.meetsMoreOften(times: free, expected: expected), of: body) }
    }

    /// Says what was noted, each thing once: of all bodies that it is true of.
    private mutating func report(_ notes: SeriesNotes, of series: MeetingSeries, bodyCount: Int) {
        for (note, noted) in notes.all {
            let isOfAll = noted.count == bodyCount && bodyCount > 1
            report(note.finding(label(series.id), isOfAll ? [] : noted.map(label)), at: series.origin)
        }
    }
}

extension Array {
    /// Those that satisfy a condition and those that do not, each in order.
    fileprivate func split(_ isWanted: (Element) -> Bool) -> (wanted: [Element], rest: [Element]) {
        (filter(isWanted), filter { !isWanted($0) })
    }
}
