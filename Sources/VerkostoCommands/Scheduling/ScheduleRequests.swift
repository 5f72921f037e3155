import Diagnostics
import Foundation
import JSON
import ModuleContract
import NetworkModel
import Recipes
import Runtime
import ScheduleModule
import WorkCalendar

/// What the schedule module is asked for each of some recipes: the `with` of the default task's first `schedule` step,
/// with what the command line says above it.
struct ScheduleRequests {
    private(set) var all: [Request] = []
    private let options: ScheduleOptions
    private let language: MessageLanguage

    init(_ sessions: [RecipeSession], _ options: ScheduleOptions) throws(ExitStatus) {
        self.options = options
        language = sessions[0].options.language
        var unusable = false
        for session in sessions {
            do {
                let recipe = try session.usableRecipe()
                var request = session.request(
                    for: recipe, with: try Self.recipeSettings(of: recipe, session: session), seed: options.seed)
                request.register = try RegisterFile(options.file, of: session).snapshot()
                all.append(request)
            } catch .findings {
                // The others' mistakes are told too, before the command ends.
                unusable = true
            }
        }
        guard !unusable else { throw .findings }
        takeLimits()
        try takePrevious()
        try takeMeetings(options.pin, as: "pin")
        try takeMeetings(options.move, as: "move")
        try takeBusyFiles()
    }

    private mutating func takeLimits() {
        for index in all.indices {
            if let year = options.year {
                all[index].with["year"] = .integer(Int64(year))
                all[index].with["from"] = nil
                all[index].with["to"] = nil
            }
            if let effort = options.effort { all[index].with["effort"] = .integer(Int64(effort)) }
            if let seconds = options.seconds { all[index].with["seconds"] = .number(seconds) }
        }
    }

    /// The file of `--previous` is the answer of one network, or what several gave together.
    private mutating func takePrevious() throws(ExitStatus) {
        guard let path = options.previous else { return }
        let previous = try DataFile(path: path, language: language).json()
        guard case .object(let document) = previous, case .array(let networks)? = document["networks"] else {
            guard all.count == 1 else { throw tellPreviousOfOthers(path) }
            all[0].with["previous"] = previous
            return
        }
        for index in all.indices {
            all[index].with["previous"] = networks.first { $0.network == all[index].recipe.network.id }
        }
        guard all.contains(where: { $0.with["previous"] != nil }) else { throw tellPreviousOfOthers(path) }
    }

    private func tellPreviousOfOthers(_ path: String) -> ExitStatus {
        let networks = all.map(\.recipe.network.id)
        Console.standardError.say(CommandMessage.previousOfOthers(path, networks: networks), in: language)
        return .environment
    }

    /// Gives each network the meetings of it that are to be pinned or moved. They may begin with the network's id and a
    /// colon; what no network has is told by the first.
    private mutating func takeMeetings(_ names: [String], as setting: String) throws(ExitStatus) {
        var meetings = [[String]](repeating: [], count: all.count)
        for name in names {
            let parts = name.split(separator: ":", maxSplits: 1).map(String.init)
            if parts.count == 2, let named = all.firstIndex(where: { $0.recipe.network.id == parts[0] }) {
                meetings[named].append(parts[1])
                continue
            }
            let series = name.prefix { $0 != "/" && $0 != "=" }
            let having = all.indices.filter { all[$0].recipe.network.meetings.contains { $0.id == series } }
            guard having.count < 2 else {
                let choices = having.map { "\(all[$0].recipe.network.id):\(name)" }
                Console.standardError.say(CommandMessage.meetingOfSeveral(name, choices), in: language)
                throw .wrongUsage
            }
            meetings[having.first ?? 0].append(name)
        }
        for (index, own) in meetings.enumerated() where !own.isEmpty {
            all[index].with[setting] = .array(own.map(JSONValue.string))
        }
    }

    /// Gives each file of `--busy` to the first network that knows whose it is; the times hold for all of them.
    private mutating func takeBusyFiles() throws(ExitStatus) {
        for file in options.busyFiles {
            let bytes = try DataFile(path: file.path, language: language).bytes()
            let index = file.who.flatMap { who in all.firstIndex { $0.knows(who) } } ?? 0
            guard let zone = TimeZoneRules(id: all[index].recipe.network.timeZone),
                BusyFile(bytes, who: file.who, in: all[index].today...all[index].today, on: zone) != nil
            else {
                Console.standardError.say(CommandMessage.notBusyTimes(file.path), in: language)
                throw .environment
            }
            all[index].recipe.attachments[file.path] = bytes
            let named = file.who.map { .object([$0: .string(file.path)]) } ?? JSONValue.string(file.path)
            all[index].with["busy"] = .array([all[index].with["busy"], named].compactMap(\.self))
        }
    }

    private static func recipeSettings(of recipe: Recipe, session: RecipeSession) throws(ExitStatus) -> JSONObject {
        let module = BuiltInModules.schedule
        guard let step = recipe.defaultTask?.steps.first(where: { $0.uses == module.declaration.id }) else {
            return [:]
        }
        let runner = TaskRunner(
            recipe: recipe, register: RegisterSnapshot(), today: session.options.day,
            language: session.paperLanguage(of: recipe), seed: 0, progress: NoProgress())
        let (settings, findings) = runner.settings(of: PlannedStep(step: step, module: module, waitsFor: []))
        guard !findings.contains(where: { $0.level == .error }) else {
            session.tell(findings)
            throw .findings
        }
        return settings
    }
}

extension JSONValue {
    /// Which network a schedule of several is of.
    fileprivate var network: String? {
        guard case .object(let members) = self, case .string(let id)? = members["network"] else { return nil }
        return id
    }
}

extension Request {
    /// Whether somebody is a member or a role of the network, or a person with a mandate in its register.
    fileprivate func knows(_ who: String) -> Bool {
        recipe.network.members.contains { member in
            member.id == who || member.roles.contains { Participant(member: member.id, role: $0).id == who }
        } || register.mandates.contains { $0.person == who }
    }
}
