/// The parts of an expression of which it is noted what they come to; filled while the expression is planned.
final class TracedParts {
    /// One part.
    struct Part: Sendable {
        /// As people would write it.
        let expression: String
        let span: ExpressionSpan
        /// Whether it speaks of nothing that the expression itself binds, so that it comes to the same wherever it is written.
        let isFree: Bool
    }

    private(set) var parts: [Part] = []
    /// The operands of `&&`, `||` and `? :` of which it is noted whether they held.
    private(set) var operands: [ExpressionSpan] = []
    /// The places of those of the expression's own variables whose values stand in the activation, of those in sight.
    private var standing: Set<Int> = []

    /// Takes a part in; gives its place.
    func add(_ part: CheckedExpression) -> Int {
        let origin = part.origin
        parts.append(Part(expression: origin.source, span: origin.span, isFree: !part.readsLocals))
        return parts.count - 1
    }

    /// Takes an operand in; gives its place.
    func add(operand: ExpressionSpan) -> Int {
        if let place = operands.firstIndex(of: operand) { return place }
        operands.append(operand)
        return operands.count - 1
    }

    /// Notes of a variable that the expression binds whether its values stand in the activation.
    func bind(_ slot: Int, isStanding: Bool) {
        if isStanding { standing.insert(slot) } else { standing.remove(slot) }
    }

    /// Whether the value of a part, if it has an address, stands in the activation, or in a list that the trace holds.
    func isStanding(_ part: CheckedExpression) -> Bool {
        switch part.kind {
        case .variable: true
        case .local(let slot): standing.contains(slot)
        case .select(let operand, _, .value): isStanding(operand)
        default: false
        }
    }
}

/// An expression whose evaluation notes what its parts come to.
package final class TracedProgram: Sendable {
    let parts: [TracedParts.Part]
    let operands: [ExpressionSpan]
    private let plan: any Plan
    private let setting: FrameSetting
    /// By part, where it stands among the others; parts with the same span share a rank.
    private let ranks: [Int]
    /// By rank, the first rank of those that say the same.
    private let firsts: [Int]

    init(_ plan: any Plan, _ traced: TracedParts, setting: FrameSetting) {
        self.plan = plan
        self.setting = setting
        parts = traced.parts
        operands = traced.operands
        let spans = Set(parts.map(\.span)).sorted { ($0.start, -$0.end) < ($1.start, -$1.end) }
        let rankBySpan = Dictionary(uniqueKeysWithValues: zip(spans, spans.indices))
        ranks = parts.map { rankBySpan[$0.span] ?? 0 }
        var firsts = Array(spans.indices)
        var firstByExpression: [String: Int] = [:]
        for (part, rank) in zip(parts, ranks).sorted(by: { $0.1 < $1.1 }) where part.isFree {
            firsts[rank] = firstByExpression[part.expression] ?? rank
            firstByExpression[part.expression] = firsts[rank]
        }
        self.firsts = firsts
    }

    /// The parts of which it is told what they come to, as people would write them.
    package var expressions: [String] { parts.map(\.expression) }

    /// Evaluates a condition.
    ///
    /// - Throws: also if the result is neither true nor false.
    package func isTrue(_ activation: Activation, noting trace: inout Trace) throws(EvaluationError) -> Bool {
        if let arranged = setting.arranged(activation) {
            trace.hold(arranged)
            return try isTrue(arranged, noting: &trace)
        }
        trace.begin(operands: operands.count)
        return try withUnsafeMutablePointer(to: &trace) { (trace) throws(EvaluationError) in
            try setting.withFrame(activation.bindings, trace) { (frame) throws(EvaluationError) in
                try plan.truth(&frame)
            }
        }
    }

    func value(_ activation: Activation, noting trace: inout Trace) throws(EvaluationError) -> Value {
        if let arranged = setting.arranged(activation) {
            trace.hold(arranged)
            return try value(arranged, noting: &trace)
        }
        trace.begin(operands: operands.count)
        return try withUnsafeMutablePointer(to: &trace) { (trace) throws(EvaluationError) in
            try setting.withFrame(activation.bindings, trace) { (frame) throws(EvaluationError) in
                try plan.value(&frame)
            }
        }
    }

    /// Shows notes, given by their places in a trace, in the order in which the parts stand: each part, by its place among
    /// ``expressions``, once, as it was seen last; of parts that say the same only the first.
    package func forEachDecisive(of notes: Range<Int>, in trace: borrowing Trace, _ show: (Int, Trace.Shown) -> Void) {
        forEachDecisive(of: notes, in: trace) { (note: Trace.Note) in trace.show(note) { show(note.part, $0) } }
    }

    @inline(__always)
    func forEachDecisive(of notes: Range<Int>, in trace: borrowing Trace, _ show: (Trace.Note) -> Void) {
        withUnsafeTemporaryAllocation(of: Int.self, capacity: firsts.count) { last in
            last.initialize(repeating: -1)
            for place in notes { last[ranks[trace.notes[place].part]] = place }
            for rank in last.indices where last[rank] >= 0 {
                // Parts that say the same leave a mark at the place of the first, which has been passed by then.
                let first = firsts[rank]
                if first != rank {
                    if last[first] != -1 { continue }
                    last[first] = -2
                }
                show(trace.notes[last[rank]])
            }
        }
    }
}

extension CheckedExpression {
    /// Whether it reads a variable that the expression itself binds, be it one that it binds itself.
    fileprivate var readsLocals: Bool {
        if case .local = kind { true } else { children.contains(where: \.readsLocals) }
    }
}
