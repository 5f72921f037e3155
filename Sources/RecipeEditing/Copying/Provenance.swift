import ContentHash
package import LocatedYAML
package import WorkCalendar

/// Where a copied recipe comes from, as its section `provenance` says.
package struct Provenance: Sendable {
    /// A bundled recipe's name, or a path from the copy's folder.
    package var recipe: String
    /// The original's own version, or the commit of its working copy.
    package var version: String?
    /// The digest of the original's text, in hexadecimal.
    package var hash: String
    /// The day of the copy, or of the last upgrade.
    package var copied: Day
    /// The parameters that were given, as written.
    package var answers: [(name: String, text: String)]

    package init(
        recipe: String, version: String?, hash: String, copied: Day, answers: [(name: String, text: String)]
    ) {
        self.recipe = recipe
        self.version = version
        self.hash = hash
        self.copied = copied
        self.answers = answers
    }

    /// Reads a recipe's section; nil if it has none or not a usable one.
    package init?(in tree: Node) {
        guard let section = tree[Self.section], let recipe = section["recipe"]?.text else { return nil }
        self.recipe = recipe
        version = section["version"]?.text
        hash = section["hash"]?.text ?? ""
        copied = section["copied"]?.text.flatMap { try? Day($0) } ?? Day(number: 0)
        answers =
            section["answers"]?.mapping?.entries.compactMap { entry in
                entry.value.text.map { (entry.key, $0) }
            } ?? []
    }

    /// The section's key.
    package static let section = "provenance"

    /// The digest of a text, as it stands in the section.
    package static func hash(of source: [UInt8]) -> String { "sha256:" + SHA256.digest(of: source).description }

    /// The section as a node.
    package var node: Node {
        var entries = [Mapping.Entry.entry("recipe", recipe)]
        if let version { entries.append(.entry("version", version)) }
        entries.append(.entry("hash", hash))
        entries.append(.entry("copied", copied.description, style: .plain))
        if !answers.isEmpty {
            let given = answers.map { Mapping.Entry(key: $0.name, at: .nowhere, value: .written($0.text)) }
            entries.append(Mapping.Entry(key: "answers", at: .nowhere, value: .mapping(given, at: .nowhere)))
        }
        return .mapping(entries, at: .nowhere)
    }
}

extension Mapping.Entry {
    /// A text; quoted only where it would be read as something else.
    static func entry(_ key: String, _ text: String, style: Scalar.Style? = nil) -> Mapping.Entry {
        let needsQuotes = !ScalarWriting.canBePlain(text, inFlow: true)
        return Mapping.Entry(
            key: key, at: .nowhere,
            value: .text(text, style: style ?? (needsQuotes ? .doubleQuoted : .plain), at: .nowhere))
    }
}

extension Node {
    /// What a text means that was typed as a value.
    static func written(_ text: String) -> Node {
        let isPlain = Scalar(text).kind != .text && !text.isEmpty || ScalarWriting.canBePlain(text, inFlow: true)
        return .text(text, style: isPlain ? .plain : .doubleQuoted, at: .nowhere)
    }

    /// The tree with the value under keys changed; nil takes the entry away. Mappings on the way are made where missing.
    package func setting(_ path: [String], to value: Node?) -> Node {
        guard let key = path.first else { return value ?? self }
        var entries = mapping?.entries ?? []
        let place = entries.firstIndex { $0.key == key }
        let inner =
            path.count == 1
            ? value
            : (place.map { entries[$0].value } ?? .mapping([], at: .nowhere))
                .setting(Array(path.dropFirst()), to: value)
        switch (place, inner) {
        case (let place?, let inner?): entries[place].value = inner
        case (let place?, nil): entries.remove(at: place)
        case (nil, let inner?): entries.append(Mapping.Entry(key: key, at: .nowhere, value: inner))
        case (nil, nil): break
        }
        return .mapping(entries, at: .nowhere)
    }
}
