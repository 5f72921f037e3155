import CEL
import Diagnostics
package import NetworkModel
package import Recipes
import WorkCalendar

/// Judges things by a recipe's endorsements and rules, on one day, in one language.
///
/// Made once, used for any number of things from any thread; nothing is read or written beside what it was given.
package final class Judge: Sendable {
    package let recipe: Recipe
    package let world: ExpressionWorld
    private let endorsements: [EndorsementJudge]
    private let rules: [RuleJudge]
    private let applicationRules: [RuleJudge]
    /// By verdict, whether it keeps an application out of states.
    private let isGating: [Bool]
    private let isAskingForAgreements: Bool
    let process: StateWays
    private let base: Activation
    private let passing: PassingApplications
    private let timing: ActTiming
    private let mandates: MandateCheck

    /// Prepares a recipe's endorsements and rules. O(members · demands).
    ///
    /// - Parameters:
    ///   - meetings: those known, at which marks may be given.
    ///   - mandates: who spoke for whom, where a register knows who gave a mark.
    package init(_ recipe: Recipe, world: ExpressionWorld, meetings: [Meeting] = [], mandates: [Mandate] = []) {
        self.recipe = recipe
        self.world = world
        let language = MessageLanguage(tag: world.language)
        endorsements = recipe.endorsements.map {
            EndorsementJudge($0, world: world, files: recipe.files, language: language)
        }
        rules = recipe.rules.compactMap { RuleJudge($0, world: world, files: recipe.files, language: language) }
        applicationRules = rules.filter { $0.rule.about == .application }
        isGating = endorsements.map { _ in true } + applicationRules.map { $0.subject.level == .error }
        isAskingForAgreements = applicationRules.contains { !$0.rule.agreements.isEmpty }
        process = StateWays(
            recipe.network.applicationProcess,
            gates: recipe.endorsements.map(\.gates)
                + applicationRules.map { $0.rule.level == .error ? $0.rule.gates : [] })
        base = world.activation(for: .about(.application))
        passing = world.passingApplications(asked: AskedFields(recipe.applicationPrograms, model: world.model))
        timing = ActTiming(
            recipe.endorsements, applicationRules.map(\.rule), world: world, meetings: meetings)
        self.mandates = MandateCheck(mandates, recipe.endorsements)
    }

    /// What the verdicts on an application are about, in their order.
    var applicationSubjects: [StatementSubject] { endorsements.map(\.subject) + applicationRules.map(\.subject) }

    /// All that is to be said of an application.
    package func judge(_ application: Application, detail: Detail = .reasons) -> ApplicationVerdicts {
        judge(placed(application), detail: detail)
    }

    /// An application by places in the judge's world, its marks with whether their givers had a mandate.
    package func placed(_ application: Application) -> PlacedApplication {
        mandates.checked(world.places.placed(application), marks: application.marks)
    }

    /// All that is to be said of an application whose members stand by their places in the judge's world.
    package func judge(_ application: PlacedApplication, detail: Detail) -> ApplicationVerdicts {
        var sitting = Sitting(judge: self)
        return sitting.judge(application, detail: detail)
    }

    /// Judges one application after the other on one thread, with what is the same for all set up once.
    struct Sitting {
        private let judge: Judge
        private var activation: Activation
        /// Where the activation has the application.
        private let place: Int?
        /// The words of the last application's verdicts, in their order.
        private(set) var words: [VerdictWord] = []

        init(judge: Judge) {
            self.judge = judge
            activation = judge.base
            place = activation.place(of: Subject.application.rawValue)
        }

        /// All that is to be said of an application.
        mutating func judge(_ application: PlacedApplication, detail: Detail) -> ApplicationVerdicts {
            bind(application)
            return judge.verdicts(on: application, activation, detail: detail)
        }

        /// Works out the words of an application's verdicts, and nothing else.
        mutating func judgeWords(of application: PlacedApplication) {
            bind(application)
            words.removeAll(keepingCapacity: true)
            judge.appendWords(on: application, activation, to: &words)
        }

        /// Whether some verdict of the last application keeps it out of a state.
        var closesGates: Bool { words.indices.contains { words[$0].closesGates && judge.isGating[$0] } }

        private mutating func bind(_ application: PlacedApplication) {
            guard let place else { return }
            activation.update(at: place) { [judge] value in judge.passing.refill(&value, with: application) }
        }
    }

    private func verdicts(
        on application: PlacedApplication, _ activation: Activation, detail: Detail
    ) -> ApplicationVerdicts {
        let named = named(application)
        var verdicts: [Verdict] = []
        verdicts.reserveCapacity(endorsements.count + applicationRules.count)
        for judge in endorsements { verdicts.append(judge.verdict(on: application, activation, detail: detail)) }
        for judge in applicationRules {
            verdicts.append(judge.verdict(on: application, named: named, activation, detail: detail))
        }
        if detail == .reasons { timing.set(in: &verdicts, for: application) }
        let mayEnter = process.ways(from: application.state).map { way in
            StateEntry(state: way.to, isAllowed: !way.gates.contains { verdicts[$0].closesGates })
        }
        return ApplicationVerdicts(
            application: application.id, state: application.state, mayEnter: mayEnter, verdicts: verdicts)
    }

    private func appendWords(
        on application: PlacedApplication, _ activation: Activation, to words: inout [VerdictWord]
    ) {
        let named = named(application)
        for place in endorsements.indices { words.append(endorsements[place].word(on: application, activation)) }
        for place in applicationRules.indices {
            words.append(applicationRules[place].word(on: application, named: named, activation))
        }
    }

    /// The application by ids, which agreements go by; nil if no rule has one.
    private func named(_ application: PlacedApplication) -> Application? {
        isAskingForAgreements ? world.places.application(application) : nil
    }
}

