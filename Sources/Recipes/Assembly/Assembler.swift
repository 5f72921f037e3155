import CEL
import Diagnostics
import LocatedYAML
import NetworkModel
import SectionSchema
import SourceText

/// A recipe put together from its files: one tree of nodes, each with the place of its origin.
struct AssembledRecipe: Sendable {
    /// The recipe's sections; nil if nothing could be read.
    var tree: Node?
    /// The parameters with the values in force.
    var parameters: ParameterTable
    /// What was found on the way, and where values are missing because of it.
    var findings: AssemblyFindings
    /// Every file that was read.
    var files: SourceFiles
    /// What was read of the recipe files among them.
    var readings: [ReadFile]
    /// Where the recipe files among them lie.
    var places: [SourceFileID: RecipePlace]
    /// The files that `network.appearance` names.
    var appearance: AppearanceFiles
    /// What the recipes declare that it extends.
    var baseNames: BaseNames
}

/// Puts a recipe together: the chain of `extends`, parameters, templates, tables, and `${{ }}` whose value is needed on
/// reading. `parameters` come first, then `network`, then `vocabularies`, then the rest, each seeing those before it.
struct Assembler {
    private let source: RecipeFiles
    private let layers: [RecipeLayer]
    private let readings: [ReadFile]
    private var files: SourceFiles
    private var filling: Filling
    /// The sections of each layer, filled in as far as the work has come.
    private var sections: [Mapping]

    /// Reads a recipe's files and puts it together.
    static func assemble(
        _ location: RecipeLocation, from source: RecipeFiles, settings: [ParameterSetting],
        after earlier: SourceFiles = SourceFiles()
    ) throws(RecipeFileError) -> AssembledRecipe {
        var loader = LayerLoader(source: source, after: earlier)
        try loader.load(location)
        var assembler = Assembler(source: source, loader: loader)
        return assembler.assemble(settings: settings)
    }

    private init(source: RecipeFiles, loader: LayerLoader) {
        self.source = source
        layers = loader.layers
        readings = loader.readings
        files = loader.files
        filling = Filling(files: loader.files)
        filling.findings = loader.findings
        sections = loader.layers.map(\.sections)
    }

    private mutating func assemble(settings: [ParameterSetting]) -> AssembledRecipe {
        tellUnknownWithout()
        let parameters = resolveParameters(settings)
        let scope = fillNetwork(in: ReadingScope().adding(root: "parameters", fields: parameters.fields))
        let full = fillVocabularies(in: scope)
        fillRest(in: full.scope)
        readTables(vocabularies: full.ids)
        let appearance = readAppearance()
        return AssembledRecipe(
            tree: mergedTree(), parameters: parameters, findings: filling.findings, files: files,
            readings: readings,
            places: Dictionary(layers.map { ($0.span.file, $0.place) }, uniquingKeysWith: { first, _ in first }),
            appearance: appearance,
            baseNames: BaseNames(of: Array(sections.dropFirst()), ownFile: layers.first?.span.file))
    }
}

// MARK: - The sections that others see

extension Assembler {
    private mutating func resolveParameters(_ settings: [ParameterSetting]) -> ParameterTable {
        let declarations = merged("parameters")?.mapping ?? Mapping()
        var resolution = ParameterResolution(filling: filling)
        let table = resolution.resolve(declarations, layers: layers, settings: settings)
        filling = resolution.filling
        let values = Dictionary(
            table.entries.compactMap { entry in entry.node.map { (entry.id, $0) } },
            uniquingKeysWith: { first, _ in first })
        for index in sections.indices {
            replace("parameters", inLayer: index) { node in node.replacingDefaults(by: values) }
        }
        return table
    }

    /// Fills in `network`: first what names no other field of it, then the rest.
    private mutating func fillNetwork(in scope: ReadingScope) -> ReadingScope {
        let entries = merged("network")?.mapping?.entries ?? []
        let later = Set(entries.filter { !filling.fieldsNamed(in: $0.value, of: "network").isEmpty }.map(\.key))
        for index in sections.indices { fillNetwork(ofLayer: index, in: scope) { !later.contains($0) } }
        let partial = scope.adding(root: "network", fields: networkFields(without: later))
        for index in sections.indices { fillNetwork(ofLayer: index, in: partial, where: later.contains) }
        return scope.adding(root: "network", fields: networkFields())
    }

