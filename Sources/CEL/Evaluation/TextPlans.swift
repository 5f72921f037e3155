/// The questions about two texts.
enum TextTest: String, Sendable {
    case contains, startsWith, endsWith

    func holds(_ text: String, _ part: String) -> Bool {
        switch self {
        case .contains: text.containsScalars(of: part)
        case .startsWith: text.startsWithScalars(of: part)
        case .endsWith: text.endsWithScalars(of: part)
        }
    }
}

/// `contains`, `startsWith`, `endsWith`
final class TextTestPlan: Plan {
    private let test: TextTest
    private let text: any Plan
    private let part: any Plan
    private let span: ExpressionSpan

    init(_ test: TextTest, _ text: any Plan, _ part: any Plan, span: ExpressionSpan) {
        self.test = test
        self.text = text
        self.part = part
        self.span = span
    }

    func value(_ frame: inout Frame) throws(EvaluationError) -> Value { .bool(try truth(&frame)) }

    func truth(_ frame: inout Frame) throws(EvaluationError) -> Bool {
        try text.withValue(&frame) { (text, frame) throws(EvaluationError) in
            try part.withValue(&frame) { (part, frame) throws(EvaluationError) in
                guard case .string(let text) = text.pointee, case .string(let part) = part.pointee else {
                    throw EvaluationError.mismatch([text.pointee, part.pointee]).located(at: span, in: test.rawValue)
                }
                try frame.meter.spend(readingText: text)
                return test.holds(text, part)
            }
        }
    }
}

/// `matches` with a pattern that is known.
final class MatchPlan: Plan {
    private let text: any Plan
    private let expression: RegularExpression
    private let span: ExpressionSpan

    init(_ text: any Plan, _ expression: RegularExpression, span: ExpressionSpan) {
        self.text = text
        self.expression = expression
        self.span = span
    }

    func value(_ frame: inout Frame) throws(EvaluationError) -> Value { .bool(try truth(&frame)) }

    func truth(_ frame: inout Frame) throws(EvaluationError) -> Bool {
        try text.withValue(&frame) { (text, frame) throws(EvaluationError) in
            guard case .string(let text) = text.pointee else {
                throw EvaluationError.mismatch([text.pointee, .string(expression.pattern)])
                    .located(at: span, in: "matches")
            }
            try frame.meter.spend(steps: expression.matchingCost(of: text))
            return expression.matches(text)
        }
    }
}

/// `size`
final class SizePlan: Plan {
    private let operand: any Plan
    private let span: ExpressionSpan

    init(_ operand: any Plan, span: ExpressionSpan) {
        self.operand = operand
        self.span = span
    }

    func value(_ frame: inout Frame) throws(EvaluationError) -> Value { .int(try int(&frame)) }

    func int(_ frame: inout Frame) throws(EvaluationError) -> Int64 {
        try operand.withValue(&frame) { (address, frame) throws(EvaluationError) in
            switch address.pointee {
            case .string(let text):
                try frame.meter.spend(readingText: text)
                return Int64(text.scalarCount)
            case .bytes(let bytes): return Int64(bytes.count)
            case .list(let list): return Int64(list.count)
            case .map(let map): return Int64(map.count)
            default: throw EvaluationError.mismatch([address.pointee]).located(at: span, in: "size")
            }
        }
    }
}

/// `size` of what a comprehension makes, counted without making it.
final class CountPlan: Plan {
    private let elements: any Plan

    init(_ elements: any Plan) { self.elements = elements }

    func value(_ frame: inout Frame) throws(EvaluationError) -> Value { .int(try int(&frame)) }

    func int(_ frame: inout Frame) throws(EvaluationError) -> Int64 {
        var count: Int64 = 0
        try elements.forEachElement(&frame) { (_, _) throws(EvaluationError) in
            count += 1
            return true
        }
        return count
    }
}
