/// A value that is known.
final class ConstantPlan: Plan {
    private let known: StoredValue

    init(_ value: Value) { known = StoredValue(value) }

    var constant: Value? { known.address.pointee }
    func value(_ frame: inout Frame) -> Value { known.address.pointee }
    func address(_ frame: inout Frame) -> UnsafePointer<Value>? { UnsafePointer(known.address) }
}

/// A value with an address for as long as it lives.
///
/// Unchecked because of the pointer, behind which nothing changes from the end of `init` to `deinit`.
private final class StoredValue: @unchecked Sendable {
    let address: UnsafeMutablePointer<Value>

    init(_ value: Value) {
        address = .allocate(capacity: 1)
        address.initialize(to: value)
    }

    deinit {
        address.deinitialize(count: 1)
        address.deallocate()
    }
}

/// A variable of the activation.
final class VariablePlan: Plan {
    private let slot: Int
    private let name: String
    private let span: ExpressionSpan

    init(slot: Int, name: String, span: ExpressionSpan) {
        self.slot = slot
        self.name = name
        self.span = span
    }

    func value(_ frame: inout Frame) throws(EvaluationError) -> Value { try read(&frame).pointee }
    func address(_ frame: inout Frame) throws(EvaluationError) -> UnsafePointer<Value>? { try read(&frame) }
    func truth(_ frame: inout Frame) throws(EvaluationError) -> Bool { try read(&frame).pointee.demandBool() }
    func int(_ frame: inout Frame) throws(EvaluationError) -> Int64 { try read(&frame).pointee.demandInt() }
    func double(_ frame: inout Frame) throws(EvaluationError) -> Double { try read(&frame).pointee.demandDouble() }

    @inline(__always)
    private func read(_ frame: inout Frame) throws(EvaluationError) -> UnsafePointer<Value> {
        guard frame.isBound[slot] else { throw EvaluationError(.unboundVariable(name), at: span) }
        return frame.variables + slot
    }
}

/// A variable that the expression itself binds.
final class LocalPlan: Plan {
    private let slot: Int

    init(slot: Int) { self.slot = slot }

    func value(_ frame: inout Frame) -> Value { frame.locals[slot].pointee }
    func address(_ frame: inout Frame) -> UnsafePointer<Value>? { frame.locals[slot] }
    func truth(_ frame: inout Frame) throws(EvaluationError) -> Bool { try frame.locals[slot].pointee.demandBool() }
    func int(_ frame: inout Frame) throws(EvaluationError) -> Int64 { try frame.locals[slot].pointee.demandInt() }
    func double(_ frame: inout Frame) throws(EvaluationError) -> Double {
        try frame.locals[slot].pointee.demandDouble()
    }
}

/// A part that can't be evaluated.
final class FailurePlan: Plan {
    private let error: EvaluationError

    init(_ reason: EvaluationError.Reason, span: ExpressionSpan) { error = EvaluationError(reason, at: span) }

    func value(_ frame: inout Frame) throws(EvaluationError) -> Value { throw error }
}

/// `cel.bind`, and each element of `cel.block`.
final class BindingPlan: Plan {
    private let slot: Int
    private let bound: any Plan
    private let body: any Plan

    init(slot: Int, bound: any Plan, body: any Plan) {
        self.slot = slot
        self.bound = bound
        self.body = body
    }

    func value(_ frame: inout Frame) throws(EvaluationError) -> Value {
        try bound.withValue(&frame) { (address, frame) throws(EvaluationError) in
            frame.locals[slot] = address
            return try body.value(&frame)
        }
    }
}

/// `optMap` and `optFlatMap`.
final class OptionalMapPlan: Plan {
    private let slot: Int
    private let operand: any Plan
    private let body: any Plan
    private let isFlat: Bool

    init(_ operand: any Plan, slot: Int, body: any Plan, isFlat: Bool) {
        self.slot = slot
        self.operand = operand
        self.body = body
        self.isFlat = isFlat
    }

    func value(_ frame: inout Frame) throws(EvaluationError) -> Value {
        let operand = try operand.value(&frame)
        guard case .optional(let inner) = operand else { throw .mismatch([operand]) }
        guard let inner else { return .optional(nil) }
        let result = try withUnsafePointer(to: inner) { (address) throws(EvaluationError) in
            frame.locals[slot] = address
            return try body.value(&frame)
        }
        guard isFlat else { return .optional(result) }
        guard case .optional = result else { throw .mismatch([result]) }
        return result
    }
}
