import Diagnostics
import Foundation
import LocatedYAML
import ModuleContract
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
    /// The digest of the original's text as it is.
    private let hash: String
    private let sides: Upgrade.Sides
    /// Ids that the original changed since, and with it the copy.
    let renamed: [Rename]
    /// Values of parameters: given on the command line, and asked for.
    private var answers: [(name: String, text: String)]
    /// Parameters that were asked for, whatever was answered.
    private var asked: Set<String> = []
    private let theirs: [String]
    /// The tables that the recipe names, merged line by line.
    let tables: UpgradedTables
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
        hash = Provenance.hash(of: original.text.bytes)
        originalFiles = try original.namedFiles(language: options.language)
        let baseBytes = try Self.base(named: base, of: copy, original, provenance, language: options.language)
        let aligned = Self.aligned(baseBytes, copy, original, originalFiles)
        renamed = aligned.renamed
        sides = try Self.sides(aligned, copy, original, language: options.language)
        tables = UpgradedTables(aligned, copy: copy, theirs: theirs)
        self.theirs = try Self.paths(
            theirs, in: [sides.ours.tree, sides.theirs.tree], besides: tables.chosen, language: options.language)
        answers = options.parameterSettings.map { ($0.name, $0.value) }
        try checkAnswers()
    }

    /// Whether the original differs from what was copied, or something of it is asked for.
    var hasNews: Bool {
        hash != provenance.hash || !theirs.isEmpty || !options.settings.isEmpty
            || !tables.changed.isEmpty
    }

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
        let answered = answers.reduce(tree) { $0.answering($1.name, by: $1.text) }
        let known = Provenance(in: tree)?.answers ?? provenance.answers
        let kept = known.filter { answer in !answers.contains { $0.name == answer.name } }
        let next = Provenance(
            recipe: provenance.recipe, version: original.version, hash: hash, copied: options.day,
            answers: kept + answers)
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

// MARK: - Parameters

extension UpgradeWork {
    /// Parameters that the original has since it was copied, and of whose values nobody has decided.
    var newParameters: [ParameterQuestion] {
        ParameterQuestion.all(in: sides.theirs.tree).filter { question in
            let isKnown = [sides.base, sides.ours].contains { $0.tree["parameters"]?[question.id] != nil }
            return !isKnown && !asked.contains(question.id) && !answers.contains { $0.name == question.id }
        }
    }

    /// Asks for the new parameters; what the copy has chosen decides which of them.
    mutating func askNewParameters() throws(ExitStatus) {
        let wanted = Set(newParameters.map(\.id))
        guard !wanted.isEmpty else { return }
        let chosen = ParameterQuestion.all(in: sides.ours.tree).filter { own in
            sides.theirs.tree["parameters"]?[own.id] != nil && !own.standard.isEmpty
        }
        var known = options
        known.root = nil
        known.settings = chosen.map { "\($0.id)=\($0.standard)" } + answers.map { "\($0.name)=\($0.text)" }
        let given = try ParameterAnswers(original, options: known, asks: true).given
        answers += given.filter { wanted.contains($0.name) }
        asked = wanted
    }

    /// Ends the command where a value is given to a parameter that neither side has.
    private func checkAnswers() throws(ExitStatus) {
        let names = [sides.ours, sides.theirs].flatMap { side in
            (side.tree["parameters"]?.mapping?.entries ?? []).map(\.key)
        }
        guard sides.ours.tree["extends"] == nil else { return }
        for answer in answers where !names.contains(answer.name) {
            let near = Suggestion.nearest(to: answer.name, among: names)
            Console.standardError.say(EditingMessage.unknownParameter(answer.name, near: near), in: options.language)
            throw .wrongUsage
        }
    }
}

// MARK: - The three sides

extension UpgradeWork {
    /// The sides with the tables that the copy has too.
    private static func aligned(
        _ base: [UInt8], _ copy: EditedRecipe, _ original: Original, _ files: [(path: String, bytes: [UInt8])]
    ) -> AlignedSides {
        let own = copy.text.file.path
        var (before, ours, theirs) = ([own: base], [own: copy.text.file.bytes], [own: original.text.bytes])
        for file in files where file.path.lowercased().hasSuffix(".csv") {
            guard let bytes = copy.contents(of: file.path) else { continue }
            let path = copy.shownPath(of: file.path)
            ours[path] = bytes
            before[path] = copy.contents(of: BaseCopy.folder + "/" + file.path) ?? bytes
            theirs[path] = file.bytes
        }
        return AlignedSides(base: before, ours: ours, theirs: theirs, recipe: own) { files in
            Renaming(modules: BuiltInModules.all.map(\.declaration), mayChange: { files[$0] != nil }) { contents in
                [copy.reading(with: files.merging(contents) { $1 })].compactMap(\.self)
            }
        }
    }

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
        let own = copy.text.file.path
        let reading = Upgrade.Sides.read(
            base: aligned.base[own] ?? [], ours: (own, aligned.ours[own] ?? []),
            theirs: (original.text.shownPath, aligned.theirs[own] ?? []), takingOver: [copy.text, original.recipe])
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
        _ typed: [String], in trees: [Node], besides ofTables: Set<String>, language: MessageLanguage
    ) throws(ExitStatus) -> [String] {
        var paths: [String] = []
        for word in typed {
            let found = trees.flatMap { $0.paths(meantBy: word) }
            guard !found.isEmpty || ofTables.contains(word) else {
                Console.standardError.say(EditingMessage.unknownThing(word), in: language)
                throw .wrongUsage
            }
            paths += found
        }
        return paths
    }
}
