package import JSON
import WorkCalendar

extension Schedule {
    /// Reads a schedule that ``json(in:unscheduledPoints:notes:)`` or another program wrote.
    ///
    /// What a later run needs must be there: year, horizon, zone, and of each meeting id, series, number, start and end.
    /// Other members may be absent, unknown ones are passed over. Times come out on the clocks of the schedule's own zone.
    package init(_ json: JSONValue) throws(ScheduleReadingError) {
        let data = try ScheduleObject(json, at: "")
        let zoneID = try data.text("time_zone")
        guard let zone = TimeZoneRules(id: zoneID) else { throw data.error(.unknownTimeZone(zoneID), "time_zone") }
        let from = try data.day("from")
        let to = try data.day("to")
        guard from <= to else { throw data.error(.endsBeforeStart, "to") }
        self.init(
            year: try data.number("year", in: 1...9999), horizon: from...to, timeZone: zoneID,
            seed: UInt64(try data.number("seed", in: 0...Int.max, default: 0)),
            effort: try data.number("effort", in: 0...Int.max, default: 0))
        meetings = try Self.meetings(try data.objects("meetings"), in: zone)
        cancelled = try Self.meetings(try data.objects("cancelled", default: []), in: zone)
        for item in try data.objects("unscheduled", default: []) { unscheduled.append(try UnscheduledMeeting(item)) }
    }

    private static func meetings(
        _ items: [ScheduleObject], in zone: TimeZoneRules
    ) throws(ScheduleReadingError) -> [ScheduledMeeting] {
        var seen: Set<String> = []
        var meetings: [ScheduledMeeting] = []
        for item in items {
            let meeting = try ScheduledMeeting(item, in: zone)
            guard seen.insert(meeting.id).inserted else { throw item.error(.repeatedMeeting(meeting.id), "id") }
            meetings.append(meeting)
        }
        return meetings.inOrder { left, right in
            meetings[left].start == meetings[right].start
                ? meetings[left].id.precedes(meetings[right].id) : meetings[left].start < meetings[right].start
        }
    }
}

extension ScheduledMeeting {
    fileprivate init(_ data: ScheduleObject, in zone: TimeZoneRules) throws(ScheduleReadingError) {
        let series = try data.text("series")
        let group = try data.text("body", default: nil)
        let number = try data.number("number", in: 1...1_000_000)
        let id = try data.text("id")
        let expected = ([series] + [group].compactMap(\.self) + ["\(number)"]).joined(separator: "/")
        guard id == expected else { throw data.error(.idDiffers(expected: expected), "id") }
        let start = try data.time("start", in: zone)
        let end = try data.time("end", in: zone)
        guard start < end else { throw data.error(.endsBeforeStart, "end") }
        self.init(
            id: id, series: series, body: group.map(Body.group) ?? .network, number: number, start: start, end: end)
        venue = try data.text("venue", default: nil)
        let participants = try data.texts("participants", default: []).map(Participant.init(id:))
        self.participants = participants.inOrder { participants[$0] < participants[$1] }
        isPinned = try data.boolean("pinned", default: false)
        points = try data.points("points")
        revision = try data.number("revision", in: 0...1_000_000, default: 0)
    }
}

extension UnscheduledMeeting {
    fileprivate init(_ data: ScheduleObject) throws(ScheduleReadingError) {
        self.init(
            id: try data.text("id"), reason: try data.text("reason", default: nil) ?? "",
            constraints: try data.texts("constraints", default: []))
    }
}

extension Participant {
    /// The participant with the id `member` or `member/role`.
    fileprivate init(id: String) {
        if let slash = id.utf8.firstIndex(of: UInt8(ascii: "/")) {
            self.init(member: String(id[..<slash]), role: String(id[id.utf8.index(after: slash)...]))
        } else {
            self.init(member: id)
        }
    }
}