    /// Fills in those fields of a layer's `network` whose keys a condition selects.
    private mutating func fillNetwork(
        ofLayer index: Int, in scope: ReadingScope, where isSelected: (String) -> Bool
    ) {
        guard var entries = sections[index]["network"]?.mapping?.entries else { return }
        for position in entries.indices where isSelected(entries[position].key) {
            let path = ["network", entries[position].key]
            entries[position].value = filling.fill(entries[position].value, at: path, mode: .now, in: scope)
        }
        replace("network", inLayer: index) { Node(.mapping(Mapping(entries)), at: $0.span) }
    }

    /// The fields of the root `network`, those not filled in yet as if they were not there.
    private func networkFields(without later: Set<String> = []) -> [ReadingRecord.Field] {
        let network = merged("network")?.mapping
        let language = network?["languages"]?.sequence?.first?.text
        return NetworkFields.all.map { name, type in
            let node = later.contains(name) ? nil : network?[name]
            let isKnown = node.map { !filling.findings.gaps.spans.contains($0.span) } ?? false
            return ReadingRecord.Field(
                name: name, type: type, node: node,
                value: isKnown ? node?.fieldValue(as: type, language: language) : nil)
        }
    }

    private mutating func fillVocabularies(in scope: ReadingScope) -> (scope: ReadingScope, ids: [String]) {
        for index in sections.indices {
            replaceFilling("vocabularies", inLayer: index, in: scope)
        }
        let vocabularies = merged("vocabularies")?.mapping?.entries ?? []
        let fields = vocabularies.map { entry in
            let terms = entry.value.sequence?.compactMap { $0.text ?? $0["id"]?.text } ?? []
            let nodes = entry.value.sequence?.map { $0["id"] ?? $0 } ?? []
            return ReadingRecord.Field(
                name: entry.key, type: .list(.string), node: .sequence(nodes, at: entry.value.span),
                value: .list(terms.map(Value.string)))
        }
        return (scope.adding(root: "vocabularies", fields: fields), vocabularies.map(\.key))
    }
}

// MARK: - The rest

extension Assembler {
    private mutating func fillRest(in scope: ReadingScope) {
        let done = Set(["verkosto", "extends"] + ReadingScope.readingRoots)
        for index in sections.indices {
            for entry in sections[index].entries where !done.contains(entry.key) {
                replaceFilling(entry.key, inLayer: index, in: scope)
            }
        }
    }

    private mutating func replaceFilling(_ section: String, inLayer index: Int, in scope: ReadingScope) {
        guard let node = sections[index][section] else { return }
        let filled = filling.fill(node, at: [section], mode: .now, in: scope)
        replace(section, inLayer: index) { _ in filled }
    }

    private mutating func replace(_ section: String, inLayer index: Int, by change: (Node) -> Node) {
        for position in sections[index].entries.indices where sections[index].entries[position].key == section {
            sections[index].entries[position].value = change(sections[index].entries[position].value)
        }
    }

    /// Puts the lists that tables hold in the place of `{file: …}`.
    private mutating func readTables(vocabularies: [String]) {
        for index in sections.indices {
            for section in TableShape.sections {
                guard let node = sections[index][section], let file = node["file"] else { continue }
                let shape = TableShape(section: section, vocabularies: vocabularies)
                let list = readTable(file, of: node, shape: shape, from: layers[index])
                if list == nil { filling.findings.leave(section: section) }
                replace(section, inLayer: index) { _ in list ?? .sequence([], at: node.span) }
            }
        }
    }

    private mutating func readTable(_ file: Node, of node: Node, shape: TableShape, from layer: RecipeLayer) -> Node? {
        for entry in node.mapping?.entries ?? [] where entry.key != "file" {
            filling.findings.tell(.tableKeyUnknown(entry.key), at: entry.keySpan)
        }
        guard let path = file.text else {
            filling.findings.tell(.tablePathNotText, at: file.span)
            return nil
        }
        if filling.findings.gaps.spans.contains(file.span) { return nil }
        guard let place = layer.place.resolving(path) else {
            filling.findings.tell(.pathOutside(path), at: file.span)
            return nil
        }
        do {
            let table = files.add(path: source.shownPath(of: place), bytes: try source.contents(of: place))
            return TableReader(shape: shape).read(table, findings: &filling.findings)
        } catch {
            filling.findings.tell(.fileUnreadable(path, error.reason), at: file.span)
            return nil
        }
    }
}

