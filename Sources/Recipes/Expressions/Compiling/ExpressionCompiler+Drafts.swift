package import Diagnostics
package import LocatedYAML
package import NetworkModel
import SourceText

// From drafts, whose expressions are as written, to the recipe's rules, endorsements and tasks. What has a problem is made
// without the part concerned; the caller makes no recipe then.

extension ExpressionCompiler {
    /// A rule with its expressions compiled.
    package func rule(_ draft: RuleDraft) -> (rule: Rule, diagnostics: [Diagnostic]) {
        var rule = draft.rule
        var findings: [Diagnostic] = []
        let scope = ExpressionScope.about(rule.about)
        rule.when = draft.when.flatMap { keep(condition($0, in: scope), &findings) }
        rule.require = draft.require.flatMap { keep(condition($0, in: scope), &findings) }
        findings += rule.agreements.flatMap { $0.fieldProblems(in: model.network) }
        rule.message = draft.message.flatMap { keep(template($0, in: scope), &findings) }
        rule.examples = examples(draft.examples, about: rule.about, &findings)
        return (rule, findings)
    }

    /// The condition on which a parameter is asked for; the keys of a mapping are the names of others.
    package func question(_ node: Node) -> (condition: Condition?, diagnostics: [Diagnostic]) {
        guard node.mapping != nil else { return condition(node, in: .roots) }
        let whole = Mapping.Entry(key: "parameters", at: node.span, value: node)
        return condition(.mapping([whole], at: node.span), in: .roots)
    }

    /// An endorsement with its expressions compiled.
    package func endorsement(_ draft: EndorsementDraft) -> (endorsement: Endorsement, diagnostics: [Diagnostic]) {
        var endorsement = draft.endorsement
        var findings: [Diagnostic] = []
        let scope = ExpressionScope.about(endorsement.about)
        endorsement.when = draft.when.flatMap { keep(condition($0, in: scope), &findings) }
        endorsement.require = draft.require.map { item in
            let among = item.among.flatMap { keep(condition($0, in: .about(.member)), &findings) }
            var requirement = Requirement(measure: item.measure, among: among)
            requirement.origin = item.origin
            return requirement
        }
        endorsement.message = draft.message.flatMap { keep(template($0, in: scope), &findings) }
        endorsement.examples = examples(draft.examples, about: endorsement.about, &findings)
        return (endorsement, findings)
    }

    /// A task with the conditions of its steps compiled.
    package func task(_ draft: TaskDraft) -> (task: RecipeTask, diagnostics: [Diagnostic]) {
        var task = draft.task
        var findings: [Diagnostic] = []
        let steps = draft.steps.map(\.step.id)
        task.steps = draft.steps.map { draft in
            var step = draft.step
            step.condition = draft.condition.flatMap {
                keep(condition($0, in: step.scope(amongSteps: steps)), &findings)
            }
            return step
        }
        return (task, findings)
    }

    /// The members that a group's condition selects, seen in a world.
    package func members(of selection: GroupSelection, in world: ExpressionWorld) -> (
        members: [Participant], diagnostics: [Diagnostic]
    ) {
        var findings: [Diagnostic] = []
        let condition = keep(condition(selection.condition, in: .about(.member)), &findings)
        let members = condition.map { world.members(where: $0).map { Participant(member: $0) } }
        return (members ?? [], findings)
    }

    /// The examples, without those that came with a base and speak of what this network does not have: of them there is a
    /// note, since their rule stays and nobody here could mend them.
    private func examples(
        _ drafts: [ExampleDraft], about subject: Subject, _ findings: inout [Diagnostic]
    ) -> [RuleExample] {
        var leftOut: (count: Int, missing: [String], first: SourceSpan)?
        let examples = drafts.compactMap { draft -> RuleExample? in
            let result = example(draft.given, about: subject)
            let missing = isOfBase(draft.given) ? result.diagnostics.compactMap(\.missingName) : []
            guard missing.isEmpty else {
                leftOut =
                    leftOut.map { ($0.count + 1, $0.missing + missing, $0.first) } ?? (1, missing, draft.given.span)
                return nil
            }
            return keep(result, &findings).map { RuleExample(draft, given: $0) }
        }
        if let leftOut {
            let message = ExpressionMessage.examplesLeftOut(leftOut.count, missing: leftOut.missing)
            findings.append(Diagnostic(message, at: leftOut.first))
        }
        return examples
    }

    /// Whether a node stands in another recipe's file, which this one extends: the first file is the recipe's own.
    private func isOfBase(_ node: Node) -> Bool { node.span.file != files.all.first?.id }

    private func keep<Compiled>(
        _ result: (Compiled?, diagnostics: [Diagnostic]), _ findings: inout [Diagnostic]
    ) -> Compiled? {
        findings += result.diagnostics
        return result.0
    }
}

extension TaskStep {
    /// What the step's conditions and settings may name: the task's steps, the variable of `for_each`, and the names bound
    /// by `let`.
    package func scope(amongSteps steps: [String]) -> ExpressionScope {
        let variables = (forEach.map { [$0.variable] } ?? []) + bindings.map(\.name)
        return .task(steps: steps, variables: variables)
    }
}

extension RuleExample {
    fileprivate init(_ draft: ExampleDraft, given: ExampleData) {
        self.init(given: given, expect: draft.expect)
        name = draft.name
        because = draft.because
        origin = draft.origin
    }
}

extension Diagnostic {
    /// The id or term that the network does not have.
    fileprivate var missingName: String? {
        switch message as? ExpressionMessage {
        case .unknownReference(let name, _, _)?, .unknownTerm(let name, _, _)?: name
        default: nil
        }
    }
}
