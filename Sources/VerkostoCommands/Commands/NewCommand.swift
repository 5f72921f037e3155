import ArgumentParser
import Diagnostics
import Foundation
import JSON
import ModuleContract
import PluginHost
import RecipeEditing
import Recipes
import SectionSchema
import SourceText
import Verdicts

/// `new NAME --from RECIPE`: a recipe of one's own.
struct NewCommand: WaitingCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Make a recipe of your own: a copy of another, or a first one from a few questions.",
        discussion: """
            verkosto new kuopio --from elämänkaari
            verkosto new kuopio --from elämänkaari --set alue=Kuopio --set puoltajia=4
            verkosto new naapurit                   a first recipe, from a few questions

            On a terminal, parameters that --set does not give are asked for; elsewhere their defaults hold. Neither the \
            register nor persons, applications or output are copied.
            """
    )

    @Argument(help: ArgumentHelp("The folder to make; its name becomes the network's id.", valueName: "name"))
    var name: String

    @Option(
        help: ArgumentHelp("The original: a bundled recipe, a folder, a file or a working copy.", valueName: "recipe"))
    var from: String?

    @Option(name: .customLong("name"), help: ArgumentHelp("What the network is called, for people.", valueName: "text"))
    var title: String?

    @Flag(name: .customLong("yes"), help: "Ask nothing; take the defaults.")
    var takesDefaults = false

    @OptionGroup var options: CommonOptions

    func perform() async throws {
        let folder = name.hasSuffix("/") ? String(name.dropLast()) : name
        guard !FileManager.default.fileExists(atPath: folder) else {
            Console.standardError.say(EditingMessage.folderTaken(folder), in: options.language)
            throw ExitStatus.wrongUsage
        }
        var change = FolderChange(folder: folder)
        var plugins: CopiedPlugins?
        var text: RecipeText?
        let original = try from.map { try Original($0, options: options) }
        if let original {
            plugins = try CopiedPlugins(of: original, options: options)
            text = try copy(original, into: &change)
            plugins?.add(to: &change)
        } else {
            try start(&change)
        }
        let schema = Self.schema(plugins: plugins?.declarations ?? [], in: options.language)
        change.files.append((Self.schemaPath, schema))
        let failing = try failingExamples(
            after: change, knowing: text, copiedFrom: original, plugins: plugins?.catalogue)
        do {
            try change.create()
        } catch {
            Console.standardError.say(
                CommandMessage.writeFailed(error.path, reason: error.reason), in: options.language)
            throw ExitStatus.environment
        }
        guard !options.quiet else { return }
        let made = from.map { EditingMessage.copied(folder, from: $0) } ?? .started(folder)
        Console.standardOutput.say(made, in: options.language)
        Console.standardOutput.say(EditingMessage.nextSteps(folder), in: options.language)
        if failing > 0 {
            Console.standardOutput.say(EditingMessage.failingExamples(failing, folder), in: options.language)
        }
        plugins?.tell(copy: folder)
    }

    /// The id of the network: what the folder is called, if ids may be called so.
    private var id: String? {
        let last = name.lastPathPart.lowercased().replacingOccurrences(of: " ", with: "_")
            .canonicallyComposed
        return NameRule.id.problem(with: last) == nil ? last : nil
    }

    private var asks: Bool { !takesDefaults && !options.quiet && Conversation.isPossible }

    /// Where the schema lies for editors, in the recipe's folder.
    static let schemaPath = ".verkosto/recipe.schema.json"

    /// The schema of recipes with the help texts of a language.
    static func schema(plugins: [PluginDeclaration], in language: MessageLanguage) -> [UInt8] {
        let modules = BuiltInModules.all.map(\.declaration)
        let schema = Sections.schema(modules: modules, plugins: plugins, in: language)
        return Array((JSONValue.object(schema).indentedText + "\n").utf8)
    }
}

// MARK: - A copy

