import ModuleContract
import NetworkModel
import WorkCalendar

/// The report's calendars: one of the network, one per group, one per member; one of several networks together.
struct MeetingCalendars {
    private let model: ReportModel
    private let words: ReportWords
    /// Who is named in the events; nil where nobody is.
    private let parties: CalendarParties?
    /// Whether titles name the network.
    private let isBesideOthers: Bool

    /// - Parameter naming: Whether events name who attends.
    init(_ report: Report, naming attendees: Bool = false, isBesideOthers: Bool = false) {
        model = report.model
        words = report.words
        parties = attendees ? CalendarParties(report.model, words: report.words) : nil
        self.isBesideOthers = isBesideOthers
    }

    /// The calendar files; those of groups and members only where they meet.
    var artifacts: [Artifact] {
        var zone = WrittenZone(id: model.network.timeZone)
        let events = model.meetings.map { written(event($0)) }
        let calendars = [("calendar.ics", name, events + deadlines)] + ofGroups(events) + ofMembers(events)
        return calendars.map { path, name, events in
            Artifact(path: path, kind: .calendar, bytes: bytes(name, events, &zone))
        }
    }

    /// One calendar of the meetings and deadlines of several networks, all in the first one's zone.
    static func together(_ calendars: [MeetingCalendars]) -> [UInt8] {
        guard let first = calendars.first else { return [] }
        var zone = WrittenZone(id: first.model.network.timeZone)
        let events = calendars.flatMap { $0.model.meetings.map($0.event).map($0.written) + $0.deadlines }
        return first.bytes(calendars.map(\.name).joined(separator: ", "), events, &zone)
    }

    private var name: String { words.text(model.network.name) ?? model.network.id }

    private var deadlines: [WrittenEvent] { model.deadlines.map { written(event($0)) } }

    private func bytes(_ name: String, _ events: [WrittenEvent], _ zone: inout WrittenZone) -> [UInt8] {
        let file = CalendarFile(
            name: name, timeZone: model.network.timeZone, events: events, namesAttendees: parties != nil)
        return file.bytes(with: zone.lines(for: file.years))
    }

    /// A file's path, the calendar's name and its events.
    private typealias Calendar = (path: String, name: String, events: [WrittenEvent])

    private func ofGroups(_ events: [WrittenEvent]) -> [Calendar] {
        var own: [String: [WrittenEvent]] = [:]
        for (meeting, event) in zip(model.meetings, events) {
            if let group = meeting.group { own[group.id, default: []].append(event) }
        }
        var names = FileNames()
        return model.network.groups.compactMap { group in
            own[group.id].map {
                ("calendars/group-\(names.name(for: group.id)).ics", words.text(group.name) ?? group.id, $0)
            }
        }
    }

    private func ofMembers(_ events: [WrittenEvent]) -> [Calendar] {
        guard model.meetings.reduce(0, { $0 + $1.participants.count }) <= Self.mostAttendances else { return [] }
        var own: [String: [WrittenEvent]] = [:]
        for (meeting, event) in zip(model.meetings, events) {
            for member in Set(meeting.participants.map(\.member)) { own[member, default: []].append(event) }
        }
        var names = FileNames()
        return model.network.members.compactMap { member in
            own[member.id].map {
                ("calendars/member-\(names.name(for: member.id)).ics", words.text(member.name) ?? member.id, $0)
            }
        }
    }

    /// In a network with more attendances than this, members find their meetings in their groups' calendars; a calendar
    /// for each of them would be gigabytes.
    private static let mostAttendances = 200_000

    private func written(_ event: CalendarEvent) -> WrittenEvent {
        event.written(timeZone: model.network.timeZone, made: model.today)
    }

    private func event(_ meeting: ReportMeeting) -> CalendarEvent {
        let body = meeting.group.map { words.text($0.name) ?? $0.id }
        let title = meeting.title(in: model.language)
        return CalendarEvent(
            identifier: identifier(meeting.id),
            sequence: meeting.meeting.revision,
            time: .timed(meeting.start, meeting.end),
            summary: summary(body.map { "\(title) – \($0)" } ?? title),
            description: description(of: meeting),
            location: meeting.venue.map { words.text($0.name) ?? $0.id },
            categories: [meeting.series.kind ?? meeting.series.id],
            status: meeting.status == .cancelled
                ? .cancelled : meeting.status == .tentative ? .tentative : .confirmed,
            organizer: parties?.organizer, attendees: parties?.attendees(of: meeting) ?? [])
    }

    private func summary(_ own: String) -> String { isBesideOthers ? "\(own) (\(name))" : own }

    /// Deadlines are whole days, so that no zone shifts them; the hour stands in the title.
    private func event(_ deadline: ReportDeadline) -> CalendarEvent {
        let name = words.text(deadline.deadline.name) ?? deadline.deadline.id
        return CalendarEvent(
            identifier: identifier("deadline/\(deadline.deadline.id)/\(model.year)"),
            sequence: 0,
            time: .allDay(deadline.day),
            summary: summary(deadline.deadline.at.map { "\(name) \(words.dates.clock($0))" } ?? name),
            description: nil, location: nil, categories: ["deadline"], status: .confirmed)
    }

    private func identifier(_ id: String) -> String { "\(id)@\(model.network.id).verkosto" }

    private func description(of meeting: ReportMeeting) -> String? {
        let items = meeting.programme.map { item in
            let speakers = item.by.isEmpty ? "" : " (\(item.by.map(words.speaker).joined(separator: ", ")))"
            return "• \(item.title.text(in: model.language))\(speakers)"
        }
        return items.isEmpty ? nil : items.joined(separator: "\n")
    }
}
