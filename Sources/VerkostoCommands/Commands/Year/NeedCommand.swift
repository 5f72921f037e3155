import ArgumentParser
import JSON
import NetworkModel
import Recipes
import Runtime
import WorkCalendar

/// `need add`, `list`, `merge`, `link`.
struct NeedCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "need",
        abstract: "Raise needs, rank them, and follow what becomes of them.",
        subcommands: [NeedAdd.self, NeedList.self, NeedMerge.self, NeedLink.self]
    )
}

/// `need add RECIPE`: a need that was raised.
struct NeedAdd: WaitingCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Record a need that was raised.",
        discussion: """
            verkosto need add my-network.yaml --title "Kyyti kirjastoon" --term area=tuira --term theme=liikkuminen
            verkosto need add my-network.yaml --from needs.csv    columns: id, title, year, by, expires, and each dimension
            """
    )

    @Argument(help: ArgumentHelp("A file, a folder or a bundled recipe.", valueName: "recipe"))
    var recipe: String

    @Argument(help: ArgumentHelp("An id for the need; by default the next number.", valueName: "need"))
    var need: String?

    @Option(help: ArgumentHelp("What is needed.", valueName: "text"))
    var title: String?

    @Option(
        name: .customLong("term"), help: ArgumentHelp("Where it belongs; may be repeated.", valueName: "dimension=term")
    )
    var terms: [String] = []

    @Option(help: ArgumentHelp("The member that raised it.", valueName: "member"))
    var by: String?

    @Option(help: ArgumentHelp("The year in which it was raised; by default this one.", valueName: "year"))
    var year: Int?

    @Option(help: ArgumentHelp("The last day on which it is offered; by default as the recipe says.", valueName: "day"))
    var expires: String?

    @OptionGroup var recording: RecordingOptions
    @OptionGroup var options: CommonOptions

    mutating func validate() throws {
        for term in terms where term.split(separator: "=", omittingEmptySubsequences: false).count != 2 {
            throw ValidationError("--term takes dimension=term, such as --term area=tuira, not “\(term)”.")
        }
    }

    func perform() async throws {
        var row = JSONObject(row: [
            ("id", .text(need)), ("title", .text(title)), ("by", .text(by)),
            ("year", year.map { .integer(Int64($0)) }), ("expires", .text(expires)),
        ])
        for term in terms {
            let parts = term.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2 else { continue }
            var list: [JSONValue] = []
            if case .array(let known)? = row[parts[0]] { list = known }
            row[parts[0]] = .array(list + [.string(parts[1])])
        }
        try RecordingRun(recipe, recording, options).record(.addNeed, row)
    }
}

/// `need merge RECIPE NEED INTO`: a duplicate.
struct NeedMerge: WaitingCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: "Merge a duplicate into another need: its dots and applications count for that one.",
        discussion: "With --from, columns: need, into"
    )

    @Argument(help: ArgumentHelp("A file, a folder or a bundled recipe.", valueName: "recipe"))
    var recipe: String

    @Argument(help: ArgumentHelp("The duplicate.", valueName: "need"))
    var need: String?

    @Argument(help: ArgumentHelp("The need that stays.", valueName: "into"))
    var into: String?

    @OptionGroup var recording: RecordingOptions
    @OptionGroup var options: CommonOptions

    func perform() async throws {
        try RecordingRun(recipe, recording, options).record(
            .mergeNeed, JSONObject(row: [("need", .text(need)), ("into", .text(into))]))
    }
}

/// `need link RECIPE NEED APPLICATION`: an application that answers to a need.
struct NeedLink: WaitingCommand {
    static let configuration = CommandConfiguration(
        commandName: "link",
        abstract: "Record that an application answers to a need.",
        discussion: "With --from, columns: need, application"
    )

    @Argument(help: ArgumentHelp("A file, a folder or a bundled recipe.", valueName: "recipe"))
    var recipe: String

    @Argument(help: ArgumentHelp("The need.", valueName: "need"))
    var need: String?

    @Argument(help: ArgumentHelp("The application.", valueName: "application"))
    var application: String?

    @OptionGroup var recording: RecordingOptions
    @OptionGroup var options: CommonOptions

    func perform() async throws {
        try RecordingRun(recipe, recording, options).record(
            .linkNeed, JSONObject(row: [("need", .text(need)), ("application", .text(application))]))
    }
}

/// `need list RECIPE`: the needs ranked, and what became of them.
struct NeedList: WaitingCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the needs by their dots, with what became of them.",
        discussion: """
            verkosto need list my-network.yaml --year 2026 --by area    last year's needs, area by area, before the workshop

            Needs with equally many dots share a place, marked =.
            """
    )

    @Argument(help: ArgumentHelp("A file, a folder or a bundled recipe.", valueName: "recipe"))
    var recipe: String

    @Option(help: ArgumentHelp("Needs that were raised in this year.", valueName: "year"))
    var year: Int?

    @Option(help: ArgumentHelp("Group them by the terms of a dimension.", valueName: "dimension"))
    var by: String?

    @Flag(help: "Expired needs too.")
    var all = false

    @Option(help: "text, json or jsonl.")
    var format: VerdictFormat = .text

    @OptionGroup var file: RegisterOptions
    @OptionGroup var options: CommonOptions

    func perform() async throws {
        let session = try RecipeSession(recipe, options: options)
        let network = try session.usableRecipe().network
        if let by, !network.needsPolicy.dimensions.contains(by) {
            let message = CommandMessage.unknownDimension(by, known: network.needsPolicy.dimensions)
            Console.standardError.say(message, in: options.language)
            throw ExitStatus.wrongUsage
        }
        let snapshot = try RegisterFile(file, of: session).snapshot()
        let needs = snapshot.needs.filter { need in
            (year == nil || need.year == year)
                && (all || year != nil || need.isAlive(on: options.day, policy: network.needsPolicy))
        }
        let listing = NeedListing(
            needs: needs, snapshot: snapshot, network: network, dimension: by, today: options.day,
            language: options.language)
        Console.standardOutput.write(listing.text(format))
    }
}
