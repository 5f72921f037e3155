package import LocatedYAML

/// The files that reading a recipe may open: those of one folder, and bundled recipes by name.
package struct RecipeFiles: Sendable {
    /// The folder that relative paths stay inside (`--root`).
    package var folder: any RecipeFolder
    /// Recipes' files that were read before; one that holds the same is not read again.
    package var known: [ReadFile] = []
    private let listBundled: @Sendable () -> [BundledRecipe]

    /// Creates the files that may be opened; the bundled recipes are listed when one is asked for.
    package init(
        folder: any RecipeFolder, bundled: @autoclosure @escaping @Sendable () -> [BundledRecipe] = []
    ) {
        self.folder = folder
        listBundled = bundled
    }

    /// Recipes that come with the program, in the order in which they are listed.
    package var bundled: [BundledRecipe] { listBundled() }

    /// How large a recipe or table may be, in bytes.
    package static let sizeLimit = 32 << 20

    /// The folder that a place lies in; nil for a bundled recipe that is not there.
    func folder(of place: RecipePlace) -> (any RecipeFolder)? {
        guard let name = place.bundled else { return folder }
        return bundled.first { $0.name == name }?.folder
    }

    /// The content of a file of at most so many bytes.
    func contents(of place: RecipePlace, limit: Int = RecipeFiles.sizeLimit) throws(RecipeFileError) -> [UInt8] {
        guard let folder = folder(of: place) else { throw RecipeFileError(path: place.path, reason: .missing) }
        return try folder.contents(ofFile: place.path, limit: limit)
    }

    /// The names of what lies in a folder, sorted.
    func names(in place: RecipePlace) throws(RecipeFileError) -> [String] {
        guard let folder = folder(of: place) else { throw RecipeFileError(path: place.path, reason: .missing) }
        return try folder.names(inFolder: place.path)
    }

    /// A file's path as people are told it.
    func shownPath(of place: RecipePlace) -> String {
        folder(of: place)?.shownPath(ofFile: place.path) ?? place.path
    }
}

/// A recipe that comes with the program: a folder with `recipe.yaml` in it.
package struct BundledRecipe: Sendable {
    /// The name by which `extends` and the command line call it; compared by canonical equivalence.
    package var name: String
    package var folder: any RecipeFolder

    package init(name: String, folder: any RecipeFolder) {
        self.name = name
        self.folder = folder
    }
}

/// A folder out of which nothing leads: paths in it are relative, their parts joined by `/`, none of them `.` or `..`.
package protocol RecipeFolder: Sendable {
    /// The content of a regular file inside the folder, also after following symbolic links.
    func contents(ofFile path: String, limit: Int) throws(RecipeFileError) -> [UInt8]
    /// The names of what lies in a folder inside the folder, sorted.
    func names(inFolder path: String) throws(RecipeFileError) -> [String]
    /// The path of a file as people are told it.
    func shownPath(ofFile path: String) -> String
}

/// Which recipe is to be read.
package enum RecipeLocation: Sendable, Hashable {
    /// A file below ``RecipeFiles/folder``.
    case file(path: String)
    /// A bundled recipe by its name.
    case bundled(name: String)
}

/// A file of a recipe could not be read.
package struct RecipeFileError: Error, Sendable, Hashable {
    /// Why not.
    package enum Reason: Sendable, Hashable {
        case missing
        /// It is a folder.
        case folder
        /// It is neither a file nor a folder: a device, a pipe, a socket.
        case special
        /// It lies outside the folder that recipes may read from.
        case outside
        case tooLarge(limit: Int)
        /// The system refuses to give it.
        case unreadable
    }

    /// The path as it was asked for.
    package var path: String
    package var reason: Reason

    package init(path: String, reason: Reason) {
        self.path = path
        self.reason = reason
    }
}

// MARK: - Texts for those who edit them

extension RecipeFiles {
    /// A recipe's own file: where it lies, its path as people are told it, and its bytes.
    package struct Text: Sendable {
        /// Where it lies; of a folder its `recipe.yaml`.
        package var location: RecipeLocation
        package var shownPath: String
        package var bytes: [UInt8]
    }

    /// The text of a recipe's own file, whatever it extends.
    package func text(of location: RecipeLocation) throws(RecipeFileError) -> Text {
        var place = RecipePlace(location)
        do {
            return Text(location: location, shownPath: shownPath(of: place), bytes: try contents(of: place))
        } catch {
            guard error.reason == .folder else { throw error }
            place = place.recipeFile
            return Text(
                location: .file(path: place.path), shownPath: shownPath(of: place), bytes: try contents(of: place))
        }
    }

    /// The content of a file that a recipe names by a path; nil if the path leads out of the recipe's folder.
    package func contents(
        ofFile path: String, namedBy location: RecipeLocation
    ) throws(RecipeFileError) -> [UInt8]? {
        guard let place = RecipePlace(location).resolving(path) else { return nil }
        return try contents(of: place)
    }
}

extension RecipePlace {
    /// The place of a recipe that was asked for.
    init(_ location: RecipeLocation) {
        switch location {
        case .file(let path): self.init(bundled: nil, path: path)
        case .bundled(let name): self.init(bundled: name, path: Self.recipeFileName)
        }
    }
}
