/// What the parts of expressions come to, noted while they are evaluated for explanations, one expression after the other.
///
/// The room of the notes is used again and again. A value that stands in the activation is noted by where it stands, which counts
/// no references; so notes are good for as long as the activation does not change.
package struct Trace: ~Copyable {
    /// What a part came to.
    enum Outcome {
        case bool(Bool)
        case int(Int64)
        /// A value that stands in the activation.
        case standing(UnsafePointer<Value>)
        /// A value that stands nowhere else, by its place among those that are kept.
        case kept(Int)
        /// By the failure's place.
        case failure(Int)
    }

    struct Note {
        /// The part's place among ``TracedParts/parts``.
        let part: Int
        let outcome: Outcome
    }

    /// How far notes have been taken.
    struct Mark {
        fileprivate var notes = 0
        fileprivate var kept = 0
        fileprivate var failures = 0
    }

    /// In the order in which the parts were evaluated.
    private(set) var notes: [Note] = []
    private var kept: [Value] = []
    private var failures: [EvaluationError] = []
    /// Lists and activations that notes point into and nobody else may hold.
    private var held: [Held] = []
    /// By operand of the last expression, bit by bit whether it failed to hold and whether it held.
    private var answers: [UInt8] = []
    /// Where the notes of the innermost comprehension's elements begin.
    fileprivate var comprehensionStart = Mark()

    private enum Held {
        case list([Value])
        case activation(Activation)
    }

    package init() {}

    /// Forgets all notes.
    package mutating func removeAll() {
        notes.removeAll(keepingCapacity: true)
        if !kept.isEmpty { kept.removeAll(keepingCapacity: true) }
        if !failures.isEmpty { failures.removeAll() }
        if !held.isEmpty { held.removeAll() }
    }

    /// How many notes there are.
    package var count: Int { notes.count }
}

extension Trace {
    /// A part's outcome, shown where it stands.
    package enum Shown {
        case bool(Bool)
        case int(Int64)
        case value(UnsafePointer<Value>)
        case failure
    }

    /// Shows what a note says.
    @inline(__always)
    func show(_ note: Note, _ show: (Shown) -> Void) {
        switch note.outcome {
        case .bool(let value): show(.bool(value))
        case .int(let value): show(.int(value))
        case .standing(let address): show(.value(address))
        case .kept(let place): withUnsafePointer(to: kept[place]) { show(.value($0)) }
        case .failure: show(.failure)
        }
    }

    /// What a note says, to be kept.
    func outcome(of note: Note) -> Result<Value, EvaluationError> {
        switch note.outcome {
        case .bool(let value): .success(.bool(value))
        case .int(let value): .success(.int(value))
        case .standing(let address): .success(address.pointee)
        case .kept(let place): .success(kept[place])
        case .failure(let place): .failure(failures[place])
        }
    }

    /// Whether operands held, of those that were asked since ``begin(operands:)``, each answer once.
    func decisions(of operands: [ExpressionSpan]) -> [Explanation.Decision] {
        zip(operands, answers).flatMap { span, answer in
            [(1, false), (2, true)].filter { answer & $0.0 != 0 }.map { Explanation.Decision(span: span, held: $0.1) }
        }
    }
}

// MARK: - While an expression is evaluated

extension Trace {
    /// Begins with another expression, which has so many operands of `&&`, `||` and `? :`.
    mutating func begin(operands count: Int) {
        answers.removeAll(keepingCapacity: true)
        for _ in 0..<count { answers.append(0) }
        comprehensionStart = mark
    }

    /// Holds an activation that is evaluated on for as long as there are notes.
    mutating func hold(_ activation: Activation) { held.append(.activation(activation)) }

    fileprivate mutating func hold(_ list: [Value]) { held.append(.list(list)) }

    fileprivate var mark: Mark { Mark(notes: notes.count, kept: kept.count, failures: failures.count) }

    fileprivate mutating func note(_ part: Int, _ outcome: Outcome) {
        notes.append(Note(part: part, outcome: outcome))
    }

    fileprivate mutating func note(_ part: Int, keeping value: Value) {
        switch value {
        case .bool(let value): note(part, .bool(value))
        case .int(let value): note(part, .int(value))
        default:
            note(part, .kept(kept.count))
            kept.append(value)
        }
    }

    fileprivate mutating func note(_ part: Int, failure: EvaluationError) {
        note(part, .failure(failures.count))
        failures.append(failure)
    }

    fileprivate mutating func note(operand: Int, held: Bool) { answers[operand] |= held ? 2 : 1 }

    /// Forgets notes of what turned out not to have decided anything.
    fileprivate mutating func drop(from start: Mark) {
        if notes.count > start.notes { notes.removeLast(notes.count - start.notes) }
        if kept.count > start.kept { kept.removeLast(kept.count - start.kept) }
        if failures.count > start.failures { failures.removeLast(failures.count - start.failures) }
    }

    /// Forgets such notes with others behind them.
    fileprivate mutating func drop(from start: Mark, upTo end: Mark) {
        if end.notes > start.notes { notes.removeSubrange(start.notes..<end.notes) }
    }
}

/// A part whose value is noted.
final class TracedPlan: Plan {
    private let plan: any Plan
    private let part: Int
    private let kind: Kind
    /// Whether the value, if it has an address, has one in the activation.
    private let isStanding: Bool

    /// What is known of the value's type.
    private enum Kind {
        case bool, int, other
    }

    init(_ plan: any Plan, part: Int, type: CELType, isStanding: Bool) {
        self.plan = plan
        self.part = part
        kind =
            switch type {
            case .bool: .bool
            case .int: .int
            default: .other
            }
        self.isStanding = isStanding
    }

