/// The comprehensions with two variables: index and element of a list, or key and value of a map.
final class PairComprehensionPlan: Plan {
    private let macro: Expression.Comprehension.Macro
    private let range: any Plan
    private let slots: (first: Int, second: Int)
    private let condition: (any Plan)?
    private let body: any Plan
    private let stepCost: Int
    private let span: ExpressionSpan

    init(
        _ macro: Expression.Comprehension.Macro, range: any Plan, slots: (first: Int, second: Int),
        condition: (any Plan)?, body: any Plan, stepCost: Int, span: ExpressionSpan
    ) {
        self.macro = macro
        self.range = range
        self.slots = slots
        self.condition = condition
        self.body = body
        self.stepCost = stepCost
        self.span = span
    }

    func value(_ frame: inout Frame) throws(EvaluationError) -> Value {
        switch macro {
        case .all: return .bool(try quantify(&frame, deciding: false))
        case .exists: return .bool(try quantify(&frame, deciding: true))
        case .existsOne:
            var count = 0
            try forEachPair(&frame) { (_, frame) throws(EvaluationError) in
                if try body.truth(&frame) { count += 1 }
                return true
            }
            return .bool(count == 1)
        case .transformMap: return try transformMap(&frame)
        case .transformMapEntry: return try transformEntries(&frame)
        case .transformList, .map, .filter, .sortBy:
            var results: [Value] = []
            try forEachPair(&frame) { (_, frame) throws(EvaluationError) in
                try frame.meter.spend(memory: MemoryLayout<Value>.stride)
                results.append(try body.value(&frame))
                return true
            }
            return .list(results)
        }
    }

    private func quantify(_ frame: inout Frame, deciding: Bool) throws(EvaluationError) -> Bool {
        var firstError: EvaluationError?
        var isDecided = false
        try forEachPair(&frame) { (_, frame) throws(EvaluationError) in
            do throws(EvaluationError) {
                isDecided = try body.truth(&frame) == deciding
            } catch {
                if error.isFinal { throw error }
                if firstError == nil { firstError = error.located(at: span) }
            }
            return !isDecided
        }
        if isDecided { return deciding }
        if let firstError { throw firstError }
        return !deciding
    }

    private func transformMap(_ frame: inout Frame) throws(EvaluationError) -> Value {
        var builder = MapBuilder()
        try forEachPair(&frame) { (key, frame) throws(EvaluationError) in
            builder.append(key.pointee, try body.value(&frame))
            return true
        }
        return try builder.finish(&frame.meter, span)
    }

    private func transformEntries(_ frame: inout Frame) throws(EvaluationError) -> Value {
        var builder = MapBuilder()
        try forEachPair(&frame) { (_, frame) throws(EvaluationError) in
            let entry = try body.value(&frame)
            guard case .map(let map) = entry else { throw .mismatch([entry]) }
            try frame.meter.spend(steps: map.count)
            for (key, value) in map.entries { builder.append(key, value) }
            return true
        }
        return try builder.finish(&frame.meter, span)
    }

    /// Sets both variables for each pair that meets the condition; shows the first.
    private func forEachPair(
        _ frame: inout Frame, _ show: (UnsafePointer<Value>, inout Frame) throws(EvaluationError) -> Bool
    ) throws(EvaluationError) {
        let range = try range.value(&frame)
        switch range {
        case .list(let list):
            for (index, element) in list.enumerated() {
                guard try visit(.int(Int64(index)), element, &frame, show) else { return }
            }
        case .map(let map):
            for (key, value) in map.entries {
                guard try visit(key, value, &frame, show) else { return }
            }
        default: throw EvaluationError.mismatch([range]).located(at: span, in: macro.rawValue)
        }
    }

    private func visit(
        _ first: Value, _ second: Value, _ frame: inout Frame,
        _ show: (UnsafePointer<Value>, inout Frame) throws(EvaluationError) -> Bool
    ) throws(EvaluationError) -> Bool {
        try frame.meter.spend(steps: stepCost)
        return try withUnsafePointer(to: first) { (first) throws(EvaluationError) in
            try withUnsafePointer(to: second) { (second) throws(EvaluationError) in
                frame.locals[slots.first] = first
                frame.locals[slots.second] = second
                if let condition, try !condition.truth(&frame) { return true }
                return try show(first, &frame)
            }
        }
    }
}
