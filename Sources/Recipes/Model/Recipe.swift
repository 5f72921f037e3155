package import JSON
package import NetworkModel
package import SourceText
package import WorkCalendar

/// A recipe that was read and checked: the network, its rules, and what to run.
package struct Recipe: Sendable {
    package var network: Network { didSet { world = nil } }
    /// The parameters with the values in force.
    package var parameters: [Parameter]
    package var endorsements: [Endorsement]
    package var rules: [Rule]
    package var tasks: [RecipeTask]
    package var plugins: [PluginUse]
    /// The model by Innokylä's fields.
    package var description = RecipeDescription()
    /// Templates of papers that the recipe brings along, by name.
    package var templates: [TemplateFile]
    /// The values of the sections that plugins add, by their keys.
    package var pluginSections: JSONObject
    /// What its conditions and texts were compiled against; evaluating them needs the same.
    package var expressions: ExpressionModel
    /// Its things as conditions saw them when it was read; nil once the network is another.
    var world: ExpressionWorld?
    /// Every file that was read for it.
    package var files: SourceFiles
    /// The contents of the files that settings of modules name, by path as written.
    package var attachments: [String: [UInt8]]

    package init(network: Network, files: SourceFiles, expressions: ExpressionModel? = nil) {
        self.network = network
        self.files = files
        self.expressions = expressions ?? ExpressionModel(network: network, parameters: [])
        parameters = []
        endorsements = []
        rules = []
        tasks = []
        plugins = []
        attachments = [:]
        templates = []
        pluginSections = [:]
    }

    /// The task that runs when none is named: the one marked `default`, else the only or first one.
    package var defaultTask: RecipeTask? { tasks.first(where: \.isDefault) ?? tasks.first }

    /// The ids of the plugins that it names, or whose modules its steps use, sorted.
    package var usedPlugins: [String] {
        Set(plugins.map(\.id) + tasks.flatMap(\.steps).compactMap(\.plugin)).sorted()
    }
}

extension Recipe {
    /// Whether whoever copies the recipe is asked for a parameter, others having the values in force.
    package func asks(for parameter: Parameter, today: Day) -> Bool {
        guard let when = parameter.when else { return true }
        let world = world(on: today, in: network.languages.first ?? "fi")
        return when.truth(in: world.activation(for: when.scope)).selects
    }

    /// The recipe's things as expressions see them on a day in a language, with what is known beside them. As far as they are
    /// the same as on reading, they are not made again.
    package func world(
        on today: Day, in language: String, needs: [Need] = [], meetings: [Meeting] = []
    ) -> ExpressionWorld {
        if let world, world.today == today, world.language == language {
            return world.knowing(needs: needs, meetings: meetings)
        }
        return ExpressionWorld(
            model: expressions, network: network, today: today, language: language, needs: needs, meetings: meetings,
            places: places)
    }

    /// Where its members, fields and dimensions have their places.
    package var places: ApplicationPlaces { world?.places ?? ApplicationPlaces(network) }
}

/// A value that whoever copies the recipe sets.
package struct Parameter: Sendable {
    package var id: String
    package var type: FieldType
    package var name: LocalizedText?
    package var help: LocalizedText?
    /// The value in force: from the command line, from `with`, or the default; nil if none gave one.
    package var value: FieldValue?
    /// The condition on which whoever copies the recipe is asked for it; nil where always.
    package var when: Condition?
    package var origin: SourceSpan?

    package init(id: String, type: FieldType) {
        self.id = id
        self.type = type
    }
}

/// A file of the folder that `network.appearance.templates` names.
package struct TemplateFile: Sendable {
    /// The file's name without `.md`, such as `invitation.fi`.
    package var name: String
    /// The file among ``Recipe/files``.
    package var file: SourceFileID

    package init(name: String, file: SourceFileID) {
        self.name = name
        self.file = file
    }
}

/// A plugin that the recipe relies on.
package struct PluginUse: Sendable {
    package var id: String
    package var version: String?
    package var origin: SourceSpan?

    package init(id: String) {
        self.id = id
    }
}
