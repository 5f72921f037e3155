import NetworkModel
import WorkCalendar

/// A meeting that took place, with the plan's word on it where there is one.
struct HeldReportMeeting: Sendable {
    var held: HeldMeeting
    var planned: ReportMeeting?
    /// Members that were invited.
    var invited: [String]

    /// The meeting's name.
    func title(_ words: ReportWords) -> String {
        planned.map { $0.title(in: words.language) } ?? words.series(ofMeeting: held.id)
    }

    /// Members that attended, each once, by the names that people read.
    func attended(_ words: ReportWords) -> [Participant] { held.attended.inOrderOfNames(words) }

    /// Invited members that nobody attended for.
    func absent(_ words: ReportWords) -> [Participant] {
        let came = Set(held.attended.map(\.member))
        return invited.filter { !came.contains($0) }.map { Participant(member: $0) }.inOrderOfNames(words)
    }
}

extension FactSet where Thing == HeldReportMeeting {
    /// What minutes can name.
    static let minutes = paper("a meeting that took place", outline + people + business)

    /// A held meeting in a list.
    static let heldMeetings = FactSet("a meeting that took place", outline)

    private static let outline: [Fact<HeldReportMeeting>] = [
        .text("title", "the meeting's name") { meeting, source in meeting.title(source.words) },
        .text("body", "the group that met; empty if the whole network did") { meeting, source in
            meeting.planned.map { $0.group.map(source.words.body) } ?? source.words.group(ofMeeting: meeting.held.id)
        },
        .text("when", "day and time, in full") { meeting, source in
            source.words.dates.when(from: meeting.held.start, to: meeting.held.end)
        },
        .text("date", "the date it began") { meeting, source in source.words.dates.fullDay(meeting.held.start.day) },
        .text("venue", "where; empty if nobody wrote it down") { meeting, source in
            meeting.planned?.venue.map { source.words.venue($0.id) }
        },
        .text("chair", "who chairs the group") { meeting, source in
            meeting.planned?.group?.chair.map(source.words.participant)
        },
        .count("attended_count", "how many members attended") { meeting, _ in
            Set(meeting.held.attended.map(\.member)).count
        },
        .count("invited_count", "how many members were invited, or came all the same") { meeting, _ in
            Set(meeting.invited).union(meeting.held.attended.map(\.member)).count
        },
        .count("item_count", "how many items it went through") { meeting, _ in meeting.held.items.count },
        .count("decision_count", "how many items led to a decision") { meeting, _ in
            meeting.held.items.count { $0.decision != nil }
        },
    ]

    private static let people: [Fact<HeldReportMeeting>] = [
        .list("attended", of: .participants, "the members that attended, by name") { meeting, source in
            meeting.attended(source.words)
        },
        .list("absent", of: .participants, "the invited members that did not attend") { meeting, source in
            meeting.absent(source.words)
        },
        .text("persons", "the persons that attended, with commas, where the register names them") { meeting, source in
            meeting.held.persons
                .compactMap { id in source.model.register.people.first { $0.id == id }?.name }
                .joined(separator: ", ")
        },
    ]

    private static let business: [Fact<HeldReportMeeting>] = [
        .list("items", of: .heldItems, "what it went through, in order") { meeting, _ in
            meeting.held.items.enumerated().map { HeldItem(number: $0 + 1, item: $1) }
        },
        .list("promises", of: .promises, "what was promised at it") { meeting, source in
            source.model.register.promises.filter { promise in
                promise.meeting == meeting.held.id && promise.made.year == meeting.held.start.day.year
            }
        },
        .record("next", of: .otherMeetings, "the meeting of the series after it") { meeting, source in
            meeting.planned.flatMap { source.neighbour(of: $0, 1) }
        },
    ]
}

/// An item of a held meeting with its place.
struct HeldItem: Sendable {
    var number: Int
    var item: MeetingItem
}

extension FactSet where Thing == HeldItem {
    static let heldItems = FactSet(
        "an item of a meeting that took place",
        [
            .count("number", "its place, from 1") { numbered, _ in numbered.number },
            .text("title", "what it was about") { numbered, _ in numbered.item.title },
            .text("decision", "what was decided; empty if nothing was") { numbered, _ in numbered.item.decision },
        ])
}

extension PaperSource {
    /// The meetings that took place, by start, then id.
    var heldMeetings: [HeldReportMeeting] {
        let planned = Dictionary(model.meetings.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return model.register.heldMeetings.sorted { ($0.start, $0.id) < ($1.start, $1.id) }.map { held in
            // An id comes back every year.
            let meeting = planned[held.id].flatMap { $0.start.day.year == held.start.day.year ? $0 : nil }
            return HeldReportMeeting(
                held: held, planned: meeting, invited: meeting?.participants.map(\.member) ?? invited(to: held))
        }
    }

    /// Who would have been invited to a meeting that the plan no longer holds: the body's members under contract.
    private func invited(to held: HeldMeeting) -> [String] {
        let parts = held.id.split(separator: "/").map(String.init)
        guard let series = model.network.meetings.first(where: { $0.id == parts.first }), series.isAttended
        else { return [] }
        let body = parts.count == 3 ? Body.group(parts[1]) : .network
        let underContract = Set(model.network.members.filter { $0.isUnderContract(on: held.start.day) }.map(\.id))
        return model.network.participants(of: body).map(\.member).filter(underContract.contains)
    }
}
