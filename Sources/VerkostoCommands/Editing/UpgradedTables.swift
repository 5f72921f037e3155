import LocatedYAML
import RecipeEditing
import SourceText

/// The tables of a copy with what the original changed in them.
struct UpgradedTables {
    /// Lines taken of a table.
    struct Taken {
        var table: String
        /// The ids of the lines; none where they can't be told apart.
        var ids: [String]
    }

    /// What both sides changed: one line of a table, or a table whose lines can't be laid side by side.
    struct Conflict {
        var table: String
        var line: TableMerge.Conflict?
    }

    /// Those that change, by their paths.
    private(set) var changed: [String: [UInt8]] = [:]
    private(set) var taken: [Taken] = []
    private(set) var conflicts: [Conflict] = []
    /// The words among those that choose for the original which mean lines of tables.
    private(set) var chosen: Set<String> = []

    init(_ sides: AlignedSides, copy: EditedRecipe, theirs words: [String]) {
        for (path, theirs) in sides.theirs.sorted(by: { $0.key < $1.key }) where path != copy.text.file.path {
            guard let base = sides.base[path], let ours = sides.ours[path] else { continue }
            let name = copy.name(ofFileAt: path)
            let section = copy.text.tree.mapping?.entries.first { $0.value["file"]?.text == name }?.key ?? ""
            let ids = Set(TableMerge.ids(in: ours) + TableMerge.ids(in: theirs)).filter { id in
                let meant = words.filter { $0 == id || $0 == "\(section).\(id)" }
                chosen.formUnion(meant)
                return !meant.isEmpty
            }
            guard let merged = TableMerge.merge(base: base, ours: ours, theirs: theirs, choosing: ids) else {
                conflicts.append(Conflict(table: name, line: nil))
                continue
            }
            conflicts += merged.conflicts.map { Conflict(table: name, line: $0) }
            if merged.bytes != copy.contents(of: name) { changed[name] = merged.bytes }
            if merged.bytes != ours {
                taken.append(Taken(table: name, ids: TableMerge.changes(from: ours, to: merged.bytes)))
            }
        }
    }
}
