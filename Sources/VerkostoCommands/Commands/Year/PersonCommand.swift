import ArgumentParser
import JSON
import NetworkModel
import Recipes
import Register
import Runtime

/// `person add`, `end`, `deputise`, `forget`, `list`, `export`.
struct PersonCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "person",
        abstract: "Keep the persons who speak for members: mandates, deputies, and what is held about them.",
        discussion: """
            Names and addresses stay apart from the journal, which knows persons by ids such as person-1 alone: a person can be \
            forgotten, and what was decided stays. Give no names in other texts of the register.
            """,
        subcommands: [
            PersonAdd.self, PersonEnd.self, PersonDeputise.self, PersonList.self, PersonForget.self, PersonExport.self,
        ]
    )
}

/// `person add RECIPE`: a person with a mandate.
struct PersonAdd: WaitingCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Add a person, and the mandate to speak for a member.",
        discussion: """
            verkosto person add my-network.yaml --name "Maija Meikäläinen" --member martat --group johtoryhmä

            The term of office begins today and lasts as long as the group's, unless --begins and --ends say otherwise. With \
            --from, columns: person, name, email, phone, member, role, group, capacity, from, to
            """
    )

    @Argument(help: ArgumentHelp("A file, a folder or a bundled recipe.", valueName: "recipe"))
    var recipe: String

    @Argument(help: ArgumentHelp("An id that says nothing personal; by default the next number.", valueName: "person"))
    var person: String?

    @Option(help: ArgumentHelp("The person's name.", valueName: "name"))
    var name: String?

    @Option(help: ArgumentHelp("E-mail address.", valueName: "address"))
    var email: String?

    @Option(help: ArgumentHelp("Telephone number.", valueName: "number"))
    var phone: String?

    @Option(help: ArgumentHelp("The member that the person speaks for.", valueName: "member"))
    var member: String?

    @Option(help: ArgumentHelp("The role at the member.", valueName: "role"))
    var role: String?

    @Option(
        help: ArgumentHelp("The group in which the mandate holds; by default the whole network.", valueName: "group"))
    var group: String?

    @Option(help: ArgumentHelp("The first day of the term of office.", valueName: "day"))
    var begins: String?

    @Option(help: ArgumentHelp("The last day of the term of office.", valueName: "day"))
    var ends: String?

    @OptionGroup var recording: RecordingOptions
    @OptionGroup var options: CommonOptions

    func perform() async throws {
        try RecordingRun(recipe, recording, options).record(
            .addPerson,
            JSONObject(row: [
                ("person", .text(person)), ("name", .text(name)), ("email", .text(email)), ("phone", .text(phone)),
                ("member", .text(member)), ("role", .text(role)), ("group", .text(group)), ("from", .text(begins)),
                ("to", .text(ends)),
            ]))
    }
}

/// `person end RECIPE PERSON`: mandates that end.
struct PersonEnd: WaitingCommand {
    static let configuration = CommandConfiguration(
        commandName: "end",
        abstract: "End a person's mandates, or those for one member.",
        discussion: "With --from, columns: person, member, on"
    )

    @Argument(help: ArgumentHelp("A file, a folder or a bundled recipe.", valueName: "recipe"))
    var recipe: String

    @Argument(help: ArgumentHelp("The person's id.", valueName: "person"))
    var person: String?

    @Option(help: ArgumentHelp("The member; by default all of them.", valueName: "member"))
    var member: String?

    @Option(help: ArgumentHelp("The last day; by default today.", valueName: "day"))
    var on: String?

    @OptionGroup var recording: RecordingOptions
    @OptionGroup var options: CommonOptions

    func perform() async throws {
        try RecordingRun(recipe, recording, options).record(
            .endPerson,
            JSONObject(row: [("person", .text(person)), ("member", .text(member)), ("on", .text(on))]))
    }
}

