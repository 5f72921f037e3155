import ArgumentParser
import Diagnostics
import JSON
import ModuleContract
import PluginHost
import PluginWire
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

    @Argument(help: ArgumentHelp("A recipe, to take in the plugins that it uses.", valueName: "recipe"))
    var recipe: String?

    @Option(help: "recipe, plugin (plugin.yaml), plugin-request or plugin-response.")
    var of: SchemaSubject = .recipe

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
        if let schema = of.schema(in: language) {
            Console.standardOutput.write(JSONValue.object(schema).indentedText + "\n")
            return
        }
        let modules = BuiltInModules.all.map(\.declaration)
        let plugins = try PluginEnvironment.declarations(forSchemaOf: recipe, language: language)
        switch format {
        case .json:
            let schema = Sections.schema(modules: modules, plugins: plugins, in: language)
            Console.standardOutput.write(JSONValue.object(schema).indentedText + "\n")
        case .markdown:
            Console.standardOutput.write(Sections.reference(modules: modules, plugins: plugins, in: language))
        }
    }
}

/// What a schema is asked of.
enum SchemaSubject: String, WordOption {
    case recipe, plugin
    case pluginRequest = "plugin-request"
    case pluginResponse = "plugin-response"

    /// The schema of what does not depend on a recipe.
    func schema(in language: MessageLanguage) -> JSONObject? {
        switch self {
        case .recipe: nil
        case .plugin: ManifestReader.schema(in: language)
        case .pluginRequest: WireSchema.hostMessage
        case .pluginResponse: WireSchema.pluginMessage
        }
    }
}

/// The forms in which the language is described.
enum SchemaFormat: String, WordOption {
    case json, markdown
}
