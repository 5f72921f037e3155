package import Diagnostics
package import SourceText
package import WorkCalendar

/// Reads recipes: from files to a checked recipe, with every problem located.
package struct RecipeReader: Sendable {
    /// The files it may open.
    package var files: RecipeFiles
    /// The modules that steps may use.
    package var modules: [ModuleDeclaration]
    /// The day on which the recipe is judged.
    package var today: Day
    /// Values from the command line, which win over all others; of a repeated name the last.
    package var settings: [ParameterSetting]

    package init(
        files: RecipeFiles,
        modules: [ModuleDeclaration],
        today: Day,
        settings: [ParameterSetting] = []
    ) {
        self.files = files
        self.modules = modules
        self.today = today
        self.settings = settings
    }

    /// What reading a recipe gave.
    package struct Reading: Sendable {
        /// The recipe; nil if there are problems of level error.
        package var recipe: Recipe?
        /// The problems of the recipe and all files that it names, in the order of the files.
        package var diagnostics: [Diagnostic]
        /// What is wrong with the values from the command line; they stand in no file.
        package var settingProblems: [Diagnostic]
        /// Every file that was read.
        package var files: SourceFiles
    }

    /// Reads a recipe. Throws only if the file asked for can't be read; whatever is in it is a finding.
    package func read(_ location: RecipeLocation) throws(RecipeFileError) -> Reading {
        Reading(recipe: nil, diagnostics: [], settingProblems: [], files: SourceFiles())
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
