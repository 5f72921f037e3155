import ArgumentParser
import Diagnostics
import JSON
import NetworkModel
import Recipes
import Register
import Runtime
import Verdicts

/// `application submit RECIPE`: hands in an application.
struct ApplicationSubmit: WaitingCommand {
    static let configuration = CommandConfiguration(
        commandName: "submit",
        abstract: "Hand in an application, or one that was sent back again.",
        discussion: """
            verkosto application submit my-network.yaml h1 --title "Yhdessä ikkunan äärellä" --applicant asukasyhdistys \
            --partner kaupunki --field amount=80000 --need need-1
            verkosto application submit my-network.yaml --from applications.jsonl

            A file has the fields of applications as data: id, title, applicant, partners, submitted, needs, and the recipe's own. \
            Applications that are on their way already are taken over by `verkosto application import`.
            """
    )

    @Argument(help: ArgumentHelp("A file, a folder or a bundled recipe.", valueName: "recipe"))
    var recipe: String

    @Argument(help: ArgumentHelp("An id for the application; by default the next number.", valueName: "application"))
    var application: String?

    @Option(help: ArgumentHelp("What the project is called.", valueName: "text"))
    var title: String?

    @Option(help: ArgumentHelp("The member that applies.", valueName: "member"))
    var applicant: String?

    @Option(name: .customLong("partner"), help: ArgumentHelp("A partner; may be repeated.", valueName: "member"))
    var partners: [String] = []

    @Option(
        name: .customLong("need"), help: ArgumentHelp("A need that it answers to; may be repeated.", valueName: "need"))
    var needs: [String] = []

    @Option(
        name: .customLong("field"),
        help: ArgumentHelp("A field of the recipe; lists are split by |; may be repeated.", valueName: "name=value"))
    var fields: [String] = []

    @Flag(help: "Keep it as a draft; it is handed in by submitting it again.")
    var draft = false

    @Option(help: ArgumentHelp("Why it passes although a rule says not yet.", valueName: "reason"))
    var override: String?

    @OptionGroup var recording: RecordingOptions
    @OptionGroup var options: CommonOptions

    mutating func validate() throws {
        for field in fields where !field.dropFirst().contains("=") {
            throw ValidationError("--field takes name=value, such as --field amount=80000, not “\(field)”.")
        }
    }

    func perform() async throws {
        let run = try RecordingRun(recipe, recording, options, actor: "applicant")
        try run.record(try lines(for: run).map { asked($0, of: run.recipe) })
    }

    /// The rows of the file, or the options as one.
    private func lines(for run: RecordingRun) throws(ExitStatus) -> [ApplicationLines.Line] {
        if let path = recording.rows {
            return Array(
                try ApplicationFile(path: path, language: options.language).lines(for: ApplicationDecoder(run.recipe)))
        }
        return ApplicationTable(cells: cells, decoder: ApplicationDecoder(run.recipe)).lines
    }

    /// The options as a row of a table.
    private var cells: [(name: String, text: String)] {
        let own = [
            ("id", application ?? "#"), ("title", title ?? ""), ("applicant", applicant ?? ""),
            ("partners", partners.joined(separator: "|")), ("needs", needs.joined(separator: "|")),
        ]
        return own
            + fields.map { field in
                let parts = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
                return (parts[0], parts.count == 2 ? parts[1] : "")
            }
    }

    private func asked(_ line: ApplicationLines.Line, of recipe: Recipe) -> RecordingRun.Asked {
        var submission = line.application.map { Submission($0, of: recipe) }
        if submission?.sheet.id == "#" { submission?.sheet.id = "" }
        submission?.isDraft = draft
        submission?.overrideReason = override
        return RecordingRun.Asked(
            act: submission.map { .submit($0) },
            description: .array([.string("submit"), line.application?.json ?? .null]),
            line: recording.rows == nil ? nil : line.number, problems: line.problems)
    }
}
