package import WorkCalendar

/// How many of those invited to a held meeting came.
package struct MeetingAttendance: Sendable, Hashable {
    /// The meeting's id.
    package var meeting: String
    package var start: LocalTime
    /// Invited members that attended; of none where it is not known who was invited.
    package var members: Share
    /// Members that attended without being invited.
    package var guests: Int

    /// Held meetings by start, then id.
    static func all(of held: [HeldMeeting], in network: Network, planned: [Meeting]) -> [MeetingAttendance] {
        guard !held.isEmpty else { return [] }
        let invited = Invitations(network, planned: planned)
        return held.map { meeting in
            let came = Set(meeting.attended.map(\.member))
            let members = invited.members(to: meeting)
            return MeetingAttendance(
                meeting: meeting.id, start: meeting.start,
                members: Share(came.intersection(members).count, of: members.count),
                guests: came.subtracting(members).count)
        }
        .sorted { ($0.start, $0.meeting) < ($1.start, $1.meeting) }
    }
}

/// Who was asked to which meeting.
private struct Invitations {
    private let network: Network
    private let planned: [String: Meeting]
    private let attended: Set<String>

    init(_ network: Network, planned: [Meeting]) {
        self.network = network
        self.planned = Dictionary(planned.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        attended = Set(network.meetings.filter(\.isAttended).map(\.id))
    }

    /// The members of the plan's participants; of a meeting that the plan no longer holds, those of its body that were
    /// under contract on the day.
    func members(to meeting: HeldMeeting) -> Set<String> {
        // An id comes back every year.
        if let planned = planned[meeting.id], planned.start?.day.year == meeting.start.day.year {
            return Set(planned.participants.map(\.member))
        }
        let parts = meeting.id.split(separator: "/").map(String.init)
        guard let series = parts.first, attended.contains(series) else { return [] }
        let body = parts.count == 3 ? Body.group(parts[1]) : .network
        let underContract = Set(network.members.filter { $0.isUnderContract(on: meeting.start.day) }.map(\.id))
        return Set(network.participants(of: body).map(\.member)).intersection(underContract)
    }
}
