import ArgumentParser
import Diagnostics
import Foundation
import PluginConformance
import PluginHost
import SourceText

/// `plugin check FOLDER`: puts a plugin through the conformance suite.
struct PluginCheck: WaitingCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Put a plugin through the conformance suite and say what is wrong.",
        discussion: """
            This runs the plugin, shut in as well as this computer can; look at its files first if they are another's.
            What each module is asked stands in examples/MODULE.json in the plugin's folder:
              {"with": {settings}, "steps": [{"id": "report", "outputs": {…}}], "sections": {…}}
            Files that settings name lie in examples as well.
            """
    )

    @Argument(help: ArgumentHelp("The plugin's folder.", valueName: "folder"))
    var folder: String

    @OptionGroup var options: CommonOptions

    func perform() async throws {
        let language = options.language
        guard FileManager.default.isReadableFile(atPath: folder + "/plugin.yaml") else {
            Console.standardError.say(PluginProblem.noManifest(folder: folder), in: language)
            throw ExitStatus.environment
        }
        let suite = ConformanceSuite(language: language.rawValue)
        let report = await suite.check(PluginPlaces.Place(isBundled ? .bundled : .path, folder))
        let findings = Finding.prepare(report.diagnostics, in: report.files, language: language)
        if !findings.isEmpty {
            let renderer = TextRenderer(
                files: report.files, language: language, isColored: options.colors(.standardOutput))
            Console.standardOutput.write(renderer.render(findings))
        }
        if findings.contains(where: { $0.level == .error }) { throw ExitStatus.findings }
        for result in report.results where !options.quiet || result.problem != nil {
            Console.standardOutput.write("\(result.problem == nil ? "✔" : "✘") \(result.name)\n")
            for line in result.problem?.split(separator: "\n") ?? [] { Console.standardOutput.write("    \(line)\n") }
        }
        let failures = report.failures.count
        let message: PluginCommandMessage =
            failures == 0
            ? .passed(folder, parts: report.results.count)
            : .failed(folder, parts: failures, of: report.results.count)
        Console.standardOutput.say(message, in: language)
        if failures > 0 { throw ExitStatus.plugin }
    }

    /// Whether it came with Verkosto, whose plugins share files.
    private var isBundled: Bool {
        let parent = URL(filePath: folder).resolvingSymlinksInPath().deletingLastPathComponent().path
        return PluginEnvironment.bundledFolder.map { URL(filePath: $0).resolvingSymlinksInPath().path } == parent
    }
}
