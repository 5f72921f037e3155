package import Diagnostics
package import JSON
package import NetworkModel
package import Recipes
package import WorkCalendar

/// A part that a task's step uses: a function from a request to an outcome.
///
/// A module writes nothing, reads no clock and draws no chance of its own; the runtime alone commits what it proposes.
package protocol Module: Sendable {
    /// What the module is called, takes and gives.
    var declaration: ModuleDeclaration { get }

    /// Does the module's work. Problems with the recipe or its data are findings in the outcome; an error is thrown only
    /// where no outcome can be given.
    func run(_ request: Request, progress: any ProgressSink) async throws(ModuleFailure) -> Outcome

    /// What is wrong with a recipe for this module, whatever it is asked; told when a recipe is checked.
    func findings(in recipe: Recipe) -> [Diagnostic]
}

extension Module {
    package func findings(in recipe: Recipe) -> [Diagnostic] { [] }
}

/// Everything a module may know.
package struct Request: Sendable {
    package var recipe: Recipe
    /// The register at the moment the task began.
    package var register: RegisterSnapshot
    /// The step's settings, every `${{ }}` filled in and each value of the type declared.
    package var with: JSONObject
    /// The steps that have ended before this one, in the task's order.
    package var steps: [StepResult]
    package var today: Day
    /// The language in which to write, a BCP 47 tag; one of the network's or fi, sv, en.
    package var language: String
    package var seed: UInt64

    package init(
        recipe: Recipe,
        register: RegisterSnapshot,
        with: JSONObject,
        steps: [StepResult],
        today: Day,
        language: String,
        seed: UInt64
    ) {
        self.recipe = recipe
        self.register = register
        self.with = with
        self.steps = steps
        self.today = today
        self.language = language
        self.seed = seed
    }
}

/// What an earlier step of the task found and gave.
package struct StepResult: Sendable {
    package var id: String
    package var uses: String
    package var findings: [Diagnostic]
    package var outputs: JSONObject

    package init(id: String, uses: String, findings: [Diagnostic], outputs: JSONObject) {
        self.id = id
        self.uses = uses
        self.findings = findings
        self.outputs = outputs
    }
}

/// What a module proposes.
package struct Outcome: Sendable {
    package var findings: [Diagnostic]
    package var events: [ProposedEvent]
    package var artifacts: [Artifact]
    /// Values for later steps, under `steps.ID.outputs`.
    package var outputs: JSONObject

    package init(
        findings: [Diagnostic] = [],
        events: [ProposedEvent] = [],
        artifacts: [Artifact] = [],
        outputs: JSONObject = [:]
    ) {
        self.findings = findings
        self.events = events
        self.artifacts = artifacts
        self.outputs = outputs
    }
}

/// An event that a module asks the runtime to record.
package struct ProposedEvent: Sendable, Hashable {
    package var kind: String
    package var data: JSONObject

    package init(kind: String, data: JSONObject) {
        self.kind = kind
        self.data = data
    }
}

/// A file that a module asks the runtime to write.
package struct Artifact: Sendable, Hashable {
    /// What it is for the user.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case page, calendar, workbook, verdicts, table, data, picture, document
    }

    /// Below the output folder, parts joined by `/`; no part is empty, `.` or `..`.
    package var path: String
    package var kind: Kind
    package var bytes: [UInt8]

    package init(path: String, kind: Kind, bytes: [UInt8]) {
        self.path = path
        self.kind = kind
        self.bytes = bytes
    }
}

/// Why a module could give no outcome.
package enum ModuleFailure: Error, Sendable {
    /// The run was cancelled before there was anything to give.
    case cancelled
    /// The module can't work here; the reason in words.
    case unable(any LocalizedMessage)
    /// The plugin behind the module failed, broke the contract, or may not run here; what there is to tell.
    case plugin([Diagnostic])
}

/// Takes word of how far a module has come; it goes to a terminal and nowhere else.
package protocol ProgressSink: Sendable {
    /// Says how much is done, 0…1, and in a few words what is going on.
    func report(fraction: Double, detail: String)
}
