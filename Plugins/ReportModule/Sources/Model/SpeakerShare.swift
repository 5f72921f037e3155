import NetworkModel

/// How many of the programmes' items somebody gave.
struct SpeakerShare {
    /// A member's id, `member/role`, or a name as written.
    var speaker: String
    var items: Int
    /// All items that name a speaker.
    var total: Int

    /// The shares over meetings, by speaker: a list to look things up in, no ranking.
    static func all(of meetings: [ReportMeeting]) -> [SpeakerShare] {
        let items = meetings.filter { $0.status != .cancelled }.flatMap(\.programme).filter { !$0.by.isEmpty }
        var counts: [String: Int] = [:]
        for item in items {
            for speaker in item.by { counts[speaker, default: 0] += 1 }
        }
        return counts.map { SpeakerShare(speaker: $0.key, items: $0.value, total: items.count) }
            .sorted { $0.speaker < $1.speaker }
    }
}