extension NewCommand {
    /// Adds what makes a copy; gives back its text.
    private func copy(_ original: Original, into change: inout FolderChange) throws -> RecipeText {
        let answers = try ParameterAnswers(original, options: options, asks: asks).given
        var order = RecipeCopy.Order(origin: original.origin(from: change.folder), today: options.day)
        order.version = original.version
        order.id = id
        order.name = title
        order.answers = answers
        order.schema = Self.schemaPath
        guard let text = RecipeCopy.text(of: original.recipe, order) else {
            Console.standardError.say(EditingMessage.notEditable(original.text.shownPath), in: options.language)
            throw ExitStatus.findings
        }
        let named = try original.namedFiles(language: options.language)
        change.files.append(("recipe.yaml", text.file.bytes))
        change.files += named
        change.files.append((BaseCopy.folder + "/recipe.yaml", original.text.bytes))
        change.files += named.map { (BaseCopy.folder + "/" + $0.path, $0.bytes) }
        return text
    }

    /// Reads what would be written and tells how many of its rules' examples do not hold with the values chosen; a recipe
    /// with errors ends the command.
    private func failingExamples(
        after change: FolderChange, knowing text: RecipeText?, copiedFrom original: Original?,
        plugins: PluginCatalogue?
    ) throws -> Int {
        let files = Dictionary(change.files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
        var folder = RecipeFiles(
            folder: MemoryFolder(name: change.folder, files: files), bundled: BundledRecipes.all)
        folder.known = text.map { [$0.source] } ?? []
        let reader = RecipeReader(
            files: folder, modules: BuiltInModules.all.map(\.declaration), plugins: plugins, today: options.day)
        guard let reading = try? reader.read(.file(path: "recipe.yaml")) else { return 0 }
        if let recipe = reading.recipe {
            let run = ExampleRun(recipe, today: options.day, language: options.language.rawValue)
            return run.results().count { !$0.passes }
        }
        // What was wrong before the copy is told where its author finds it.
        let source = original.flatMap { original in
            let reader = RecipeReader(
                files: original.argument.files, modules: reader.modules, plugins: reader.plugins, today: options.day,
                settings: options.parameterSettings.map { ParameterSetting(name: $0.name, text: $0.value) })
            return try? reader.read(original.text.location)
        }
        let broken = source.flatMap { $0.recipe == nil ? $0 : nil } ?? reading
        let errors = broken.diagnostics.filter { $0.level == .error }
        let renderer = TextRenderer(
            files: broken.files, language: options.language, isColored: options.colors(.standardError))
        Console.standardError.write(
            renderer.render(Finding.prepare(errors, in: broken.files, language: options.language)))
        throw ExitStatus.findings
    }
}

/// Where a copy keeps what its original was, so that later changes of both can be told apart.
enum BaseCopy {
    static let folder = ".verkosto/base"
}

// MARK: - A first recipe

extension NewCommand {
    private func start(_ change: inout FolderChange) throws {
        var answers = StarterAnswers(id: id ?? "verkosto", today: options.day, language: options.language)
        if let title { answers.name = title }
        for setting in options.parameterSettings {
            guard let question = StarterQuestion(rawValue: setting.name) else {
                let near = Suggestion.nearest(to: setting.name, among: StarterQuestion.allCases.map(\.rawValue))
                Console.standardError.say(
                    EditingMessage.unknownParameter(setting.name, near: near), in: options.language)
                throw ExitStatus.wrongUsage
            }
            if let problem = answers.set(question, to: setting.value) {
                Console.standardError.say(problem, in: options.language)
                throw ExitStatus.wrongUsage
            }
        }
        if asks { try ask(&answers) }
        change.files.append(("recipe.yaml", Modeline.text(schema: Self.schemaPath) + answers.recipe))
    }

    private func ask(_ answers: inout StarterAnswers) throws(ExitStatus) {
        let conversation = Conversation(language: options.language)
        let given = Set(options.parameterSettings.map(\.name))
        for question in StarterQuestion.allCases where !given.contains(question.rawValue) {
            if question == .name, title != nil { continue }
            let language = options.language
            var next = answers
            _ = try conversation.ask(
                question.text(in: language), explanation: nil, offer: answers.offer(for: question)
            ) { answer in
                next = answers
                return next.set(question, to: answer)?.text(in: language)
            }
            answers = next
        }
    }
}
