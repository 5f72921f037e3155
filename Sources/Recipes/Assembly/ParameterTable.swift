import CEL
import LocatedYAML
import NetworkModel
import SourceText

/// The parameters of a recipe with the values in force.
struct ParameterTable: Sendable {
    /// One parameter.
    struct Entry: Sendable {
        var id: String
        var type: FieldType
        var limits: ParameterLimits
        /// Where it is declared.
        var span: SourceSpan
        /// The value in force; nil if none was given or the one given is wrong.
        var value: FieldValue?
        /// What the value was written as; nil if it came from the command line.
        var node: Node?
    }

    /// The parameters in the order of their declaration.
    var entries: [Entry]

    /// The value in force of a parameter.
    func value(of id: String) -> FieldValue? {
        entries.first { $0.id == id }?.value
    }

    /// The root `parameters` as expressions see it.
    var fields: [ReadingRecord.Field] {
        entries.map { entry in
            ReadingRecord.Field(
                name: entry.id, type: entry.type.expressionType, node: entry.node,
                value: entry.value.flatMap { Value($0) })
        }
    }
}
