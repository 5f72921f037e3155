package import Diagnostics
package import SourceText

/// What a plugin adds to the recipe language.
package struct PluginDeclaration: Sendable {
    package var id: String
    package var version: String
    /// Its modules, each called `PLUGIN/MODULE`.
    package var modules: [ModuleDeclaration]
    /// Sections of its own at the recipe's top, each with what may stand in it.
    package var sections: [ModuleDeclaration.Setting]

    package init(
        id: String, version: String, modules: [ModuleDeclaration], sections: [ModuleDeclaration.Setting] = []
    ) {
        self.id = id
        self.version = version
        self.modules = modules
        self.sections = sections
    }
}

/// Finds the plugins that recipes use; it runs none of them.
package protocol PluginFinder: Sendable {
    /// Looks for a plugin by its id, and reads what it declares; files that it reads are added.
    func find(_ id: String, files: inout SourceFiles) -> PluginFinding
    /// The ids of all plugins that can be found, sorted.
    var known: [String] { get }
}

/// What came of looking for a plugin.
package enum PluginFinding: Sendable {
    case found(PluginDeclaration)
    /// It is there, and its manifest has errors.
    case unusable([Diagnostic])
    case missing
}
