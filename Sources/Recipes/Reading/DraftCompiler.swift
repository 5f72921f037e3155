import Diagnostics
import LocatedYAML
import NetworkModel
import SourceText
import WorkCalendar

/// Makes a recipe of a draft: compiles its expressions and selects the members of groups by condition.
struct DraftCompiler {
    private let draft: RecipeDraft
    private let compiler: ExpressionCompiler
    /// The draft's things as conditions see them; groups by condition have no members yet.
    private let draftWorld: ExpressionWorld
    private(set) var diagnostics: [Diagnostic] = []

    /// Prepares a draft whose parameters have their values.
    init(_ draft: RecipeDraft, files: SourceFiles, today: Day) {
        self.draft = draft
        let model = ExpressionModel(network: draft.network, parameters: draft.parameters)
        compiler = ExpressionCompiler(model: model, files: files)
        draftWorld = ExpressionWorld(
            model: model, network: draft.network, today: today, language: draft.network.languages.first ?? "fi")
    }

    /// The recipe; where there are errors, parts of it are missing.
    mutating func recipe() -> Recipe {
        var recipe = Recipe(network: networkWithSelections(), files: compiler.files, expressions: compiler.model)
        recipe.parameters = draft.parameters.map { parameter in
            var parameter = parameter
            if let when = draft.askedWhen[parameter.id] {
                let (condition, problems) = compiler.question(when)
                parameter.when = condition
                diagnostics += problems
            }
            return parameter
        }
        recipe.plugins = draft.plugins
        recipe.description = draft.description
        recipe.pluginSections = draft.pluginSections
        recipe.endorsements = draft.endorsements.map { draft in
            let (endorsement, problems) = compiler.endorsement(draft)
            diagnostics += problems
            return endorsement
        }
        recipe.rules = draft.rules.map { draft in
            let (rule, problems) = compiler.rule(draft)
            diagnostics += problems
            return rule
        }
        recipe.tasks = draft.tasks.map { draft in
            let (task, problems) = compiler.task(draft)
            diagnostics += problems
            checkValues(of: task)
            return task
        }
        return recipe
    }

    /// The recipe's things as conditions see them.
    func world(of recipe: Recipe) -> ExpressionWorld { draftWorld.regrouped(as: recipe.network) }

    private mutating func networkWithSelections() -> Network {
        var network = draft.network
        guard !draft.selections.isEmpty else { return network }
        for selection in draft.selections {
            let (members, problems) = compiler.members(of: selection, in: draftWorld)
            diagnostics += problems
            guard let index = network.groups.firstIndex(where: { $0.id == selection.group }) else { continue }
            network.groups[index].members = members
        }
        return network
    }
}

extension DraftCompiler {
    /// Checks the expressions in the settings, lists and names of a task's steps, which are filled in when the task runs.
    private mutating func checkValues(of task: RecipeTask) {
        let ids = task.steps.map(\.id)
        for step in task.steps {
            let scope = step.scope(amongSteps: ids)
            let values = [step.forEach?.list, step.with].compactMap(\.self) + step.bindings.map(\.value)
            for value in values { check(value, in: scope) }
        }
    }

    private mutating func check(_ node: Node, in scope: ExpressionScope) {
        switch node.content {
        case .scalar(let scalar):
            guard TemplateText(scalar.text).hasExpressions else { return }
            diagnostics +=
                compiler.value(node, in: scope)?.diagnostics ?? compiler.template(node, in: scope).diagnostics
        case .sequence(let elements):
            for element in elements { check(element, in: scope) }
        case .mapping(let mapping):
            for entry in mapping.entries { check(entry.value, in: scope) }
        }
    }
}
