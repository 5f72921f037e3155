package import Diagnostics
package import JSON

/// What may stand in a place of a recipe, as the JSON Schema and the reference page describe it.
package indirect enum Form: Sendable {
    /// A text of a certain kind, such as a day or an id.
    case text(TextForm)
    /// A whole number, inside the range if there is one.
    case integer(ClosedRange<Int>?)
    /// A number.
    case number
    /// `true` or `false`.
    case boolean
    /// One of these words.
    case choice([String])
    /// An id that one of these sections declares.
    case reference(to: [String])
    /// A list.
    case list(of: Form)
    /// A list, or one of its elements by itself.
    case oneOrMore(Form)
    /// A list whose elements have keys; `{file: …}` may stand for it where a CSV file may hold it.
    case records(RecordForm, mayBeFile: Bool)
    /// A mapping with the keys of a record.
    case record(RecordForm)
    /// A mapping from names of the recipe's own to values.
    case byName(TextForm, Form)
    /// One of several forms; which of them it is shows at the first glance (text, list or mapping).
    case alternatives([Form])
    /// A form with a name of its own that no other case describes.
    case custom(CustomForm)
}

/// A kind of text: what it is called, and how it is written.
package struct TextForm: Sendable {
    /// Its name in the schema and on the reference page.
    package var name: String
    /// What it is, in a sentence.
    package var help: Help
    /// A regular expression (ECMA 262) that each such text matches; nil takes any text.
    package var pattern: String?
    /// Texts of the kind.
    package var examples: [String]
    /// Whether YAML reads some of them as numbers, such as `8.30`.
    package var mayLookLikeNumber: Bool

    /// Creates a kind of text.
    package init(
        _ name: String, help: Help, pattern: String? = nil, examples: [String] = [], mayLookLikeNumber: Bool = false
    ) {
        self.name = name
        self.help = help
        self.pattern = pattern
        self.examples = examples
        self.mayLookLikeNumber = mayLookLikeNumber
    }
}

/// A form that brings its JSON Schema along.
package struct CustomForm: Sendable {
    /// Its name in the schema and on the reference page.
    package var name: String
    /// What it is, in a sentence.
    package var help: Help
    /// Its JSON Schema.
    package var schema: JSONObject
    /// Ways of writing it.
    package var examples: [String]

    /// Creates a form.
    package init(_ name: String, help: Help, schema: JSONObject, examples: [String] = []) {
        self.name = name
        self.help = help
        self.schema = schema
        self.examples = examples
    }
}

/// The keys of a mapping.
package struct RecordForm: Sendable {
    /// Its name in the schema.
    package var name: String
    /// Where it stands, as keys joined by dots (`meetings.prefer`); empty for the recipe itself.
    package var path: String
    /// What it is, in a sentence.
    package var help: any LocalizedMessage
    /// The keys in the order of the reference.
    package var fields: [FieldForm]
    /// Sets of keys of which one at least must be there.
    package var requiredOneOf: [[String]]
    /// What further keys of the recipe's own may hold, such as vocabularies; nil takes none.
    package var furtherKeys: Form?
    /// What one key holds depending on another's value.
    package var variants: [Variant] = []

    /// Under one key a word, and what then stands under another.
    package struct Variant: Sendable {
        /// The key that tells.
        package var key: String
        /// The word under it.
        package var word: String
        /// The key that depends on it.
        package var dependent: String
        /// What it holds then.
        package var form: RecordForm

        /// Creates a variant.
        package init(where key: String, is word: String, key dependent: String, holds form: RecordForm) {
            self.key = key
            self.word = word
            self.dependent = dependent
            self.form = form
        }
    }

    /// Creates the description of a mapping.
    package init(
        name: String, path: String, help: any LocalizedMessage, fields: [FieldForm], requiredOneOf: [[String]] = [],
        furtherKeys: Form? = nil
    ) {
        self.name = name
        self.path = path
        self.help = help
        self.fields = fields
        self.requiredOneOf = requiredOneOf
        self.furtherKeys = furtherKeys
    }
}

/// One key with what it holds.
package struct FieldForm: Sendable {
    /// The key.
    package var key: String
    /// What may stand under it.
    package var form: Form
    /// Whether it must be there.
    package var isRequired: Bool
    /// What holds where it is not there, as written in YAML.
    package var standard: String?
    /// A value, as written in YAML.
    package var example: String?
    /// What it means.
    package var help: any LocalizedMessage

    /// Creates the description of a key.
    package init(
        key: String, form: Form, isRequired: Bool = false, standard: String? = nil, example: String? = nil,
        help: any LocalizedMessage
    ) {
        self.key = key
        self.form = form
        self.isRequired = isRequired
        self.standard = standard
        self.example = example
        self.help = help
    }
}
