import Foundation

/// Where a plugin comes from, in the order in which one hides another of its name.
package enum PluginSource: String, Sendable, Hashable, CaseIterable {
    /// `plugins/NAME` beside the recipe.
    case recipe
    /// The user's data folder.
    case user
    /// A folder of the path variable.
    case path
    /// It came with Verkosto, and is trusted with it.
    case bundled
}

/// The folders in which plugins are looked for.
package struct PluginPlaces: Sendable {
    /// A folder of plugins.
    package struct Place: Sendable, Hashable {
        package var source: PluginSource
        package var folder: String

        package init(_ source: PluginSource, _ folder: String) {
            self.source = source
            self.folder = folder
        }
    }

    /// The first that has a plugin of a name is the one that is used.
    package var places: [Place]

    package init(_ places: [Place]) {
        self.places = places
    }

    /// The folders of plugins that go by an id, the one that is used first.
    func candidates(for id: String) -> [Place] {
        guard !id.isEmpty, !id.hasPrefix("."), !id.contains("/"), !id.contains("\0") else { return [] }
        return places.map { Place($0.source, "\($0.folder)/\(id)") }.filter { Self.holdsPlugin($0.folder) }
    }

    /// Every folder with a plugin in it, sorted by id; of one id the one that is used first.
    func all() -> [(id: String, place: Place)] {
        let found = places.enumerated().flatMap { rank, place in
            let names = (try? FileManager.default.contentsOfDirectory(atPath: place.folder)) ?? []
            return names.filter { !$0.hasPrefix(".") && Self.holdsPlugin("\(place.folder)/\($0)") }
                .map { (id: $0, rank: rank, place: Place(place.source, "\(place.folder)/\($0)")) }
        }
        return found.sorted { ($0.id, $0.rank) < ($1.id, $1.rank) }.map { ($0.id, $0.place) }
    }

    private static func holdsPlugin(_ folder: String) -> Bool {
        FileManager.default.fileExists(atPath: folder + "/plugin.yaml")
    }
}
