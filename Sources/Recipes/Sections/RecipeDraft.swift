package import JSON
package import LocatedYAML
package import NetworkModel
package import SourceText

/// A recipe whose sections have been read: values are typed and references resolved; conditions, templates and what they
/// select are still as written.
package struct RecipeDraft: Sendable {
    /// The version of the language that the recipe is written in.
    package var version = 1
    /// The network; members of groups by condition are missing.
    package var network = Network(id: "", name: LocalizedText([]))
    package var parameters: [Parameter] = []
    /// The conditions on which parameters are asked for, by their ids, as written.
    package var askedWhen: [String: Node] = [:]
    /// Groups whose members a condition selects.
    package var selections: [GroupSelection] = []
    package var endorsements: [EndorsementDraft] = []
    package var rules: [RuleDraft] = []
    package var tasks: [TaskDraft] = []
    package var plugins: [PluginUse] = []
    package var description = RecipeDescription()
    /// The values of the sections that plugins add.
    package var pluginSections: JSONObject = [:]

    package init() {}
}

/// A group whose members are those of whom a condition holds.
package struct GroupSelection: Sendable {
    /// The group's id.
    package var group: String
    /// The condition over `member`.
    package var condition: Node
}

/// A rule with its expressions as written.
package struct RuleDraft: Sendable {
    /// The rule with its agreements, without conditions, message and examples.
    package var rule: Rule
    package var when: Node?
    package var require: Node?
    package var message: Node?
    package var examples: [ExampleDraft] = []
}

/// An endorsement with its expressions as written.
package struct EndorsementDraft: Sendable {
    /// The endorsement without conditions, demands, message and examples.
    package var endorsement: Endorsement
    package var when: Node?
    package var require: [RequirementDraft] = []
    package var message: Node?
    package var examples: [ExampleDraft] = []
}

/// One demand of an endorsement with its condition as written.
package struct RequirementDraft: Sendable {
    package var measure: Requirement.Measure
    /// Whose marks count, over `member`.
    package var among: Node?
    package var origin: SourceSpan
}

/// An example of a rule or endorsement with its data as written.
package struct ExampleDraft: Sendable {
    package var name: LocalizedText?
    package var given: Node
    package var expect: VerdictWord
    package var because: [LocalizedText]
    package var origin: SourceSpan
}

/// A task with its steps' conditions as written.
package struct TaskDraft: Sendable {
    /// The task without its steps.
    package var task: RecipeTask
    package var steps: [StepDraft] = []
}

/// A step with its condition as written.
package struct StepDraft: Sendable {
    /// The step without its condition.
    package var step: TaskStep
    package var condition: Node?
}
