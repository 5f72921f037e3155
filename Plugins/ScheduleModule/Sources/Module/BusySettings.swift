import Diagnostics
import JSON
import ModuleContract
import NetworkModel
import Recipes
import WorkCalendar

/// The busy times that a step's `busy` names: as data, or by files of the recipe's folder; of members, roles and persons
/// of the register.
struct BusySettings {
    private(set) var times: [BusyTime] = []
    private(set) var findings: [Diagnostic] = []

    private let recipe: Recipe
    private let horizon: ClosedRange<Day>
    private let zone: TimeZoneRules?

    init(_ value: JSONValue?, _ request: Request, in horizon: ClosedRange<Day>) throws(ModuleFailure) {
        recipe = request.recipe
        self.horizon = horizon
        zone = TimeZoneRules(id: recipe.network.timeZone)
        if let value { try add(value) }
        times = RepresentativesTime(request.register.mandates, in: horizon).resolving(times)
    }

    /// A path, files by member, a time, or a list of these.
    private mutating func add(_ value: JSONValue) throws(ModuleFailure) {
        switch value {
        case .string(let path): add(path, who: nil)
        case .array(let values): for value in values { try add(value) }
        case .object(let members) where members["start"] != nil:
            guard let read = zone.flatMap({ BusyTime.list(.array([value]), zone: $0) }) else {
                throw .unable(ScheduleText.unreadableSetting("busy", path: ""))
            }
            times += read
        case .object(let byName):
            for entry in byName.members { for path in Self.texts(entry.value) { add(path, who: entry.name) } }
        default: throw .unable(ScheduleText.unreadableSetting("busy", path: ""))
        }
    }

    private mutating func add(_ path: String, who: String?) {
        let place = recipe.place(ofSettingFile: path)
        guard let bytes = recipe.attachments[path],
            let file = zone.flatMap({ BusyFile(bytes, who: who, in: horizon, on: $0) })
        else {
            findings.append(Diagnostic(ScheduleFinding.busyUnreadable(file: path), at: place))
            return
        }
        times += file.times
        findings += file.problems.map { Diagnostic(ScheduleFinding.busyCalendar(file: path, $0), at: place) }
    }

    private static func texts(_ value: JSONValue) -> [String] {
        switch value {
        case .string(let text): [text]
        case .array(let values): values.flatMap(texts)
        default: []
        }
    }
}
