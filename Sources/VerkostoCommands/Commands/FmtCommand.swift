import ArgumentParser
import Diagnostics
import RecipeEditing
import SourceText

/// `fmt RECIPE…`: a canonical form that loses no comment.
struct FmtCommand: WaitingCommand {
    static let configuration = CommandConfiguration(
        commandName: "fmt",
        abstract: "Put recipes in one form: indentation, spaces and empty lines; words and comments stay.",
        discussion: """
            verkosto fmt kuopio            rewrites the file where its form differs
            verkosto fmt --check kuopio    writes nothing; exit code 1 if the form differs
            """
    )

    @Argument(help: ArgumentHelp("Files or folders.", valueName: "recipe"))
    var recipes: [String]

    @Flag(help: "Write nothing; tell which files are in another form.")
    var check = false

    @OptionGroup var options: CommonOptions

    func perform() async throws {
        var differing = 0
        for name in recipes {
            let recipe = try EditedRecipe(name, options: options)
            let path = recipe.text.file.path
            guard let formatted = Formatting.formatted(recipe.text) else {
                Console.standardError.say(EditingMessage.notFormattable(path), in: options.language)
                throw ExitStatus.findings
            }
            guard formatted.file.bytes != recipe.text.file.bytes else { continue }
            differing += 1
            if check {
                Console.standardOutput.say(EditingMessage.otherForm(path), in: options.language)
            } else {
                try recipe.write([(recipe.fileName, recipe.bytes(of: formatted))])
                if !options.quiet { Console.standardOutput.say(EditingMessage.written(path), in: options.language) }
            }
        }
        if check, differing > 0 { throw ExitStatus.findings }
    }
}
