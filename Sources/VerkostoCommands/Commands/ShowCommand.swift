import ArgumentParser
import Diagnostics
import JSON
import RecipeEditing
import Recipes
import ReportModule

/// `show RECIPE`: what a recipe says.
struct ShowCommand: WaitingCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show a recipe: for reading, or put together from its files with where each value comes from.",
        discussion: """
            verkosto show kuopio                        the network in words
            verkosto show kuopio --resolved             put together from its files
            verkosto show kuopio --resolved --origins   and where each value stands
            verkosto show kuopio --template agenda      a template to begin one of your own
            """
    )

    @Argument(help: ArgumentHelp("A file, a folder or a bundled recipe.", valueName: "recipe"))
    var recipe: String

    @Flag(help: "Put the recipe together: extends, parameters, templates and tables.")
    var resolved = false

    @Flag(help: "Tell the file and line of each value; goes with --resolved.")
    var origins = false

    @Option(
        help: ArgumentHelp(
            "The program's own template of a paper, in the network's first language or that of --lang: \(papers).",
            valueName: "paper"))
    var template: String?

    @Option(help: "text or json.")
    var format: ResultFormat = .text

    @OptionGroup var options: CommonOptions

    private static let papers = ReportModule.papers.joined(separator: ", ")

    func validate() throws {
        if origins, !resolved { throw ValidationError("--origins goes with --resolved.") }
    }

    func perform() async throws {
        let session = try RecipeSession(recipe, options: options)
        if let template { return try show(template: template, of: session) }
        guard let tree = session.reading.tree else {
            session.tell(session.reading.diagnostics)
            throw ExitStatus.findings
        }
        let listing = ResolvedListing(tree, files: session.reading.files)
        switch (format, resolved) {
        case (.json, _):
            let object = listing.json
            let shown: JSONObject = origins ? object : ["recipe": object["recipe"] ?? .null]
            Console.standardOutput.write(JSONValue.object(shown).indentedText + "\n")
        case (.text, true):
            Console.standardOutput.write(listing.yaml(withOrigins: origins))
        case (.text, false):
            let usable = try session.usableRecipe()
            Console.standardOutput.write(RecipeOutline(recipe: usable, tree: tree, language: options.language).text)
        }
    }

    private func show(template: String, of session: RecipeSession) throws {
        let language = MessageLanguage(tag: session.paperLanguage(of: try session.usableRecipe()))
        guard let text = ReportModule.template(of: template, in: language) else {
            let message = CommandMessage.unknownPaper(template, known: ReportModule.papers)
            Console.standardError.say(message, in: options.language)
            throw ExitStatus.wrongUsage
        }
        Console.standardOutput.write(text)
    }
}
