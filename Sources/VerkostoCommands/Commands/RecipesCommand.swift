import ArgumentParser
import Diagnostics
import Foundation
import JSON
import LocatedYAML
import ModuleContract
import NetworkModel
import RecipeEditing
import Recipes
import SourceText

/// `recipes [FOLDER…]`: the catalogue of recipes.
struct RecipesCommand: WaitingCommand {
    static let configuration = CommandConfiguration(
        commandName: "recipes",
        abstract: "List recipes: those that come with Verkosto, and those in folders.",
        discussion: """
            verkosto recipes                      what comes with Verkosto
            verkosto recipes ~/verkostot          and what is in a folder
            verkosto recipes --describe esko      one recipe by the fields of Innokylä
            """
    )

    @Argument(help: ArgumentHelp("Folders to look in, three levels deep.", valueName: "folder"))
    var folders: [String] = []

    @Option(help: ArgumentHelp("Describe one recipe by the fields of Innokylä.", valueName: "recipe"))
    var describe: String?

    @Option(help: "text or json.")
    var format: ResultFormat = .text

    @OptionGroup var options: CommonOptions

    func perform() async throws {
        if let describe { return try tell([CatalogueEntry(describe, options: options)], isWhole: true) }
        if BundledRecipes.all.isEmpty {
            Console.standardError.say(CommandMessage.noBundledRecipes, in: options.language)
        }
        let names = BundledRecipes.all.map(\.name) + folders.flatMap(Self.recipes)
        try tell(names.compactMap { try? CatalogueEntry($0, options: options) }, isWhole: false)
    }

    private func tell(_ entries: [CatalogueEntry], isWhole: Bool) throws {
        switch format {
        case .json:
            let json = JSONValue.array(entries.map { .object($0.json) })
            Console.standardOutput.write(JSONValue.object(["recipes": json]).indentedText + "\n")
        case .text:
            let width = entries.map(\.name.count).max() ?? 0
            for entry in entries {
                Console.standardOutput.write(isWhole ? entry.description : entry.lines(width: width))
            }
        }
    }

    /// The recipes in a folder, itself included, three levels deep; links are not followed.
    private static func recipes(in folder: String) -> [String] {
        var found: [String] = []
        if FileManager.default.fileExists(atPath: folder + "/recipe.yaml") { found.append(folder) }
        let walk = FileManager.default.enumerator(atPath: folder)
        for case let path as String in (walk.map { Array($0.prefix(20_000)) } ?? [])
        where path.hasSuffix("/recipe.yaml") {
            let parts = path.split(separator: "/")
            guard parts.count <= 4, !parts.contains(where: { $0.hasPrefix(".") }) else { continue }
            found.append((folder as NSString).appendingPathComponent(parts.dropLast().joined(separator: "/")))
        }
        return found.sorted()
    }
}

/// One recipe of the catalogue.
struct CatalogueEntry {
    var name: String
    private let recipe: Recipe?
    private let tree: Node?
    private let language: MessageLanguage

    init(_ name: String, options: CommonOptions) throws(ExitStatus) {
        var unset = options
        unset.settings = []
        let session = try RecipeSession(name, options: unset)
        self.name = name
        recipe = session.reading.recipe
        tree = session.reading.tree
        language = options.language
    }

    private func text(_ field: RecipeDescription.Field) -> String? {
        recipe?.description[field]?.text(in: language.rawValue)
    }

    private var summary: String {
        text(.summary) ?? recipe?.network.purpose?.text(in: language.rawValue)
            ?? (recipe == nil ? CatalogueWords.broken.text(in: language) : "")
    }

    private var version: String? { tree?["network"]?["version"]?.text }

    /// What there is how many of.
    private var sizes: [(key: String, count: Int)] {
        ["members", "groups", "meetings", "endorsements", "rules", "parameters"].map { section in
            (section, tree?[section]?.sequence?.count ?? tree?[section]?.mapping?.entries.count ?? 0)
        }
    }

