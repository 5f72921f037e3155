import Diagnostics
package import LocatedYAML
package import SourceText

/// The keys of a mapping, each declared once, and the value that they are read into.
package struct Record<Whole: Sendable>: Sendable {
    /// Where it stands, as keys joined by dots.
    package let path: String
    /// The keys in the order of the reference.
    package let keys: [String]
    private let name: String
    private let help: Help
    private let requiredOneOf: [[String]]
    private let variants: @Sendable () -> [RecordForm.Variant]
    @usableFromInline let further: FurtherKeys<Whole>?
    @usableFromInline let fields: [Field<Whole>]
    @usableFromInline let demands: FieldDemands
    @usableFromInline let finish: @Sendable (inout Whole, Node, inout Decoding) -> Void

    /// Declares a record.
    ///
    /// - Parameters:
    ///   - name: its name in the schema.
    ///   - path: where it stands, as keys joined by dots.
    ///   - requiredOneOf: sets of keys of which one at least must be there.
    ///   - further: what keys that are not declared may be and hold; nil makes them findings.
    ///   - variants: what one key holds depending on another's value, for the schema; reading checks it in `finish`.
    ///   - fields: the keys, in the order of the reference.
    ///   - finish: puts in what depends on several keys; called after all were read.
    package init(
        _ name: String,
        at path: String,
        help: Help,
        requiredOneOf: [[String]] = [],
        further: FurtherKeys<Whole>? = nil,
        variants: @autoclosure @escaping @Sendable () -> [RecordForm.Variant] = [],
        @FieldList<Whole> fields: () -> [Field<Whole>],
        finish: @escaping @Sendable (inout Whole, Node, inout Decoding) -> Void = { _, _, _ in }
    ) {
        self.path = path
        self.name = name
        self.help = help
        self.requiredOneOf = requiredOneOf
        self.further = further
        self.variants = variants
        let fields = fields()
        self.fields = fields
        let keys = fields.indices.map { fields[$0].key }
        self.keys = keys
        demands = FieldDemands(
            all: FieldSet(fields.indices.filter { fields[$0].isRequired }),
            someOf: requiredOneOf.map { FieldSet($0.compactMap(keys.firstIndex)) })
        self.finish = finish
    }

    /// The record as schema and reference describe it.
    package var form: RecordForm {
        var form = RecordForm(
            name: name, path: path, help: help, fields: fields.indices.map { fields[$0].form },
            requiredOneOf: requiredOneOf, furtherKeys: further?.form)
        form.variants = variants()
        return form
    }

    @inlinable
    func place(of key: String) -> Int? { keys.firstIndex(of: key) }

    /// Reads a mapping's values; false if a required one is missing or nothing of use, which is reported.
    @inlinable
    package func read(_ node: Node, into whole: inout Whole, _ decoding: inout Decoding) -> Bool {
        guard case .mapping(let mapping) = node.content else {
            decoding.reportWrongForm(of: node, expected: .mapping)
            return false
        }
        var read = FieldSet()
        var written = FieldSet()
        for index in mapping.entries.indices {
            let entry = mapping.entries[index]
            let known = self.place(of: entry.key)
            guard let place = known ?? readFurther(entry, of: mapping, into: &whole, &decoding) else { continue }
            let isGap = decoding.gaps.contains(entry.value.span)
            guard !written.contains(place), isGap || !isLeftOpen(entry.value, at: place) else { continue }
            written.insert(place)
            guard !isGap else { continue }
            let findings = decoding.diagnostics.count
            if fields[place].read(entry.value, into: &whole, &decoding) {
                read.insert(place)
            } else if known == nil {
                // What was meant by a misspelt key is a guess.
                decoding.forgetFindings(since: findings)
            }
        }
        if !demands.areMet(by: written) { reportMissing(written, in: node, &decoding) }
        finish(&whole, node, &decoding)
        return read.isSuperset(of: demands.all)
    }

    /// Whether nothing was written behind a field's key, so that the field counts as left out.
    @inlinable
    func isLeftOpen(_ node: Node, at place: Int) -> Bool {
        guard case .scalar(let scalar) = node.content, scalar.isNull else { return false }
        return scalar.text.isEmpty || !fields[place].takesNullAsText
    }

    /// A mapping whose misspelt keys have the names that were meant, so that what they hold is found.
    package func spelledAsMeant(_ node: Node) -> Node {
        guard let mapping = node.mapping else { return node }
        let entries = mapping.entries.map { entry in
            guard place(of: entry.key) == nil,
                let meant = place(meantBy: Suggestion.nearest(to: entry.key, among: keys), in: mapping)
            else { return entry }
            return Mapping.Entry(key: keys[meant], at: entry.keySpan, value: entry.value)
        }
        return .mapping(entries, at: node.span)
    }

    /// Reads a key that is not declared. A misspelt one is reported; the place of the field that was meant is given back, so
    /// that it is read as that one and not told to be missing.
    @inlinable
    func readFurther(
        _ entry: Mapping.Entry, of mapping: Mapping, into whole: inout Whole, _ decoding: inout Decoding
    ) -> Int? {
        if let further, further.isKey(entry.key, decoding) {
            further.read(entry, &whole, &decoding)
            return nil
        }
        return placeOfMisspelt(entry, of: mapping, &decoding)
    }

    @usableFromInline
    func placeOfMisspelt(_ entry: Mapping.Entry, of mapping: Mapping, _ decoding: inout Decoding) -> Int? {
        guard further == nil || !decoding.gaps.isMissingSections else { return nil }
        let known = keys + (further?.keys(decoding) ?? [])
        return place(meantBy: decoding.reportUnknownKey(entry, at: path, known: known), in: mapping)
    }

    /// The field that a misspelt key was meant to be; nil if the mapping has that one too.
    private func place(meantBy suggestion: String?, in mapping: Mapping) -> Int? {
        suggestion.flatMap { mapping.entry(forKey: $0) == nil ? place(of: $0) : nil }
    }

    @usableFromInline
    func reportMissing(_ written: FieldSet, in node: Node, _ decoding: inout Decoding) {
        guard !(path.isEmpty && decoding.gaps.isMissingSections) else { return }
        for index in keys.indices where demands.all.contains(index) && !written.contains(index) {
            decoding.report(.missingKey(keys[index], of: decoding.thing(node, in: path)), at: node.headSpan)
        }
        for (keys, places) in zip(requiredOneOf, demands.someOf) where written.isDisjoint(with: places) {
            decoding.report(.missingOneOf(keys, of: decoding.thing(node, in: path)), at: node.headSpan)
        }
    }
}

