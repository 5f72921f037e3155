import ArgumentParser
import Diagnostics
import Foundation
import JSON
import LocatedYAML
import ModuleContract
import RecipeEditing
import Recipes
import SourceText
import Verdicts

/// `upgrade RECIPE`: takes up in a copy what its original improved.
struct UpgradeCommand: WaitingCommand {
    static let configuration = CommandConfiguration(
        commandName: "upgrade",
        abstract: "Take up in a copied recipe what its original improved since.",
        discussion: """
            verkosto upgrade kuopio --dry-run            what would change, in words
            verkosto upgrade kuopio                      the old file is kept
            verkosto upgrade kuopio --theirs puumerkki   where both changed, the original's
            verkosto upgrade kuopio --set kieli=sv       gives a parameter its value

            Things are told apart by their ids. What you changed stays; where the original changed the same, both sides \
            are shown. Parameters that are new are asked for on a terminal; elsewhere their defaults hold, and are told. \
            The rules' examples are run before anything is written.
            """
    )

    @Argument(help: ArgumentHelp("The copy: a folder or a file.", valueName: "recipe"))
    var recipe: String

    @Option(help: ArgumentHelp("The original, if it is no longer where `provenance` says.", valueName: "recipe"))
    var from: String?

    @Option(help: ArgumentHelp("The original as it was copied, if .verkosto/base is gone.", valueName: "file"))
    var base: String?

    @Option(
        parsing: .upToNextOption, help: ArgumentHelp("Where the original wins: ids, or section.id.", valueName: "id"))
    var theirs: [String] = []

    @Flag(help: "Tell what would change; write nothing.")
    var dryRun = false

    @Flag(name: .customLong("yes"), help: "Ask nothing; new parameters get their defaults.")
    var takesDefaults = false

    @Option(help: "text or json.")
    var format: ResultFormat = .text

    @OptionGroup var options: CommonOptions

    private var asks: Bool { !takesDefaults && !dryRun && format == .text && Conversation.isPossible }

    func perform() async throws {
        let copy = try EditedRecipe(recipe, options: options)
        var work = try UpgradeWork(
            copy: copy, from: from, base: base, theirs: theirs, options: options)
        if asks { try work.askNewParameters() }
        let report = UpgradeReport(work: work, options: options, isDryRun: dryRun)
        guard work.hasNews else {
            Console.standardOutput.write(format == .json ? report.json : report.nothingNew)
            return
        }
        let outcome = try work.outcome()
        Console.standardOutput.write(format == .json ? report.json(of: outcome) : report.text(of: outcome))
        guard outcome.troubles.isEmpty else { throw ExitStatus.findings }
        if !dryRun { try copy.write(work.files(for: outcome)) }
    }
}