// MARK: - Other things

extension Judge {
    /// The verdicts of all rules about members on a member.
    package func verdicts(on member: Member, detail: Detail = .reasons) -> [Verdict] {
        verdicts(about: .member, of: world.record(of: member), on: world.today, detail)
    }

    /// The verdicts of all rules about groups on a group.
    package func verdicts(on group: Group, detail: Detail = .reasons) -> [Verdict] {
        verdicts(about: .group, of: world.record(of: group), on: world.today, detail)
    }

    /// The verdicts of all rules about meetings on a meeting.
    package func verdicts(on meeting: Meeting, detail: Detail = .reasons) -> [Verdict] {
        verdicts(about: .meeting, of: world.record(of: meeting), on: meeting.start?.day, detail)
    }

    /// The verdicts of all rules about needs on a need.
    package func verdicts(on need: Need, detail: Detail = .reasons) -> [Verdict] {
        verdicts(about: .need, of: world.record(of: need), on: world.today, detail)
    }

    /// The verdicts of all rules about activities on an activity.
    package func verdicts(on activity: Activity, detail: Detail = .reasons) -> [Verdict] {
        verdicts(about: .activity, of: world.record(of: activity), on: world.today, detail)
    }

    /// The verdicts of all rules about the network.
    package func verdictsOnNetwork(detail: Detail = .reasons) -> [Verdict] {
        verdicts(about: .network, of: nil, on: world.today, detail)
    }

    private func verdicts(about subject: Subject, of record: Value?, on day: Day?, _ detail: Detail) -> [Verdict] {
        let concerned = rules.filter { $0.rule.about == subject }
        guard !concerned.isEmpty else { return [] }
        var activation = world.activation(for: .about(subject))
        if let record { activation[subject.rawValue] = record }
        return concerned.map { $0.verdict(activation, on: day, detail: detail) }
    }
}

extension Recipe {
    /// The programs that are run for an application.
    fileprivate var applicationPrograms: [Program] {
        let conditions =
            endorsements.map(\.when) + rules.filter { $0.about == .application }.flatMap { [$0.when, $0.require] }
        let messages = endorsements.map(\.message) + rules.filter { $0.about == .application }.map(\.message)
        return conditions.compactMap { $0?.program } + messages.compactMap(\.self).flatMap(\.programs)
    }
}
