/// Chooses among overloads by the arguments' values and calls the one that fits.
struct CallDispatch: Sendable {
    let function: String
    let overloads: [Overload]
    /// Whether the checker knows that the only overload fits.
    let isDecided: Bool
    let span: ExpressionSpan

    /// Calls the overload that fits.
    func call(_ arguments: [Value], _ frame: inout Frame) throws(EvaluationError) -> Value {
        let overload = try chosen(arguments)
        try charge(arguments, &frame.meter)
        do throws(EvaluationError) {
            let result = try overload.implementation.call(arguments, &frame)
            try frame.meter.spend(memory: result.ownSize)
            return result
        } catch {
            throw error.located(at: span, in: function)
        }
    }

    @inline(__always)
    private func chosen(_ arguments: [Value]) throws(EvaluationError) -> Overload {
        if isDecided { return overloads[0] }
        for overload in overloads where overload.fits(arguments) { return overload }
        throw EvaluationError.mismatch(arguments).located(at: span, in: function)
    }

    private func charge(_ arguments: [Value], _ meter: inout Meter) throws(EvaluationError) {
        var size = 1
        for argument in arguments { size += argument.ownSize / 64 }
        try meter.spend(steps: size)
    }
}

extension Overload {
    /// Whether values can be its arguments.
    func fits(_ arguments: [Value]) -> Bool {
        guard accepts(count: arguments.count), let last = parameters.last else { return arguments.isEmpty }
        for (index, argument) in arguments.enumerated() {
            guard argument.fits(index < parameters.count ? parameters[index] : last) else { return false }
        }
        return true
    }
}

extension Overload.Implementation {
    @inline(__always)
    func call(_ arguments: [Value], _ frame: inout Frame) throws(EvaluationError) -> Value {
        switch self {
        case .unary(let body):
            guard arguments.count == 1 else { throw .mismatch(arguments) }
            return try body(arguments[0])
        case .binary(let body):
            guard arguments.count == 2 else { throw .mismatch(arguments) }
            return try body(arguments[0], arguments[1])
        case .many(let body): return try body(arguments)
        case .metered(let body): return try body(arguments, &frame.meter)
        case .contextual(let body): return try body(arguments, frame.bindings.context)
        }
    }
}

extension Value {
    /// About how many bytes it takes, what lists and maps hold not counted.
    var ownSize: Int {
        switch self {
        case .string(let text): text.utf8.count
        case .bytes(let bytes): bytes.count
        case .list(let list): list.count * MemoryLayout<Value>.stride
        case .map(let map): map.count * MemoryLayout<Value>.stride * 2
        default: 0
        }
    }
}

/// A function with any arguments.
final class CallPlan: Plan {
    private let dispatch: CallDispatch
    private let arguments: [any Plan]

    init(_ dispatch: CallDispatch, _ arguments: [any Plan]) {
        self.dispatch = dispatch
        self.arguments = arguments
    }

    func value(_ frame: inout Frame) throws(EvaluationError) -> Value {
        var values: [Value] = []
        values.reserveCapacity(arguments.count)
        for argument in arguments { values.append(try argument.value(&frame)) }
        return try dispatch.call(values, &frame)
    }
}

/// A function of one argument of which the checker knows the overload.
final class UnaryCallPlan: Plan {
    private let body: @Sendable (Value) throws(EvaluationError) -> Value
    private let argument: any Plan
    private let function: String
    private let span: ExpressionSpan

    init(
        _ body: @escaping @Sendable (Value) throws(EvaluationError) -> Value, _ argument: any Plan, function: String,
        span: ExpressionSpan
    ) {
        self.body = body
        self.argument = argument
        self.function = function
        self.span = span
    }

    func value(_ frame: inout Frame) throws(EvaluationError) -> Value {
        let argument = try argument.value(&frame)
        do throws(EvaluationError) {
            try frame.meter.spend(steps: 1 + argument.ownSize / 64)
            let result = try body(argument)
            try frame.meter.spend(memory: result.ownSize)
            return result
        } catch {
            throw error.located(at: span, in: function)
        }
    }
}

/// A function of two arguments of which the checker knows the overload.
final class BinaryCallPlan: Plan {
    private let body: @Sendable (Value, Value) throws(EvaluationError) -> Value
    private let first: any Plan
    private let second: any Plan
    private let function: String
    private let span: ExpressionSpan

    init(
        _ body: @escaping @Sendable (Value, Value) throws(EvaluationError) -> Value, _ first: any Plan,
        _ second: any Plan, function: String, span: ExpressionSpan
    ) {
        self.body = body
        self.first = first
        self.second = second
        self.function = function
        self.span = span
    }

    func value(_ frame: inout Frame) throws(EvaluationError) -> Value {
        let first = try first.value(&frame)
        let second = try second.value(&frame)
        do throws(EvaluationError) {
            try frame.meter.spend(steps: 1 + (first.ownSize + second.ownSize) / 64)
            let result = try body(first, second)
            try frame.meter.spend(memory: result.ownSize)
            return result
        } catch {
            throw error.located(at: span, in: function)
        }
    }
}
