import LocatedYAML

/// One key of a record: what it is called, what may stand under it, and where its value goes.
///
/// This is the only place where a key of the recipe language is declared; reading, JSON Schema and reference page come
/// from it. To add one, add one `Field` to its record.
package struct Field<Whole: Sendable>: Sendable {
    let form: FieldForm
    /// Reads the value into the record; false where nothing of use stood there, and it was reported.
    let read: @Sendable (Node, inout Whole, inout Decoding) -> Bool
    /// Whether the shape takes `null` and `~` as text.
    let takesNullAsText: Bool

    /// Declares a key and where its value is put.
    package init<Value: Sendable>(
        _ key: String,
        _ shape: Shape<Value>,
        _ put: @escaping @Sendable (inout Whole, Value) -> Void,
        required: Bool = false,
        standard: String? = nil,
        example: String? = nil,
        fi: String,
        sv: String,
        en: String
    ) {
        let help = Help(fi: fi, sv: sv, en: en)
        self.init(key, shape.form, required: required, standard: standard, example: example, help: help) {
            node, whole, decoding in
            guard let value = shape.read(node, &decoding) else { return false }
            put(&whole, value)
            return true
        }
    }

    /// Declares a key under which a record stands whose values go to a part that is there in any case.
    package init<Part: Sendable>(
        _ key: String,
        record: Record<Part>,
        _ property: any WritableKeyPath<Whole, Part> & Sendable,
        required: Bool = false,
        example: String? = nil,
        fi: String,
        sv: String,
        en: String
    ) {
        let help = Help(fi: fi, sv: sv, en: en)
        self.init(key, .record(record.form), required: required, standard: nil, example: example, help: help) {
            node, whole, decoding in
            record.read(node, into: &whole[keyPath: property], &decoding)
        }
    }

    /// Declares a key whose value is checked and kept nowhere: it is for whoever reads the recipe.
    package init<Value: Sendable>(
        readersOnly key: String, _ shape: Shape<Value>, example: String? = nil, fi: String, sv: String, en: String
    ) {
        let help = Help(fi: fi, sv: sv, en: en)
        self.init(key, shape.form, required: false, standard: nil, example: example, help: help) { node, _, decoding in
            shape.read(node, &decoding) != nil
        }
    }

    private init(
        _ key: String,
        _ form: Form,
        required: Bool,
        standard: String?,
        example: String?,
        help: Help,
        read: @escaping @Sendable (Node, inout Whole, inout Decoding) -> Bool
    ) {
        self.form = FieldForm(
            key: key, form: form, isRequired: required, standard: standard, example: example, help: help)
        self.read = read
        takesNullAsText = if case .text = form { true } else { false }
    }
}

/// Puts fields written below each other into a list.
@resultBuilder
package enum FieldList<Whole: Sendable> {
    package static func buildExpression(_ field: Field<Whole>) -> [Field<Whole>] { [field] }
    package static func buildExpression(_ fields: [Field<Whole>]) -> [Field<Whole>] { fields }
    package static func buildBlock(_ fields: [Field<Whole>]...) -> [Field<Whole>] { fields.flatMap(\.self) }
}
