package import Diagnostics
package import LocatedYAML
package import SectionSchema

/// The sections of the recipe language, each declared once.
///
/// A declaration gives decoding, validation with spans, the JSON Schema and the reference page. To add a key to a section,
/// add one `Field` to its record.
package enum Sections {
    /// What reading a recipe's tree gave.
    package struct Reading: Sendable {
        /// The recipe as far as it could be read.
        package var draft: RecipeDraft
        /// The names that it declares.
        package var names: NameTable
        /// Every problem, in the order of reading.
        package var diagnostics: [Diagnostic]
    }

    /// Reads a tree into a draft, with references resolved and every problem located; never stops at the first.
    ///
    /// - Parameters:
    ///   - tree: the recipe after `extends`, templates, CSV files and what expressions could be filled in.
    ///   - modules: the built-in modules that steps may use.
    ///   - plugins: the plugins that the recipe uses and that were found.
    ///   - gaps: what putting the tree together left out and has complained about.
    package static func decode(
        _ tree: Node, modules: [ModuleDeclaration] = [], plugins: [PluginDeclaration] = [], gaps: Gaps = Gaps()
    ) -> Reading {
        let record = recipe(modules: modules, plugins: plugins)
        let names = DeclaredNames.table(
            of: [record.spelledAsMeant(tree)], modules: modules + plugins.flatMap(\.modules))
        var decoding = Decoding(names: names, languages: languages(of: tree), gaps: gaps)
        var sections = RecipeSections()
        _ = record.read(tree, into: &sections, &decoding)
        let draft = sections.assembled(&decoding)
        return Reading(draft: draft, names: names, diagnostics: decoding.diagnostics)
    }

    /// The network's languages, which every text for people needs before its own section is read.
    private static func languages(of tree: Node) -> [String] {
        let written = tree["network"]?["languages"]
        let languages = (written?.sequence ?? written.map { [$0] } ?? []).compactMap(\.text).filter { !$0.isEmpty }
        return languages.isEmpty ? ["fi"] : languages
    }
}

extension Sections {
    /// The keys that stand at a recipe's top without any plugin.
    package static var keys: [String] { recipe(modules: []).keys }
}
