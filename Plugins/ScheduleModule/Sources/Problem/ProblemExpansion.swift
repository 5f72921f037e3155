import Diagnostics
import NetworkModel
import SourceText
import WorkCalendar

extension SchedulingProblem {
    /// Expands a network's meetings: series × bodies × times in the horizon.
    package init(_ input: SchedulingInput) { self.init(together: [input]) }

    /// Expands the meetings of several networks that are scheduled together.
    ///
    /// - Parameter inputs: At least one; all of one horizon, day and time zone, each network with an id of its own.
    package init(together inputs: [SchedulingInput]) {
        let inputs = inputs.sorted { $0.network.id < $1.network.id }
        self.init(
            year: inputs[0].year, horizon: inputs[0].horizon, today: inputs[0].today,
            timeZone: inputs[0].network.timeZone)
        let shared = SharedPeople(inputs, to: &self)
        let busy = inputs.enumerated().flatMap { index, input in input.busy.map { NetworkBusyTime($0, of: index) } }
        for (index, input) in inputs.enumerated() {
            networks.append(ScheduledNetwork(input, isAlone: inputs.count == 1))
            var expansion = ProblemExpansion(input, index, of: self, shared: shared, busy: busy)
            expansion.addSeries()
            expansion.addMeetings()
            expansion.addRelations()
            expansion.addChains()
            expansion.reportUnknownMeetings()
            self = expansion.problem
        }
        reportBusyNobody(busy, shared)
        // Files are numbered on from recipe to recipe, so that the last to be read knows all of them.
        files = inputs.map(\.files).max { $0.all.count < $1.all.count } ?? SourceFiles()
        clashes = findClashes()
        reportClashes()
    }

    private mutating func reportBusyNobody(_ busy: [NetworkBusyTime], _ shared: SharedPeople) {
        for who in Set(busy.map(\.time.who)).sorted() where shared.attendeeIndex[who] == nil {
            findings.append(
                ProblemFinding(
                    diagnostic: Diagnostic(ScheduleFinding.busyNobody(who: who), at: nil),
                    networks: Set(busy.filter { $0.time.who == who }.map(\.network))))
        }
    }
}

extension ScheduledNetwork {
    fileprivate init(_ input: SchedulingInput, isAlone: Bool) {
        self.init(
            id: input.network.id, prefix: isAlone ? "" : "\(input.network.id):", weights: input.weights,
            previous: input.previous, moved: input.moved, cancelled: input.cancelled, hasMoves: !input.moves.isEmpty)
    }
}

/// A busy time with the network that it was given to: groups are that one's.
struct NetworkBusyTime {
    let time: BusyTime
    let network: Int

    init(_ time: BusyTime, of network: Int) {
        self.time = time
        self.network = network
    }
}

/// The making of one network's part of a ``SchedulingProblem``, step by step.
struct ProblemExpansion {
    /// No problem has more instances than this, whatever the cadences say: twice those of a nation's networks.
    static let mostInstances = 20_000

    let input: SchedulingInput
    /// The network's place among those of the problem.
    let network: Int
    let workingDays: WorkingDays
    let recipeSeries: [MeetingSeries]
    let groups: [String: Group]
    let past: PreviousMeetings
    /// Ids of meetings that will not be held.
    let cancelled: Set<String>
    let shared: SharedPeople
    var problem: SchedulingProblem
    /// Where the network's series begin among the problem's.
    let firstSeries: Int
    /// Instances by series and body, in order of number.
    var instancesOfBody: [SeriesBody: [Int]] = [:]
    private let busy: [NetworkBusyTime]
    private var crowdIndex: [Body?: Int] = [:]
    private var windowIndex: [WindowKey: Int] = [:]

    private struct WindowKey: Hashable {
        let series: Int
        let span: DaySpan
    }

