import Diagnostics
import JSON
import ModuleContract
import NetworkModel
import Recipes
import Register
import Runtime

/// Runs a recipe's tasks on what its register knows, and commits what they propose.
struct TaskRun {
    let session: RecipeSession
    let recipe: Recipe
    /// Tasks for which events have happened, in the recipe's order.
    private(set) var waiting: [RecipeTask] = []
    private let file: RegisterFile
    private var snapshot = RegisterSnapshot()
    /// The place in the journal up to which the snapshot goes.
    private var upTo = 0

    /// What running one task came to.
    struct Result {
        var task: String
        var outcome: TaskOutcome
        var isWritten: Bool
        var summary: RunSummary
    }

    /// Reads the register, if there is one; applications given take the place of its own.
    init(
        session: RecipeSession, recipe: Recipe, register: RegisterOptions, applications: [Application]?
    ) throws(ExitStatus) {
        self.session = session
        self.recipe = recipe
        file = RegisterFile(register, of: session)
        if file.exists {
            try takeUpRecipe()
            let known = try file.read(orEmpty: nil) {
                (reader) throws(RegisterError) -> (snapshot: RegisterSnapshot, waiting: WaitingTasks)? in
                (try reader.snapshot(), try WaitingTasks(of: recipe, reader: reader))
            }
            snapshot = known?.snapshot ?? snapshot
            waiting = known?.waiting.tasks ?? []
            upTo = known?.waiting.upTo ?? 0
        }
        if let applications { snapshot.replaceApplications(with: applications) }
    }

    /// Makes a task ready to run; nil where that can't be, which is told.
    func plan(for task: RecipeTask) -> Plan? {
        let (plan, problems) = Plan.make(for: task, modules: session.modules(for: task))
        if plan == nil { session.tell(problems) }
        return plan
    }

    /// Runs a task and commits what it proposes: its events in one transaction, then its files.
    func execute(_ plan: Plan, seed: UInt64, folder: String) async throws -> Result {
        let isWatched = Console.standardError.isTerminal && !session.options.quiet
        let progress = TerminalProgress()
        let runner = TaskRunner(
            recipe: recipe, register: snapshot, today: session.options.day,
            language: session.paperLanguage(of: recipe), seed: seed,
            progress: isWatched ? progress : NoProgress())
        // Ctrl-C ends plugins and searches; a task that was stopped commits nothing.
        let outcome = await withInterruption { await runner.run(plan) }
        if isWatched { progress.end() }
        let isWritten = try commit(outcome, of: plan.task, to: OutputFolder(path: folder))
        let summary = RunSummary(
            recipe: recipe, outcome: outcome, folder: folder, isWritten: isWritten, language: session.options.language)
        return Result(task: plan.task.id, outcome: outcome, isWritten: isWritten, summary: summary)
    }

    private var desk: RegisterDesk {
        RegisterDesk(
            gate: Gate(recipe: recipe, today: session.options.day, language: session.options.language.rawValue),
            files: session.recipeFiles)
    }

    /// Refuses to run a recipe that would strand an application.
    private func takeUpRecipe() throws(ExitStatus) {
        let register = try file.open()
        let refusal = try file.telling { () throws(RegisterError) in try desk.takeUpRecipe(in: register) }
        guard let refusal else { return }
        Console.standardError.say(refusal, in: session.options.language)
        throw .findings
    }

    /// Writes what the task made, unless a step failed or the gate refuses an event; says whether it did.
    private func commit(
        _ outcome: TaskOutcome, of task: RecipeTask, to folder: OutputFolder
    ) throws(ExitStatus) -> Bool {
        guard outcome.canBeCommitted else { return false }
        let staged = try telling { () throws(OutputFolderError) in try folder.stage(outcome.artifacts) }
        do throws(ExitStatus) {
            guard try record(outcome, of: task) else {
                staged.discard()
                return false
            }
        } catch {
            staged.discard()
            throw error
        }
        try telling { () throws(OutputFolderError) in try staged.commit() }
        return true
    }

    /// Records what the steps propose, and that a task which waits for events has seen them; says whether the gate let all in.
    private func record(_ outcome: TaskOutcome, of task: RecipeTask) throws(ExitStatus) -> Bool {
        let proposals = outcome.steps.flatMap { step in
            step.outcome.events.map { Proposal($0, step: step.id, module: step.uses, recipe: recipe) }
        }
        guard proposals.allSatisfy({ $0.act != nil }) else {
            for proposal in proposals { proposal.problems.forEach { refuse(proposal, $0) } }
            return false
        }
        guard !proposals.isEmpty || (file.exists && task.startsOn != nil) else { return true }
        let requests = proposals.compactMap { $0.act.map { RegisterDesk.Request(act: $0, actor: "coordinator") } }
        let register = try file.open()
        let answers = try file.telling { () throws(RegisterError) in
            try desk.record(requests, in: register) { (writer) throws(RegisterError) in
                guard task.startsOn != nil else { return }
                try writer.append(.taskRan(task: task.id, upTo: upTo), by: "coordinator", on: session.options.day)
            }
        }
        var isRecorded = true
        for (proposal, answer) in zip(proposals, answers) {
            guard case .refused(let refusal) = answer else { continue }
            refuse(proposal, refusal)
            isRecorded = false
        }
        return isRecorded
    }

    private func refuse(_ proposal: Proposal, _ reason: any LocalizedMessage) {
        let language = session.options.language
        Console.standardError.say(
            CommandMessage.proposalRefused(step: proposal.step, reason: reason.text(in: language)), in: language)
    }

    private func telling<Value>(_ body: () throws(OutputFolderError) -> Value) throws(ExitStatus) -> Value {
        do throws(OutputFolderError) {
            return try body()
        } catch {
            Console.standardError.say(
                CommandMessage.writeFailed(error.path, reason: error.reason), in: session.options.language)
            throw .environment
        }
    }
}