    func value(_ frame: inout Frame) throws(EvaluationError) -> Value {
        switch kind {
        case .bool: return .bool(try truth(&frame))
        case .int: return .int(try int(&frame))
        case .other:
            let value = try noting(&frame) { (frame) throws(EvaluationError) in try plan.value(&frame) }
            frame.trace?.pointee.note(part, keeping: value)
            return value
        }
    }

    func truth(_ frame: inout Frame) throws(EvaluationError) -> Bool {
        guard kind == .bool else {
            return try withValue(&frame) { (address, _) throws(EvaluationError) in try address.pointee.demandBool() }
        }
        let value = try noting(&frame) { (frame) throws(EvaluationError) in try plan.truth(&frame) }
        frame.trace?.pointee.note(part, .bool(value))
        return value
    }

    func int(_ frame: inout Frame) throws(EvaluationError) -> Int64 {
        guard kind == .int else {
            return try withValue(&frame) { (address, _) throws(EvaluationError) in try address.pointee.demandInt() }
        }
        let value = try noting(&frame) { (frame) throws(EvaluationError) in try plan.int(&frame) }
        frame.trace?.pointee.note(part, .int(value))
        return value
    }

    func address(_ frame: inout Frame) throws(EvaluationError) -> UnsafePointer<Value>? {
        let address = try noting(&frame) { (frame) throws(EvaluationError) in try plan.address(&frame) }
        guard let address else { return nil }
        if isStanding {
            frame.trace?.pointee.note(part, .standing(address))
        } else {
            frame.trace?.pointee.note(part, keeping: address.pointee)
        }
        return address
    }

    func forEachElement(
        _ frame: inout Frame, _ body: (UnsafePointer<Value>, inout Frame) throws(EvaluationError) -> Bool
    ) throws(EvaluationError) {
        // What is noted of the elements of a standing part points to them.
        guard isStanding else { return try plan.forEachElement(&frame, body) }
        if let address = try plan.address(&frame) { return try address.pointee.elements().forEach(&frame, body) }
        let elements = try plan.value(&frame).elements()
        try frame.meter.spend(memory: elements.count * MemoryLayout<Value>.stride)
        frame.trace?.pointee.hold(elements)
        try elements.forEach(&frame, body)
    }

    /// Evaluates, and notes a failure.
    @inline(__always)
    private func noting<Result>(
        _ frame: inout Frame, _ evaluate: (inout Frame) throws(EvaluationError) -> Result
    ) throws(EvaluationError) -> Result {
        do throws(EvaluationError) {
            return try evaluate(&frame)
        } catch {
            frame.trace?.pointee.note(part, failure: error)
            throw error
        }
    }
}

/// An operand of `&&`, `||` or `? :` of which it is noted whether it held.
final class TracedOperandPlan: Plan {
    private let plan: any Plan
    private let operand: Int

    init(_ plan: any Plan, operand: Int) {
        self.plan = plan
        self.operand = operand
    }

    func value(_ frame: inout Frame) throws(EvaluationError) -> Value { .bool(try truth(&frame)) }

    func truth(_ frame: inout Frame) throws(EvaluationError) -> Bool {
        let held = try plan.truth(&frame)
        frame.trace?.pointee.note(operand: operand, held: held)
        return held
    }
}

/// `&&` or `||`: when the right operand decides alone, what the left one came to is forgotten.
final class TracedLogicPlan: Plan {
    private let left: any Plan
    private let right: any Plan
    private let deciding: Bool

    init(_ left: any Plan, _ right: any Plan, deciding: Bool) {
        self.left = left
        self.right = right
        self.deciding = deciding
    }

    func value(_ frame: inout Frame) throws(EvaluationError) -> Value { .bool(try truth(&frame)) }

    func truth(_ frame: inout Frame) throws(EvaluationError) -> Bool {
        let start = frame.trace?.pointee.mark
        var failure: EvaluationError?
        do throws(EvaluationError) {
            if try left.truth(&frame) == deciding { return deciding }
        } catch {
            failure = error
        }
        let middle = frame.trace?.pointee.mark
        do throws(EvaluationError) {
            if try right.truth(&frame) == deciding {
                if let start, let middle { frame.trace?.pointee.drop(from: start, upTo: middle) }
                return deciding
            }
        } catch {
            throw failure ?? error
        }
        if let failure { throw failure }
        return !deciding
    }
}

/// `all` or `exists`: only what one deciding element came to is kept.
final class TracedQuantifierPlan: Plan {
    private let quantifier: any Plan
    private let deciding: Bool

    init(_ quantifier: any Plan, deciding: Bool) {
        self.quantifier = quantifier
        self.deciding = deciding
    }

    func value(_ frame: inout Frame) throws(EvaluationError) -> Value { .bool(try truth(&frame)) }

    func truth(_ frame: inout Frame) throws(EvaluationError) -> Bool {
        guard let trace = frame.trace else { return try quantifier.truth(&frame) }
        let outer = trace.pointee.comprehensionStart
        let start = trace.pointee.mark
        trace.pointee.comprehensionStart = start
        defer { trace.pointee.comprehensionStart = outer }
        let result = try quantifier.truth(&frame)
        if result != deciding { trace.pointee.drop(from: start) }
        return result
    }
}

/// What a comprehension asks of each element: forgets what it came to for the element before.
final class TracedPredicatePlan: Plan {
    private let predicate: any Plan

    init(_ predicate: any Plan) { self.predicate = predicate }

    func value(_ frame: inout Frame) throws(EvaluationError) -> Value { .bool(try truth(&frame)) }

    func truth(_ frame: inout Frame) throws(EvaluationError) -> Bool {
        if let trace = frame.trace { trace.pointee.drop(from: trace.pointee.comprehensionStart) }
        return try predicate.truth(&frame)
    }
}
