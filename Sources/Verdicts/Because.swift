import CEL
import JSON
import WorkCalendar

/// What decided a verdict, put into words or bytes when somebody asks for it.
enum Because: Sendable {
    case reasons([Reason])
    /// What a condition came to.
    case condition(Explanation, WeighedCondition)
    /// How far an endorsement's demands are met, and what became of each mark.
    case marks([DemandReview], [MarkReview])

    static let nothing = Because.reasons([])

    /// As reasons.
    var reasons: [Reason] {
        switch self {
        case .reasons(let reasons): return reasons
        case .condition(let explanation, let condition):
            var reasons: [Reason] = []
            explanation.forEachPart { part, outcome in
                reasons.append(
                    Reason(expression: condition.expressions[part], value: outcome.shown))
            }
            return reasons
        case .marks(let demands, let marks):
            return demands.map { Reason(expression: $0.source, value: .integer(Int64($0.have))) }
                + marks.map { Reason(expression: $0.expression, value: .string($0.standing.rawValue)) }
        }
    }

    /// Appends the reasons to bytes as JSON, one after the other with commas between them.
    func write(to output: inout [UInt8]) {
        switch self {
        case .reasons(let reasons):
            for (place, reason) in reasons.enumerated() {
                if place > 0 { output.append(UInt8(ascii: ",")) }
                output.append(constant: "{\"expression\":")
                output.append(json: reason.expression)
                output.append(constant: ",\"value\":")
                output.append(json: reason.value)
                output.append(UInt8(ascii: "}"))
            }
        case .condition(let explanation, let condition):
            var isFirst = true
            explanation.forEachPart { part, outcome in
                if !isFirst { output.append(UInt8(ascii: ",")) }
                isFirst = false
                condition.beginnings.append(part, to: &output)
                output.append(shown: outcome)
                output.append(UInt8(ascii: "}"))
            }
        case .marks(let demands, let marks):
            Self.write(demands, marks, to: &output)
        }
    }

    private static func write(_ demands: [DemandReview], _ marks: [MarkReview], to output: inout [UInt8]) {
        for (place, demand) in demands.enumerated() {
            if place > 0 { output.append(UInt8(ascii: ",")) }
            output.append(constant: "{\"expression\":")
            output.append(json: demand.source)
            output.append(constant: ",\"value\":")
            output.append(text: demand.have.description)
            output.append(UInt8(ascii: "}"))
        }
        for (place, mark) in marks.enumerated() {
            if place > 0 || !demands.isEmpty { output.append(UInt8(ascii: ",")) }
            output.append(constant: "{\"expression\":\"")
            output.append(jsonContent: mark.by)
            output.append(UInt8(ascii: " "))
            output.append(text: mark.at.description)
            output.append(constant: mark.isEndorsed ? " endorsed\",\"value\":\"" : " declined\",\"value\":\"")
            output.append(text: mark.standing.rawValue)
            output.append(constant: "\"}")
        }
    }
}

extension MarkReview {
    /// The mark in a word, as reasons name it.
    fileprivate var expression: String { "\(by) \(at) \(isEndorsed ? "endorsed" : "declined")" }
}

extension Result<Value, EvaluationError> {
    /// What is shown of a part's outcome; of one that failed, null.
    fileprivate var shown: JSONValue {
        switch self {
        case .success(let value): JSONValue(shown: value)
        case .failure: .null
        }
    }
}

extension [UInt8] {
    /// Appends what is shown of a part's outcome as JSON.
    fileprivate mutating func append(shown outcome: Result<Value, EvaluationError>) {
        // What most parts come to needs no value in between.
        switch outcome {
        case .success(.bool(let boolean)): append(constant: boolean ? "true" : "false")
        case .success(.int(let integer)): append(text: integer.description)
        case .success(.string(let text)): append(json: text)
        default: append(json: outcome.shown)
        }
    }
}
