import NetworkModel

/// Who and what the networks share: a member, a role of it and a venue are the same wherever they have the same id.
struct SharedPeople {
    private(set) var memberIndex: [String: Int] = [:]
    private(set) var attendeeIndex: [String: Int] = [:]
    private(set) var venueIndex: [String: Int] = [:]
    /// For each network the members that send fewer to its meetings than to another's: the attendee that they are there
    /// besides.
    private(set) var limited: [[String: Int]] = []

    /// Adds members, persons in roles and venues to a problem, each in order of id.
    init(_ inputs: [SchedulingInput], to problem: inout SchedulingProblem) {
        let members = Dictionary(grouping: inputs.flatMap(\.network.members), by: \.id).sorted { $0.key < $1.key }
        for (id, entries) in members {
            let most = entries.max { $0.attendedAtOnce < $1.attendedAtOnce }
            memberIndex[id] = problem.members.count
            problem.members.append(id)
            problem.easyLoad.append(2 * (most?.attendedAtOnce ?? 1))
            problem.loadWeight.append(Self.loadWeight(of: id, inputs))
            add(Attendee(id: id, capacity: most?.attendedAtOnce ?? 1, origin: most?.origin), to: &problem)
        }
        for (_, entries) in members {
            for member in entries {
                for role in member.roles.sorted() {
                    let person = Participant(member: member.id, role: role).id
                    guard attendeeIndex[person] == nil else { continue }
                    add(Attendee(id: person, capacity: 1, origin: member.origin), to: &problem)
                }
            }
        }
        addLimits(inputs, to: &problem)
        addVenues(inputs, to: &problem)
    }

    private mutating func add(_ attendee: Attendee, to problem: inout SchedulingProblem) {
        attendeeIndex[attendee.id] = problem.attendees.count
        problem.attendees.append(attendee)
    }

    /// What a member's crowded weeks cost is one number, though they may be of several networks: the greatest of theirs.
    private static func loadWeight(of member: String, _ inputs: [SchedulingInput]) -> Int {
        inputs.filter { $0.network.members.contains { $0.id == member } }.map(\.weights.load).max() ?? 0
    }

    private mutating func addLimits(_ inputs: [SchedulingInput], to problem: inout SchedulingProblem) {
        for input in inputs {
            var here: [String: Int] = [:]
            for member in input.network.members.sorted(by: { $0.id < $1.id }) {
                guard let shared = attendeeIndex[member.id], here[member.id] == nil,
                    member.attendedAtOnce < problem.attendees[shared].capacity
                else { continue }
                here[member.id] = problem.attendees.count
                problem.attendees.append(
                    Attendee(id: member.id, capacity: member.attendedAtOnce, origin: member.origin))
            }
            limited.append(here)
        }
    }

    private mutating func addVenues(_ inputs: [SchedulingInput], to problem: inout SchedulingProblem) {
        let venues = Dictionary(grouping: inputs.flatMap(\.network.venues), by: \.id).sorted { $0.key < $1.key }
        for (id, entries) in venues {
            venueIndex[id] = problem.venues.count
            problem.venues.append(
                ProblemVenue(id: id, capacity: entries.compactMap(\.capacity).min(), origin: entries[0].origin))
        }
    }
}

extension Member {
    /// How many meetings it attends at once.
    fileprivate var attendedAtOnce: Int { min(max(1, representatives), 1_000) }
}
