import CEL
import Diagnostics
import NetworkModel
package import Recipes
package import SourceText

/// Which branches of a recipe's endorsements and judged rules its examples reach.
package struct ExampleCoverage: Sendable {
    /// One thing that can come of judging.
    package struct Branch: Sendable, Hashable {
        package enum Kind: Sendable, Hashable {
            case verdict(VerdictWord)
            /// An operand of `&&` or `||`, or a key of a condition written as a mapping.
            case operand(String, held: Bool)
            /// An item of an endorsement's `require`.
            case requirement(String, isMet: Bool)
        }

        /// The rule's or endorsement's id.
        package var id: String
        package var owner: Verdict.Kind
        package var kind: Kind
        package var origin: SourceSpan?
    }

    /// A rule or endorsement without a single example.
    package struct Bare: Sendable, Hashable {
        package var id: String
        package var owner: Verdict.Kind
        package var origin: SourceSpan?
    }

    /// How many branches there are.
    package fileprivate(set) var total = 0
    /// The branches that no example reaches, in the order of the recipe, endorsements first; those of the bare aside.
    package fileprivate(set) var missing: [Branch] = []
    package fileprivate(set) var bare: [Bare] = []
    private var bareBranches = 0

    /// How many branches some example reaches.
    package var reached: Int { total - missing.count - bareBranches }

    fileprivate mutating func add(_ branches: [Branch], reached: Set<Branch>, hasExamples: Bool, origin: SourceSpan?) {
        guard let first = branches.first else { return }
        total += branches.count
        if hasExamples {
            missing += branches.filter { !reached.contains($0) }
        } else {
            bare.append(Bare(id: first.id, owner: first.owner, origin: origin))
            bareBranches += branches.count
        }
    }
}

extension ExampleRun {
    /// Which branches the examples reach that gave these results.
    package func coverage(of results: [Result]) -> ExampleCoverage {
        var coverage = ExampleCoverage()
        for endorsement in recipe.endorsements {
            let own = results.filter { $0.kind == .endorsement && $0.id == endorsement.id }
            coverage.add(
                branches(of: endorsement), reached: Set(own.flatMap { reached(by: $0, of: endorsement) }),
                hasExamples: !own.isEmpty, origin: endorsement.origin)
        }
        for rule in recipe.rules where rule.isJudged {
            let own = results.filter { $0.kind == .rule && $0.id == rule.id }
            coverage.add(
                branches(of: rule), reached: Set(own.flatMap { reached(by: $0, of: rule) }),
                hasExamples: !own.isEmpty, origin: rule.origin)
        }
        return coverage
    }
}

// MARK: - Endorsements

extension ExampleRun {
    private func branches(of endorsement: Endorsement) -> [ExampleCoverage.Branch] {
        var words: [VerdictWord] = [.held, .pending]
        // Without an end to it, an endorsement only waits.
        if endorsement.window?.lasts != nil || endorsement.validFor != nil { words.append(.broken) }
        if endorsement.when != nil { words.append(.notApplicable) }
        if endorsement.window != nil || endorsement.when.map({ mayLack($0) }) == true { words.append(.incomplete) }
        let requirements = endorsement.require.flatMap { requirement in
            [true, false].map { (requirement, $0) }
        }
        return words.map { branch(endorsement, .verdict($0), at: endorsement.origin) }
            + (endorsement.when.map { operands(of: $0, endorsement.id, .endorsement) } ?? [])
            + requirements.map { requirement, isMet in
                branch(endorsement, .requirement(requirement.source, isMet: isMet), at: requirement.origin)
            }
    }

    private func reached(by result: Result, of endorsement: Endorsement) -> [ExampleCoverage.Branch] {
        var reached = [branch(endorsement, .verdict(result.verdict.word), at: endorsement.origin)]
        if let when = endorsement.when {
            reached += decisions(of: when, on: result.example, about: .application, endorsement.id, .endorsement)
        }
        reached += zip(endorsement.require, result.verdict.demands).map { requirement, review in
            branch(endorsement, .requirement(requirement.source, isMet: review.isMet), at: requirement.origin)
        }
        return reached
    }

    private func branch(
        _ endorsement: Endorsement, _ kind: ExampleCoverage.Branch.Kind, at origin: SourceSpan?
    ) -> ExampleCoverage.Branch {
        ExampleCoverage.Branch(id: endorsement.id, owner: .endorsement, kind: kind, origin: origin)
    }
}

