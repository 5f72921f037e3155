import Diagnostics
import JSON
import ModuleContract
import NetworkModel
import Recipes
import WorkCalendar

/// The busy times that a step's `busy` names: as data, or by files of the recipe's folder.
///
/// A file by itself is a JSON list of `{"who", "start", "end"}`; under the id of a member or role it may be iCalendar too.
struct BusySettings {
    private(set) var times: [BusyTime] = []
    private(set) var findings: [Diagnostic] = []

    private let attachments: [String: [UInt8]]
    private let horizon: ClosedRange<Day>
    private let zone: TimeZoneRules?

    init(_ value: JSONValue?, of recipe: Recipe, in horizon: ClosedRange<Day>) throws(ModuleFailure) {
        attachments = recipe.attachments
        self.horizon = horizon
        zone = TimeZoneRules(id: recipe.network.timeZone)
        if let value { try add(value) }
        let known = Set(
            recipe.network.members.flatMap { member in
                [member.id] + member.roles.map { Participant(member: member.id, role: $0).id }
            })
        for who in Set(times.map(\.who)).subtracting(known).sorted() {
            findings.append(Diagnostic(ScheduleFinding.busyNobody(who: who), at: nil))
        }
    }

    /// A path, files by member, a time, or a list of these.
    private mutating func add(_ value: JSONValue) throws(ModuleFailure) {
        switch value {
        case .string(let path): try add(path, who: nil)
        case .array(let values): for value in values { try add(value) }
        case .object(let members) where members["start"] != nil: try add(.array([value]), from: "")
        case .object(let byName):
            for entry in byName.members { for path in Self.texts(entry.value) { try add(path, who: entry.name) } }
        default: throw .unable(ScheduleText.unreadableSetting("busy", path: ""))
        }
    }

    private mutating func add(_ path: String, who: String?) throws(ModuleFailure) {
        guard let bytes = attachments[path] else {
            throw .unable(ScheduleText.unreadableSetting("busy", path: path))
        }
        if let who, let calendar = zone.map({ BusyCalendar(bytes, in: horizon, on: $0) }), !calendar.isNone {
            times += calendar.times.map { BusyTime(who: who, start: $0.start, end: $0.end) }
            findings += calendar.problems.map { Diagnostic(ScheduleFinding.busyCalendar(file: path, $0), at: nil) }
            return
        }
        guard let json = try? JSONValue(parsing: bytes) else {
            throw .unable(ScheduleText.unreadableSetting("busy", path: path))
        }
        try add(json, from: path, who: who)
    }

    private mutating func add(_ json: JSONValue, from path: String, who: String? = nil) throws(ModuleFailure) {
        guard let read = zone.flatMap({ BusyTime.list(json, zone: $0, who: who) }) else {
            throw .unable(ScheduleText.unreadableSetting("busy", path: path))
        }
        times += read
    }

    private static func texts(_ value: JSONValue) -> [String] {
        switch value {
        case .string(let text): [text]
        case .array(let values): values.flatMap(texts)
        default: []
        }
    }
}

extension BusyCalendar {
    /// Whether the file holds no calendar at all.
    fileprivate var isNone: Bool { problems == [.noCalendar] }
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
