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
    private let base: Activation
    private let asked: AskedFields

    /// Prepares a recipe's endorsements and rules. O(members · demands).
    package init(_ recipe: Recipe, world: ExpressionWorld) {
        self.recipe = recipe
        self.world = world
        let language = MessageLanguage(judging: world.language)
        endorsements = recipe.endorsements.map { EndorsementJudge($0, world: world, language: language) }
        rules = recipe.rules.compactMap { RuleJudge($0, world: world, language: language) }
        base = world.activation(for: .about(.application))
        asked = AskedFields(recipe.applicationPrograms, model: world.model)
    }

    /// All that is to be said of an application.
    package func judge(_ application: Application, detail: Detail = .reasons) -> ApplicationVerdicts {
        judge(world.places.placed(application), detail: detail)
    }

    /// All that is to be said of an application whose members stand by their places in the judge's world.
    package func judge(_ application: PlacedApplication, detail: Detail) -> ApplicationVerdicts {
        var activation = base
        activation["application"] = world.record(of: application, asked: asked)
        var verdicts = endorsements.map { $0.verdict(on: application, activation, detail: detail) }
        for judge in rules where judge.rule.about == .application {
            verdicts.append(judge.verdict(activation, on: application.submitted, detail: detail))
        }
        return ApplicationVerdicts(
            application: application.id, state: application.state,
            mayEnter: entries(from: application.state, verdicts), verdicts: verdicts)
    }

    /// The states that moves lead to, each with whether no verdict closes it.
    private func entries(from state: String, _ verdicts: [Verdict]) -> [StateEntry] {
        let moves = recipe.network.applicationProcess.state(state)?.moves ?? []
        return moves.map { move in
            let isClosed = verdicts.contains { $0.closesGates && $0.gates.contains(move.to) }
            return StateEntry(state: move.to, isAllowed: !isClosed)
        }
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
