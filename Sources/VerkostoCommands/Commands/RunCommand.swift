import ArgumentParser
import Diagnostics
import JSON
import ModuleContract
import NetworkModel
import Recipes
import Runtime
import SourceText
import Verdicts

/// `run RECIPE [TASK]`: executes a task.
struct RunCommand: WaitingCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Run a task of a recipe and write what it makes.",
        discussion: "Without TASK, the recipe's default task runs."
    )

    @Argument(help: ArgumentHelp("A file, a folder or a bundled recipe.", valueName: "recipe"))
    var recipe: String

    @Argument(help: ArgumentHelp("The task.", valueName: "task"))
    var task: String?

    @Option(help: ArgumentHelp("Where to write; by default out/NETWORK.", valueName: "folder"))
    var out: String?

    @Option(help: ArgumentHelp("Applications to judge and report on: JSON Lines.", valueName: "file"))
    var from: String?

    @Option(help: ArgumentHelp("Seed of everything drawn by chance.", valueName: "number"))
    var seed: UInt64 = 0

    @Flag(help: "Print the plan; run and write nothing.")
    var dryRun = false

    @Option(help: "text or json.")
    var format: ResultFormat = .text

    @OptionGroup var options: CommonOptions

    func perform() async throws {
        let session = try RecipeSession(recipe, options: options)
        let usable = try session.usableRecipe()
        let chosen = try chosenTask(of: usable)
        let (plan, problems) = Plan.make(for: chosen, modules: BuiltInModules.all)
        guard let plan else {
            session.tell(problems)
            throw ExitStatus.findings
        }
        if dryRun {
            Console.standardOutput.write(PlanListing(plan: plan, language: options.language).text)
            return
        }
        try await execute(plan, of: usable, in: session)
    }

    private func chosenTask(of recipe: Recipe) throws(ExitStatus) -> RecipeTask {
        if let task {
            guard let chosen = recipe.tasks.first(where: { $0.id == task }) else {
                let message = CommandMessage.unknownTask(task, known: recipe.tasks.map(\.id))
                Console.standardError.say(message, in: options.language)
                throw .wrongUsage
            }
            return chosen
        }
        guard let chosen = recipe.defaultTask else {
            Console.standardError.say(CommandMessage.noTask, in: options.language)
            throw .wrongUsage
        }
        return chosen
    }

    private func execute(_ plan: Plan, of recipe: Recipe, in session: RecipeSession) async throws {
        let applications = try applicationsAsked(for: recipe)
        let isWatched = Console.standardError.isTerminal && !options.quiet
        let progress = TerminalProgress()
        let runner = TaskRunner(
            recipe: recipe, register: RegisterSnapshot(applications: applications), today: options.day,
            language: session.paperLanguage(of: recipe), seed: seed,
            progress: isWatched ? progress : NoProgress())
        let outcome = await runner.run(plan)
        if isWatched { progress.end() }
        let folder = out ?? "out/\(recipe.network.id)"
        let isWritten = try commit(outcome, to: OutputFolder(path: folder))
        let findings = session.reading.diagnostics + outcome.findings
        let summary = RunSummary(
            recipe: recipe, outcome: outcome, folder: folder, isWritten: isWritten, language: options.language)
        switch format {
        case .json:
            let renderer = JSONRenderer(beside: summary.json)
            Console.standardOutput.write(renderer.render(session.findings(findings)))
        case .text:
            session.tell(findings.filter { $0.level == .error || (!options.quiet && $0.level == .warning) })
            Console.standardOutput.write(summary.text)
        }
        if !isWritten || findings.contains(where: { $0.level == .error }) { throw ExitStatus.findings }
    }

    /// The applications of `--from`; lines with an error are told and left out.
    private func applicationsAsked(for recipe: Recipe) throws(ExitStatus) -> [Application] {
        guard let from else { return [] }
        let file = try ApplicationFile(path: from, language: options.language)
        var applications: [Application] = []
        for line in file.lines(for: ApplicationDecoder(recipe)) {
            let findings = file.findings(on: line, in: options.language)
            if !findings.isEmpty {
                let renderer = TextRenderer(
                    files: SourceFiles(), language: options.language, isColored: options.colors(.standardError))
                Console.standardError.write(renderer.render(findings))
            }
            if let application = line.application { applications.append(application) }
        }
        return applications
    }

    /// Writes what the task made, unless a step failed; says whether it did.
    private func commit(_ outcome: TaskOutcome, to folder: OutputFolder) throws(ExitStatus) -> Bool {
        guard outcome.canBeCommitted else { return false }
        do {
            try folder.write(outcome.artifacts)
            return true
        } catch {
            Console.standardError.say(
                CommandMessage.writeFailed(error.path, reason: error.reason), in: options.language)
            throw .environment
        }
    }
}

/// Results for people or for programs.
enum ResultFormat: String, WordOption {
    case text, json
}
