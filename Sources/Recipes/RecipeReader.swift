package import Diagnostics
package import LocatedYAML
import NetworkModel
import SectionSchema
package import SourceText
package import WorkCalendar

/// Reads recipes: from files to a checked recipe, with every problem located.
package struct RecipeReader: Sendable {
    /// The files it may open.
    package var files: RecipeFiles
    /// The built-in modules that steps may use.
    package var modules: [ModuleDeclaration]
    /// Finds the plugins that a recipe uses; nil leaves what it says of them unchecked.
    package var plugins: (any PluginFinder)?
    /// The day on which the recipe is judged.
    package var today: Day
    /// Values from the command line, which win over all others; of a repeated name the last.
    package var settings: [ParameterSetting]

    package init(
        files: RecipeFiles,
        modules: [ModuleDeclaration],
        plugins: (any PluginFinder)? = nil,
        today: Day,
        settings: [ParameterSetting] = []
    ) {
        self.files = files
        self.modules = modules
        self.plugins = plugins
        self.today = today
        self.settings = settings
    }

    /// What reading a recipe gave.
    package struct Reading: Sendable {
        /// The recipe; nil if there are problems of level error.
        package var recipe: Recipe?
        /// The recipe put together from its files, each node with the place of its origin; nil if nothing could be read.
        package var tree: Node?
        /// The problems of the recipe and all files that it names, in the order of the files.
        package var diagnostics: [Diagnostic]
        /// What is wrong with the values from the command line; they stand in no file.
        package var settingProblems: [Diagnostic]
        /// Every file that was read.
        package var files: SourceFiles
        /// What was read of the recipe files among them, for ``RecipeFiles/known``.
        package var readings: [ReadFile]
    }

    /// Reads a recipe. Throws only if the file asked for can't be read; whatever is in it is a finding.
    ///
    /// - Parameter earlier: The files of recipes read before, whose findings are to be told together with this one's: its
    ///   files get the numbers after theirs.
    package func read(
        _ location: RecipeLocation, after earlier: SourceFiles = SourceFiles()
    ) throws(RecipeFileError) -> Reading {
        var assembled = try Assembler.assemble(location, from: files, settings: settings, after: earlier)
        var used = UsedPlugins()
        if let plugins { used.find(in: assembled.tree, with: plugins, files: &assembled.files) }
        var findings = FindingsInOrder(assembled.findings, files: assembled.files)
        findings.add(used.diagnostics)
        var recipe = recipe(from: assembled, plugins: used.declarations, findings: &findings)
        let modules = modules + used.declarations.flatMap(\.modules)
        if let attached = recipe.map({ settingFiles(of: $0, modules: modules, places: assembled.places) }) {
            recipe?.attachments = attached.contents
            findings.add(attached.findings)
        }
        findings.dropWhatFollowsCuts()
        let isSound = !findings.hasErrors && assembled.findings.settingProblems.isEmpty
        return Reading(
            recipe: isSound ? recipe : nil,
            tree: assembled.tree,
            diagnostics: findings.inOrder,
            settingProblems: assembled.findings.settingProblems,
            files: assembled.files,
            readings: assembled.readings
        )
    }

    /// Puts a recipe together without looking at what it says: there is no recipe, and the problems are those of its files and
    /// of putting them together.
    package func assemble(
        _ location: RecipeLocation, after earlier: SourceFiles = SourceFiles()
    ) throws(RecipeFileError) -> Reading {
        let assembled = try Assembler.assemble(location, from: files, settings: settings, after: earlier)
        return Reading(
            recipe: nil,
            tree: assembled.tree,
            diagnostics: FindingsInOrder(assembled.findings, files: assembled.files).inOrder,
            settingProblems: assembled.findings.settingProblems,
            files: assembled.files,
            readings: assembled.readings
        )
    }

    /// What can be made of a recipe that was put together; where whole sections are missing, they alone are read.
    private func recipe(
        from assembled: AssembledRecipe, plugins: [PluginDeclaration], findings: inout FindingsInOrder
    ) -> Recipe? {
        guard let tree = assembled.tree else { return nil }
        let gaps = assembled.findings.gaps
        var sections = Sections.decode(tree, modules: modules, plugins: plugins, gaps: gaps)
        findings.add(assembled.baseNames.seen(sections.diagnostics))
        guard !gaps.isMissingSections else { return nil }
        sections.draft.take(assembled.parameters)
        var compiler = DraftCompiler(sections.draft, files: assembled.files, today: today)
        var recipe = compiler.recipe()
        recipe.network.appearance.logo = assembled.appearance.logo
        recipe.templates = assembled.appearance.templates
        findings.add(compiler.diagnostics)
        let world = compiler.world(of: recipe)
        recipe.world = world
        let facts = RecipeFacts.findings(
            in: recipe, tree: tree, world: world, today: today, faults: findings.errorSpans
        )
        findings.add(facts)
        return recipe
    }
}

extension RecipeDraft {
    /// Gives the parameters the values that are in force.
    fileprivate mutating func take(_ table: ParameterTable) {
        for index in parameters.indices {
            parameters[index].value = table.value(of: parameters[index].id)
        }
    }
}

/// A parameter's value from the command line, `--set name=value`.
package struct ParameterSetting: Sendable, Hashable {
    package var name: String
    /// The value's characters; the parameter's declaration says what they mean.
    package var text: String

    package init(name: String, text: String) {
        self.name = name
        self.text = text
    }
}
