import Diagnostics
import LocatedYAML
import SourceText

/// One recipe file of a chain of `extends`.
struct RecipeLayer: Sendable {
    var place: RecipePlace
    /// The file's sections, `extends` among them.
    var sections: Mapping
    /// The place of the file's content.
    var span: SourceSpan
    var extends: ExtendsClause?
}

/// Reads a recipe and, one after the other, the recipes that it extends.
struct LayerLoader {
    let source: RecipeFiles
    private(set) var files: SourceFiles
    private(set) var findings = AssemblyFindings()
    /// What was read of each file.
    private(set) var readings: [ReadFile] = []
    /// The layers read so far, the recipe itself first, its base after it.
    private(set) var layers: [RecipeLayer] = []

    /// How many recipes may stand behind one another.
    static let depthLimit = 16

    init(source: RecipeFiles, after earlier: SourceFiles = SourceFiles()) {
        self.source = source
        files = earlier
    }

    /// Reads the recipe asked for and everything that it extends.
    mutating func load(_ location: RecipeLocation) throws(RecipeFileError) {
        var place = RecipePlace(location)
        let contents = try contents(of: &place)
        take(contents, at: place)
        while let last = layers.last, let clause = last.extends, loadBase(clause, of: last) {}
    }

    /// The content of a recipe's file; of a folder's `recipe.yaml`, and then the place is that file's.
    private func contents(of place: inout RecipePlace) throws(RecipeFileError) -> [UInt8] {
        do {
            return try source.contents(of: place)
        } catch {
            guard error.reason == .folder else { throw error }
            place = place.recipeFile
            return try source.contents(of: place)
        }
    }

    /// Reads a file's sections into a layer.
    private mutating func take(_ contents: [UInt8], at place: RecipePlace) {
        let file = files.add(path: source.shownPath(of: place), bytes: contents)
        let reading = LocatedYAML.read(file: file, takingOver: source.known, noting: .ofAssembly)
        readings.append(ReadFile(file: file, reading: reading))
        if reading.isComplete { findings.add(reading.diagnostics) } else { findings.addStop(reading.diagnostics) }
        guard let document = reading.document else {
            findings.leaveSections()
            return
        }
        guard let sections = document.mapping else {
            findings.tell(.recipeNotMapping, at: document.span)
            findings.leaveSections()
            return
        }
        let extends = sections["extends"].flatMap { ExtendsClause($0) }
        layers.append(RecipeLayer(place: place, sections: sections, span: document.span, extends: extends))
    }

    /// Reads the base of the last layer; false if there is none to go on with.
    private mutating func loadBase(_ clause: ExtendsClause, of layer: RecipeLayer) -> Bool {
        guard layers.count < Self.depthLimit else {
            return fail(.extendsTooDeep(Self.depthLimit), clause, notes: chain)
        }
        guard var place = basePlace(clause, of: layer) else { return false }
        do {
            let contents = try contents(of: &place)
            guard !layers.contains(where: { $0.place == place }) else {
                let circle = layers.map { source.shownPath(of: $0.place) } + [source.shownPath(of: place)]
                return fail(.extendsCycle(circle), clause, notes: chain)
            }
            let count = layers.count
            take(contents, at: place)
            return layers.count > count
        } catch {
            return failToRead(clause, of: layer, error)
        }
    }

    /// Where a base lies: a bundled recipe of that name, else a path from the file that says it.
    private mutating func basePlace(_ clause: ExtendsClause, of layer: RecipeLayer) -> RecipePlace? {
        if !clause.isPath, let bundled = source.bundled.first(where: { $0.name == clause.target }) {
            return RecipePlace(bundled: bundled.name, path: RecipePlace.recipeFileName)
        }
        let place = layer.place.resolving(clause.target)
        if place == nil { _ = fail(.pathOutside(clause.target), clause, notes: []) }
        return place
    }

    private mutating func failToRead(_ clause: ExtendsClause, of layer: RecipeLayer, _ error: RecipeFileError) -> Bool {
        guard !clause.isPath, error.reason == .missing else {
            return fail(.fileUnreadable(clause.target, error.reason), clause, notes: [])
        }
        let near = Suggestion.nearest(to: clause.target, among: source.bundled.map(\.name))
        return fail(
            .recipeUnknown(clause.target, near: near), clause, fixes: AssemblyFix.replacing(clause.span, by: near))
    }

    private mutating func fail(
        _ message: AssemblyMessage, _ clause: ExtendsClause, notes: [DiagnosticNote] = [], fixes: [DiagnosticFix] = []
    ) -> Bool {
        findings.tell(message, at: clause.span, notes: notes, fixes: fixes)
        findings.leaveSections()
        return false
    }

    /// Who extends whom, down to the layer that the finding is at.
    private var chain: [DiagnosticNote] {
        layers.dropLast().compactMap { layer in
            layer.extends.map { DiagnosticNote(AssemblyNote.extendedHere($0.target), at: $0.span) }
        }
    }
}

extension Signs {
    /// What may have to be done to a node when a recipe is put together: an expression or a template to be filled in, something
    /// to be taken away.
    fileprivate static let ofAssembly = Signs(keys: ["for_each", "remove"], character: "$")
}
