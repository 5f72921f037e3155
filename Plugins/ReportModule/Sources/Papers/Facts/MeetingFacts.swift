import NetworkModel
import WorkCalendar

extension FactSet where Thing == ReportMeeting {
    /// What invitations, agendas and forms for minutes can name.
    static let meetingPaper = paper("a meeting", place + people + business)

    /// Another meeting of the series.
    static let otherMeetings = FactSet("another meeting of the series", place)

    private static let place: [Fact<ReportMeeting>] = [
        .text("title", "the meeting's name") { meeting, source in meeting.title(in: source.words.language) },
        .text("body", "the group that meets; empty if the whole network does") { meeting, source in
            meeting.group.map(source.words.body)
        },
        .count("number", "which meeting of the series it is, from 1") { meeting, _ in meeting.meeting.number },
        .text("when", "day and time, in full") { meeting, source in
            source.words.dates.when(from: meeting.start, to: meeting.end)
        },
        .text("date", "the date it begins") { meeting, source in source.words.dates.fullDay(meeting.start.day) },
        .text("venue", "where; empty if that is open") { meeting, source in
            meeting.venue.map { source.words.venue($0.id) }
        },
        .flag("is_tentative", "whether the date may still change") { meeting, _ in meeting.status == .tentative },
        .text("moved_from", "the date that it was moved from") { meeting, source in
            source.firstDay(of: meeting)
        },
    ]

    private static let people: [Fact<ReportMeeting>] = [
        .text("chair", "who chairs the group") { meeting, source in meeting.group?.chair.map(source.words.participant)
        },
        .text("lead", "who leads the group") { meeting, source in meeting.group?.lead.map(source.words.participant) },
        .list("participants", of: .participants, "who is invited, by name") { meeting, source in
            meeting.participants.inOrderOfNames(source.words)
        },
        .count("participant_count", "how many are invited") { meeting, _ in meeting.participants.count },
    ]

    private static let business: [Fact<ReportMeeting>] = [
        .list("items", of: .items, "the programme that the recipe gives") { meeting, _ in
            meeting.programme.enumerated().map { NumberedItem(number: $0 + 1, item: $1) }
        },
        .flag("is_workshop", "whether it is the workshop in which needs are raised") { meeting, source in
            source.isWorkshop(meeting)
        },
        .text("votes", "how many dots each member votes with in the workshop; empty if the recipe does not say") {
            _, source in source.model.network.needsPolicy.votes.map(String.init)
        },
        .list("promises", of: .promises, "promises of this body that are still open, those due first before others") {
            meeting, source in source.openPromises(before: meeting)
        },
        .list("applications", of: .applications, "applications that wait for a mark that this body gives") {
            meeting, source in source.applicationsWaiting(for: meeting)
        },
        .list("deadlines", of: .deadlines, "deadlines in the four months after the meeting") { meeting, source in
            let end = meeting.end.day.adding(months: 4)
            return source.model.deadlines.filter { (meeting.start.day...end).contains($0.day) }
        },
        .record("previous", of: .otherMeetings, "the meeting of the series before it") { meeting, source in
            source.neighbour(of: meeting, -1)
        },
        .record("next", of: .otherMeetings, "the meeting of the series after it") { meeting, source in
            source.neighbour(of: meeting, 1)
        },
    ]
}

extension FactSet where Thing == Participant {
    static let participants = FactSet(
        "who takes part",
        [
            .text("name", "the member's name, with the role in brackets") { participant, source in
                source.words.participant(participant)
            }
        ])
}

/// An item of a programme with its place in it.
struct NumberedItem: Sendable {
    var number: Int
    var item: ProgrammeItem
}

extension FactSet where Thing == NumberedItem {
    static let items = FactSet(
        "an item of a programme",
        [
            .count("number", "its place, from 1") { numbered, _ in numbered.number },
            .text("title", "what it is about") { numbered, source in source.words.text(numbered.item.title) },
            .text("by", "who gives it, with commas") { numbered, source in
                numbered.item.by.map(source.words.speaker).joined(separator: ", ")
            },
            .text("minutes", "how long it takes, in minutes") { numbered, _ in numbered.item.minutes.map(String.init) },
            .text("materials", "links and files, with commas") { numbered, _ in
                numbered.item.materials.joined(separator: ", ")
            },
        ])
}

extension [Participant] {
    /// By the names that people read, each once.
    func inOrderOfNames(_ words: ReportWords) -> [Participant] {
        Set(self).map { ($0, words.participant($0).lowercased()) }.sorted { ($0.1, $0.0.id) < ($1.1, $1.0.id) }.map(\.0)
    }
}

extension PaperSource {
    /// The day that a meeting was moved from, in the recipe or in the register; nil if it was not moved.
    fileprivate func firstDay(of meeting: ReportMeeting) -> String? {
        if meeting.status == .moved, let day = meeting.meeting.movedFrom { return words.calendarDay(day) }
        let move = model.register.movedMeetings.last { $0.id == meeting.id && $0.to == meeting.start }
        return move.map { words.dates.fullDay($0.from.day) }
    }
}