// MARK: - Appearance

extension Assembler {
    /// Reads the logo and the templates that the uppermost layer names.
    private mutating func readAppearance() -> AppearanceFiles {
        var reading = AppearanceReading(source: source, files: files, findings: filling.findings)
        if let (path, layer) = appearance("logo") { reading.readLogo(path, of: layers[layer]) }
        if let (path, layer) = appearance("templates") { reading.readTemplates(path, of: layers[layer]) }
        files = reading.files
        filling.findings = reading.findings
        return reading.result
    }

    /// A path under `network.appearance` with the layer that says it, since it starts from that layer's file.
    private func appearance(_ key: String) -> (path: Node, layer: Int)? {
        for index in sections.indices {
            if let path = sections[index]["network"]?["appearance"]?[key] { return path.isNull ? nil : (path, index) }
            if layers[index].isWithout("network") { return nil }
        }
        return nil
    }
}

// MARK: - Merging

extension Assembler {
    /// One section with the layers laid over one another.
    private func merged(_ section: String) -> Node? {
        var merging = Merging()
        var result: Node?
        for index in sections.indices.reversed() {
            if layers[index].isWithout(section) { result = nil }
            guard let own = sections[index][section] else { continue }
            result = result.map { merging.merge(own, over: $0) } ?? own
        }
        return result
    }

    /// The whole recipe with the layers laid over one another.
    private mutating func mergedTree() -> Node? {
        guard let bottom = layers.indices.last else { return nil }
        var merging = Merging()
        merging.isBaseIncomplete = filling.findings.gaps.isMissingSections
        var tree = merging.withoutRemovals(.mapping(sections[bottom].entries, at: layers[bottom].span))
        for index in sections.indices.reversed().dropFirst() {
            let kept = tree.mapping?.entries.filter { $0.key != "extends" && !layers[index].isWithout($0.key) } ?? []
            let own = Node.mapping(sections[index].entries, at: layers[index].span)
            tree = merging.merge(own, over: .mapping(kept, at: tree.span))
        }
        filling.findings.add(merging.findings.diagnostics)
        return tree
    }

    /// Tells of names in `without` that no section of a base has.
    private mutating func tellUnknownWithout() {
        guard !filling.findings.gaps.isMissingSections else { return }
        for (index, layer) in layers.enumerated() {
            let names = layers[(index + 1)...].flatMap { $0.sections.entries.map(\.key) }
            for node in layer.extends?.without ?? [] {
                guard let name = node.text, !names.contains(name) else { continue }
                let near = Suggestion.nearest(to: name, among: names)
                filling.findings.tell(
                    .withoutUnknown(name, near: near), at: node.span, fixes: AssemblyFix.replacing(node.span, by: near))
            }
        }
    }
}

extension RecipeLayer {
    /// Whether the layer leaves a section of its base out.
    fileprivate func isWithout(_ section: String) -> Bool {
        extends?.without.contains { $0.text == section } ?? false
    }
}

extension Node {
    /// Declarations of parameters with those defaults that hold expressions replaced by what they came to.
    fileprivate func replacingDefaults(by values: [String: Node]) -> Node {
        guard let mapping else { return self }
        let entries = mapping.entries.map { entry in
            guard let value = values[entry.key], let declaration = entry.value.mapping else { return entry }
            let parts = declaration.entries.map { part in
                let isExpression = part.key == "default" && TemplateText(part.value.text ?? "").hasExpressions
                return isExpression ? Mapping.Entry(key: part.key, at: part.keySpan, value: value) : part
            }
            return Mapping.Entry(key: entry.key, at: entry.keySpan, value: .mapping(parts, at: entry.value.span))
        }
        return .mapping(entries, at: span)
    }
}
