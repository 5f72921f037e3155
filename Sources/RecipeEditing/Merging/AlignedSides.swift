import LocatedYAML

/// The three sides of an upgrade with the same ids for the same things, whoever changed them: what the user renamed keeps
/// the user's id, what the original renamed gets the new one in the copy too.
package struct AlignedSides {
    /// A recipe's own file and the tables that it names, by the paths that the copy's have.
    package typealias Files = [String: [UInt8]]

    /// The original as it was copied.
    package private(set) var base: Files
    package private(set) var ours: Files
    package private(set) var theirs: Files
    /// Ids that the copy takes over from the original.
    package private(set) var renamed: [Rename] = []
    private let path: String
    private let renaming: (Files) -> Renaming

    /// Aligns the sides.
    ///
    /// - Parameters:
    ///   - path: the path of the recipe's own file.
    ///   - renaming: changes of ids in one side's files.
    package init(
        base: Files, ours: Files, theirs: Files, recipe path: String, renaming: @escaping (Files) -> Renaming
    ) {
        self.base = base
        self.ours = ours
        self.theirs = theirs
        self.path = path
        self.renaming = renaming
        let known = Set(renames(of: base))
        let own = renames(of: ours)
        let its = renames(of: theirs)
        for rename in its where !known.contains(rename) {
            follow(rename, on: \.base)
            guard !own.contains(where: { $0.path == rename.path }) else { continue }
            if follow(rename, on: \.ours) { renamed.append(rename) }
        }
        for rename in own {
            let path = its.first { $0.path == rename.path }?.newPath ?? rename.path
            follow(Rename(path: path, new: rename.new), on: \.base)
            follow(Rename(path: path, new: rename.new), on: \.theirs)
        }
    }

    private func renames(of files: Files) -> [Rename] {
        files[path].flatMap { RecipeText(path: path, bytes: $0) }?.tree.renames ?? []
    }

    /// Changes an id on one side; false where it is not there or can't be changed, and the side stays as it is.
    @discardableResult
    private mutating func follow(_ rename: Rename, on side: WritableKeyPath<AlignedSides, Files>) -> Bool {
        let renaming = renaming(self[keyPath: side])
        let found = renaming.declarations(meantBy: rename.path)
        guard let declaration = found.first, found.count == 1,
            let changed = try? renaming.renaming(declaration, to: rename.new)
        else { return false }
        self[keyPath: side].merge(changed) { $1 }
        return true
    }
}
