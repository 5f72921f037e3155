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
        discussion: """
            Without TASK, the recipe's default task runs, and after it the tasks that wait for events of the register \
            (`starts_on`) which happened since they last ran; their files go into folders of their own.
            """
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

    @OptionGroup var register: RegisterOptions
    @OptionGroup var options: CommonOptions

    func perform() async throws {
        let session = try RecipeSession(recipe, options: options)
        let usable = try session.usableRecipe()
        let run = try TaskRun(session: session, recipe: usable, register: register, applications: applications(usable))
        let folder = out ?? "out/\(usable.network.id)"
        var results: [TaskRun.Result] = []
        for (task, isMain) in try tasks(of: usable, in: run) {
            guard let plan = run.plan(for: task) else { throw ExitStatus.findings }
            if dryRun {
                Console.standardOutput.write(PlanListing(plan: plan, language: options.language).text)
            } else {
                try PluginConsent(session: session).requireTrust(in: plan)
                results.append(
                    try await run.execute(plan, seed: seed, folder: isMain ? folder : "\(folder)/\(task.id)"))
            }
        }
        if dryRun { return }
        tell(results, in: session)
        if task == nil { tellOtherTasks(of: usable, in: session) }
        let findings = session.reading.diagnostics + results.flatMap(\.outcome.findings)
        if results.contains(where: \.outcome.hasFailedPlugin) { throw ExitStatus.plugin }
        if results.contains(where: { !$0.isWritten }) || findings.contains(where: { $0.level == .error }) {
            throw ExitStatus.findings
        }
    }

    /// The task asked for; else the default one, and those that wait for events of the register.
    private func tasks(of recipe: Recipe, in run: TaskRun) throws(ExitStatus) -> [(task: RecipeTask, isMain: Bool)] {
        if let task {
            guard let chosen = recipe.tasks.first(where: { $0.id == task }) else {
                let message = CommandMessage.unknownTask(task, known: recipe.tasks.map(\.id))
                Console.standardError.say(message, in: options.language)
                throw .wrongUsage
            }
            return [(chosen, true)]
        }
        guard let chosen = recipe.defaultTask else {
            Console.standardError.say(CommandMessage.noTask, in: options.language)
            throw .wrongUsage
        }
        var tasks = [(task: chosen, isMain: true)]
        for other in run.waiting where other.id != chosen.id { tasks.append((task: other, isMain: false)) }
        return tasks
    }

    private func tell(_ results: [TaskRun.Result], in session: RecipeSession) {
        let findings = session.reading.diagnostics + results.flatMap(\.outcome.findings)
        switch format {
        case .json:
            var json = results.first?.summary.json ?? [:]
            let started = results.dropFirst().map { result in
                var json = result.summary.json
                json["id"] = .string(result.task)
                return JSONValue.object(json)
            }
            if !started.isEmpty { json["started"] = .array(started) }
            Console.standardOutput.write(JSONRenderer(beside: json).render(session.findings(findings)))
        case .text:
            session.tell(findings.filter { $0.level == .error || (!options.quiet && $0.level == .warning) })
            for result in results { Console.standardOutput.write(result.summary.text) }
        }
    }

    /// What else can be run by hand, for whoever let the recipe choose.
    private func tellOtherTasks(of recipe: Recipe, in session: RecipeSession) {
        guard format == .text, !options.quiet else { return }
        for task in recipe.tasks where task.startsOn == nil && task.id != recipe.defaultTask?.id {
            let name = task.name?.text(in: options.language.rawValue) ?? task.id
            let message = CommandMessage.otherTask(name, recipe: session.name, id: task.id)
            Console.standardError.say(message, in: options.language)
        }
    }

    /// The applications of `--from`; lines with an error are told and left out. Nil where none is named.
    private func applications(_ recipe: Recipe) throws(ExitStatus) -> [Application]? {
        guard let from else { return nil }
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
}

/// Results for people or for programs.
enum ResultFormat: String, WordOption {
    case text, json
}
