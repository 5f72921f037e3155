/// On how few something rests.
///
/// In the Oulu forum one expert gave 4 of 17 programme items: worth knowing before that expert retires.
package struct Dependence: Sendable, Hashable {
    /// What rests on somebody.
    package enum Subject: String, Sendable, Hashable, CaseIterable {
        /// Items of the programmes, by speaker.
        case programmeItems = "programme_items"
        /// Groups, by the member that leads or chairs them.
        case leads
        /// Activities, by the members that run them.
        case activities
        /// Applications, by applicant.
        case applications
        /// Promises, by the member that made them.
        case promises
    }

    package var subject: Subject
    /// Who gives the largest part: a member's id, `member/role`, or a speaker's name as written. Of several with equal
    /// parts none is named.
    package var largest: String?
    /// The largest part.
    package var share: Share
    /// The fewest that together give at least half.
    package var halfRestsOn: Int
    /// Among how many it is divided.
    package var carriers: Int

    /// Every subject of which there is something.
    static func all(of network: Network, meetings: [Meeting], register: RegisterSnapshot) -> [Dependence] {
        let items = meetings.filter { $0.status != .cancelled }.flatMap(\.programme)
        let carriers: [(Subject, [[String]])] = [
            (.programmeItems, items.map(\.by)),
            (.leads, network.groups.map { [$0.lead, $0.chair].compactMap { $0?.member } }),
            (.activities, network.activities.map(\.by)),
            (.applications, register.applications.map { [$0.applicant].compactMap(\.self) }),
            (.promises, register.promises.map { [$0.by] }),
        ]
        return carriers.compactMap { Dependence(of: $0, on: $1) }
    }

    /// How things rest on those that carry them; nil if nobody carries anything.
    package init?(of subject: Subject, on carriers: [[String]]) {
        let carried = carriers.map(Set.init).filter { !$0.isEmpty }
        var counts: [String: Int] = [:]
        for names in carried {
            for name in names { counts[name, default: 0] += 1 }
        }
        guard let most = counts.values.max() else { return nil }
        self.subject = subject
        let largest = counts.filter { $0.value == most }.keys
        self.largest = largest.count == 1 ? largest.first : nil
        share = Share(most, of: carried.count)
        self.carriers = counts.count
        halfRestsOn = Self.fewest(of: counts.values.sorted(by: >), reaching: (carried.count + 1) / 2)
    }

    /// How many of the largest counts add up to a number. Things that several carry count for each of them.
    private static func fewest(of counts: [Int], reaching wanted: Int) -> Int {
        var sum = 0
        for (index, count) in counts.enumerated() {
            sum += count
            if sum >= wanted { return index + 1 }
        }
        return counts.count
    }
}
