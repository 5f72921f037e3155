import CEL
import Diagnostics
package import JSON
package import NetworkModel
package import Recipes
import WorkCalendar

/// Judges things by a recipe's endorsements and rules, on one day, in one language.
///
/// Made once, used for any number of things from any thread; nothing is read or written beside what it was given.
package final class Judge: Sendable {
    package let recipe: Recipe
    package let world: ExpressionWorld
    let endorsements: [EndorsementJudge]
    private let rules: [RuleJudge]
    let applicationRules: [RuleJudge]
    /// By verdict, whether it keeps an application out of states.
    let isGating: [Bool]
    let process: StateWays
    /// What expressions about applications see beside them.
    let base: Activation
    let passing: PassingApplications
    let timing: ActTiming
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
        let members = EndorsementJudge.members(of: world)
        endorsements = recipe.endorsements.map {
            EndorsementJudge($0, world: world, members: members, files: recipe.files, language: language)
        }
        rules = recipe.rules.compactMap { RuleJudge($0, world: world, files: recipe.files, language: language) }
        applicationRules = rules.filter { $0.rule.about == .application }
        isGating = endorsements.map { _ in true } + applicationRules.map { $0.subject.level == .error }
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
    var applicationSubjects: [VerdictSubject] { endorsements.map(\.subject) + applicationRules.map(\.subject) }

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
        var sitting = Sitting(self)
        return sitting.verdicts(on: application, detail: detail)
    }

    /// All that is to be said of an application, as it is written line by line.
    package func json(of application: Application) -> JSONValue {
        let writer = VerdictWriter(self, .whole(LineFrame(self)))
        _ = writer.write(placed(application))
        return (try? JSONValue(parsing: writer.output)) ?? .null
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
