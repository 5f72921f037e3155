import Diagnostics
import LocatedYAML
import NetworkModel
import SourceText
import WorkCalendar

/// Holds what a recipe says against the calendar and against itself.
struct RecipeFacts {
    let network: Network
    let places: RecipePlaces
    /// The day on which the recipe is judged.
    let today: Day
    /// Where errors were found; what follows from a thing with one is not told.
    private let faults: [SourceSpan]
    private var diagnostics: [Diagnostic] = []

    private init(network: Network, tree: Node, today: Day, faults: [SourceSpan]) {
        self.network = network
        places = RecipePlaces(tree)
        self.today = today
        self.faults = faults
    }

    /// All that cannot be, in no particular order.
    static func findings(
        in recipe: Recipe, tree: Node, world: ExpressionWorld, today: Day, faults: [SourceSpan]
    ) -> [Diagnostic] {
        var facts = RecipeFacts(network: recipe.network, tree: tree, today: today, faults: faults)
        facts.checkSpans()
        facts.checkGivenDates()
        facts.checkGroups()
        facts.checkSeries()
        facts.checkQuorums(of: recipe.endorsements, world: world)
        facts.proveRules(of: recipe)
        facts.checkAudiences(of: recipe.tasks)
        let language = recipe.network.languages.lazy.compactMap { MessageLanguage(rawValue: $0) }.first ?? .fi
        return facts.diagnostics + AppearanceFacts.findings(in: recipe.network, tree: tree)
            + WeekdayFacts(files: recipe.files).findings(in: tree, language: language)
    }

    /// Tells of a fact, unless it may come from what was told to be wrong with the thing that it is about.
    mutating func tell(_ message: FactMessage, at span: SourceSpan?, notes: [DiagnosticNote] = []) {
        if message.dependsOnWholeThing, let span, let thing = places.thing(around: span), hasFault(in: thing) { return }
        diagnostics.append(Diagnostic(message, at: span, notes: notes))
    }

    /// Whether an error was found inside a thing.
    func hasFault(in thing: SourceSpan) -> Bool {
        faults.contains { thing.file == $0.file && thing.start <= $0.start && $0.end <= thing.end }
    }
}
