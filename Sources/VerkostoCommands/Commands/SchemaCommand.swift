import ArgumentParser
import Diagnostics
import JSON
import ModuleContract
import Recipes

/// `schema`: the JSON Schema of recipes, from which editors complete keys.
struct SchemaCommand: WaitingCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Print the JSON Schema of recipes (draft 2020-12), or the reference page.",
        discussion: """
            verkosto schema > verkosto.schema.json
            then, as a recipe's first line:
            # yaml-language-server: $schema=verkosto.schema.json
            """
    )

    @Option(help: "json for the schema, markdown for the reference page.")
    var format: SchemaFormat = .json

    @Option(help: ArgumentHelp("Language of the help texts: fi, sv or en.", valueName: "language"))
    var lang: String?

    mutating func validate() throws {
        if let lang, MessageLanguage(rawValue: lang) == nil {
            throw ValidationError("--lang takes fi, sv or en, not “\(lang)”.")
        }
    }

    func perform() async throws {
        let language = CommonOptions.language(asked: lang)
        let modules = BuiltInModules.all.map(\.declaration)
        switch format {
        case .json:
            let schema = Sections.schema(modules: modules, in: language)
            Console.standardOutput.write(JSONValue.object(schema).indentedText + "\n")
        case .markdown:
            Console.standardOutput.write(Sections.reference(modules: modules, in: language))
        }
    }
}

/// The forms in which the language is described.
enum SchemaFormat: String, WordOption {
    case json, markdown
}
