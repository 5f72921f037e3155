import Diagnostics
import Foundation
import JSON
import ModuleContract
import NetworkModel
import Recipes
import Runtime
import ScheduleModule

/// A schedule asked for on the command line: the recipe with its settings, and those of the command line above them.
struct ScheduleRun {
    let session: RecipeSession
    let recipe: Recipe
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
        request = session.request(for: recipe, with: settings, seed: schedule.seed)
    }

    /// Searches, with progress on a terminal; Ctrl-C ends the search with the best schedule so far.
    func outcome() async throws(ExitStatus) -> Outcome {
        let isWatched = Console.standardError.isTerminal && !session.options.quiet
        let progress = TerminalProgress()
        defer { if isWatched { progress.end() } }
        let result = await withInterruption { [request] () -> Result<Outcome, ModuleFailure> in
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
        }
    }

    /// An answer as a table for a terminal, with what has changed since the previous schedule.
    func table(of answer: JSONObject) throws(ExitStatus) -> String {
        do {
            let language = session.options.language
            let schedule = try Schedule(.object(answer))
            let table = ScheduleTable(schedule: schedule, network: recipe.network, language: language.rawValue).text
            guard let previous = request.with["previous"] else { return table }
            let difference = ScheduleDifference(from: try Schedule(previous), to: schedule)
            return table + DifferenceListing(difference: difference, language: language).text
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

    private static func json(at path: String, language: MessageLanguage) throws(ExitStatus) -> JSONValue {
        guard let bytes = FileManager.default.contents(atPath: path) else {
            Console.standardError.say(CommandMessage.fileUnreadable(path), in: language)
            throw .environment
        }
        do {
            return try JSONValue(parsing: Array(bytes))
        } catch {
            let place = "\(path):\(error.line):\(error.column)"
            Console.standardError.say(CommandMessage.badFile(place, reason: "\(error.reason)"), in: language)
            throw .environment
        }
    }
}