/// `person deputise RECIPE PERSON --for OTHER`: a deputy.
struct PersonDeputise: WaitingCommand {
    static let configuration = CommandConfiguration(
        commandName: "deputise",
        abstract: "Make a person the deputy of another, in that one's mandates.",
        discussion: "With --from, columns: person, for, member, from, to"
    )

    @Argument(help: ArgumentHelp("A file, a folder or a bundled recipe.", valueName: "recipe"))
    var recipe: String

    @Argument(help: ArgumentHelp("The deputy's id.", valueName: "person"))
    var person: String?

    @Option(name: .customLong("for"), help: ArgumentHelp("The person whose deputy it is.", valueName: "person"))
    var other: String?

    @Option(help: ArgumentHelp("The member; by default all that the other speaks for.", valueName: "member"))
    var member: String?

    @Option(help: ArgumentHelp("The first day; by default today.", valueName: "day"))
    var begins: String?

    @Option(help: ArgumentHelp("The last day; by default that of the other's mandate.", valueName: "day"))
    var ends: String?

    @OptionGroup var recording: RecordingOptions
    @OptionGroup var options: CommonOptions

    func perform() async throws {
        try RecordingRun(recipe, recording, options).record(
            .deputise,
            JSONObject(row: [
                ("person", .text(person)), ("for", .text(other)), ("member", .text(member)), ("from", .text(begins)),
                ("to", .text(ends)),
            ]))
    }
}

/// `person forget RECIPE PERSON`: erases a person's data.
struct PersonForget: WaitingCommand {
    static let configuration = CommandConfiguration(
        commandName: "forget",
        abstract: "Erase a person's name and addresses from the register for good; what was decided stays.",
        discussion: "Copies made before (`register backup`) still hold them: erase those too."
    )

    @Argument(help: ArgumentHelp("A file, a folder or a bundled recipe.", valueName: "recipe"))
    var recipe: String

    @Argument(help: ArgumentHelp("The person's id.", valueName: "person"))
    var person: String?

    @OptionGroup var recording: RecordingOptions
    @OptionGroup var options: CommonOptions

    func perform() async throws {
        let run = try RecordingRun(recipe, recording, options)
        try run.record(.forget, JSONObject(row: [("person", .text(person))]))
        try run.purge()
    }
}

/// `person list RECIPE`: who speaks for whom.
struct PersonList: WaitingCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the persons with their mandates in force today."
    )

    @Argument(help: ArgumentHelp("A file, a folder or a bundled recipe.", valueName: "recipe"))
    var recipe: String

    @OptionGroup var file: RegisterOptions
    @OptionGroup var options: CommonOptions

    func perform() async throws {
        let session = try RecipeSession(recipe, options: options)
        let usable = try session.usableRecipe()
        let snapshot = try RegisterFile(file, of: session).snapshot()
        let listing = PersonListing(
            snapshot: snapshot, network: usable.network, today: options.day, language: options.language)
        Console.standardOutput.write(listing.text)
    }
}

/// `person export RECIPE PERSON`: all that is held about a person.
struct PersonExport: WaitingCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Give out all that the register holds about a person, as JSON (GDPR, article 15)."
    )

    @Argument(help: ArgumentHelp("A file, a folder or a bundled recipe.", valueName: "recipe"))
    var recipe: String

    @Argument(help: ArgumentHelp("The person's id.", valueName: "person"))
    var person: String

    @OptionGroup var file: RegisterOptions
    @OptionGroup var options: CommonOptions

    func perform() async throws {
        let session = try RecipeSession(recipe, options: options)
        let held = try RegisterFile(file, of: session).read(orEmpty: nil) { (reader) throws(RegisterError) in
            try PersonalRecord(of: person, reader: reader)
        }
        guard let held else {
            Console.standardError.say(CommandMessage.unknownPerson(person), in: options.language)
            throw ExitStatus.wrongUsage
        }
        Console.standardOutput.write(held.json.indentedText + "\n")
    }
}
