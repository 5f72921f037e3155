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
    private let ways: [String: [Way]]
    private let base: Activation
    private let asked: AskedFields

    /// Prepares a recipe's endorsements and rules. O(members · demands).
    package init(_ recipe: Recipe, world: ExpressionWorld) {
        self.recipe = recipe
        self.world = world
        let language = MessageLanguage(judging: world.language)
        endorsements = recipe.endorsements.map {
            EndorsementJudge($0, world: world, files: recipe.files, language: language)
        }
        rules = recipe.rules.compactMap { RuleJudge($0, world: world, files: recipe.files, language: language) }
        applicationRules = rules.filter { $0.rule.about == .application }
        ways = Self.ways(
            in: recipe.network.applicationProcess,
            gates: recipe.endorsements.map(\.gates) + applicationRules.map(\.rule.gates))
        base = world.activation(for: .about(.application))
        asked = AskedFields(recipe.applicationPrograms, model: world.model)
    }

    /// All that is to be said of an application.
    package func judge(_ application: Application, detail: Detail = .reasons) -> ApplicationVerdicts {
        judge(world.places.placed(application), detail: detail)
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

        init(judge: Judge) {
            self.judge = judge
            activation = judge.base
        }

        /// All that is to be said of an application.
        mutating func judge(_ application: PlacedApplication, detail: Detail) -> ApplicationVerdicts {
            activation["application"] = judge.world.record(of: application, asked: judge.asked)
            return judge.verdicts(on: application, activation, detail: detail)
        }
    }

    private func verdicts(
        on application: PlacedApplication, _ activation: Activation, detail: Detail
    ) -> ApplicationVerdicts {
        var verdicts: [Verdict] = []
        verdicts.reserveCapacity(endorsements.count + applicationRules.count)
        for judge in endorsements { verdicts.append(judge.verdict(on: application, activation, detail: detail)) }
        for judge in applicationRules {
            verdicts.append(judge.verdict(on: application, activation, detail: detail))
        }
        let mayEnter = (ways[application.state] ?? []).map { way in
            StateEntry(state: way.to, isAllowed: !way.gates.contains { verdicts[$0].closesGates })
        }
        return ApplicationVerdicts(
            application: application.id, state: application.state, mayEnter: mayEnter, verdicts: verdicts)
    }

    /// A way from one state to another.
    private struct Way: Sendable {
        let to: String
        /// The places of the verdicts that may close it.
        let gates: [Int]
    }

    /// The ways from each state, given the gates of each verdict.
    private static func ways(in process: ApplicationProcess, gates: [[String]]) -> [String: [Way]] {
        let ways = process.states.map { state in
            let ways = state.moves.map { move in
                Way(to: move.to, gates: gates.indices.filter { gates[$0].contains(move.to) })
            }
            return (state.id, ways)
        }
        return Dictionary(ways, uniquingKeysWith: { first, _ in first })
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

extension MessageLanguage {
    /// The language in which a judge speaks: that of a BCP 47 tag, else English.
    init(judging tag: String) {
        self = MessageLanguage(rawValue: String(tag.prefix { $0 != "-" })) ?? .en
    }
}
