/// `all` and `exists`: one element that decides is enough, even if the predicate fails for others.
final class QuantifierPlan: Plan {
    private let range: any Plan
    private let slot: Int
    private let predicate: any Plan
    private let deciding: Bool
    private let stepCost: Int
    private let span: ExpressionSpan

    init(range: any Plan, slot: Int, predicate: any Plan, deciding: Bool, stepCost: Int, span: ExpressionSpan) {
        self.range = range
        self.slot = slot
        self.predicate = predicate
        self.deciding = deciding
        self.stepCost = stepCost
        self.span = span
    }

    func value(_ frame: inout Frame) throws(EvaluationError) -> Value { .bool(try truth(&frame)) }

    func truth(_ frame: inout Frame) throws(EvaluationError) -> Bool {
        var firstError: EvaluationError?
        var isDecided = false
        try range.forEachElement(&frame) { (element, frame) throws(EvaluationError) in
            try frame.meter.spend(steps: stepCost)
            frame.locals[slot] = element
            do throws(EvaluationError) {
                isDecided = try predicate.truth(&frame) == deciding
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
}

/// `exists_one`
final class UniquenessPlan: Plan {
    private let range: any Plan
    private let slot: Int
    private let predicate: any Plan
    private let stepCost: Int

    init(range: any Plan, slot: Int, predicate: any Plan, stepCost: Int) {
        self.range = range
        self.slot = slot
        self.predicate = predicate
        self.stepCost = stepCost
    }

    func value(_ frame: inout Frame) throws(EvaluationError) -> Value { .bool(try truth(&frame)) }

    func truth(_ frame: inout Frame) throws(EvaluationError) -> Bool {
        var count = 0
        try range.forEachElement(&frame) { (element, frame) throws(EvaluationError) in
            try frame.meter.spend(steps: stepCost)
            frame.locals[slot] = element
            if try predicate.truth(&frame) { count += 1 }
            return true
        }
        return count == 1
    }
}

/// `filter`, and `map` with or without a condition; shows its elements one by one to whoever asks, so that chains
/// make no lists between them.
final class TransformPlan: Plan {
    private let range: any Plan
    private let slot: Int
    private let condition: (any Plan)?
    /// What is made of an element; nil if it is kept as it is.
    private let body: (any Plan)?
    private let stepCost: Int

    init(range: any Plan, slot: Int, condition: (any Plan)?, body: (any Plan)?, stepCost: Int) {
        self.range = range
        self.slot = slot
        self.condition = condition
        self.body = body
        self.stepCost = stepCost
    }

    func value(_ frame: inout Frame) throws(EvaluationError) -> Value {
        var results: [Value] = []
        try forEachElement(&frame) { (element, frame) throws(EvaluationError) in
            try frame.meter.spend(memory: MemoryLayout<Value>.stride)
            results.append(element.pointee)
            return true
        }
        return .list(results)
    }

    func forEachElement(
        _ frame: inout Frame,
        _ show: (UnsafePointer<Value>, inout Frame) throws(EvaluationError) -> Bool
    ) throws(EvaluationError) {
        // An element that can't be made is the failure of the whole, so all are made even if nobody looks at them.
        var isWatched = true
        try range.forEachElement(&frame) { (element, frame) throws(EvaluationError) in
            try frame.meter.spend(steps: stepCost)
            frame.locals[slot] = element
            if let condition, try !condition.truth(&frame) { return true }
            guard let body else {
                if isWatched { isWatched = try show(element, &frame) }
                return true
            }
            let result = try body.value(&frame)
            if isWatched {
                isWatched = try withUnsafePointer(to: result) { (address) throws(EvaluationError) in
                    try show(address, &frame)
                }
            }
            return true
        }
    }
}

/// `sortBy`
final class SortPlan: Plan {
    private let range: any Plan
    private let slot: Int
    private let key: any Plan
    private let stepCost: Int
    private let span: ExpressionSpan

    init(range: any Plan, slot: Int, key: any Plan, stepCost: Int, span: ExpressionSpan) {
        self.range = range
        self.slot = slot
        self.key = key
        self.stepCost = stepCost
        self.span = span
    }

    func value(_ frame: inout Frame) throws(EvaluationError) -> Value {
        var elements: [Value] = []
        var keys: [Value] = []
        try range.forEachElement(&frame) { (element, frame) throws(EvaluationError) in
            try frame.meter.spend(steps: stepCost)
            frame.locals[slot] = element
            elements.append(element.pointee)
            keys.append(try key.value(&frame))
            return true
        }
        do throws(EvaluationError) {
            return .list(try ListFunctions.sort(elements, by: keys, &frame.meter))
        } catch {
            throw error.located(at: span)
        }
    }
}
