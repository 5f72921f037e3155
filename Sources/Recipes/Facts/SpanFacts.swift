import Diagnostics
import LocatedYAML
import NetworkModel
import SourceText
import WorkCalendar

extension RecipeFacts {
    /// Ends before starts, contracts that are over, phases that overlap, hours turned round.
    mutating func checkSpans() {
        let places = places
        let contractDay = contractDay
        for place in network.members.indices where !network.members[place].contract.isEmpty {
            checkContract(ofMemberAt: place, on: contractDay)
        }
        for activity in network.activities {
            check(activity.funding, at: places.thing(activity.id, in: "activities")?["funding"], or: activity.origin)
        }
        for group in network.groups { check([group.span], at: places.thing(group.id, in: "groups"), or: group.origin) }
        for phase in network.phases { check([phase.span], at: places.thing(phase.id, in: "phases"), or: phase.origin) }
        for series in network.meetings { check(series) }
        for named in network.calendar.closed + network.calendar.periods {
            if case .dated(let span) = named.span { check([span], at: nil, or: named.origin) }
        }
        checkHours(network.calendar.hours, at: places.span(at: "calendar", "hours"))
        checkPhases()
    }

    private mutating func check(_ series: MeetingSeries) {
        let places = places
        let within = series.within.compactMap { span -> DaySpan? in
            if case .dated(let days) = span { days } else { nil }
        }
        if within.count == series.within.count {
            check(within, at: places.thing(series.id, in: "meetings")?["within"], or: series.origin)
        }
        if let hours = series.hours {
            checkHours(hours, at: places.span(of: series.id, in: "meetings", at: "hours"))
        }
        if let from = series.preferredFrom, let to = series.preferredTo {
            checkHours(ClockSpan(from: from, to: to), at: places.span(of: series.id, in: "meetings", at: "prefer"))
        }
    }

    /// Holds each of a thing's spans against itself; `node` is the span, or the list of spans, that they were read from.
    private mutating func check(_ spans: [DaySpan], at node: @autoclosure () -> Node?, or origin: SourceSpan?) {
        for (index, span) in spans.enumerated() {
            guard let from = span.from, let to = span.to, span.isReversed else { continue }
            let node = node()
            let elements = node?.sequence
            let own = elements.map { $0.indices.contains(index) ? $0[index] : nil } ?? node
            tell(.endBeforeStart(from: from, to: to), at: own?["to"]?.span ?? own?.span ?? origin)
        }
    }

    private mutating func checkHours(_ hours: ClockSpan, at span: SourceSpan?) {
        if hours.to <= hours.from { tell(.hoursTurnedRound(from: hours.from, to: hours.to), at: span) }
    }

    private mutating func checkContract(ofMemberAt place: Int, on day: Day) {
        let contract = network.members[place].contract
        let isReversed = contract.contains(where: \.isReversed)
        let last = contract.lastDay
        guard isReversed || last.map({ $0 < day }) ?? false else { return }
        let member = network.members[place]
        let node = places.thing(member.id, in: "members", guessing: place)
        check(contract, at: node?["contract"], or: member.origin)
        guard !isReversed, let last else { return }
        tell(.contractOver(member: member.id, on: last), at: node.map { ($0["contract"] ?? $0).span })
    }

    /// The day on which contracts should be in force: today, or the last day of a network whose phases are over.
    private var contractDay: Day {
        let ends = network.phases.map(\.span.to)
        guard let last = ends.compactMap(\.self).max(), !ends.contains(nil) else { return today }
        return min(last, today)
    }

    private mutating func checkPhases() {
        for (index, phase) in network.phases.enumerated() {
            guard let earlier = network.phases[..<index].first(where: { $0.span.overlaps(phase.span) }) else {
                continue
            }
            tell(
                .phasesOverlap(earlier.id, phase.id), at: phase.origin,
                notes: [DiagnosticNote(FactNote.otherPhase, at: earlier.origin)])
        }
    }
}

extension RecipeFacts {
    /// Given dates that end before they start, fall on days off, or lie outside of their body's time.
    mutating func checkGivenDates() {
        for series in network.meetings {
            let nodes = places.thing(series.id, in: "meetings")?["dates"]?.sequence ?? []
            for (index, date) in series.dates.enumerated() {
                check(date, of: series, at: nodes.indices.contains(index) ? nodes[index] : nil)
            }
        }
    }

    private mutating func check(_ date: GivenDate, of series: MeetingSeries, at node: Node?) {
        if date.end <= date.start {
            tell(.endTimeBeforeStart(from: date.start, to: date.end), at: node?["end"]?.span ?? date.origin)
        }
        guard date.status != .cancelled else { return }
        let span = node?["start"]?.span ?? date.origin
        let groups = series.bodies.compactMap(\.groupID).compactMap { id in network.groups.first { $0.id == id } }
        if groups.count == series.bodies.count, let group = groups.first,
            groups.allSatisfy({ !$0.span.contains(date.start.day) })
        {
            tell(.dateOutsideBody(date.start.day, group: group.id), at: span)
        }
        if let off = dayOff(date.start.day, weekdays: series.weekdays) {
            tell(.dateNotWorkingDay(date.start.day, off), at: span)
        }
    }

    private func dayOff(_ day: Day, weekdays: Set<Weekday>?) -> FactMessage.DayOff? {
        let calendar = network.calendar
        if calendar.holidays?.isHoliday(day) == true { return .holiday }
        if calendar.closed.contains(where: { $0.span.contains(day) }) { return .closed }
        return (weekdays ?? calendar.weekdays).contains(day.weekday) ? nil : .weekday(day.weekday)
    }
}

extension [DaySpan] {
    /// The last day of the last of them; nil if there is none, or one has no end.
    fileprivate var lastDay: Day? {
        var last: Day?
        for span in self {
            guard let to = span.to else { return nil }
            last = last.map { Swift.max($0, to) } ?? to
        }
        return last
    }
}

extension DaySpan {
    /// Whether it ends before it starts.
    fileprivate var isReversed: Bool {
        guard let from, let to else { return false }
        return to < from
    }
}
