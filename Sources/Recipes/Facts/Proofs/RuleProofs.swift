import CEL
import Diagnostics
import NetworkModel

extension RecipeFacts {
    /// What can be proved about rules from their conditions alone: rules that nothing can keep, that nothing can break, and
    /// two that no application can keep together, each with the states that stay shut for it; gates that can't be passed from
    /// any state that leads to them; and states without a way in.
    mutating func proveRules(of recipe: Recipe) {
        let process = recipe.network.applicationProcess
        let proofs = recipe.rules.filter(\.isJudged).map { RuleProof($0, knowing: KnownTerms(recipe)) }
        for proof in proofs {
            guard let message = proof.finding else { continue }
            tell(
                message, at: proof.rule.origin,
                notes: proof.neverLetsPass ? process.notes(onShut: proof.rule.gates) : [])
        }
        for proof in proofs where proof.finding == nil {
            let shut = proof.gatesNeverPassed(in: process)
            guard !shut.isEmpty else { continue }
            tell(.gatesNeverOpen(proof.rule.id), at: proof.rule.origin, notes: process.notes(onShut: shut))
        }
        let sound = proofs.filter { $0.finding == nil && $0.rule.about == .application && $0.rule.level == .error }
        for (place, first) in sound.enumerated() {
            for second in sound[(place + 1)...] where first.contradicts(second) {
                let gates = first.concernsAll ? first.rule.gates.filter(second.rule.gates.contains) : []
                tell(
                    .rulesContradict(first.rule.id, second.rule.id), at: second.rule.origin,
                    notes: [DiagnosticNote(FactNote.otherRule(first.rule.id), at: first.rule.origin)]
                        + process.notes(onShut: gates))
            }
        }
        let reached = process.states(reachedWithout: [])
        for state in process.states where !reached.contains(state.id) {
            tell(.stateUnreachable(state.id), at: state.origin)
        }
    }
}

/// What a rule's conditions prove.
private struct RuleProof {
    let rule: Rule
    private let terms: KnownTerms
    /// What must hold of a thing that keeps the rule; nil if that is too much to look at.
    private let both: NormalForm?
    /// What is told of the rule by itself; nil if nothing is proved.
    let finding: FactMessage?

    init(_ rule: Rule, knowing terms: KnownTerms) {
        self.rule = rule
        self.terms = terms
        let always = NormalForm(knowing: terms)
        let when = rule.when.map { NormalForm($0.program.expression, knowing: terms) } ?? always
        both = Self.requirement(of: rule, terms).flatMap { require in when.flatMap { $0.and(require) } }
        finding = Self.finding(on: rule, when, both, terms)
    }

    private static func finding(
        on rule: Rule, _ when: NormalForm?, _ both: NormalForm?, _ terms: KnownTerms
    ) -> FactMessage? {
        if when?.isImpossible == true { return .ruleNeverApplies(rule.id) }
        if both?.isImpossible == true { return .ruleNeverHolds(rule.id) }
        guard rule.agreements.isEmpty, let condition = rule.require,
            let broken = NormalForm(condition.program.expression, holds: false, knowing: terms),
            when.flatMap({ $0.and(broken) })?.isImpossible == true
        else { return nil }
        return .ruleAlwaysHolds(rule.id)
    }

    /// Whether every application is kept out of the states behind its gates.
    var neverLetsPass: Bool {
        guard case .ruleNeverHolds = finding else { return false }
        return rule.about == .application && rule.level == .error && concernsAll
    }

    /// Whether it concerns every application, whatever that says.
    var concernsAll: Bool { rule.when == nil && rule.during == nil }

    /// Its gates that no application passes: from none of the states that lead to them can the rule be kept.
    func gatesNeverPassed(in process: ApplicationProcess) -> [String] {
        guard rule.about == .application, rule.level == .error, concernsAll else { return [] }
        return rule.gates.filter { gate in
            let sources = process.states.filter { $0.moves.contains { $0.to == gate } }.map(\.id)
            let isThere = NormalForm(Self.isState(in: sources), knowing: terms)
            return !sources.isEmpty && both.flatMap { both in isThere.flatMap { both.and($0) } }?.isImpossible == true
        }
    }

    private static func isState(in states: [String]) -> Expression {
        let state = Expression(.select(Expression.Selection(Expression(.identifier("application")), "state")))
        let list = Expression(.list(states.map { Expression.ListElement(Expression(.literal(.string($0)))) }))
        return Expression(.call(Expression.Call(Operator.isIn.rawValue, [state, list])))
    }

    /// Whether no application can keep both; only rules that concern the same applications are compared.
    func contradicts(_ other: RuleProof) -> Bool {
        let concernTheSame = rule.when?.source == other.rule.when?.source && rule.during == other.rule.during
        guard concernTheSame, !Set(rule.gates).isDisjoint(with: other.rule.gates) else { return false }
        return both.flatMap { mine in other.both.flatMap { mine.and($0) } }?.isImpossible == true
    }

    /// The condition, and the limits of a budget that stand by themselves.
    private static func requirement(of rule: Rule, _ terms: KnownTerms) -> NormalForm? {
        let always = NormalForm(knowing: terms)
        let condition = rule.require.map { NormalForm($0.program.expression, knowing: terms) } ?? always
        return rule.agreements.flatMap(\.comparisons).reduce(condition) { form, comparison in
            form.flatMap { form in NormalForm(comparison, knowing: terms).flatMap { form.and($0) } }
        }
    }
}

extension Agreement {
    /// What the agreement says of single numbers, as conditions.
    fileprivate var comparisons: [Expression] {
        guard case .budget(let limits) = kind else { return [] }
        return limits.filter { $0.whole == nil }.flatMap { limit in
            let field = Expression(.select(Expression.Selection(Expression(.identifier("application")), limit.field)))
            return [(Operator.greaterOrEqual, limit.atLeast), (.lessOrEqual, limit.atMost)].compactMap { sign, amount in
                amount.map { Expression(.call(Expression.Call(sign.rawValue, [field, $0.constant]))) }
            }
        }
    }
}

extension Agreement.Amount {
    fileprivate var constant: Expression {
        numerator % denominator == 0
            ? Expression(.literal(.int(numerator / denominator)))
            : Expression(.literal(.double(Double(numerator) / Double(denominator))))
    }
}

extension ApplicationProcess {
    /// The states that no application enters if some never open.
    func notes(onShut gates: [String]) -> [DiagnosticNote] {
        let (reached, passed) = (states(reachedWithout: []), states(reachedWithout: Set(gates)))
        let shut = states.map(\.id).filter { reached.contains($0) && !passed.contains($0) }
        return shut.isEmpty ? [] : [DiagnosticNote(FactNote.neverOpens(shut))]
    }

    /// The states that moves lead to from the first one without entering certain states.
    fileprivate func states(reachedWithout shut: Set<String>) -> Set<String> {
        states.first.map { states(reachedFrom: $0.id, without: shut) } ?? []
    }
}
