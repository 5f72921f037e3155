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
    private let further: FurtherKeys<Whole>?
    private let fields: [Field<Whole>]
    private let reader: RecordReader

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
        reader = RecordReader(
            path: path, keys: keys, fields: fields.indices.map { fields[$0].reader },
            required: fields.indices.filter { fields[$0].isRequired }, requiredOneOf: requiredOneOf,
            further: further?.reader
        ) { thing, node, decoding in
            finish(&thing.thing(Whole.self).pointee, node, &decoding)
        }
    }

    /// The record as schema and reference describe it.
    package var form: RecordForm {
        var form = RecordForm(
            name: name, path: path, help: help, fields: fields.indices.map { fields[$0].form },
            requiredOneOf: requiredOneOf, furtherKeys: further?.form)
        form.variants = variants()
        return form
    }

    /// Reads a mapping's values; false if a required one is missing or nothing of use, which is reported.
    package func read(_ node: Node, into whole: inout Whole, _ decoding: inout Decoding) -> Bool {
        ThingPlace.with(&whole) { reader.read(node, into: $0, &decoding) }
    }

    /// A mapping whose misspelt keys have the names that were meant, so that what they hold is found.
    package func spelledAsMeant(_ node: Node) -> Node {
        guard let mapping = node.mapping else { return node }
        let entries = mapping.entries.map { entry in
            guard reader.place(of: entry.key) == nil,
                let meant = reader.place(meantBy: Suggestion.nearest(to: entry.key, among: keys), in: mapping)
            else { return entry }
            return Mapping.Entry(key: keys[meant], at: entry.keySpan, value: entry.value)
        }
        return .mapping(entries, at: node.span)
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
    private let keys: @Sendable (Decoding) -> [String]
    private let isKey: @Sendable (String, Decoding) -> Bool
    private let read: @Sendable (Mapping.Entry, inout Whole, inout Decoding) -> Void

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

    /// How they are read, the type of their thing forgotten.
    var reader: FurtherReader {
        FurtherReader(keys: keys, isKey: isKey) { [read] entry, thing, decoding in
            read(entry, &thing.thing(Whole.self).pointee, &decoding)
        }
    }
}
