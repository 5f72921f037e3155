import ContentHash
import Diagnostics
import JSON
import NetworkModel
import Recipes
import Register
import Runtime
import SourceText

/// A command that records: reads the recipe, asks the desk, and tells what came of it.
struct RecordingRun {
    let session: RecipeSession
    let recipe: Recipe
    private let recording: RecordingOptions
    private let actor: String
    private let file: RegisterFile

    /// Reads the recipe. `actor` is who acts if `--as` does not say.
    init(
        _ name: String, _ recording: RecordingOptions, _ options: CommonOptions, actor: String = "coordinator"
    ) throws(ExitStatus) {
        session = try RecipeSession(name, options: options)
        recipe = try session.usableRecipe()
        self.recording = recording
        self.actor = recording.actor ?? actor
        file = RegisterFile(recording.file, of: session)
    }

    /// Records what the options say, or the rows of `--from`.
    func record(_ form: ActForm, _ row: @autoclosure () -> JSONObject) throws(ExitStatus) {
        guard let path = recording.rows else { return try record([Asked(row(), form, recipe, line: nil)]) }
        let rows = try RowFile(path: path, form: form, network: recipe.network, language: session.options.language)
        try record(
            rows.rows.map { row in
                var asked = Asked(row.object, form, recipe, line: row.line)
                if !row.problems.isEmpty { asked.problems = row.problems }
                return asked
            })
    }

    /// Something that is asked for, and where it stands.
    struct Asked {
        var act: Act?
        /// What the request is told apart by from another under the same `--id`.
        var description: JSONValue
        var line: Int?
        var problems: [any DiagnosticMessage]

        init(act: Act?, description: JSONValue, line: Int?, problems: [any DiagnosticMessage] = []) {
            self.act = act
            self.description = description
            self.line = line
            self.problems = problems
        }

        init(_ row: JSONObject, _ form: ActForm, _ recipe: Recipe, line: Int?) {
            let (act, problems) = form.act(from: row, in: recipe.network)
            let description = JSONValue.array([.string(form.rawValue), .object(row)])
            self.init(act: act, description: description, line: line, problems: problems)
        }
    }

    /// Records all or none of what is asked for; every problem is told.
    func record(_ asked: [Asked]) throws(ExitStatus) {
        let problems = asked.flatMap { asked in asked.problems.map { (line: asked.line, message: $0) } }
        let isReadable = !problems.contains { $0.message.level == .error }
        guard isReadable || recording.rows != nil else {
            tell(problems)
            throw .wrongUsage
        }
        let readable = asked.enumerated().filter { $0.element.act != nil }
        let requests = readable.compactMap { place, asked in
            asked.act.map { RegisterDesk.Request(act: $0, actor: actor, key: key(of: asked, place: place)) }
        }
        let register = try file.open()
        let answers = try file.telling { () throws(RegisterError) in
            try desk.record(requests, in: register, isTrial: !isReadable)
        }
        let refusals = zip(readable, answers).compactMap { asked, answer -> (line: Int?, refusal: Refusal)? in
            if case .refused(let refusal) = answer { (asked.element.line, refusal) } else { nil }
        }
        tell(
            problems
                + refusals.map {
                    (line: $0.line, message: RefusalFinding(refusal: $0.refusal) as any DiagnosticMessage)
                })
        guard isReadable, refusals.isEmpty else {
            let isWrongUsage = recording.rows == nil && refusals.first?.refusal.isWrongUsage == true
            throw isWrongUsage ? .wrongUsage : .findings
        }
        Console.standardOutput.write(
            RecordingSummary(answers: answers, language: session.options.language).text(recording.format))
        try tellWaitingTasks(register)
    }

    /// Takes the bytes of what was erased out of the file.
    func purge() throws(ExitStatus) {
        let register = try file.open()
        try file.telling { () throws(RegisterError) in try register.purge() }
    }

    private var desk: RegisterDesk {
        RegisterDesk(
            gate: Gate(recipe: recipe, today: session.options.day, language: session.options.language.rawValue),
            map: recording.stateMap, files: session.recipeFiles)
    }

    private func key(of asked: Asked, place: Int) -> EventKey? {
        recording.key.map { name in
            let request = SHA256.digest(of: JSONValue.array([.string(actor), asked.description]).canonicalBytes)
            return EventKey(
                name: asked.line == nil ? name : "\(name)/\(place + 1)", request: String("\(request)".prefix(16)))
        }
    }

    /// Shows problems, those of a file in the order of its lines.
    private func tell(_ problems: [(line: Int?, message: any DiagnosticMessage)]) {
        let language = session.options.language
        let findings = problems.sorted { ($0.line ?? 0) < ($1.line ?? 0) }.map { line, message in
            let start = SourcePosition(line: line ?? 1, column: 1)
            return Finding(
                code: message.code, level: message.level, message: message.text(in: language),
                file: line == nil ? nil : recording.rows,
                range: line == nil ? nil : SourceRange(start: start, end: start),
                notes: (message as? RefusalFinding)?.notes(in: language) ?? [])
        }
        guard !findings.isEmpty else { return }
        let renderer = TextRenderer(
            files: SourceFiles(), language: language, isColored: session.options.colors(.standardError))
        Console.standardError.write(renderer.render(findings))
    }

    /// Says which tasks wait for what was recorded.
    private func tellWaitingTasks(_ register: Register) throws(ExitStatus) {
        guard !session.options.quiet, recipe.tasks.contains(where: { $0.startsOn != nil }) else { return }
        let waiting = try file.telling { () throws(RegisterError) in
            try register.read { (reader) throws(RegisterError) in try WaitingTasks(of: recipe, reader: reader).tasks }
        }
        for task in waiting {
            let name = task.name?.text(in: session.options.language.rawValue) ?? task.id
            Console.standardError.say(
                CommandMessage.taskWaits(name, recipe: session.name), in: session.options.language)
        }
    }
}

/// A refusal as it is shown.
private struct RefusalFinding: DiagnosticMessage {
    var refusal: Refusal

    var code: String { "refused" }
    var level: DiagnosticLevel { .error }

    func text(in language: MessageLanguage) -> String { refusal.text(in: language) }

    func notes(in language: MessageLanguage) -> [Finding.Note] {
        refusal.details(in: language).map { Finding.Note(message: $0) }
    }
}

extension JSONObject {
    /// A row of the fields that have a value.
    init(row fields: [(name: String, value: JSONValue?)]) {
        self.init()
        for field in fields { self[field.name] = field.value }
    }
}

extension JSONValue {
    /// A text, where there is one.
    static func text(_ text: String?) -> JSONValue? { text.map(JSONValue.string) }

    /// A list of texts, unless it is empty.
    static func texts(_ texts: [String]) -> JSONValue? { texts.isEmpty ? nil : .array(texts.map(JSONValue.string)) }
}
