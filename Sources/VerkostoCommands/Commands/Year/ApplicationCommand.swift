import ArgumentParser
import Diagnostics
import JSON
import NetworkModel
import Recipes
import Register
import Runtime

/// `application submit`, `import`, `show`, `list`, `move`, `withdraw`.
struct ApplicationCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "application",
        abstract: "Hand in project applications and bring them through their states.",
        subcommands: [
            ApplicationSubmit.self, ApplicationImport.self, ApplicationShow.self, ApplicationList.self,
            ApplicationMove.self, ApplicationWithdraw.self,
        ]
    )
}

/// `application move RECIPE APPLICATION STATE`.
struct ApplicationMove: WaitingCommand {
    static let configuration = CommandConfiguration(
        commandName: "move",
        abstract: "Move an application to another state, if the network's rules let it.",
        discussion: """
            verkosto application move my-network.yaml h1 network_review
            verkosto application move my-network.yaml h1 city_review --as city
            verkosto application move my-network.yaml --from moves.csv    columns: application, to, override

            What is in the way is told, with what would do. --override passes a closed gate; the reason and the role are recorded.
            """
    )

    @Argument(help: ArgumentHelp("A file, a folder or a bundled recipe.", valueName: "recipe"))
    var recipe: String

    @Argument(help: ArgumentHelp("The application's id.", valueName: "application"))
    var application: String?

    @Argument(help: ArgumentHelp("The state to move it to.", valueName: "state"))
    var state: String?

    @Option(help: ArgumentHelp("Why it passes although a rule says not yet.", valueName: "reason"))
    var override: String?

    @OptionGroup var recording: RecordingOptions
    @OptionGroup var options: CommonOptions

    func perform() async throws {
        try RecordingRun(recipe, recording, options).record(
            .move,
            JSONObject(row: [
                ("application", .text(application)), ("to", .text(state)), ("override", .text(override)),
            ]))
    }
}

/// `application withdraw RECIPE APPLICATION`.
struct ApplicationWithdraw: WaitingCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw",
        abstract: "Record that the applicant withdraws an application.",
        discussion: "With --from, columns: application"
    )

    @Argument(help: ArgumentHelp("A file, a folder or a bundled recipe.", valueName: "recipe"))
    var recipe: String

    @Argument(help: ArgumentHelp("The application's id.", valueName: "application"))
    var application: String?

    @OptionGroup var recording: RecordingOptions
    @OptionGroup var options: CommonOptions

    func perform() async throws {
        try RecordingRun(recipe, recording, options, actor: "applicant").record(
            .withdraw, JSONObject(row: [("application", .text(application))]))
    }
}

/// `application show RECIPE APPLICATION`.
struct ApplicationShow: WaitingCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show an application: what it says, its marks and its way so far.",
        discussion: "`verkosto verdict RECIPE APPLICATION` tells which states it may enter, and why not yet."
    )

    @Argument(help: ArgumentHelp("A file, a folder or a bundled recipe.", valueName: "recipe"))
    var recipe: String

    @Argument(help: ArgumentHelp("The application's id.", valueName: "application"))
    var application: String

    @Option(help: "text or json.")
    var format: ResultFormat = .text

    @OptionGroup var file: RegisterOptions
    @OptionGroup var options: CommonOptions

    func perform() async throws {
        let argument = try RecipeArgument(recipe, options)
        let register = RegisterFile(file, beside: argument, language: options.language)
        let found = try register.read(orEmpty: nil) { (reader) throws(RegisterError) in
            try Found(application, in: reader, of: format == .text && options.readRecipeAsWritten ? argument : nil)
        }
        guard let found else {
            Console.standardError.say(CommandMessage.unknownApplication(application), in: options.language)
            throw ExitStatus.wrongUsage
        }
        switch format {
        case .json: Console.standardOutput.write(found.application.json.indentedText + "\n")
        case .text:
            let names = try found.names ?? NetworkNames(RecipeSession(recipe, options: options).usableRecipe())
            let listing = ApplicationListing(names: names, language: options.language)
            Console.standardOutput.write(listing.whole(found.application, changes: found.changes))
        }
    }

    /// What the register knows of the application.
    private struct Found {
        var application: Application
        var changes: [StateChange]
        /// Nil where only the recipe can tell.
        var names: NetworkNames?

        /// Looks it up, with the names that are kept of a recipe which has not changed since.
        init?(_ id: String, in reader: RegisterReader, of recipe: RecipeArgument?) throws(RegisterError) {
            guard let application = try reader.application(id) else { return nil }
            self.application = application
            changes = try reader.stateChanges(of: id)
            guard let recipe, recipe.consists(of: try reader.recipeFiles) else { return }
            let members =
                application.partners + application.marks.map(\.by) + [application.applicant].compactMap(\.self)
            names = try reader.names(ofMembers: members)
        }
    }
}

/// `application list RECIPE`.
struct ApplicationList: WaitingCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the applications with their states.",
        discussion: "--format jsonl gives them as data, as `verkosto verdict RECIPE --from FILE` reads them."
    )

    @Argument(help: ArgumentHelp("A file, a folder or a bundled recipe.", valueName: "recipe"))
    var recipe: String

    @Option(help: ArgumentHelp("Only those in a state.", valueName: "state"))
    var state: String?

    @Option(help: "text, json or jsonl.")
    var format: VerdictFormat = .text

    @OptionGroup var file: RegisterOptions
    @OptionGroup var options: CommonOptions

    func perform() async throws {
        let session = try RecipeSession(recipe, options: options)
        let usable = try session.usableRecipe()
        let applications = try RegisterFile(file, of: session).read(orEmpty: []) { (reader) throws(RegisterError) in
            try reader.applications(in: state, needs: try reader.needs())
        }
        if let state, applications.isEmpty { try refuseUnknown(state, of: usable.network.applicationProcess) }
        switch format {
        case .jsonl:
            for application in applications { Console.standardOutput.write(application.json.compactText + "\n") }
        case .json:
            let json = JSONValue.object(["applications": .array(applications.map(\.json))])
            Console.standardOutput.write(json.indentedText + "\n")
        case .text:
            let listing = ApplicationListing(names: NetworkNames(usable), language: options.language)
            Console.standardOutput.write(listing.rows(applications))
        }
    }

    /// Ends the command where the recipe has no such state.
    private func refuseUnknown(_ state: String, of process: ApplicationProcess) throws(ExitStatus) {
        let known = process.states.map(\.id)
        guard !known.contains(state) else { return }
        let suggestion = Suggestion.nearest(to: state, among: known)
        Console.standardError.say(
            Refusal.unknownState(state, suggestion: suggestion, known: known), in: options.language)
        throw .wrongUsage
    }
}