    init(
        _ input: SchedulingInput,
        _ network: Int,
        of problem: SchedulingProblem,
        shared: SharedPeople,
        busy: [NetworkBusyTime]
    ) {
        self.input = input
        self.network = network
        self.problem = problem
        self.shared = shared
        self.busy = busy
        firstSeries = problem.series.count
        workingDays = input.network.calendar.workingDays
        recipeSeries = input.network.meetings.sorted { $0.id < $1.id }
        groups = Dictionary(input.network.groups.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        past = PreviousMeetings(input)
        cancelled = Set(input.cancelled.map(\.id))
    }

    /// An id of the network as people are told it.
    func label(_ id: String) -> String { problem.networks[network].prefix + id }

    mutating func addSeries() {
        let calendar = input.network.calendar
        for deadline in calendar.deadlines {
            problem.networks[network].places.deadlines[deadline.id] = deadline.origin
        }
        for group in input.network.groups where group.span != DaySpan() {
            problem.networks[network].places.terms[group.id] = group.origin
        }
        let periods = (calendar.periods + calendar.closed).compactMap { named in named.id.map { ($0, named.span) } }
        let spans = Dictionary(periods, uniquingKeysWith: { first, _ in first })
        for series in recipeSeries {
            let venues = series.venues.compactMap { shared.venueIndex[$0] }
            problem.series.append(
                ScheduledSeries(
                    network: network,
                    id: series.id,
                    label: label(series.id),
                    shape: MeetingShape(series.cadence?.length ?? .minutes(0), hours: series.hours ?? calendar.hours),
                    preferredWeekdays: series.preferredWeekdays,
                    preferredFrom: series.preferredFrom?.minutes,
                    preferredTo: series.preferredTo?.minutes,
                    avoid: series.avoid.compactMap { spans[$0] },
                    spacing: series.spacing?.bounded ?? Gap(),
                    venues: series.rotates ? venues : venues.sorted(),
                    origin: series.origin,
                    places: series.places,
                    relationPlaces: Self.relationPlaces(of: series)))
        }
    }

    private static func relationPlaces(of series: MeetingSeries) -> [String: SourceSpan] {
        let pairs = (series.before + series.after).compactMap { wanted -> (String, SourceSpan)? in
            wanted.origin.map { (wanted.target.id, $0) }
        }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    /// Says which meetings that are to be pinned or moved are not there.
    mutating func reportUnknownMeetings() {
        let own = problem.instances(ofNetwork: network).map { problem.instances[$0].ownID }
        let known = Set(own).intersection(past.meetings.keys)
        for id in input.pins.union(input.moves.keys).subtracting(known).sorted() {
            report(.unknownMeeting(id: label(id)), at: nil)
        }
    }

    /// The crowd of a body; nobody for a series that nobody attends.
    mutating func crowd(of body: Body?) -> Int {
        if let known = crowdIndex[body] { return known }
        let horizon = DaySpan(from: input.horizon.lowerBound, to: input.horizon.upperBound)
        let inside = Set(input.network.members.filter { $0.isUnderContract(during: horizon) }.map(\.id))
        let listed: [Participant] =
            switch body {
            case nil: []
            case .network: inside.map { Participant(member: $0) }
            case .group(let id): (groups[id]?.members ?? []).filter { inside.contains($0.member) }
            }
        let participants = Set(listed).filter { shared.attendeeIndex[$0.id] != nil }.sorted()
        let members = Set(participants.map(\.member))
        let attendees =
            members.compactMap { shared.attendeeIndex[$0] } + members.compactMap { shared.limited[network][$0] }
            + participants.compactMap { $0.role == nil ? nil : shared.attendeeIndex[$0.id] }
        let crowd = Crowd(
            participants: participants, members: members.compactMap { shared.memberIndex[$0] }.sorted(),
            attendees: Set(attendees).sorted(), busy: busyStretches(of: participants, of: body))
        crowdIndex[body] = problem.crowds.count
        problem.crowds.append(crowd)
        return problem.crowds.count - 1
    }

    private func busyStretches(of participants: [Participant], of body: Body?) -> [BusyStretch] {
        guard !busy.isEmpty else { return [] }
        let ids = Set(participants.map(\.id))
        return busy.compactMap { busy in
            let time = busy.time
            guard ids.contains(time.who), time.start < time.end, let attendee = shared.attendeeIndex[time.who],
                time.group == nil || (busy.network == network && time.group == body?.groupID)
            else { return nil }
            return BusyStretch(attendee: attendee, start: Moment(time.start), end: Moment(time.end))
        }
    }

    /// The window of a series for a body.
    mutating func window(of series: Int, for body: Body) -> Int {
        let span = body.groupID.flatMap { groups[$0]?.span } ?? DaySpan()
        let key = WindowKey(series: series, span: span)
        if let known = windowIndex[key] { return known }
        windowIndex[key] = problem.windows.count
        problem.windows.append(
            SeriesWindow(
                recipeSeries[series], dayCount: problem.series[firstSeries + series].shape.dayCount, term: span,
                workingDays: workingDays, horizon: input.horizon, today: input.today))
        return problem.windows.count - 1
    }
}

/// A series and one of its bodies.
struct SeriesBody: Hashable {
    let series: String
    let body: Body
}

extension SeriesWindow {
    init(
        _ series: MeetingSeries,
        dayCount: Int,
        term: DaySpan,
        workingDays: WorkingDays,
        horizon: ClosedRange<Day>,
        today: Day
    ) {
        let span = (horizon.lowerBound.number...horizon.upperBound.number).map(Day.init(number:))
        let isWorking = span.map { workingDays.isWorkingDay($0, weekdays: series.weekdays) }
        let isWithin = span.map { day in series.within.isEmpty || series.within.contains { $0.contains(day) } }
        let isInTerm = span.map(term.contains)
        let isInside = zip(isWithin, isInTerm).map { $0 && $1 }
        var numbers = [Int32](repeating: -1, count: span.count)
        var days: [Day] = []
        var startDays: [Day] = []
        var workingRun = 0
        for offset in span.indices where isWorking[offset] && isInside[offset] {
            numbers[offset] = Int32(days.count)
            days.append(span[offset])
        }
        for offset in span.indices.reversed() {
            workingRun = isWorking[offset] ? workingRun + 1 : 0
            guard numbers[offset] >= 0, workingRun >= dayCount, isInside[offset + dayCount - 1] else { continue }
            if span[offset] >= today { startDays.append(span[offset]) }
        }
        self.init(
            days: days, startDays: startDays.reversed(), numberOfDay: numbers, workingDays: isWorking,
            withinDays: isWithin, termDays: isInTerm)
    }
}

extension Gap {
    /// The gap kept within some ten thousand years, so that no sum of days leaves its range.
    var bounded: Gap {
        Gap(
            months: min(max(0, months), 120_000), days: min(max(0, days), 4_000_000),
            minutes: min(max(0, minutes), 1_000_000_000))
    }
}
