import Diagnostics
import Foundation
import JSON
import ModuleContract
import NetworkModel
import Recipes
import ReportModule
import Runtime
import ScheduleModule

/// A schedule asked for on the command line: the recipe with its settings, and those of the command line above them.
struct ScheduleRun {
    let session: RecipeSession
    private(set) var recipe: Recipe
    let request: Request

    /// Reads the recipe and settles what is asked; `with` is that of the default task's first `schedule` step.
    init(_ name: String, schedule: ScheduleOptions, options: CommonOptions) throws(ExitStatus) {
        session = try RecipeSession(name, options: options)
        recipe = try session.usableRecipe()
        var settings = try Self.recipeSettings(of: recipe, session: session)
        if let year = schedule.year {
            settings["year"] = .integer(Int64(year))
            settings["from"] = nil
            settings["to"] = nil
        }
        if let effort = schedule.effort { settings["effort"] = .integer(Int64(effort)) }
        if let seconds = schedule.seconds { settings["seconds"] = .number(seconds) }
        if let previous = schedule.previous {
            settings["previous"] = try Self.json(at: previous, language: options.language)
        }
        if !schedule.pin.isEmpty { settings["pin"] = .array(schedule.pin.map(JSONValue.string)) }
        if !schedule.move.isEmpty { settings["move"] = .array(schedule.move.map(JSONValue.string)) }
        for file in schedule.busyFiles {
            recipe.attachments[file.path] = try Self.contents(of: file.path, language: options.language)
            let named = file.who.map { .object([$0: .string(file.path)]) } ?? JSONValue.string(file.path)
            settings["busy"] = .array([settings["busy"], named].compactMap(\.self))
        }
        var request = session.request(for: recipe, with: settings, seed: schedule.seed)
        request.register = try RegisterFile(schedule.file, of: session).snapshot()
        self.request = request
    }

    /// A schedule with the one that it follows, if any.
    struct Result {
        var answer: JSONObject
        var previous: JSONValue?
        var findings: [Diagnostic]
        var outputs: JSONObject
    }

    /// Searches. What is to be pinned or moved with no previous schedule named is taken from the schedule that the same
    /// recipe has without that.
    func result() async throws(ExitStatus) -> Result {
        var request = request
        if request.with["previous"] == nil, request.with["pin"] != nil || request.with["move"] != nil {
            var first = request
            first.with["pin"] = nil
            first.with["move"] = nil
            request.with["previous"] = try await outcome(of: first).outputs["schedule"]
        }
        let outcome = try await outcome(of: request)
        guard case .object(let answer)? = outcome.outputs["schedule"] else {
            session.tell(outcome.findings)
            throw .findings
        }
        return Result(
            answer: answer, previous: request.with["previous"], findings: outcome.findings, outputs: outcome.outputs)
    }

    /// Searches, with progress on a terminal; Ctrl-C ends the search with the best schedule so far.
    private func outcome(of request: Request) async throws(ExitStatus) -> Outcome {
        let isWatched = Console.standardError.isTerminal && !session.options.quiet
        let progress = TerminalProgress()
        defer { if isWatched { progress.end() } }
        let result = await withInterruption { () -> Swift.Result<Outcome, ModuleFailure> in
            do throws(ModuleFailure) {
                return .success(
                    try await BuiltInModules.schedule.run(request, progress: isWatched ? progress : NoProgress()))
            } catch {
                return .failure(error)
            }
        }
        switch result {
        case .success(let outcome): return outcome
        case .failure(let failure):
            tell(failure)
            throw .findings
        }
    }

    /// Says why the module could give nothing.
    func tell(_ failure: ModuleFailure) {
        switch failure {
        case .cancelled: break
        case .unable(let reason): Console.standardError.say(reason, in: session.options.language)
        case .plugin(let findings): session.tell(findings)
        }
    }

    /// A schedule as a table for a terminal, with what has changed since the previous one and what must be done by when.
    func table(of result: Result) throws(ExitStatus) -> String {
        let language = session.options.language
        let schedule = try schedule(.object(result.answer))
        var text = ScheduleTable(schedule: schedule, network: recipe.network, language: language).text
        if case .array(let lastDays)? = result.outputs["last_days"], !lastDays.isEmpty {
            text += LastDayListing(lastDays: lastDays, network: recipe.network, language: language).text
        }
        if let difference = try difference(result, to: schedule) {
            text += DifferenceListing(difference: difference, language: language).text
        }
        return text
    }

    /// A schedule as data; beside it, under `changes`, what has changed since the previous one.
    func json(of result: Result) throws(ExitStatus) -> JSONValue {
        var answer = result.answer
        if let difference = try difference(result, to: try schedule(.object(answer))) {
            answer["changes"] = DifferenceListing(difference: difference, language: session.options.language).json
        }
        return .object(answer)
    }

    /// A schedule as the calendar that the report makes of it.
    func calendar(of result: Result) async throws(ExitStatus) -> [UInt8] {
        let module = BuiltInModules.report
        var request = request
        request.with = ["formats": .array([.string("ics")])]
        request.steps = [
            StepResult(
                id: "schedule", uses: BuiltInModules.schedule.declaration.id, findings: result.findings,
                outputs: result.outputs)
        ]
        do {
            let outcome = try await module.run(request, progress: NoProgress())
            return outcome.artifacts.first { $0.kind == .calendar }?.bytes ?? []
        } catch {
            tell(error)
            throw .findings
        }
    }

    private func difference(_ result: Result, to schedule: Schedule) throws(ExitStatus) -> ScheduleDifference? {
        guard let previous = result.previous else { return nil }
        return ScheduleDifference(from: try self.schedule(previous), to: schedule)
    }

    private func schedule(_ json: JSONValue) throws(ExitStatus) -> Schedule {
        do {
            return try Schedule(json)
        } catch {
            Console.standardError.say(
                CommandMessage.badFile("schedule", reason: error.path), in: session.options.language)
            throw .environment
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

    private static func contents(of path: String, language: MessageLanguage) throws(ExitStatus) -> [UInt8] {
        guard let bytes = FileManager.default.contents(atPath: path) else {
            Console.standardError.say(CommandMessage.fileUnreadable(path), in: language)
            throw .environment
        }
        return Array(bytes)
    }

    private static func json(at path: String, language: MessageLanguage) throws(ExitStatus) -> JSONValue {
        let bytes = try contents(of: path, language: language)
        do {
            return try JSONValue(parsing: bytes)
        } catch {
            let place = "\(path):\(error.line):\(error.column)"
            Console.standardError.say(CommandMessage.badFile(place, reason: "\(error.reason)"), in: language)
            throw .environment
        }
    }
}
