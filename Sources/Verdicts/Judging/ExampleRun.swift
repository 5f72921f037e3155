import CEL
import JSON
import JSON
import NetworkModel
package import Recipes
package import WorkCalendar

/// Runs the examples that travel with a recipe's rules and endorsements.
package struct ExampleRun: Sendable {
    package let recipe: Recipe
    /// The day on which examples that set none are judged.
    package let today: Day
    package let language: String

    package init(_ recipe: Recipe, today: Day, language: String) {
        self.recipe = recipe
        self.today = today
        self.language = language
    }

    /// What an example came to.
    package struct Result: Sendable {
        /// The rule's or endorsement's id.
        package var id: String
        package var kind: Verdict.Kind
        package var example: RuleExample
        /// The example's place among those of its rule, from 1.
        package var number: Int
        /// The verdict that it got, with what decided it.
        package var verdict: Verdict

        /// Texts that it expects the verdict to say, and that it does not.
        package var unsaid: [String]

        /// Whether it got the verdict that it expects, and for the reasons that it expects.
        package var passes: Bool { verdict.word == example.expect && unsaid.isEmpty }
    }

    /// Every example of the recipe in its order, endorsements first.
    package func results() -> [Result] {
        var results: [Result] = []
        for endorsement in recipe.endorsements {
            results += run(endorsement.examples, of: endorsement.id, .endorsement, about: .application)
        }
        for rule in recipe.rules where rule.isJudged {
            results += run(rule.examples, of: rule.id, .rule, about: rule.about)
        }
        return results
    }

    private func run(
        _ examples: [RuleExample], of id: String, _ kind: Verdict.Kind, about subject: Subject
    ) -> [Result] {
        examples.enumerated().compactMap { index, example in
            verdict(on: example.given, by: id, kind, about: subject).map {
                Result(
                    id: id, kind: kind, example: example, number: index + 1, verdict: $0,
                    unsaid: unsaid(by: $0, of: example))
            }
        }
    }

    /// The expected texts that a verdict does not say; a text that is not there in the run's language is not asked for.
    private func unsaid(by verdict: Verdict, of example: RuleExample) -> [String] {
        let said = [verdict.message] + verdict.because.map { "\($0.expression) = \($0.value.compactText)" }
        let base = String(language.prefix { $0 != "-" })
        return example.because.compactMap { text in text.entries.first { $0.language == base }?.text }
            .filter { text in !said.contains { $0.contains(text) } }
    }

    private func verdict(
        on data: ExampleData, by id: String, _ kind: Verdict.Kind, about subject: Subject
    ) -> Verdict? {
        let judge = judge(of: id, kind, in: world(of: data))
        switch data.thing {
        case .application(var application):
            for place in application.marks.indices where application.marks[place].endorsement.isEmpty {
                application.marks[place].endorsement = id
            }
            return judge.judge(application).verdicts.first
        case .member(let member): return judge.verdicts(on: member).first
        case .group(let group): return judge.verdicts(on: group).first
        case .meeting(let meeting): return judge.verdicts(on: meeting).first
        case .need(let need): return judge.verdicts(on: need).first
        case .activity(let activity): return judge.verdicts(on: activity).first
        case nil where subject == .network: return judge.verdictsOnNetwork().first
        case nil where subject == .application:
            return judge.judge(Application(id: "#application", title: "", state: "draft")).verdicts.first
        case nil: return nil
        }
    }

    /// A judge of the one rule or endorsement.
    private func judge(of id: String, _ kind: Verdict.Kind, in world: ExpressionWorld) -> Judge {
        var recipe = recipe
        recipe.network = world.network
        recipe.endorsements = kind == .endorsement ? recipe.endorsements.filter { $0.id == id } : []
        recipe.rules = kind == .rule ? recipe.rules.filter { $0.id == id } : []
        return Judge(recipe, world: world)
    }

    /// The world that an example describes.
    func world(of data: ExampleData) -> ExpressionWorld {
        var parameters = Dictionary(
            recipe.parameters.compactMap { parameter in parameter.value.map { (parameter.id, $0) } },
            uniquingKeysWith: { first, _ in first })
        parameters.merge(data.parameters) { _, given in given }
        return ExpressionWorld(
            model: recipe.expressions, network: data.network(from: recipe.network), today: data.today ?? today,
            language: language, needs: data.needs, meetings: data.meetings, things: data.things,
            parameters: parameters)
    }
}
