import CEL
import JSON
import Recipes
import WorkCalendar

/// What a condition comes to, with what decided it where that was asked for.
struct Weighing {
    let truth: Truth
    private let explanation: Explanation?

    init(_ condition: Condition, in activation: Activation, detail: Detail) {
        switch detail {
        case .words:
            truth = condition.truth(in: activation)
            explanation = nil
        case .reasons:
            let explanation = condition.program.explain(activation)
            truth = Truth(explanation)
            self.explanation = explanation
        }
    }

    /// The parts that decided it, with their values; empty if they were not asked for.
    var reasons: [Reason] {
        explanation?.because.map { observation in
            let value: JSONValue
            switch observation.outcome {
            case .success(let result): value = JSONValue(shown: result)
            case .failure: value = .null
            }
            return Reason(expression: observation.expression, value: value)
        } ?? []
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
