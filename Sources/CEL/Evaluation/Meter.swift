/// Counts what an evaluation spends of its ``Budget``.
public struct Meter: Sendable {
    private var steps: Int
    private var memory: Int

    /// Creates a meter that allows what the budget does.
    public init(_ budget: Budget) {
        steps = budget.steps
        memory = budget.memory
    }

    /// Notes that work was or is about to be done.
    ///
    /// - Throws: ``EvaluationError/Reason/budgetExceeded``.
    public mutating func spend(steps count: Int) throws(EvaluationError) {
        steps &-= count
        if steps < 0 { throw EvaluationError(.budgetExceeded) }
    }

    /// Notes that a text was or is about to be gone through; short ones count for nothing.
    ///
    /// - Throws: ``EvaluationError/Reason/budgetExceeded``.
    public mutating func spend(readingText text: String) throws(EvaluationError) {
        let count = text.utf8.count
        if count > 64 { try spend(steps: count / 64) }
    }

    /// Notes that a value of a number of bytes was or is about to be made.
    ///
    /// - Throws: ``EvaluationError/Reason/budgetExceeded``.
    public mutating func spend(memory count: Int) throws(EvaluationError) {
        memory &-= count
        if memory < 0 { throw EvaluationError(.budgetExceeded) }
    }

    /// How many more bytes may be made.
    public var remainingMemory: Int { max(memory, 0) }
}
