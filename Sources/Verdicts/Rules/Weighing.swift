import CEL
import JSON
import Recipes
import WorkCalendar

/// A condition, ready to be weighed and to be told of.
final class WeighedCondition: Sendable {
    let condition: Condition
    let program: Program
    /// The parts of which it may be told what they came to.
    let expressions: [String]
    /// By part, what stands before its value in a reason's JSON.
    let beginnings: ByteTable

    init(_ condition: Condition) {
        self.condition = condition
        program = condition.program
        expressions = program.tracedExpressions
        beginnings = ByteTable(
            expressions.map { expression in
                var json: [UInt8] = []
                json.append(constant: "{\"expression\":")
                json.append(json: expression)
                json.append(constant: ",\"value\":")
                return json
            })
    }

    /// What it comes to.
    func truth(in activation: Activation) -> Truth { Truth(program, in: activation) }
}

/// What a condition comes to, with what decided it where that was asked for.
struct Weighing {
    let truth: Truth
    /// The parts that decided it, with their values; nothing if they were not asked for.
    let because: Because

    init(_ condition: WeighedCondition, in activation: Activation, detail: Detail) {
        switch detail {
        case .messages:
            truth = condition.truth(in: activation).spelledOut(in: condition.condition)
            because = .nothing
        case .reasons:
            let explanation = condition.program.explain(activation)
            truth = Truth(explanation).spelledOut(in: condition.condition)
            because = .condition(explanation, condition)
        }
    }
}

extension Truth {
    /// What is absent, named from outside the condition.
    fileprivate func spelledOut(in condition: Condition) -> Truth {
        if case .absent(let path) = self { .absent(path: condition.spelledOut(path)) } else { self }
    }
}

extension JSONValue {
    /// The greatest number of elements that are shown of a list.
    private static let shownElements = 100

    /// A value of an expression as data: things by their ids, days as `2027-09-30`.
    init(shown value: Value) {
        self.init(shown: value, depth: 0)
    }

    private init(shown value: Value, depth: Int) {
        switch value {
        case .null: self = .null
        case .bool(let boolean): self = .boolean(boolean)
        case .int(let integer): self = .integer(integer)
        case .uint(let integer): self = Int64(exactly: integer).map(JSONValue.integer) ?? .number(Double(integer))
        case .double(let number): self = number.isFinite ? .number(number) : .string("\(number)")
        case .string(let text): self = .string(text)
        case .list(let elements) where depth < 3:
            self = .array(elements.prefix(Self.shownElements).map { JSONValue(shown: $0, depth: depth + 1) })
        case .map(let map) where depth < 3:
            var object = JSONObject()
            for (key, member) in zip(map.keys, map.values).prefix(Self.shownElements) {
                object[key.plainText] = JSONValue(shown: member, depth: depth + 1)
            }
            self = .object(object)
        default: self = .string(value.plainText)
        }
    }
}
