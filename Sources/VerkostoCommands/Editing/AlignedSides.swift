import LocatedYAML
import ModuleContract
import RecipeEditing
import Recipes
import SourceText

/// The three sides of an upgrade with the same ids for the same things, whoever changed them: what the user renamed keeps
/// the user's id, what the original renamed gets the new one in the copy too.
struct AlignedSides {
    private(set) var base: [UInt8]
    private(set) var ours: [UInt8]
    private(set) var theirs: [UInt8]
    /// Ids that the copy takes over from the original.
    private(set) var renamed: [(path: String, new: String)] = []
    private let renaming: Renaming

    init(base: [UInt8], copy: EditedRecipe, original: Original) {
        self.base = base
        ours = copy.text.file.bytes
        theirs = original.text.bytes
        copyPath = copy.text.file.path
        renaming = Renaming(modules: BuiltInModules.all.map(\.declaration)) { copy.reading($0) }
        let known = Set(RecipeText(path: "base", bytes: base)?.tree.renames.map(\.path) ?? [])
        let own = copy.text.tree.renames
        for rename in original.recipe.tree.renames where !known.contains(rename.path) {
            self.base = self.renaming(self.base, rename)
            guard !own.contains(where: { $0.path == rename.path }) else { continue }
            let next = self.renaming(ours, rename)
            if next != ours { renamed.append(rename) }
            ours = next
        }
        for rename in own { follow(rename, original.recipe.tree.renames) }
    }

    /// Gives a thing the id that the user gave it on the original's sides, whatever it is called there.
    private mutating func follow(_ rename: (path: String, new: String), _ theirRenames: [(path: String, new: String)]) {
        var path = rename.path
        if let theirs = theirRenames.first(where: { $0.path == path }) {
            path = (path.split(separator: ".").dropLast() + [Substring(theirs.new)]).joined(separator: ".")
        }
        base = renaming(base, (path, rename.new))
        theirs = renaming(theirs, (path, rename.new))
    }

    /// A text with an id changed; as it is where the id is not in it or can't be changed.
    private func renaming(_ bytes: [UInt8], _ rename: (path: String, new: String)) -> [UInt8] {
        guard let text = RecipeText(path: copyPath, bytes: bytes) else { return bytes }
        let found = renaming.declarations(meantBy: rename.path, in: text)
        guard let declaration = found.first, found.count == 1 else { return bytes }
        return (try? renaming.renaming(declaration, to: rename.new, in: text))?.file.bytes ?? bytes
    }

    private let copyPath: String
}
