import Diagnostics
import NetworkModel
import SourceText
import WorkCalendar

extension SchedulingProblem {
    /// Expands a network's meetings: series × bodies × times in the horizon.
    package init(_ input: SchedulingInput) {
        var expansion = ProblemExpansion(input)
        expansion.addPeople()
        expansion.addSeries()
        expansion.addMeetings()
        expansion.addRelations()
        expansion.addChains()
        expansion.reportUnknownMeetings()
        self = expansion.problem
        busy = input.busy
        files = input.files
        clashes = findClashes()
        reportClashes()
        previous = input.previous
        moved = input.moved
        cancelled = input.cancelled
        hasMoves = !input.moves.isEmpty
    }
}

/// The making of a ``SchedulingProblem``, step by step.
struct ProblemExpansion {
    /// No problem has more instances than this, whatever the cadences say: twice those of a nation's networks.
    static let mostInstances = 20_000

    let input: SchedulingInput
    let workingDays: WorkingDays
    let recipeSeries: [MeetingSeries]
    let groups: [String: Group]
    let past: PreviousMeetings
    /// Ids of meetings that will not be held.
    let cancelled: Set<String>
    var problem: SchedulingProblem
    var memberIndex: [String: Int] = [:]
    var attendeeIndex: [String: Int] = [:]
    var venueIndex: [String: Int] = [:]
    var seriesIndex: [String: Int] = [:]
    /// Instances by series and body, in order of number.
    var instancesOfBody: [SeriesBody: [Int]] = [:]
    private var crowdIndex: [Body?: Int] = [:]
    private var windowIndex: [WindowKey: Int] = [:]

    private struct WindowKey: Hashable {
        let series: Int
        let span: DaySpan
    }

    init(_ input: SchedulingInput) {
        self.input = input
        workingDays = input.network.calendar.workingDays
        recipeSeries = input.network.meetings.sorted { $0.id < $1.id }
        groups = Dictionary(input.network.groups.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        past = PreviousMeetings(input)
        cancelled = Set(input.cancelled.map(\.id))
        problem = SchedulingProblem(
            year: input.year, horizon: input.horizon, today: input.today, timeZone: input.network.timeZone,
            weights: input.weights)
    }

    /// Members, persons in roles and venues, each in order of id.
    mutating func addPeople() {
        let members = input.network.members.sorted { $0.id < $1.id }
        for member in members {
            memberIndex[member.id] = problem.members.count
            attendeeIndex[member.id] = problem.attendees.count
            let representatives = min(max(1, member.representatives), 1_000)
            problem.members.append(member.id)
            problem.easyLoad.append(2 * representatives)
            problem.attendees.append(Attendee(id: member.id, capacity: representatives, origin: member.origin))
        }
        for member in members {
            for role in member.roles.sorted() {
                let person = Participant(member: member.id, role: role).id
                guard attendeeIndex[person] == nil else { continue }
                attendeeIndex[person] = problem.attendees.count
                problem.attendees.append(Attendee(id: person, capacity: 1, origin: member.origin))
            }
        }
        for venue in input.network.venues.sorted(by: { $0.id < $1.id }) {
            venueIndex[venue.id] = problem.venues.count
            problem.venues.append(ProblemVenue(id: venue.id, capacity: venue.capacity, origin: venue.origin))
        }
    }

    mutating func addSeries() {
        let calendar = input.network.calendar
        for deadline in calendar.deadlines { problem.places.deadlines[deadline.id] = deadline.origin }
        for group in input.network.groups where group.span != DaySpan() {
            problem.places.terms[group.id] = group.origin
        }
        let periods = (calendar.periods + calendar.closed).compactMap { named in named.id.map { ($0, named.span) } }
        let spans = Dictionary(periods, uniquingKeysWith: { first, _ in first })
        for series in recipeSeries {
            seriesIndex[series.id] = problem.series.count
            let venues = series.venues.compactMap { venueIndex[$0] }
            problem.series.append(
                ScheduledSeries(
                    id: series.id,
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
        let known = Set(problem.instances.map(\.id)).intersection(past.meetings.keys)
        for id in input.pins.union(input.moves.keys).subtracting(known).sorted() {
            report(.unknownMeeting(id: id), at: nil)
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
        let participants = Set(listed).filter { attendeeIndex[$0.id] != nil }.sorted()
        let members = Set(participants.compactMap { memberIndex[$0.member] })
        let persons = Set(participants.compactMap { $0.role == nil ? nil : attendeeIndex[$0.id] })
        let crowd = Crowd(
            participants: participants, members: members.sorted(), attendees: members.union(persons).sorted())
        crowdIndex[body] = problem.crowds.count
        problem.crowds.append(crowd)
        return problem.crowds.count - 1
    }

    /// The window of a series for a body.
    mutating func window(of series: Int, for body: Body) -> Int {
        let span = body.groupID.flatMap { groups[$0]?.span } ?? DaySpan()
        let key = WindowKey(series: series, span: span)
        if let known = windowIndex[key] { return known }
        windowIndex[key] = problem.windows.count
        problem.windows.append(
            SeriesWindow(
                recipeSeries[series], dayCount: problem.series[series].shape.dayCount, term: span,
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
