import Diagnostics
import Foundation
import LocatedYAML
import NetworkModel
import PluginHost
import RecipeEditing
import Recipes
import SourceText

/// An upgrade that was asked for: the copy, its original, and what the original was when it was copied.
struct UpgradeWork {
    let copy: EditedRecipe
    let original: Original
    let provenance: Provenance
    private let sides: Upgrade.Sides
    /// Ids that the original changed since, and with it the copy: what they were called, and what now.
    let renamed: [(path: String, new: String)]
    private let theirs: [String]
    private let tables: UpgradedTables
    private let options: CommonOptions
    private let originalFiles: [(path: String, bytes: [UInt8])]

    /// Finds the three sides; ends the command where one of them is missing.
    init(
        copy: EditedRecipe, from: String?, base: String?, theirs: [String], options: CommonOptions
    ) throws(ExitStatus) {
        self.copy = copy
        self.options = options
        guard let provenance = Provenance(in: copy.text.tree) else {
            Console.standardError.say(EditingMessage.noProvenance(copy.name), in: options.language)
            throw .wrongUsage
        }
        self.provenance = provenance
        var unset = options
        unset.settings = []
        unset.root = nil
        original = try Original(from ?? Self.place(of: provenance.recipe, from: copy.folder), options: unset)
        originalFiles = try original.namedFiles(language: options.language)
        let baseBytes = try Self.base(named: base, of: copy, original, provenance, language: options.language)
        let aligned = AlignedSides(base: baseBytes, copy: copy, original: original)
        renamed = aligned.renamed
        sides = try Self.sides(aligned, copy, original, language: options.language)
        self.theirs = try Self.paths(theirs, in: [sides.ours.tree, sides.theirs.tree], language: options.language)
        tables = UpgradedTables(copy: copy, originals: originalFiles)
    }

    /// Whether the original differs from what was copied, or something of it is asked for.
    var hasNews: Bool {
        Provenance.hash(of: original.text.bytes) != provenance.hash || !theirs.isEmpty || !options.settings.isEmpty
            || !tables.changed.isEmpty
    }

    /// Ids and paths of tables' lines that both sides changed.
    var tableConflicts: [String] { tables.conflicts }

    /// What the upgrade comes to; ends the command where the copy can't be edited.
    func outcome() throws(ExitStatus) -> Upgrade.Outcome {
        var upgrade = Upgrade(sides, theirs: theirs, finish: finished) { bytes in
            copy.troubles(in: bytes, files: tables.changed)
        }
        guard let outcome = upgrade.run() else {
            Console.standardError.say(EditingMessage.notEditable(copy.text.file.path), in: options.language)
            throw .findings
        }
        return outcome
    }

    /// The merged recipe with the parameters that were set, and where it comes from now.
    private func finished(_ tree: Node) -> Node {
        let settings = options.parameterSettings.map { ($0.name, $0.value) }
        let answered = settings.reduce(tree) { $0.answering($1.0, by: $1.1) }
        let kept = provenance.answers.filter { answer in !settings.contains { $0.0 == answer.name } }
        let next = Provenance(
            recipe: provenance.recipe, version: original.version, source: original.text.bytes, copied: options.day,
            answers: kept + settings.map { (name: $0.0, text: $0.1) })
        return answered.setting([Provenance.section], to: next.node)
    }

