import ArgumentParser
import Diagnostics
import Foundation
import LocatedYAML
import RecipeEditing
import Recipes
import SourceText

/// A new thing for one of a recipe's lists, put in on the command line.
struct ElementAddition {
    /// The section that holds the list.
    var section: String
    var id: String
    /// The keys in order, with their values as YAML would write them; nil where an option was not given.
    var values: [(key: String, text: String?)]

    /// Puts it into the recipe's file, or into its table; nothing is written where the recipe would have new errors.
    func add(to name: String, isDryRun: Bool, options: CommonOptions) throws(ExitStatus) {
        let recipe = try EditedRecipe(name, options: options)
        let files = try changedFiles(of: recipe, language: options.language)
        let text = files.first { $0.path == recipe.fileName }?.bytes ?? recipe.text.file.bytes
        let others = Dictionary(
            files.filter { $0.path != recipe.fileName }.map { ($0.path, $0.bytes) }, uniquingKeysWith: { $1 })
        let before = Set(recipe.troubles(in: recipe.text.file.bytes).map(\.message))
        let troubles = recipe.troubles(in: text, files: others).filter { !before.contains($0.message) }
        guard troubles.isEmpty else {
            for trouble in troubles {
                Console.standardError.say(EditingMessage.wouldBreak(trouble.message), in: options.language)
            }
            throw .findings
        }
        if isDryRun {
            for file in files {
                Console.standardOutput.say(EditingMessage.wouldWrite(recipe.path(of: file.path)), in: options.language)
            }
            return
        }
        try recipe.write(files)
        guard !options.quiet else { return }
        for file in files {
            Console.standardOutput.say(EditingMessage.written(recipe.path(of: file.path)), in: options.language)
        }
    }

    private func changedFiles(
        of recipe: EditedRecipe, language: MessageLanguage
    ) throws(ExitStatus) -> [(path: String, bytes: [UInt8])] {
        if let table = recipe.text.tree[section]?["file"]?.text {
            guard let bytes = recipe.contents(of: table) else {
                Console.standardError.say(CommandMessage.fileUnreadable(recipe.path(of: table)), in: language)
                throw .findings
            }
            return [(table, try row(in: table, bytes, language: language))]
        }
        let given = values.compactMap { value in value.text.map { (value.key, $0) } }
        let tree = recipe.text.tree.appending(id: id, given, to: section)
        guard let result = Rewriting.rewrite(recipe.text, to: tree) else {
            Console.standardError.say(EditingMessage.notEditable(recipe.text.file.path), in: language)
            throw .findings
        }
        return [(recipe.fileName, recipe.bytes(of: result.text))]
    }

    /// A table with a row more.
    private func row(in path: String, _ bytes: [UInt8], language: MessageLanguage) throws(ExitStatus) -> [UInt8] {
        var cells = [(key: "id", text: id)]
        for value in values {
            guard let text = value.text else { continue }
            let node = Node.value(of: text)
            if let entries = node.mapping?.entries {
                cells += entries.map { (value.key + "." + $0.key, $0.value.text ?? "") }
            } else {
                cells.append(
                    (value.key, node.sequence.map { $0.compactMap(\.text).joined(separator: "|") } ?? node.text ?? text)
                )
            }
        }
        guard let table = TableRow.appended(cells, to: bytes) else {
            Console.standardError.say(EditingMessage.noColumn(path), in: language)
            throw .findings
        }
        return table
    }
}

/// What the commands that add a thing have in common.
struct AdditionOptions: ParsableArguments {
    @Argument(help: ArgumentHelp("The recipe: a file or a folder.", valueName: "recipe"))
    var recipe: String

    @Argument(help: ArgumentHelp("The id: small letters, digits, _ and -.", valueName: "id"))
    var id: String

    @Option(help: ArgumentHelp("The name for people.", valueName: "text"))
    var name: String?

    @Option(help: ArgumentHelp("The kind, in the network's own words.", valueName: "kind"))
    var kind: String?

    @Option(name: .customLong("term"), help: ArgumentHelp("Terms of a vocabulary.", valueName: "vocabulary=term,term"))
    var terms: [String] = []

    @Flag(help: "Check and tell; write nothing.")
    var dryRun = false

    @OptionGroup var options: CommonOptions

    mutating func validate() throws {
        for term in terms where !term.dropFirst().contains("=") {
            throw ValidationError("--term takes vocabulary=term, such as --term theme=muisti, not “\(term)”.")
        }
    }

    /// The vocabularies with their terms.
    var termValues: [(key: String, text: String?)] {
        terms.map { term in
            let parts = term.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return (String(parts[0]), AdditionOptions.list(parts[1].split(separator: ",").map(String.init)))
        }
    }

    /// Texts as a list; nil if there are none.
    static func list(_ texts: [String]) -> String? {
        let items = texts.flatMap { $0.split(separator: ",") }.map {
            Node.quoted($0.trimmingCharacters(in: .whitespaces))
        }
        return items.isEmpty ? nil : "[" + items.joined(separator: ", ") + "]"
    }

    /// A mapping of those keys that have a value; nil if none has.
    static func mapping(_ entries: [(String, String?)]) -> String? {
        let given = entries.compactMap { key, value in value.map { "\(key): \(Node.quoted($0))" } }
        return given.isEmpty ? nil : "{" + given.joined(separator: ", ") + "}"
    }

    func add(to section: String, _ values: [(key: String, text: String?)]) throws(ExitStatus) {
        let own: [(key: String, text: String?)] = [("name", name.map(Node.quoted)), ("kind", kind)]
        let addition = ElementAddition(section: section, id: id, values: own + values + termValues)
        try addition.add(to: recipe, isDryRun: dryRun, options: options)
    }
}
