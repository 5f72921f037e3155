import LocatedYAML

/// One key of a record: what it is called, what may stand under it, and where its value goes.
///
/// This is the only place where a key of the recipe language is declared; reading, JSON Schema and reference page come
/// from it. To add one, add one `Field` to its record. Shapes are made when a key is first read or described, so that a
/// recipe costs the time of the keys that it has.
package final class Field<Whole: Sendable>: Sendable {
    let key: String
    let isRequired: Bool
    private let standard: String?
    private let example: String?
    private let help: Help
    private let makeForm: @Sendable () -> Form
    let reader: FieldReader

    /// Declares a key whose value `put` puts in its place, such as `{ $0.name = $1 }`.
    package convenience init<Value: Sendable>(
        _ key: String,
        _ shape: @autoclosure @escaping @Sendable () -> Shape<Value>,
        _ put: @escaping @Sendable (inout Whole, consuming Value) -> Void,
        required: Bool = false,
        standard: String? = nil,
        example: String? = nil,
        fi: String,
        sv: String,
        en: String
    ) {
        let help = Help(fi: fi, sv: sv, en: en)
        self.init(key, shape().form, required: required, standard: standard, example: example, help: help) {
            let shape = shape()
            return { node, thing, decoding in
                guard let value = shape.read(node, &decoding) else { return false }
                put(&thing.thing(Whole.self).pointee, value)
                return true
            }
        }
    }

    /// Declares a key under which a record stands whose values go to a part that is there in any case.
    package convenience init<Part: Sendable>(
        _ key: String,
        record: @autoclosure @escaping @Sendable () -> Record<Part>,
        _ part: @autoclosure @escaping @Sendable () -> WritableKeyPath<Whole, Part>,
        required: Bool = false,
        example: String? = nil,
        fi: String,
        sv: String,
        en: String
    ) {
        let help = Help(fi: fi, sv: sv, en: en)
        self.init(key, .record(record().form), required: required, standard: nil, example: example, help: help) {
            let record = record()
            return { node, thing, decoding in
                record.read(node, into: &thing.thing(Whole.self).pointee[keyPath: part()], &decoding)
            }
        }
    }

    /// Declares a key whose value is checked and kept nowhere: it is for whoever reads the recipe.
    package convenience init<Value: Sendable>(
        readersOnly key: String, _ shape: @autoclosure @escaping @Sendable () -> Shape<Value>, example: String? = nil,
        fi: String, sv: String, en: String
    ) {
        let help = Help(fi: fi, sv: sv, en: en)
        self.init(key, shape().form, required: false, standard: nil, example: example, help: help) {
            let shape = shape()
            return { node, _, decoding in shape.read(node, &decoding) != nil }
        }
    }

    private init(
        _ key: String,
        _ form: @autoclosure @escaping @Sendable () -> Form,
        required: Bool,
        standard: String?,
        example: String?,
        help: Help,
        reading: @escaping @Sendable () -> FieldReader.Reading
    ) {
        self.key = key
        self.isRequired = required
        self.standard = standard
        self.example = example
        self.help = help
        self.makeForm = form
        reader = FieldReader(
            takesNullAsText: { if case .text = form() { true } else { false } }, makeReading: reading)
    }

    /// The key as schema and reference describe it.
    var form: FieldForm {
        FieldForm(
            key: key, form: makeForm(), isRequired: isRequired, standard: standard, example: example, help: help)
    }
}

/// Puts fields written below each other into a list.
///
/// One by one, because algorithms over sequences of a generic type cost each type a search for its conformances.
@resultBuilder
package enum FieldList<Whole: Sendable> {
    package static func buildExpression(_ field: Field<Whole>) -> [Field<Whole>] { [field] }
    package static func buildExpression(_ fields: [Field<Whole>]) -> [Field<Whole>] { fields }
    package static func buildPartialBlock(first fields: [Field<Whole>]) -> [Field<Whole>] { fields }

    package static func buildPartialBlock(
        accumulated: consuming [Field<Whole>], next fields: [Field<Whole>]
    ) -> [Field<Whole>] {
        for index in fields.indices { accumulated.append(fields[index]) }
        return accumulated
    }
}
