/// What one evaluation works on: where variables stand, and what it may still spend.
///
/// Variables are reached by address, so that reading them counts no references. The addresses are those of an
/// activation's values, of the elements of lists that a comprehension holds while it goes through them, and of values
/// on the stack of whoever bound them: all outlive the evaluation of the part that sees the variable.
struct Frame {
    /// The activation's values.
    let variables: UnsafePointer<Value>
    /// Which of them are bound.
    let isBound: UnsafePointer<Bool>
    /// The expression's own variables.
    let locals: UnsafeMutableBufferPointer<UnsafePointer<Value>>
    /// The activation's values as a whole; whoever makes the frame holds them.
    unowned(unsafe) let bindings: Bindings
    /// What may still be spent.
    var meter: Meter
    /// Where an explanation notes what it sees; nil when none is asked for.
    let trace: UnsafeMutablePointer<Trace>?
}

/// A part of an expression, ready to be evaluated.
///
/// Parts with a known type are asked for it directly (`truth`, `int`, `double`), without a ``Value`` in between.
protocol Plan: AnyObject, Sendable {
    /// The value.
    func value(_ frame: inout Frame) throws(EvaluationError) -> Value
    /// The value of a part that must be true or false.
    func truth(_ frame: inout Frame) throws(EvaluationError) -> Bool
    /// The value of a part that must be an int.
    func int(_ frame: inout Frame) throws(EvaluationError) -> Int64
    /// The value of a part that must be a double.
    func double(_ frame: inout Frame) throws(EvaluationError) -> Double
    /// Where the value stands, if it stands anywhere by itself; nil if only ``value(_:)`` can give it.
    func address(_ frame: inout Frame) throws(EvaluationError) -> UnsafePointer<Value>?
    /// Shows each element of a part that must be a list or map (its keys) to a closure, which may end it by returning
    /// false. Fails only after the last element if a later element fails: what came before may have been shown.
    func forEachElement(
        _ frame: inout Frame,
        _ body: (UnsafePointer<Value>, inout Frame) throws(EvaluationError) -> Bool
    ) throws(EvaluationError)
    /// The value, if it is known without evaluating.
    var constant: Value? { get }
}

extension Plan {
    func truth(_ frame: inout Frame) throws(EvaluationError) -> Bool {
        if let address = try address(&frame) { return try address.pointee.demandBool() }
        return try value(&frame).demandBool()
    }

    func int(_ frame: inout Frame) throws(EvaluationError) -> Int64 {
        if let address = try address(&frame) { return try address.pointee.demandInt() }
        return try value(&frame).demandInt()
    }

    func double(_ frame: inout Frame) throws(EvaluationError) -> Double {
        if let address = try address(&frame) { return try address.pointee.demandDouble() }
        return try value(&frame).demandDouble()
    }

    func address(_ frame: inout Frame) throws(EvaluationError) -> UnsafePointer<Value>? { nil }

    var constant: Value? { nil }

    /// Evaluates, and shows the value to a closure where it stands.
    @inline(__always)
    func withValue<Result>(
        _ frame: inout Frame, _ body: (UnsafePointer<Value>, inout Frame) throws(EvaluationError) -> Result
    ) throws(EvaluationError) -> Result {
        if let address = try address(&frame) { return try body(address, &frame) }
        let value = try value(&frame)
        return try withUnsafePointer(to: value) { (address) throws(EvaluationError) in try body(address, &frame) }
    }

    func forEachElement(
        _ frame: inout Frame,
        _ body: (UnsafePointer<Value>, inout Frame) throws(EvaluationError) -> Bool
    ) throws(EvaluationError) {
        try elements(&frame).forEach(&frame, body)
    }

    /// The elements of a list, or the keys of a map.
    @inline(__always)
    func elements(_ frame: inout Frame) throws(EvaluationError) -> [Value] {
        try withValue(&frame) { (address, _) throws(EvaluationError) in try address.pointee.elements() }
    }
}

extension [Value] {
    /// Shows each element where it stands, until a closure returns false.
    @inline(__always)
    func forEach(
        _ frame: inout Frame,
        _ body: (UnsafePointer<Value>, inout Frame) throws(EvaluationError) -> Bool
    ) throws(EvaluationError) {
        try withUnsafeBufferPointer { (buffer) throws(EvaluationError) in
            guard let start = buffer.baseAddress else { return }
            for index in 0..<buffer.count {
                guard try body(start + index, &frame) else { return }
            }
        }
    }
}

extension Value {
    /// The elements of a list, or the keys of a map.
    @inline(__always) func elements() throws(EvaluationError) -> [Value] {
        switch self {
        case .list(let list): return list
        case .map(let map): return map.keys
        default: throw .mismatch([self])
        }
    }

    @inline(__always) func demandBool() throws(EvaluationError) -> Bool {
        if case .bool(let value) = self { return value }
        throw .mismatch([self])
    }

    @inline(__always) func demandInt() throws(EvaluationError) -> Int64 {
        if case .int(let value) = self { return value }
        throw .mismatch([self])
    }

    @inline(__always) func demandDouble() throws(EvaluationError) -> Double {
        if case .double(let value) = self { return value }
        throw .mismatch([self])
    }
}
