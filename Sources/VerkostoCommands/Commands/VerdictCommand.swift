import ArgumentParser
import Diagnostics
import JSON
import NetworkModel
import Recipes
import Register
import Verdicts

/// `verdict RECIPE [ID…]`: which states applications may enter, and why.
struct VerdictCommand: WaitingCommand {
    static let configuration = CommandConfiguration(
        commandName: "verdict",
        abstract: "Tell of applications which states they may enter, and why or why not yet.",
        discussion: "The register's applications are judged, or those of --from; all of them, or those named."
    )

    @Argument(help: ArgumentHelp("A file, a folder or a bundled recipe.", valueName: "recipe"))
    var recipe: String

    @Argument(help: ArgumentHelp("Applications by id.", valueName: "id"))
    var ids: [String] = []

    @Option(
        help: ArgumentHelp(
            "Judge the applications of a file: JSON Lines or CSV; - reads JSON Lines from standard input.",
            valueName: "file"))
    var from: String?

    @OptionGroup var file: RegisterOptions

    @Flag(
        inversion: .prefixedNo,
        help: ArgumentHelp(
            "Say what decided each verdict and what would do. Without, quicker: text has the messages alone, json and jsonl "
                + "only id, kind, verdict and level of what does not hold."))
    var reasons = true

    @Option(
        name: .customLong("for"),
        help: ArgumentHelp(
            "Show only applications that this role may move on: `city` sees what has earned it.", valueName: "role"))
    var role: String?

    @Option(
        help: ArgumentHelp(
            "The year's schedule (schedule.json), whose meetings are named as the last ones in time.",
            valueName: "file"))
    var schedule: String?

    @Option(help: "text, json or jsonl.")
    var format: VerdictFormat = .text

    @OptionGroup var options: CommonOptions

    func perform() async throws {
        let session = try RecipeSession(recipe, options: options)
        let usable = try session.usableRecipe()
        let roles = usable.network.applicationProcess.roles
        if let role, !roles.contains(role) {
            Console.standardError.say(CommandMessage.unknownRole(role, known: roles), in: options.language)
            throw ExitStatus.wrongUsage
        }
        let run = VerdictRun(
            session: session, recipe: usable, wanted: ids, format: format, givesReasons: reasons, role: role,
            schedule: try schedule.map { try DataFile(path: $0, language: options.language).schedule() })
        let ending = try await judge(by: run, in: session)
        if let unknown = ids.first(where: { !ending.judged.contains($0) }) {
            Console.standardError.say(CommandMessage.unknownApplication(unknown), in: options.language)
            throw ExitStatus.wrongUsage
        }
        if ending.hasErrors || (!ids.isEmpty && ending.hasBroken) { throw ExitStatus.findings }
    }

    /// Judges the applications of `--from`, else the register's.
    private func judge(by run: VerdictRun, in session: RecipeSession) async throws(ExitStatus) -> VerdictRun.Ending {
        if let from { return try await run.run(on: from) }
        let register = RegisterFile(file, of: session)
        guard !ids.isEmpty else {
            let known = try register.snapshot()
            return run.run(on: known.applications, knowing: known)
        }
        let (applications, known) = try register.read(orEmpty: ([], RegisterSnapshot())) {
            (reader) throws(RegisterError) -> ([Application], RegisterSnapshot) in
            var applications: [Application] = []
            for id in ids {
                if let application = try reader.application(id) { applications.append(application) }
            }
            return (applications, try reader.circumstances())
        }
        return run.run(on: applications, knowing: known)
    }
}

/// The forms in which verdicts are given.
enum VerdictFormat: String, WordOption {
    case text, json, jsonl
}
