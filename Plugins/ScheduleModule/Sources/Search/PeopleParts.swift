/// Whose time each crowd takes and whom it loads, as the search sees them.
struct PeopleParts {
    /// The attendees of each crowd, less those who are bound only where another one is.
    let attendees: [[Int32]]
    let members: [[Int32]]
    let crowdsOfMember: [[Int32]]
    let capacity: [Int32]
    /// Where each attendee's levels below its last begin.
    let firstLowerLevel: [Int32]
    let lowerLevelCount: Int
    let attends: [UInt64]
    let attendWords: Int
    let related: [UInt64]
    let relatedWords: Int

    init(_ problem: SchedulingProblem) {
        let crowds = problem.crowds
        members = crowds.map { $0.members.map { Int32($0) } }
        var crowdsOfMember = [[Int32]](repeating: [], count: problem.members.count)
        var crowdsOfAttendee = [[Int]](repeating: [], count: problem.attendees.count)
        for (index, crowd) in crowds.enumerated() {
            for member in crowd.members { crowdsOfMember[member].append(Int32(index)) }
            for attendee in crowd.attendees { crowdsOfAttendee[attendee].append(index) }
        }
        self.crowdsOfMember = crowdsOfMember

        let meetings = Self.meetingCounts(problem, crowdsOfAttendee)
        let matters = problem.attendees.indices.map { attendee in
            problem.attendees[attendee].capacity < meetings[attendee]
                && !Self.isCovered(attendee, crowdsOfAttendee, problem)
        }
        attendees = crowds.map { $0.attendees.filter { matters[$0] }.map { Int32($0) } }

        var first: [Int32] = []
        var levels = 0
        for (attendee, matter) in zip(problem.attendees, matters) {
            first.append(Int32(levels))
            if matter { levels += attendee.capacity - 1 }
        }
        firstLowerLevel = first
        lowerLevelCount = levels
        capacity = problem.attendees.map { Int32($0.capacity) }

        attendWords = (problem.attendees.count + 63) / 64
        var bits = [UInt64](repeating: 0, count: crowds.count * attendWords)
        for (index, crowd) in crowds.enumerated() {
            for attendee in crowd.attendees {
                bits[index * attendWords + attendee / 64] |= 1 << UInt64(attendee % 64)
            }
        }
        attends = bits

        relatedWords = (crowds.count + 63) / 64
        var pairs = [UInt64](repeating: 0, count: crowds.count * relatedWords)
        for (index, crowd) in crowds.enumerated() {
            for other in crowd.members.lazy.flatMap({ crowdsOfMember[$0] }) {
                pairs[index * relatedWords + Int(other) / 64] |= 1 << UInt64(Int(other) % 64)
            }
        }
        related = pairs
    }

    /// How many meetings each attendee has; with no more than it can attend at once, its time is no matter.
    private static func meetingCounts(_ problem: SchedulingProblem, _ crowdsOfAttendee: [[Int]]) -> [Int] {
        var ofCrowd = [Int](repeating: 0, count: problem.crowds.count)
        for instance in problem.instances { ofCrowd[instance.crowd] += 1 }
        return crowdsOfAttendee.map { $0.reduce(0) { $0 + ofCrowd[$1] } }
    }

    /// Whether somebody who can be in no more places sits in every crowd of an attendee.
    private static func isCovered(_ attendee: Int, _ crowdsOf: [[Int]], _ problem: SchedulingProblem) -> Bool {
        let mine = crowdsOf[attendee]
        let capacity = problem.attendees[attendee].capacity
        guard let smallest = mine.min(by: { problem.crowds[$0].attendees.count < problem.crowds[$1].attendees.count })
        else { return true }
        return problem.crowds[smallest].attendees.contains { other in
            guard other != attendee, problem.attendees[other].capacity <= capacity else { return false }
            let theirs = crowdsOf[other]
            guard theirs.count >= mine.count, contains(theirs, mine) else { return false }
            let isSame = theirs.count == mine.count && problem.attendees[other].capacity == capacity
            return !isSame || other < attendee
        }
    }

    /// Whether a sorted list has every element of another.
    private static func contains(_ list: [Int], _ part: [Int]) -> Bool {
        var index = 0
        for element in part {
            while index < list.count && list[index] < element { index += 1 }
            guard index < list.count, list[index] == element else { return false }
        }
        return true
    }
}
