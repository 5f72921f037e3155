package import Diagnostics

/// What a module is called, takes and gives.
package struct ModuleDeclaration: Sendable {
    /// The name in `uses`.
    package var id: String
    /// What it does, in a sentence.
    package var summary: any LocalizedMessage
    /// The settings it takes under `with`, in the order of the reference.
    package var settings: [Setting]
    /// What it gives later steps under `outputs`.
    package var outputs: [Output]
    /// Whether it looks at what earlier steps found and gave; it then waits for all steps before it.
    package var readsEarlierSteps: Bool

    package init(
        id: String,
        summary: any LocalizedMessage,
        settings: [Setting],
        outputs: [Output],
        readsEarlierSteps: Bool = false
    ) {
        self.id = id
        self.summary = summary
        self.settings = settings
        self.outputs = outputs
        self.readsEarlierSteps = readsEarlierSteps
    }

    /// One setting.
    package struct Setting: Sendable {
        package var name: String
        package var type: SettingType
        package var help: any LocalizedMessage
        /// Whether it must be there.
        package var isRequired: Bool

        package init(_ name: String, _ type: SettingType, help: any LocalizedMessage, isRequired: Bool = false) {
            self.name = name
            self.type = type
            self.help = help
            self.isRequired = isRequired
        }
    }

    /// One output.
    package struct Output: Sendable {
        package var name: String
        package var help: any LocalizedMessage

        package init(_ name: String, help: any LocalizedMessage) {
            self.name = name
            self.help = help
        }
    }
}

/// What a setting may hold.
package indirect enum SettingType: Sendable {
    case text, boolean, day, number
    case integer(ClosedRange<Int>)
    case choice([String])
    case list(of: SettingType)
    /// Whole numbers by name, such as weights by constraint.
    case integers(byNames: [String])
    /// Paths of files of the recipe's folder: one, several, or one or several by names of the recipe's own. Their contents
    /// are in ``Recipe/attachments``.
    case files
    /// A mapping with keys of its own.
    case record([ModuleDeclaration.Setting])
}
