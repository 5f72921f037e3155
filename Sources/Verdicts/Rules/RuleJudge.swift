import CEL
import Diagnostics
import JSON
import NetworkModel
import Recipes
import WorkCalendar

/// Judges one rule for any number of things.
final class RuleJudge: Sendable {
    let rule: Rule
    private let require: Condition
    private let world: ExpressionWorld
    private let phase: Phase?
    private let texts: RuleTexts
    private let subject: StatementSubject
    private let held: Statement
    private let notApplicable: Statement
    /// What is said where the rule is broken; nil if that depends on the thing.
    private let broken: Statement?

    /// Prepares a rule; nil for one that is for people alone.
    init?(_ rule: Rule, world: ExpressionWorld, language: MessageLanguage) {
        guard let require = rule.require else { return nil }
        self.rule = rule
        self.require = require
        self.world = world
        phase = rule.during.flatMap { id in world.network.phases.first { $0.id == id } }
        texts = RuleTexts(name: rule.name?.text(in: world.language) ?? rule.id, language: language)
        subject = StatementSubject(
            id: rule.id, kind: .rule, level: rule.level, gates: rule.gates, origin: rule.origin)
        held = Statement(subject, .held, texts.held)
        notApplicable = Statement(subject, .notApplicable, texts.notApplicable)
        let message = rule.message.map { $0.constantText(in: world.language) } ?? texts.broken
        broken = message.map { [subject] in Statement(subject, .broken, $0) }
    }

    /// The verdict on the thing that an activation speaks of, which happens on a day; nil if it has none yet.
    func verdict(_ activation: Activation, on day: Day?, detail: Detail) -> Verdict {
        if let phase {
            guard let day else { return incomplete(dayPath) }
            guard phase.span.contains(day) else { return Verdict(notApplicable) }
        }
        if let when = rule.when {
            let weighing = Weighing(when, in: activation, detail: detail)
            switch weighing.truth {
            case .fails: return Verdict(notApplicable, because: weighing.reasons)
            case .absent(let path): return incomplete(path)
            case .failed(let error): return failed(error)
            case .holds: break
            }
        }
        let weighing = Weighing(require, in: activation, detail: detail)
        switch weighing.truth {
        case .holds: return Verdict(held, because: weighing.reasons)
        case .fails: return Verdict(broken ?? brokenStatement(activation), because: weighing.reasons)
        case .absent(let path): return incomplete(path)
        case .failed(let error): return failed(error)
        }
    }

    private func failed(_ error: EvaluationError) -> Verdict {
        Verdict(Statement(subject, .incomplete, texts.failed(error)))
    }

    private func brokenStatement(_ activation: Activation) -> Statement {
        Statement(subject, .broken, rule.message?.text(in: world.language, activation) ?? texts.broken)
    }

    private func incomplete(_ path: String) -> Verdict {
        Verdict(
            Statement(subject, .incomplete, texts.incomplete(path)), because: [Reason(expression: path, value: .null)])
    }

    /// What the phase goes by.
    private var dayPath: String {
        rule.about == .meeting ? "meeting.start" : "application.submitted"
    }
}
