import CEL
import Diagnostics
import LocatedYAML
import SourceText

/// What expressions can name while a recipe is put together: `parameters`, then also `network` and `vocabularies`, and
/// the variables of templates.
struct ReadingScope: Sendable {
    /// A root with the fields that it has.
    private struct Root: Sendable {
        var name: String
        var record: ReadingRecord
    }

    private var roots: [Root] = []
    /// The variables of the templates around, the innermost last.
    private(set) var variables: [TemplateVariable] = []

    /// Roots of the language whose things are known only when all of the recipe has been read.
    static let laterRoots: Set<String> = [
        "today", "members", "groups", "venues", "deadlines", "needs", "activities", "figures", "deliverables",
        "meetings", "steps", "application", "member", "group", "meeting", "need", "activity",
    ]

    /// The roots that a recipe can name while it is read, known so far or not.
    static let readingRoots = ["parameters", "network", "vocabularies"]

    /// The scope with a further root; a field without a value is one whose reading is told elsewhere.
    func adding(root name: String, fields: [ReadingRecord.Field]) -> ReadingScope {
        var scope = self
        scope.roots.append(Root(name: name, record: ReadingRecord(name: name, fields: fields)))
        return scope
    }

    /// The scope inside a template.
    func binding(_ variable: TemplateVariable) -> ReadingScope {
        var scope = self
        scope.variables.append(variable)
        return scope
    }

    /// The variable of a name; of several the innermost.
    func variable(named name: String) -> TemplateVariable? {
        variables.last { $0.name == name }
    }

    /// Whether a root is known.
    func hasRoot(_ name: String) -> Bool { roots.contains { $0.name == name } }

    /// The node that a field of a root was written as, to be taken over with its own place.
    func node(ofRoot root: String, field: String) -> Node? {
        roots.first { $0.name == root }?.record.node(ofField: field)
    }

    /// Whether a root has a field whose value could not be worked out, which was told where it should have been.
    func lacksValue(ofRoot root: String, field: String) -> Bool {
        roots.first { $0.name == root }?.record.lacksValue(ofField: field) ?? false
    }

    /// What makes two scopes compile an expression alike.
    var signature: Signature {
        Signature(
            roots: roots.map { ObjectIdentifier($0.record.recordType) }, variables: Set(variables.map(\.name)).sorted())
    }

    /// The roots' types and the variables' names; good as long as an environment made for the scope lives.
    struct Signature: Hashable {
        fileprivate var roots: [ObjectIdentifier]
        fileprivate var variables: [String]
    }

    /// The language's functions; on reading there are days but no instants, so that any zone's clock does.
    private static let functions = HostFunctions(clock: NetworkClock(timeZone: "UTC")).declarations

    /// What expressions are compiled with.
    func environment() -> Environment {
        var options = Environment.Options()
        options.allowsUnicodeIdentifiers = true
        let names = Set(variables.map(\.name)).sorted()
        return Environment(
            variables: roots.map { Environment.Variable($0.name, .record($0.record.recordType.name)) }
                + names.map { Environment.Variable($0, .dyn) },
            recordTypes: roots.map(\.record.recordType),
            functions: Self.functions,
            options: options
        )
    }

    /// The values of the scope's names.
    func activation(in environment: Environment) -> Activation {
        var activation = Activation(environment)
        for root in roots { activation[root.name] = .record(root.record) }
        for variable in variables { activation[variable.name] = variable.value.expressionValue }
        return activation
    }
}

/// The name that a template gives each element of its list, with one element.
struct TemplateVariable: Sendable {
    var name: String
    var value: Node
}

/// A root as expressions look into it while a recipe is put together.
///
/// Unchecked because its class inherits from one that is; nothing in it changes.
final class ReadingRecord: Record, @unchecked Sendable {
    /// One field.
    struct Field: Sendable {
        var name: String
        var type: CELType
        /// What it was written as; nil where that is missing or wrong, and told so elsewhere.
        var node: Node?
        /// The value as expressions see it.
        var value: Value?
    }

    private let fields: [Field]

    init(name: String, fields: [Field]) {
        self.fields = fields
        super.init(
            RecordType(name, fields: fields.map { RecordType.Field($0.name, $0.type, mayBeAbsent: $0.value == nil) }))
    }

    override func value(ofFieldAt index: Int) -> Value? {
        fields.indices.contains(index) ? fields[index].value : nil
    }

    func node(ofField name: String) -> Node? {
        recordType.index(of: name).flatMap { fields[$0].node }
    }

    func lacksValue(ofField name: String) -> Bool {
        recordType.index(of: name).map { fields[$0].value == nil } ?? false
    }
}
