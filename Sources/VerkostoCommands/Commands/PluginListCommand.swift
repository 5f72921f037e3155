import ArgumentParser
import Diagnostics
import JSON
import PluginHost
import SourceText

/// `plugin list`: which plugins there are, where each comes from, and why one is hidden by another.
struct PluginList: WaitingCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the plugins: where each comes from, what it may do, and whether it is trusted.",
        discussion: """
            Plugins are looked for in this order; the first of a name is used:
              plugins/NAME beside the recipe
              verkosto/plugins/NAME in the user's data folder ($XDG_DATA_HOME, by default ~/.local/share)
              NAME in each folder of $VERKOSTO_PLUGIN_PATH
              those that came with Verkosto
            """
    )

    @Argument(help: ArgumentHelp("A recipe, whose own plugins come first.", valueName: "recipe"))
    var recipe: String?

    @Option(help: "text or json.")
    var format: ResultFormat = .text

    @OptionGroup var options: CommonOptions

    func perform() async throws {
        let host = try PluginArgument.host(besideRecipe: recipe, options: options)
        var files = SourceFiles()
        let listed = host.catalogue.list(files: &files)
        let listing = PluginListing(plugins: listed, host: host, language: options.language)
        switch format {
        case .json: Console.standardOutput.write(listing.json.indentedText + "\n")
        case .text:
            let nothing = PluginCommandMessage.none.text(in: options.language) + "\n"
            Console.standardOutput.write(listed.isEmpty ? nothing : listing.text)
        }
        let findings = Finding.prepare(listed.flatMap(\.diagnostics), in: files, language: options.language)
        guard !findings.isEmpty else { return }
        let renderer = TextRenderer(
            files: files, language: options.language, isColored: options.colors(.standardError))
        Console.standardError.write(renderer.render(findings))
    }
}