    /// The entry in a list.
    func lines(width: Int) -> String {
        let padding = String(repeating: " ", count: width - name.count)
        let counts = sizes.filter { $0.count > 0 }.map { CatalogueWords.count($0.count, $0.key).text(in: language) }
        let languages = recipe?.network.languages.joined(separator: ", ")
        let version = version.map { CatalogueWords.version($0).text(in: language) }
        let facts = [counts.joined(separator: ", "), languages, version].compactMap(\.self).filter { !$0.isEmpty }
        let indentation = String(repeating: " ", count: width + 2)
        let lines = Self.wrapped(summary) + (facts.isEmpty ? [] : [facts.joined(separator: " · ")])
        return "\(name)\(padding)  " + lines.joined(separator: "\n" + indentation) + "\n"
    }

    private static let textWidth = 80

    /// A text in lines of a width that reads well, broken between words.
    private static func wrapped(_ text: String) -> [String] {
        var lines = [""]
        for word in text.split(whereSeparator: \.isWhitespace) {
            let line = lines[lines.count - 1]
            if line.isEmpty {
                lines[lines.count - 1] = String(word)
            } else if line.count + 1 + word.count <= textWidth {
                lines[lines.count - 1] = line + " " + word
            } else {
                lines.append(String(word))
            }
        }
        return lines
    }

    /// The entry by the fields of Innokylä.
    var description: String {
        let name = recipe?.network.name.text(in: language.rawValue) ?? self.name
        let fields = RecipeDescription.Field.allCases.compactMap { field in
            text(field).map { text in
                "\n\(field.text(in: language).dropLast())\n"
                    + Self.wrapped(text).map { "  \($0)\n" }.joined()
            }
        }
        return lines(width: self.name.count) + "\n\(name)\n" + fields.joined()
    }

    var json: JSONObject {
        var object: JSONObject = ["id": .string(name)]
        object["name"] = recipe.map { .string($0.network.name.text(in: language.rawValue)) } ?? .null
        object["summary"] = .string(summary)
        object["version"] = version.map(JSONValue.string) ?? .null
        object["languages"] = .array(recipe?.network.languages.map(JSONValue.string) ?? [])
        object["size"] = .object(sizes.reduce(into: JSONObject()) { $0[$1.key] = .integer(Int64($1.count)) })
        object["description"] = .object(
            RecipeDescription.Field.allCases.reduce(into: JSONObject()) { object, field in
                if let text = text(field) { object[field.rawValue] = .string(text) }
            })
        return object
    }
}

/// The catalogue's own words.
enum CatalogueWords: LocalizedMessage {
    case broken
    case version(String)
    case count(Int, String)

    func text(in language: MessageLanguage) -> String {
        switch (self, language) {
        case (.broken, .fi): "(reseptissä on virheitä: verkosto check)"
        case (.broken, .sv): "(receptet har fel: verkosto check)"
        case (.broken, .en): "(the recipe has errors: verkosto check)"
        case (.version(let version), .fi): "versio \(version)"
        case (.version(let version), .sv): "version \(version)"
        case (.version(let version), .en): "version \(version)"
        case (.count(let count, let section), let language):
            "\(count) " + (count == 1 ? SectionNoun(section).text(in: language) : Self.plural(of: section, language))
        }
    }

    private static func plural(of section: String, _ language: MessageLanguage) -> String {
        switch (section, language) {
        case ("members", .fi): "jäsentä"
        case ("members", .sv): "medlemmar"
        case ("members", .en): "members"
        case ("groups", .fi): "ryhmää"
        case ("groups", .sv): "grupper"
        case ("groups", .en): "groups"
        case ("meetings", .fi): "tapaamista"
        case ("meetings", .sv): "möten"
        case ("meetings", .en): "meetings"
        case ("endorsements", .fi): "puumerkkiä"
        case ("endorsements", .sv): "bomärken"
        case ("endorsements", .en): "endorsement marks"
        case ("rules", .fi): "sääntöä"
        case ("rules", .sv): "regler"
        case ("rules", .en): "rules"
        case ("parameters", .fi): "parametria"
        case ("parameters", .sv): "parametrar"
        case ("parameters", .en): "parameters"
        default: section
        }
    }
}
