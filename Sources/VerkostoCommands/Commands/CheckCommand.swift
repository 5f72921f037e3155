import ArgumentParser
import CheckModule
import Diagnostics
import JSON
import ModuleContract
import Recipes
import SourceText

/// `check RECIPE…`: every problem, located.
struct CheckCommand: WaitingCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Point at every mistake of a recipe: file, line, column, and what would mend it."
    )

    @Argument(help: ArgumentHelp("Files, folders or bundled recipes.", valueName: "recipe"))
    var recipes: [String]

    @Option(help: "text, json, jsonl, sarif, github or junit.")
    var format: FindingFormat = .text

    @OptionGroup var options: CommonOptions

    func perform() async throws {
        var all: [Finding] = []
        var checked: [String] = []
        for name in recipes {
            let session = try RecipeSession(name, options: options)
            let findings = session.findings(await diagnostics(of: session))
            if format == .text { showText(findings, of: session) }
            all += findings
            checked += session.reading.files.all.map(\.path)
        }
        if let renderer = format.renderer(files: checked, language: options.language) {
            Console.standardOutput.write(renderer.render(all))
        }
        if all.contains(where: { $0.level == .error }) { throw ExitStatus.findings }
    }

    /// What reading and the modules found, and what the rules about other things than applications say.
    private func diagnostics(of session: RecipeSession) async -> [Diagnostic] {
        guard let recipe = session.reading.recipe else { return session.reading.diagnostics }
        let outcome = try? await CheckModule().run(session.request(for: recipe), progress: NoProgress())
        let ofModules = BuiltInModules.all.flatMap { $0.findings(in: recipe) }
        return session.reading.diagnostics + ofModules + (outcome?.findings ?? [])
    }

    private func showText(_ findings: [Finding], of session: RecipeSession) {
        guard findings.isEmpty else {
            let renderer = TextRenderer(
                files: session.reading.files, language: options.language, isColored: options.colors(.standardOutput))
            Console.standardOutput.write(renderer.render(findings))
            return
        }
        if !options.quiet { Console.standardOutput.say(CommandMessage.clean(session.name), in: options.language) }
    }
}