extension Node {
    /// Where a finding about a mapping as a whole points: its `id`, else its first entry.
    package var headSpan: SourceSpan {
        let entry = mapping?.entry(forKey: "id") ?? mapping?.entries.first
        return entry.map { $0.span.file == span.file ? $0.span : $0.keySpan } ?? span
    }
}

/// Keys of the recipe's own beside the declared ones, such as vocabularies on a member.
package struct FurtherKeys<Whole: Sendable>: Sendable {
    let form: Form
    /// The keys that there are, for suggestions.
    let keys: @Sendable (Decoding) -> [String]
    @usableFromInline let isKey: @Sendable (String, Decoding) -> Bool
    @usableFromInline let read: @Sendable (Mapping.Entry, inout Whole, inout Decoding) -> Void

    /// Declares further keys: what they may hold, which there are, and how one is read.
    package init(
        form: Form,
        keys: @escaping @Sendable (Decoding) -> [String],
        isKey: @escaping @Sendable (String, Decoding) -> Bool,
        read: @escaping @Sendable (Mapping.Entry, inout Whole, inout Decoding) -> Void
    ) {
        self.form = form
        self.keys = keys
        self.isKey = isKey
        self.read = read
    }
}

/// Which of a record's fields must be there.
@usableFromInline struct FieldDemands: Sendable {
    @usableFromInline let all: FieldSet
    /// Of each of these at least one.
    @usableFromInline let someOf: [FieldSet]

    init(all: FieldSet, someOf: [FieldSet]) {
        self.all = all
        self.someOf = someOf
    }

    @inlinable
    func areMet(by written: FieldSet) -> Bool {
        written.isSuperset(of: all) && !someOf.contains { written.isDisjoint(with: $0) }
    }
}

/// Some of a record's fields, by place.
@usableFromInline struct FieldSet: Sendable {
    /// A bit for each of the first 64, which is all of them but in records that a plugin declares.
    @usableFromInline var first: UInt64 = 0
    @usableFromInline var further: Set<Int> = []

    @inlinable
    init(_ places: [Int] = []) { for place in places { insert(place) } }

    @inlinable
    func contains(_ place: Int) -> Bool { place < 64 ? first & 1 << UInt64(place) != 0 : further.contains(place) }

    @inlinable
    mutating func insert(_ place: Int) {
        if place < 64 { first |= 1 << UInt64(place) } else { further.insert(place) }
    }

    @inlinable
    func isSuperset(of other: FieldSet) -> Bool {
        other.first & ~first == 0 && (other.further.isEmpty || further.isSuperset(of: other.further))
    }

    @inlinable
    func isDisjoint(with other: FieldSet) -> Bool {
        other.first & first == 0 && (other.further.isEmpty || further.isDisjoint(with: other.further))
    }
}
