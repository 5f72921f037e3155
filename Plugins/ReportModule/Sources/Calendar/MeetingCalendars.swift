import ModuleContract
import NetworkModel
import WorkCalendar

/// The report's calendars: one of the network, one per group, one per member.
struct MeetingCalendars {
    private let model: ReportModel
    private let words: ReportWords

    init(_ report: Report) {
        model = report.model
        words = report.words
    }

    /// The calendar files; those of groups and members only where they meet.
    var artifacts: [Artifact] {
        [artifact("calendar.ics", name: words.text(model.network.name), model.meetings, withDeadlines: true)]
            + ofGroups + ofMembers
    }

    private var ofGroups: [Artifact] {
        let meetings = Dictionary(grouping: model.meetings.filter { $0.group != nil }) { $0.group?.id ?? "" }
        var names = FileNames()
        return model.network.groups.compactMap { group in
            guard let own = meetings[group.id] else { return nil }
            return artifact(
                "calendars/group-\(names.name(for: group.id)).ics", name: words.text(group.name) ?? group.id, own)
        }
    }

    private var ofMembers: [Artifact] {
        guard model.meetings.reduce(0, { $0 + $1.participants.count }) <= Self.mostAttendances else { return [] }
        var meetings: [String: [ReportMeeting]] = [:]
        for meeting in model.meetings {
            for member in Set(meeting.participants.map(\.member)) { meetings[member, default: []].append(meeting) }
        }
        var names = FileNames()
        return model.network.members.compactMap { member in
            guard let own = meetings[member.id] else { return nil }
            return artifact(
                "calendars/member-\(names.name(for: member.id)).ics", name: words.text(member.name) ?? member.id, own)
        }
    }

    /// In a network with more attendances than this, members find their meetings in their groups' calendars; a calendar
    /// for each of them would be gigabytes.
    private static let mostAttendances = 200_000

    private func artifact(
        _ path: String, name: String?, _ meetings: [ReportMeeting], withDeadlines: Bool = false
    ) -> Artifact {
        let file = CalendarFile(
            name: name ?? model.network.id, timeZone: model.network.timeZone, made: model.today,
            events: meetings.map(event) + (withDeadlines ? model.deadlines.map(event) : []))
        return Artifact(path: path, kind: .calendar, bytes: file.bytes)
    }

    private func event(_ meeting: ReportMeeting) -> CalendarEvent {
        let body = meeting.group.map { words.text($0.name) ?? $0.id }
        let title = meeting.title(in: model.language)
        return CalendarEvent(
            identifier: identifier(meeting.id),
            sequence: meeting.status == .moved || meeting.status == .cancelled ? 1 : 0,
            time: .timed(meeting.start, meeting.end),
            summary: body.map { "\(title) – \($0)" } ?? title,
            description: description(of: meeting),
            location: meeting.venue.map { words.text($0.name) ?? $0.id },
            categories: [meeting.series.kind ?? meeting.series.id],
            status: meeting.status == .cancelled
                ? .cancelled : meeting.status == .tentative ? .tentative : .confirmed)
    }

    /// Deadlines are whole days, so that no zone shifts them; the hour stands in the title.
    private func event(_ deadline: ReportDeadline) -> CalendarEvent {
        let name = words.text(deadline.deadline.name) ?? deadline.deadline.id
        return CalendarEvent(
            identifier: identifier("deadline/\(deadline.deadline.id)/\(model.year)"),
            sequence: 0,
            time: .allDay(deadline.day),
            summary: deadline.deadline.at.map { "\(name) \(words.dates.clock($0))" } ?? name,
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
