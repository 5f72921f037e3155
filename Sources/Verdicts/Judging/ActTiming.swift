import NetworkModel
import Recipes
import WorkCalendar

/// By when what would do is to be done: the last day and the last meeting that still make the funder's deadline.
///
/// The deadline is the one that a rule binds the application to (`submitted_before`), else the next one of the network's
/// calendar. Where a bound one can't be made any more, nothing is offered, and it is said since when.
struct ActTiming: Sendable {
    private let world: ExpressionWorld
    /// The next deadline that can still be made.
    private let next: NextDeadline?
    /// The deadlines that rules bind applications to, with the rules' places among the verdicts.
    private let bound: [(verdict: Int, limit: Agreement.SubmissionLimit, deadline: Deadline)]
    /// By endorsement, the meetings to come at which its mark can be given, in the order of time.
    private let meetings: [[ActMeeting]]

    /// Prepares what is the same for all applications; the verdicts on one are those of the endorsements, then of the rules.
    init(_ endorsements: [Endorsement], _ rules: [Rule], world: ExpressionWorld, meetings: [Meeting]) {
        self.world = world
        let calendar = world.network.calendar
        next = calendar.nextDeadline(from: world.today)
        bound = rules.enumerated().flatMap { place, rule in
            rule.agreements.compactMap { agreement in
                guard case .submittedBefore(let limit) = agreement.kind,
                    let deadline = calendar.deadlines.first(where: { $0.id == limit.deadline })
                else { return nil }
                return (endorsements.count + place, limit, deadline)
            }
        }
        let coming = meetings.filter { $0.status != .cancelled && ($0.start?.day).map { $0 >= world.today } ?? false }
        self.meetings = endorsements.map { endorsement in
            coming.filter(endorsement.canBeGiven).compactMap { meeting in
                meeting.start.map { ActMeeting(id: meeting.id, series: meeting.series, day: $0.day) }
            }.sorted { ($0.day, $0.id) < ($1.day, $1.id) }
        }
    }

    /// Says of all acts by when they are to be done.
    func set(in rulings: inout [Ruling], for application: PlacedApplication) {
        guard rulings.contains(where: { !$0.outlook.acts.isEmpty }) else { return }
        let bound = boundDeadline(of: application, rulings)
        for place in rulings.indices where !rulings[place].outlook.acts.isEmpty {
            if let bound, bound.lastDay < world.today {
                let lost = bound.lastDay + 1
                rulings[place].outlook.acts = []
                rulings[place].outlook.missed = bound
                rulings[place].outlook.hopelessSince = min(rulings[place].outlook.hopelessSince ?? lost, lost)
            } else {
                for act in rulings[place].outlook.acts.indices {
                    time(&rulings[place].outlook.acts[act], for: bound ?? next, ofVerdict: place)
                }
            }
        }
    }

    private func time(_ act: inout Act, for deadline: NextDeadline?, ofVerdict place: Int) {
        act.deadline = deadline
        guard act.endorsing != nil, let lastDay = act.lastDay else { return }
        let first = act.from ?? world.today
        act.lastMeeting = meetings[place].last { first <= $0.day && $0.day <= lastDay }
    }

    /// The first of the deadlines that rules bind an application to; nil if none does.
    private func boundDeadline(of application: PlacedApplication, _ rulings: [Ruling]) -> NextDeadline? {
        guard !bound.isEmpty else { return nil }
        return bound.compactMap { verdict, limit, deadline in
            rulings[verdict].word == .notApplicable
                ? nil : limit.year(for: application, in: world).map(deadline.next)
        }.min { ($0.lastDay, $0.id) < ($1.lastDay, $1.id) }
    }
}

extension Endorsement {
    /// Whether a meeting brings those together who may give the mark.
    fileprivate func canBeGiven(at meeting: Meeting) -> Bool {
        givenBy.contains { giver in
            switch giver {
            case .body(let body): body == meeting.body
            case .participant(let participant): meeting.participants.contains { $0.member == participant.member }
            }
        }
    }
}

extension Agreement.SubmissionLimit {
    /// The year whose deadline binds an application; nil if the field that says it is not there.
    func year(for application: PlacedApplication, in world: ExpressionWorld) -> Int? {
        guard let year else { return (application.submitted ?? world.today).year }
        guard case .integer(let value) = DeclaredField(year, in: world).value(in: application),
            (1...9999).contains(value)
        else { return nil }
        return Int(value)
    }
}