// MARK: - Rules

extension ExampleRun {
    private func branches(of rule: Rule) -> [ExampleCoverage.Branch] {
        let conditions = [rule.when, rule.require].compactMap(\.self)
        var words: [VerdictWord] = [.held, .broken]
        if rule.when != nil || rule.during != nil { words.append(.notApplicable) }
        let mayLackFields = conditions.contains(where: mayLack) || rule.agreements.contains { !$0.fieldsRead.isEmpty }
        if rule.about == .application, rule.during != nil || mayLackFields { words.append(.incomplete) }
        if rule.agreements.contains(where: { $0.key == "submitted_before" }) { words.append(.pending) }
        let parts = rule.agreements.count + (rule.require == nil ? 0 : 1)
        let agreements =
            parts < 2
            ? []
            : rule.agreements.flatMap { agreement in
                [true, false].map { branch(rule, .requirement(agreement.key, isMet: $0), at: agreement.origin) }
            }
        return words.map { branch(rule, .verdict($0)) } + conditions.flatMap { operands(of: $0, rule.id, .rule) }
            + agreements
    }

    private func reached(by result: Result, of rule: Rule) -> [ExampleCoverage.Branch] {
        let word = result.verdict.word
        // What is outside of the rule's phase is not asked, nor is what the rule does not concern.
        let isOutsidePhase = rule.during != nil && [.notApplicable, .incomplete].contains(word)
        let conditions = [
            isOutsidePhase ? nil : rule.when, word == .notApplicable || isOutsidePhase ? nil : rule.require,
        ]
        return [branch(rule, .verdict(word))]
            + conditions.compactMap(\.self).flatMap {
                decisions(of: $0, on: result.example, about: rule.about, rule.id, .rule)
            }
            + zip(rule.agreements, result.verdict.demands).map { agreement, review in
                branch(rule, .requirement(agreement.key, isMet: review.isMet), at: agreement.origin)
            }
    }

    private func branch(
        _ rule: Rule, _ kind: ExampleCoverage.Branch.Kind, at origin: SourceSpan? = nil
    ) -> ExampleCoverage.Branch {
        ExampleCoverage.Branch(id: rule.id, owner: .rule, kind: kind, origin: origin ?? rule.origin)
    }
}

// MARK: - Conditions

extension ExampleRun {
    /// Whether a condition about an application reads what the application may lack.
    private func mayLack(_ condition: Condition) -> Bool {
        let listed = recipe.network.applicationProcess.fields.filter {
            if case .list = $0.type { true } else { false }
        }
        let always = ["id", "title", "state", "applicant", "partners", "needs", "marks"] + listed.map(\.id)
        return !condition.fieldsRead.subtracting(always).isEmpty
    }

    private func operands(
        of condition: Condition, _ id: String, _ owner: Verdict.Kind
    ) -> [ExampleCoverage.Branch] {
        condition.program.operands.flatMap { operand in
            [true, false].map { held in
                ExampleCoverage.Branch(
                    id: id, owner: owner, kind: .operand(operand.source, held: held),
                    origin: condition.span(of: operand.span, in: recipe.files))
            }
        }
    }

    /// What the operands of a condition come to for an example.
    private func decisions(
        of condition: Condition, on example: RuleExample, about subject: Subject, _ id: String, _ owner: Verdict.Kind
    ) -> [ExampleCoverage.Branch] {
        let world = world(of: example.given)
        var activation = world.activation(for: .about(subject))
        if let thing = example.given.thing { activation[subject.rawValue] = world.record(of: thing) }
        let sources = Dictionary(
            condition.program.operands.map { ($0.span, $0.source) }, uniquingKeysWith: { first, _ in first })
        return condition.program.explain(activation).decisions.compactMap { decision in
            sources[decision.span].map { source in
                ExampleCoverage.Branch(
                    id: id, owner: owner, kind: .operand(source, held: decision.held),
                    origin: condition.span(of: decision.span, in: recipe.files))
            }
        }
    }
}

extension ExpressionWorld {
    fileprivate func record(of thing: ExampleData.Thing) -> Value {
        switch thing {
        case .application(let application): record(of: places.placed(application))
        case .member(let member): record(of: member)
        case .group(let group): record(of: group)
        case .meeting(let meeting): record(of: meeting)
        case .need(let need): record(of: need)
        case .activity(let activity): record(of: activity)
        }
    }
}