    /// The files to be written: first the old ones kept, then the tables, the recipe, and what the original was.
    func files(for outcome: Upgrade.Outcome) -> [(path: String, bytes: [UInt8])] {
        var files: [(path: String, bytes: [UInt8])] = []
        let kept = ".verkosto/before-upgrade/"
        files.append((kept + copy.fileName, copy.bytes(of: copy.text)))
        for table in tables.changed.sorted(by: { $0.key < $1.key }) {
            if let old = copy.contents(of: table.key) { files.append((kept + table.key, old)) }
            files.append((table.key, table.value))
        }
        files.append((copy.fileName, copy.bytes(of: outcome.text)))
        files.append((BaseCopy.folder + "/recipe.yaml", original.text.bytes))
        files += originalFiles.map { (BaseCopy.folder + "/" + $0.path, $0.bytes) }
        if copy.contents(of: NewCommand.schemaPath) != nil {
            let recipe = copy.reading(outcome.text.file.bytes, files: tables.changed)?.recipe
            let plugins = recipe.map(copy.plugins.declarations) ?? []
            files.append((NewCommand.schemaPath, NewCommand.schema(plugins: plugins, in: options.language)))
        }
        return files
    }
}

// MARK: - The three sides

extension UpgradeWork {
    /// Where an original lies: a bundled recipe's name, or a path from the copy's folder.
    private static func place(of recipe: String, from folder: String) -> String {
        if recipe.hasPrefix("/") || BundledRecipes.all.contains(where: { $0.name == recipe }) { return recipe }
        return folder + "/" + recipe
    }

    private static func base(
        named path: String?, of copy: EditedRecipe, _ original: Original, _ provenance: Provenance,
        language: MessageLanguage
    ) throws(ExitStatus) -> [UInt8] {
        if let path {
            guard let data = FileManager.default.contents(atPath: path) else {
                Console.standardError.say(CommandMessage.fileUnreadable(path), in: language)
                throw .environment
            }
            return Array(data)
        }
        if let kept = copy.contents(of: BaseCopy.folder + "/recipe.yaml") { return kept }
        guard Provenance.hash(of: original.text.bytes) == provenance.hash else {
            Console.standardError.say(EditingMessage.noBase(copy.folder + "/" + BaseCopy.folder), in: language)
            throw .environment
        }
        return original.text.bytes
    }

    private static func sides(
        _ aligned: AlignedSides, _ copy: EditedRecipe, _ original: Original, language: MessageLanguage
    ) throws(ExitStatus) -> Upgrade.Sides {
        let reading = Upgrade.Sides.read(
            base: aligned.base, ours: (copy.text.file.path, aligned.ours),
            theirs: (original.text.shownPath, aligned.theirs))
        switch reading {
        case .success(let sides): return sides
        case .failure(let side):
            let path =
                switch side {
                case .base: copy.folder + "/" + BaseCopy.folder + "/recipe.yaml"
                case .ours: copy.text.file.path
                case .theirs: original.text.shownPath
                }
            Console.standardError.say(EditingMessage.notEditable(path), in: language)
            throw .findings
        }
    }

    /// What ids and paths typed on the command line mean.
    private static func paths(
        _ typed: [String], in trees: [Node], language: MessageLanguage
    ) throws(ExitStatus) -> [String] {
        var paths: [String] = []
        for word in typed {
            let found = trees.flatMap { $0.paths(meantBy: word) }
            guard !found.isEmpty else {
                Console.standardError.say(EditingMessage.unknownThing(word), in: language)
                throw .wrongUsage
            }
            paths += found
        }
        return paths
    }
}

/// The tables of a copy with what the original changed in them.
struct UpgradedTables {
    /// Those that change, by their paths.
    private(set) var changed: [String: [UInt8]] = [:]
    /// What both sides changed: a table, or `table: id`.
    private(set) var conflicts: [String] = []

    init(copy: EditedRecipe, originals: [(path: String, bytes: [UInt8])]) {
        for file in originals where file.path.lowercased().hasSuffix(".csv") {
            guard let ours = copy.contents(of: file.path) else { continue }
            let base = copy.contents(of: BaseCopy.folder + "/" + file.path) ?? ours
            guard let merged = TableMerge.merge(base: base, ours: ours, theirs: file.bytes) else {
                conflicts.append(file.path)
                continue
            }
            conflicts += merged.conflicts.map { "\(file.path): \($0)" }
            if merged.bytes != ours { changed[file.path] = merged.bytes }
        }
    }
}
