package import LocatedYAML
package import NetworkModel
package import SourceText

/// Steps that are run together.
package struct RecipeTask: Sendable {
    package var id: String
    package var name: LocalizedText?
    package var help: LocalizedText?
    package var isDefault: Bool
    /// The kind of register event that starts it; nil starts by name alone.
    package var startsOn: String?
    package var steps: [TaskStep]
    package var origin: SourceSpan?

    package init(id: String) {
        self.id = id
        isDefault = false
        steps = []
    }
}

/// One step: a module with its settings, or names for later steps (`let`).
package struct TaskStep: Sendable {
    /// Its own id, else made from the module's name and the step's place.
    package var id: String
    package var name: LocalizedText?
    package var help: LocalizedText?
    /// A built-in module's name, or `PLUGIN/MODULE`.
    package var uses: String
    /// The module's settings as written; `${{ }}` in them is filled in when the step runs.
    package var with: Node?
    /// When it runs; nil always does.
    package var condition: Condition?
    /// Runs once for each value of this list.
    package var forEach: ForEach?
    /// Names bound for `if` and `with` of this step, in order.
    package var bindings: [Binding]
    /// Ids of steps that must have ended.
    package var after: [String]
    package var continuesOnError: Bool
    package var origin: SourceSpan?

    /// The plugin whose module it uses; nil for a built-in one.
    package var plugin: String? {
        uses.contains("/") ? uses.split(separator: "/").first.map(String.init) : nil
    }

    package init(id: String, uses: String) {
        self.id = id
        self.uses = uses
        bindings = []
        after = []
        continuesOnError = false
    }

    /// A list to run over, with the name its element goes by.
    package struct ForEach: Sendable {
        package var list: Node
        package var variable: String

        package init(list: Node, variable: String) {
            self.list = list
            self.variable = variable
        }
    }

    /// A name with its value.
    package struct Binding: Sendable {
        package var name: String
        package var value: Node

        package init(name: String, value: Node) {
            self.name = name
            self.value = value
        }
    }
}
