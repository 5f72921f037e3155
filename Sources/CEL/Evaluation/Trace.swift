/// Notes what the parts of an expression come to while it is evaluated for an explanation.
final class Trace {
    /// What a part came to.
    struct Note: Sendable {
        /// The part's place among ``TracedParts/parts``.
        let part: Int
        let outcome: Result<Value, EvaluationError>
    }

    /// In the order in which the parts were evaluated.
    private(set) var notes: [Note] = []
    /// What operands came to, whether or not they decided.
    private(set) var decisions: [Explanation.Decision] = []
    /// Where the notes of the innermost comprehension's elements begin.
    fileprivate var comprehensionStart = 0

    /// - Parameter count: how many parts there are to note.
    init(expecting count: Int) {
        notes.reserveCapacity(count)
    }

    fileprivate var mark: Int { notes.count }

    fileprivate func note(_ note: Note) { notes.append(note) }

    fileprivate func note(_ decision: Explanation.Decision) {
        if !decisions.contains(decision) { decisions.append(decision) }
    }

    /// Forgets notes of what turned out not to have decided anything.
    fileprivate func drop(_ range: Range<Int>) {
        notes.removeSubrange(range.clamped(to: 0..<notes.count))
    }
}

/// The parts of an expression of which it is noted what they come to; filled while the expression is planned.
final class TracedParts {
    /// One part.
    struct Part: Sendable {
        /// As people would write it.
        let expression: String
        let span: ExpressionSpan
    }

    private(set) var parts: [Part] = []

    /// Takes a part in; gives its place.
    func add(_ origin: Expression) -> Int {
        parts.append(Part(expression: origin.source, span: origin.span))
        return parts.count - 1
    }
}

/// A plan that notes what its parts come to.
final class TracedProgram: Sendable {
    let plan: any Plan
    let parts: [TracedParts.Part]
    /// By part, where it stands among the others; parts with the same span share a rank.
    private let ranks: [Int]
    private let rankCount: Int

    init(_ plan: any Plan, _ traced: TracedParts) {
        self.plan = plan
        parts = traced.parts
        let spans = Set(parts.map(\.span)).sorted { ($0.start, -$0.end) < ($1.start, -$1.end) }
        let rankBySpan = Dictionary(uniqueKeysWithValues: zip(spans, spans.indices))
        ranks = parts.map { rankBySpan[$0.span] ?? 0 }
        rankCount = spans.count
    }

    /// Shows notes in the order in which the parts stand, each part once, as it was seen last.
    func forEachDecisive(of notes: [Trace.Note], _ show: (Trace.Note) -> Void) {
        withUnsafeTemporaryAllocation(of: Int.self, capacity: rankCount) { last in
            last.initialize(repeating: -1)
            for place in notes.indices { last[ranks[notes[place].part]] = place }
            for place in last where place >= 0 { show(notes[place]) }
        }
    }
}

/// A part whose value is noted.
final class TracedPlan: Plan {
    private let plan: any Plan
    private let part: Int

    init(_ plan: any Plan, part: Int) {
        self.plan = plan
        self.part = part
    }

    func value(_ frame: inout Frame) throws(EvaluationError) -> Value {
        do throws(EvaluationError) {
            let value = try plan.value(&frame)
            note(.success(value), &frame)
            return value
        } catch {
            note(.failure(error), &frame)
            throw error
        }
    }

    func forEachElement(
        _ frame: inout Frame, _ body: (UnsafePointer<Value>, inout Frame) throws(EvaluationError) -> Bool
    ) throws(EvaluationError) {
        try plan.forEachElement(&frame, body)
    }

    private func note(_ outcome: Result<Value, EvaluationError>, _ frame: inout Frame) {
        frame.trace?.note(.init(part: part, outcome: outcome))
    }
}

/// An operand of `&&`, `||` or `? :` of which it is noted whether it held.
final class TracedOperandPlan: Plan {
    private let plan: any Plan
    private let span: ExpressionSpan

    init(_ plan: any Plan, span: ExpressionSpan) {
        self.plan = plan
        self.span = span
    }

    func value(_ frame: inout Frame) throws(EvaluationError) -> Value {
        let value = try plan.value(&frame)
        if case .bool(let held) = value { frame.trace?.note(.init(span: span, held: held)) }
        return value
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

    func value(_ frame: inout Frame) throws(EvaluationError) -> Value {
        let start = frame.trace?.mark ?? 0
        var failure: EvaluationError?
        do throws(EvaluationError) {
            if try left.truth(&frame) == deciding { return .bool(deciding) }
        } catch {
            failure = error
        }
        let middle = frame.trace?.mark ?? 0
        do throws(EvaluationError) {
            if try right.truth(&frame) == deciding {
                frame.trace?.drop(start..<middle)
                return .bool(deciding)
            }
        } catch {
            throw failure ?? error
        }
        if let failure { throw failure }
        return .bool(!deciding)
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

    func value(_ frame: inout Frame) throws(EvaluationError) -> Value {
        guard let trace = frame.trace else { return try quantifier.value(&frame) }
        let outer = trace.comprehensionStart
        let start = trace.mark
        trace.comprehensionStart = start
        defer { trace.comprehensionStart = outer }
        let result = try quantifier.truth(&frame)
        if result != deciding { trace.drop(start..<trace.mark) }
        return .bool(result)
    }
}

/// What a comprehension asks of each element: forgets what it came to for the element before.
final class TracedPredicatePlan: Plan {
    private let predicate: any Plan

    init(_ predicate: any Plan) { self.predicate = predicate }

    func value(_ frame: inout Frame) throws(EvaluationError) -> Value {
        if let trace = frame.trace { trace.drop(trace.comprehensionStart..<trace.mark) }
        return try predicate.value(&frame)
    }
}
