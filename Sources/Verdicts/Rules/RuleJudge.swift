import CEL
import Diagnostics
import JSON
import NetworkModel
import Recipes
import SourceText
import WorkCalendar

/// Judges one rule for any number of things.
final class RuleJudge: Sendable {
    let rule: Rule
    private let agreements: [any AgreementJudge]
    private let world: ExpressionWorld
    private let phase: DaySpan?
    private let when: WeighedCondition?
    private let require: WeighedCondition?
    private let texts: RuleTexts
    let subject: StatementSubject
    private let held: Statement
    private let notApplicable: Statement
    /// What is said where the rule is broken; nil if that depends on the thing.
    private let broken: Statement?

    /// Prepares a rule; nil for one that is for people alone.
    init?(_ rule: Rule, world: ExpressionWorld, files: SourceFiles, language: MessageLanguage) {
        guard rule.isJudged else { return nil }
        self.rule = rule
        self.world = world
        agreements = rule.agreements.map { $0.judge(in: world, language: language) }
        phase = rule.during.flatMap { id in world.network.phases.first { $0.id == id }?.span }
        when = rule.when.map(WeighedCondition.init)
        require = rule.require.map(WeighedCondition.init)
        texts = RuleTexts(
            name: rule.name?.text(in: world.language) ?? rule.id,
            fields: FieldNames(world.network.applicationProcess, language: language), language: language)
        subject = StatementSubject(
            id: rule.id, kind: .rule, level: rule.level, gates: rule.gates, origin: rule.origin,
            basis: rule.basis?.text(in: world.language), files: files)
        held = Statement(ofMany: subject, .held, texts.held)
        notApplicable = Statement(ofMany: subject, .notApplicable, texts.notApplicable)
        let message = rule.message.map { $0.constantText(in: world.language) } ?? texts.broken
        broken = message.map { [subject] in Statement(ofMany: subject, .broken, $0) }
    }

    /// The verdict on an application that an activation speaks of.
    ///
    /// - Parameter named: the application by ids; may be nil if the rule has no agreements.
    func verdict(
        on application: PlacedApplication, named: Application?, _ activation: Activation, detail: Detail
    ) -> Verdict {
        guard !agreements.isEmpty, let named else {
            return verdict(activation, on: application.submitted, detail: detail)
        }
        return verdictBefore(requiring: activation, on: application.submitted, detail)
            ?? verdict(ofAgreementsOn: named, activation, detail)
    }

    /// The verdict's word alone.
    func word(on application: PlacedApplication, named: Application?, _ activation: Activation) -> VerdictWord {
        if let phase {
            guard let day = application.submitted else { return .incomplete }
            guard phase.contains(day) else { return .notApplicable }
        }
        if let when {
            switch when.truth(in: activation) {
            case .fails: return .notApplicable
            case .absent, .failed: return .incomplete
            case .holds: break
            }
        }
        if !agreements.isEmpty, let named {
            return Self.decisive(parts(of: named, activation, .messages).map(\.word))
        }
        return require.map { VerdictWord($0.truth(in: activation)) } ?? .held
    }

    /// The verdict on the thing that an activation speaks of, which happens on a day; nil if it has none yet.
    func verdict(_ activation: Activation, on day: Day?, detail: Detail) -> Verdict {
        verdictBefore(requiring: activation, on: day, detail) ?? verdict(ofCondition: activation, detail)
    }

    /// The verdict where the rule does not concern the thing, or it is not known whether it does.
    private func verdictBefore(requiring activation: Activation, on day: Day?, _ detail: Detail) -> Verdict? {
        if let phase {
            guard let day else { return incomplete(dayPath) }
            guard phase.contains(day) else { return Verdict(notApplicable) }
        }
        guard let when else { return nil }
        let weighing = Weighing(when, in: activation, detail: detail)
        switch weighing.truth {
        case .fails: return Verdict(notApplicable, because: weighing.because)
        case .absent(let path): return incomplete(path)
        case .failed(let error): return failed(error)
        case .holds: return nil
        }
    }

