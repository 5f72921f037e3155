package import Diagnostics
import Foundation
package import Recipes
package import SourceText

/// A plugin that was found, its manifest read.
package struct InstalledPlugin: Sendable {
    package var manifest: PluginManifest
    package var place: PluginPlaces.Place

    package init(manifest: PluginManifest, place: PluginPlaces.Place) {
        self.manifest = manifest
        self.place = place
    }

    /// Reads its files. Those that came with Verkosto may share files among each other by links.
    package func content() throws(PluginFolder.Problem) -> PluginFolder {
        let parent = (place.folder as NSString).deletingLastPathComponent
        return try PluginFolder(reading: place.folder, linksInside: place.source == .bundled ? parent : nil)
    }
}

/// Finds plugins by their ids and reads their manifests; it runs none.
package struct PluginCatalogue: PluginFinder {
    package var places: PluginPlaces

    package init(places: PluginPlaces) {
        self.places = places
    }

    package var known: [String] {
        places.all().map(\.id).reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    }

    package func find(_ id: String, files: inout SourceFiles) -> PluginFinding {
        guard let place = places.candidates(for: id).first else { return .missing }
        let reading = Self.read(place, files: &files)
        return reading.plugin.map { .found($0.manifest.declaration) } ?? .unusable(reading.diagnostics)
    }

    /// The plugin that goes by an id; nil where none is found, or its manifest has errors.
    package func plugin(_ id: String) -> InstalledPlugin? {
        var files = SourceFiles()
        return places.candidates(for: id).first.flatMap { Self.read($0, files: &files).plugin }
    }

    /// What the plugins that a recipe uses add to the language.
    package func declarations(usedBy recipe: Recipe) -> [PluginDeclaration] {
        recipe.usedPlugins.compactMap { plugin($0)?.manifest.declaration }
    }

    /// Reads the manifest of the plugin in a folder.
    package static func read(
        _ place: PluginPlaces.Place, files: inout SourceFiles
    ) -> (plugin: InstalledPlugin?, diagnostics: [Diagnostic]) {
        let path = place.folder + "/plugin.yaml"
        let folder = (PluginFolder.realPath(place.folder) ?? place.folder) as NSString
        guard let data = FileManager.default.contents(atPath: path), data.count <= ManifestReader.sizeLimit else {
            return (nil, [Diagnostic(PluginProblem.noManifest(folder: place.folder), at: nil)])
        }
        let reading = ManifestReader.read(
            Array(data), path: path, folder: folder.lastPathComponent, files: &files)
        return (reading.manifest.map { InstalledPlugin(manifest: $0, place: place) }, reading.diagnostics)
    }
}

/// A plugin as `plugin list` shows it.
package struct ListedPlugin: Sendable {
    package var id: String
    package var place: PluginPlaces.Place
    /// Nil where the manifest has errors.
    package var plugin: InstalledPlugin?
    package var diagnostics: [Diagnostic]
    /// The folder of the plugin of the same name that is used instead.
    package var hiddenBy: String?
}

extension PluginCatalogue {
    /// Every plugin that there is, sorted by id, those that are hidden behind the one that hides them.
    package func list(files: inout SourceFiles) -> [ListedPlugin] {
        var listed: [ListedPlugin] = []
        for (id, place) in places.all() {
            let reading = Self.read(place, files: &files)
            let first = listed.first { $0.id == id && $0.hiddenBy == nil }
            listed.append(
                ListedPlugin(
                    id: id, place: place, plugin: reading.plugin, diagnostics: reading.diagnostics,
                    hiddenBy: first?.place.folder))
        }
        return listed
    }
}
