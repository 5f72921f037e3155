import JSON
package import WorkCalendar

/// A file of busy times: a JSON list of `{"who", "start", "end"}`, or, of somebody known, iCalendar.
package struct BusyFile: Sendable {
    package let times: [BusyTime]
    /// What the file has that can't be followed.
    package let problems: [BusyCalendar.Problem]

    /// Reads a file; nil if it is neither.
    ///
    /// - Parameters:
    ///   - who: Whose times they are, where the file does not say so itself.
    ///   - horizon: Of a calendar, the days that matter.
    ///   - zone: The network's zone.
    package init?(_ bytes: [UInt8], who: String?, in horizon: ClosedRange<Day>, on zone: TimeZoneRules) {
        if let who, case let calendar = BusyCalendar(bytes, in: horizon, on: zone), calendar.problems != [.noCalendar] {
            times = calendar.times.map { BusyTime(who: who, start: $0.start, end: $0.end) }
            problems = calendar.problems
        } else if let json = try? JSONValue(parsing: bytes), let read = BusyTime.list(json, zone: zone, who: who) {
            times = read
            problems = []
        } else {
            return nil
        }
    }
}

extension BusyTime {
    /// Reads `[{"who", "start", "end"}]` with times of RFC 3339; nil if it is no such list. With `who` given, items may
    /// leave theirs out.
    static func list(_ json: JSONValue, zone: TimeZoneRules, who: String? = nil) -> [BusyTime]? {
        guard case .array(let items) = json else { return nil }
        var times: [BusyTime] = []
        for item in items {
            guard case .object(let members) = item, let name = members.text("who") ?? who,
                let start = members.time("start", in: zone), let end = members.time("end", in: zone)
            else { return nil }
            times.append(BusyTime(who: name, start: start, end: end))
        }
        return times
    }
}

extension JSONObject {
    fileprivate func text(_ name: String) -> String? {
        if case .string(let text)? = self[name] { text } else { nil }
    }

    fileprivate func time(_ name: String, in zone: TimeZoneRules) -> LocalTime? {
        guard let text = text(name), let zoned = try? ZonedTime(text) else { return nil }
        return zone.time(at: zoned.instant)?.local
    }
}
