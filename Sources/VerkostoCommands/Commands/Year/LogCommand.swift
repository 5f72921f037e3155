import ArgumentParser
import ContentHash
import Diagnostics
import JSON
import NetworkModel
import Recipes
import Register
import WorkCalendar

/// `log RECIPE`: what happened, in plain words.
struct LogCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log",
        abstract: "Tell what happened in the network, in plain words.",
        discussion: """
            verkosto log my-network.yaml
            verkosto log my-network.yaml --about h1 --since 2027-01-01

            `verkosto log verify RECIPE` proves that nothing was changed afterwards.
            """,
        subcommands: [LogShow.self, LogVerify.self],
        defaultSubcommand: LogShow.self
    )
}

/// `log RECIPE`.
struct LogShow: WaitingCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Tell what happened in the network, in plain words."
    )

    @Argument(help: ArgumentHelp("A file, a folder or a bundled recipe.", valueName: "recipe"))
    var recipe: String

    @Option(help: ArgumentHelp("Only from a day on.", valueName: "day"))
    var since: String?

    @Option(
        help: ArgumentHelp(
            "Only what speaks of an id: an application, need, meeting, member or person.", valueName: "id"))
    var about: String?

    @Option(help: "text, json or jsonl.")
    var format: VerdictFormat = .text

    @OptionGroup var file: RegisterOptions
    @OptionGroup var options: CommonOptions

    mutating func validate() throws {
        if let since, (try? Day(since)) == nil {
            throw ValidationError("--since takes a day such as 2027-01-31, not “\(since)”.")
        }
    }

    func perform() async throws {
        let session = try RecipeSession(recipe, options: options)
        let usable = try session.usableRecipe()
        let first = since.flatMap { try? Day($0) }
        var listed: [JSONValue] = []
        try RegisterFile(file, of: session).read(orEmpty: ()) { (reader) throws(RegisterError) in
            let words = EventWords(
                recipe: usable, people: try reader.people(), language: options.language)
            try reader.forEachEvent { (event) throws(RegisterError) in
                guard first.map({ $0 <= event.day }) ?? true, about.map(event.speaks) ?? true else { return }
                switch format {
                case .text: Console.standardOutput.write(words.line(event))
                case .jsonl: Console.standardOutput.write(String(decoding: event.line, as: UTF8.self) + "\n")
                case .json: listed.append((try? JSONValue(parsing: event.line)) ?? .null)
                }
            }
        }
        if format == .json {
            Console.standardOutput.write(JSONValue.object(["events": .array(listed)]).indentedText + "\n")
        }
    }
}

/// `log verify RECIPE`.
struct LogVerify: WaitingCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Prove that nothing of the register was changed afterwards.",
        discussion: """
            Checks every page of the file, the chain of hashes, and that all lists follow from the journal. The hash printed stands \
            for all events so far: written down elsewhere, in minutes for example, --hash proves later that they are all still there.
            """
    )

    @Argument(help: ArgumentHelp("A file, a folder or a bundled recipe.", valueName: "recipe"))
    var recipe: String

    @Option(help: ArgumentHelp("A hash that an earlier check printed.", valueName: "hash"))
    var hash: String?

    @Option(help: "text or json.")
    var format: ResultFormat = .text

    @OptionGroup var file: RegisterOptions
    @OptionGroup var options: CommonOptions

    mutating func validate() throws {
        if let hash, Digest(hash) == nil {
            throw ValidationError("--hash takes the 64 digits that `log verify` prints, not “\(hash)”.")
        }
    }

    func perform() async throws {
        let session = try RecipeSession(recipe, options: options)
        let register = RegisterFile(file, of: session)
        let kept = hash.flatMap { Digest($0) }
        let verification =
            register.exists
            ? try register.telling { () throws(RegisterError) in try Register.verify(at: register.path, keptHash: kept)
            }
            : Verification(count: 0, head: .zero, faults: kept.map { [.unknownHash($0)] } ?? [])
        let report = VerificationReport(verification: verification, path: register.path, language: options.language)
        Console.standardOutput.write(report.text(format))
        if !verification.faults.isEmpty { throw ExitStatus.findings }
    }
}
