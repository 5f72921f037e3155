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

    /// Prepares a rule; nil for one that is for people alone.
    init?(_ rule: Rule, world: ExpressionWorld, language: MessageLanguage) {
        guard let require = rule.require else { return nil }
        self.rule = rule
        self.require = require
        self.world = world
        phase = rule.during.flatMap { id in world.network.phases.first { $0.id == id } }
        texts = RuleTexts(name: rule.name?.text(in: world.language) ?? rule.id, language: language)
    }

    /// The verdict on the thing that an activation speaks of, which happens on a day; nil if it has none yet.
    func verdict(_ activation: Activation, on day: Day?, detail: Detail) -> Verdict {
        if let phase {
            guard let day else { return incomplete(dayPath) }
            guard phase.span.contains(day) else { return verdict(.notApplicable, texts.notApplicable) }
        }
        switch rule.when?.truth(in: activation) {
        case .fails: return verdict(.notApplicable, texts.notApplicable, rule.when, activation, detail)
        case .absent(let path): return incomplete(path)
        case .failed(let error): return verdict(.incomplete, texts.failed(error))
        case .holds, nil: break
        }
        switch require.truth(in: activation) {
        case .holds: return verdict(.held, texts.held, require, activation, detail)
        case .fails:
            let message = rule.message?.text(in: world.language, activation) ?? texts.broken
            return verdict(.broken, message, require, activation, detail)
        case .absent(let path): return incomplete(path)
        case .failed(let error): return verdict(.incomplete, texts.failed(error))
        }
    }

    private func verdict(
        _ word: VerdictWord, _ message: String, _ decisive: Condition? = nil, _ activation: Activation? = nil,
        _ detail: Detail = .words
    ) -> Verdict {
        var verdict = Verdict(id: rule.id, kind: .rule, word: word, level: rule.level, message: message)
        if detail == .reasons, let decisive, let activation { verdict.because = decisive.reasons(in: activation) }
        verdict.gates = rule.gates
        verdict.origin = rule.origin
        return verdict
    }

    private func incomplete(_ path: String) -> Verdict {
        var verdict = verdict(.incomplete, texts.incomplete(path))
        verdict.because = [Reason(expression: path, value: .null)]
        return verdict
    }

    /// What the phase goes by.
    private var dayPath: String {
        rule.about == .meeting ? "meeting.start" : "application.submitted"
    }
}
