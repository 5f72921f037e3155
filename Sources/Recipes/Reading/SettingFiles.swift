import Diagnostics
import LocatedYAML
package import SourceText

extension RecipeReader {
    /// Reads the files that the settings of a recipe's steps name, each relative to the file that names it.
    func settingFiles(
        of recipe: Recipe, modules: [ModuleDeclaration], places: [SourceFileID: RecipePlace]
    ) -> (contents: [String: [UInt8]], findings: [Diagnostic]) {
        var contents: [String: [UInt8]] = [:]
        var findings: [Diagnostic] = []
        for node in recipe.tasks.flatMap(\.steps).flatMap({ $0.pathNodes(among: modules) }) {
            guard let path = node.text, contents[path] == nil, !path.contains("${{") else { continue }
            guard let place = places[node.span.file]?.resolving(path) else {
                findings.append(Diagnostic(AssemblyMessage.pathOutside(path), at: node.span))
                continue
            }
            do {
                contents[path] = try files.contents(of: place)
            } catch {
                findings.append(Diagnostic(AssemblyMessage.fileUnreadable(path, error.reason), at: node.span))
            }
        }
        return (contents, findings)
    }
}

extension Recipe {
    /// Where a setting of some step names a file; nil where none does.
    package func place(ofSettingFile path: String) -> SourceSpan? {
        let settings = tasks.flatMap(\.steps).flatMap { $0.with?.mapping?.entries ?? [] }
        return settings.lazy.flatMap(\.value.paths).first { $0.text == path }?.span
    }
}

extension TaskStep {
    /// The nodes of its settings that are paths.
    fileprivate func pathNodes(among modules: [ModuleDeclaration]) -> [Node] {
        guard let module = modules.first(where: { $0.id == uses }) else { return [] }
        return (with?.mapping?.entries ?? []).flatMap { entry -> [Node] in
            guard case .files? = module.settings.first(where: { $0.name == entry.key })?.type else { return [] }
            return entry.value.paths
        }
    }
}

extension Node {
    /// The texts of a setting that names files: itself, its elements, or those of its values.
    var paths: [Node] {
        if let mapping { return mapping.entries.flatMap { $0.value.sequence ?? [$0.value] } }
        return sequence ?? [self]
    }
}
