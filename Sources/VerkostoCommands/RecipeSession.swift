import Diagnostics
import JSON
import LocatedYAML
import ModuleContract
import NetworkModel
import PluginHost
import Recipes
import Runtime
import SourceText
import Synchronization
import WorkCalendar

/// A recipe named on the command line, read.
struct RecipeSession {
    /// The RECIPE as it was typed.
    var name: String
    var argument: RecipeArgument
    var reading: RecipeReader.Reading
    var options: CommonOptions
    /// The plugins that it may use.
    let plugins: PluginHost

    /// How a recipe is read, behind the files of those before it.
    typealias Way = (RecipeReader, RecipeLocation, SourceFiles) throws(RecipeFileError) -> RecipeReader.Reading

    /// Reads a recipe; ends the command where there is none to read, or a `--set` is wrong.
    ///
    /// - Parameters:
    ///   - earlier: The files of recipes read before, where findings about several are told together.
    ///   - known: Files of other recipes; what this one has in common with them is not read again.
    ///   - read: How; by default with all that it says.
    init(
        _ name: String, options: CommonOptions, after earlier: SourceFiles = SourceFiles(),
        takingOver known: [ReadFile] = [],
        reading read: Way = { reader, location, earlier throws(RecipeFileError) in
            try reader.read(location, after: earlier)
        }
    ) throws(ExitStatus) {
        self.name = name
        self.options = options
        let language = options.language
        argument = try RecipeArgument(name, options)
        var files = argument.files
        files.known = known
        plugins = PluginEnvironment.host(for: argument)
        let reader = RecipeReader(
            files: files,
            modules: BuiltInModules.all.map(\.declaration),
            plugins: plugins.catalogue,
            today: options.day,
            settings: options.parameterSettings.map { ParameterSetting(name: $0.name, text: $0.value) }
        )
        do {
            reading = try read(reader, argument.location, earlier)
        } catch {
            Console.standardError.say(CommandMessage.unreadable(error.path, error.reason), in: language)
            throw .environment
        }
        UntilTheEnd.keep(reading)
        for problem in reading.settingProblems {
            Console.standardError.say(problem.message, in: language)
        }
        guard reading.settingProblems.isEmpty else { throw .wrongUsage }
    }

    /// The recipe; where it has errors, they are told on standard error and the command ends.
    func usableRecipe() throws(ExitStatus) -> Recipe {
        guard let recipe = reading.recipe, !reading.diagnostics.contains(where: { $0.level == .error }) else {
            tell(reading.diagnostics)
            throw .findings
        }
        return recipe
    }

    /// The modules that a task's steps may use: the built-in ones, and those of the plugins that they name.
    func modules(for task: RecipeTask) -> [any Module] {
        BuiltInModules.all + Set(task.steps.map(\.uses)).sorted().compactMap(plugins.module)
    }

    /// Shows findings to a person, on standard error.
    func tell(_ diagnostics: [Diagnostic]) {
        guard !diagnostics.isEmpty else { return }
        let renderer = TextRenderer(
            files: reading.files, language: options.language, isColored: options.colors(.standardError))
        Console.standardError.write(renderer.render(findings(diagnostics)))
    }

    /// Makes diagnostics ready to be shown.
    func findings(_ diagnostics: [Diagnostic]) -> [Finding] {
        Finding.prepare(diagnostics, in: reading.files, language: options.language)
    }

    /// The language in which modules write: the one asked for, else the network's first.
    func paperLanguage(of recipe: Recipe) -> String {
        options.lang ?? recipe.network.languages.first ?? options.language.rawValue
    }

    /// What a module is asked outside of a task.
    func request(
        for recipe: Recipe,
        with settings: JSONObject = [:],
        seed: UInt64 = 0
    ) -> Request {
        Request(
            recipe: recipe, register: RegisterSnapshot(), with: settings, steps: [], today: options.day,
            language: paperLanguage(of: recipe), seed: seed)
    }
}

/// What is kept until the process ends, which gives all of it back at once: to take a large recipe apart value by value would
/// take longer than many a command has work to do.
enum UntilTheEnd {
    private static let kept = Mutex<[any Sendable]>([])

    /// Keeps something large that is used up to the end, or nearly.
    static func keep(_ thing: some Sendable) {
        kept.withLock { $0.append(thing) }
    }
}
