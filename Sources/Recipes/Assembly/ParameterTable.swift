import CEL
import LocatedYAML
import NetworkModel
import SourceText
import WorkCalendar

/// The parameters of a recipe with the values in force.
struct ParameterTable: Sendable {
    /// One parameter.
    struct Entry: Sendable {
        var id: String
        var type: FieldType
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
                name: entry.id, type: entry.type.expressionType, node: entry.node, value: entry.value?.expressionValue)
        }
    }
}

extension FieldValue {
    /// The value as expressions see it.
    fileprivate var expressionValue: Value {
        switch self {
        case .text(let text): return .string(text)
        case .integer(let integer): return .int(integer)
        case .number(let number): return .double(number)
        case .boolean(let boolean): return .bool(boolean)
        case .date(let day):
            let time = try? Timestamp(secondsSinceEpoch: Int64(day.number) * 86_400)
            return time.map(Value.timestamp) ?? .null
        case .list(let elements): return .list(elements.map(\.expressionValue))
        case .map(let members):
            let sorted = members.sorted { $0.key < $1.key }
            return .map(MapValue(members: sorted.map { ($0.key, $0.value.expressionValue) }))
        }
    }
}
