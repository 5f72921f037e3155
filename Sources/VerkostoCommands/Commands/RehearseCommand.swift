import ArgumentParser
import Diagnostics
import JSON
import NetworkModel
import Recipes
import SourceText
import Verdicts

/// `rehearse RECIPE --against OTHER`: which verdicts changed rules would change.
struct RehearseCommand: WaitingCommand {
    static let configuration = CommandConfiguration(
        commandName: "rehearse",
        abstract: "Tell what changed rules would change: judge recorded applications by two recipes.",
        discussion: """
            RECIPE is the network as it is, OTHER what it might become; --set sets parameters of OTHER, so that
            `verkosto rehearse elämänkaari --against elämänkaari --set puoltajia=4` tells what one parameter would change.

            The applications are those that RECIPE's register holds, or those of --from. Without --today, each is judged \
            on the day of the last thing recorded of it.
            """
    )

    @Argument(help: ArgumentHelp("The network as it is: a file, a folder or a bundled recipe.", valueName: "recipe"))
    var recipe: String

    @Option(help: ArgumentHelp("The recipe with changed rules.", valueName: "other"))
    var against: String

    @Option(help: ArgumentHelp("Judge the applications of a file: JSON Lines or CSV.", valueName: "file"))
    var from: String?

    @OptionGroup var file: RegisterOptions

    @Option(help: "text or json.")
    var format: RehearsalFormat = .text

    @OptionGroup var options: CommonOptions

    func perform() async throws {
        var asItIs = options
        asItIs.settings = []
        let session = try RecipeSession(recipe, options: asItIs)
        let before = try session.usableRecipe()
        let after = try RecipeSession(against, options: options).usableRecipe()
        let (record, findings) = try record(for: before, of: session)
        let rehearsal = Rehearsal(
            before: before, after: after, language: options.language.rawValue,
            today: options.today == nil ? nil : options.day)
        let result = rehearsal.run(record)
        switch format {
        case .text:
            tell(findings)
            let listing = RehearsalListing(
                result: result, before: before, after: after, names: (recipe, against), language: options.language)
            Console.standardOutput.write(listing.text)
        case .json:
            let renderer = JSONRenderer(beside: ["rehearsal": result.json])
            Console.standardOutput.write(renderer.render(findings))
        }
        if findings.contains(where: { $0.level == .error }) { throw ExitStatus.findings }
    }

    /// The applications of `--from`, else the register's with all that it knows beside them.
    private func record(
        for recipe: Recipe, of session: RecipeSession
    ) throws(ExitStatus) -> (RegisterSnapshot, [Finding]) {
        guard let from else { return (try RegisterFile(file, of: session).snapshot(), []) }
        let file = try ApplicationFile(path: from, language: options.language)
        let (applications, findings) = file.applications(for: recipe, in: options.language)
        return (RegisterSnapshot(applications: applications), findings)
    }

    private func tell(_ findings: [Finding]) {
        guard !findings.isEmpty else { return }
        let renderer = TextRenderer(
            files: SourceFiles(), language: options.language, isColored: options.colors(.standardError))
        Console.standardError.write(renderer.render(findings))
    }
}

/// The forms in which a rehearsal is given.
enum RehearsalFormat: String, WordOption {
    case text, json
}