    private func verdict(ofCondition activation: Activation, _ detail: Detail) -> Verdict {
        guard let require else { return Verdict(held) }
        let weighing = Weighing(require, in: activation, detail: detail)
        switch weighing.truth {
        case .holds: return Verdict(held, because: weighing.because)
        case .fails: return Verdict(broken ?? brokenStatement(activation), because: weighing.because)
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
            Statement(subject, .incomplete, texts.incomplete(path)),
            because: .reasons([Reason(expression: path, value: .null)]))
    }

    /// What the phase goes by.
    private var dayPath: String {
        rule.about == .meeting ? "meeting.start" : "application.submitted"
    }
}

// MARK: - Agreements

extension RuleJudge {
    /// All parts must hold: what is broken decides first, then what is incomplete, then what is pending.
    private func verdict(
        ofAgreementsOn application: Application, _ activation: Activation, _ detail: Detail
    ) -> Verdict {
        let parts = parts(of: application, activation, detail)
        let word = Self.decisive(parts.map(\.word))
        let message = message(of: word, parts.filter { $0.word == word }, activation)
        var verdict = Verdict(Statement(subject, word, message))
        guard detail == .reasons else { return verdict }
        verdict.decision = .reasons(parts.flatMap(\.because))
        if parts.count > 1 {
            verdict.demands = zip(rule.agreements, parts).map { agreement, part in
                let isMet = part.word == .held
                return DemandReview(source: agreement.key, have: isMet ? 1 : 0, wanted: 1, isMet: isMet)
            }
        }
        let unmet = parts.filter { $0.word != .held }
        // A promise is made only where every part can be kept.
        if unmet.allSatisfy({ !$0.acts.isEmpty }) {
            let lastSubmission = parts.compactMap(\.lastSubmission).min()
            verdict.wouldDo = unmet.flatMap(\.acts).map { $0.kind == .submit ? $0.until(lastSubmission) : $0 }
        }
        verdict.hopelessSince = unmet.compactMap(\.hopelessSince).min()
        return verdict
    }

    private func parts(
        of application: Application, _ activation: Activation, _ detail: Detail
    ) -> [AgreementOutcome] {
        var parts = agreements.map { $0.outcome(for: application) }
        if let require { parts.append(outcome(of: require, activation, detail)) }
        return parts
    }

    /// The word of a whole of which the parts have these.
    private static func decisive(_ words: [VerdictWord]) -> VerdictWord {
        [.broken, .incomplete, .pending].first { words.contains($0) } ?? .held
    }

    /// The condition beside the agreements, as one of them.
    private func outcome(of require: WeighedCondition, _ activation: Activation, _ detail: Detail) -> AgreementOutcome {
        let weighing = Weighing(require, in: activation, detail: detail)
        switch weighing.truth {
        case .holds: return AgreementOutcome(word: .held, text: "", because: weighing.because.reasons)
        case .fails:
            return AgreementOutcome(word: .broken, text: texts.conditionFails, because: weighing.because.reasons)
        case .absent(let path): return .incomplete(path)
        case .failed(let error): return AgreementOutcome(word: .incomplete, text: texts.failed(error))
        }
    }

    private func message(
        of word: VerdictWord, _ decisive: [AgreementOutcome], _ activation: Activation
    ) -> String {
        let details = decisive.map(\.text).filter { !$0.isEmpty }
        switch word {
        case .held, .notApplicable: return texts.held(details)
        case .incomplete: return details.first.map(texts.incomplete) ?? texts.broken
        case .pending: return texts.notYet(details)
        case .broken: return rule.message?.text(in: world.language, activation) ?? texts.notYet(details)
        }
    }
}

extension VerdictWord {
    /// The word on a rule whose condition comes to this.
    fileprivate init(_ truth: Truth) {
        switch truth {
        case .holds: self = .held
        case .fails: self = .broken
        case .absent, .failed: self = .incomplete
        }
    }
}
