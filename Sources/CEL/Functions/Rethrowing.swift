/// Runs an operation on times and tells its failure as the evaluator does.
func rethrowing<Result>(
    _ function: String, _ operation: () throws(TimeError) -> Result
) throws(EvaluationError) -> Result {
    do throws(TimeError) {
        return try operation()
    } catch {
        switch error {
        case .malformedTimestamp(let text): throw EvaluationError(.conversion(value: text, to: .timestamp))
        case .malformedTimeSpan(let text): throw EvaluationError(.conversion(value: text, to: .duration))
        case .timestampOutOfRange, .timeSpanOutOfRange: throw EvaluationError(.overflow(function: function))
        case .unknownTimeZone(let text): throw EvaluationError(.invalidArgument(function: function, value: text))
        }
    }
}

/// Runs an operation on text and tells its failure as the evaluator does.
func rethrowing<Result>(
    _ function: String, _ operation: () throws(TextError) -> Result
) throws(EvaluationError) -> Result {
    do throws(TextError) {
        return try operation()
    } catch {
        switch error {
        case .indexOutOfRange(let index), .rangeReversed(let index, _):
            throw EvaluationError(.invalidArgument(function: function, value: String(index)))
        case .tooLong, .tooManySteps: throw EvaluationError(.budgetExceeded)
        }
    }
}

/// Runs an operation on network addresses and tells its failure as the evaluator does.
func rethrowing<Result>(
    _ function: String, _ operation: () throws(NetworkError) -> Result
) throws(EvaluationError) -> Result {
    do throws(NetworkError) {
        return try operation()
    } catch {
        switch error {
        case .malformedAddress(let text), .malformedNetwork(let text), .zone(let text), .dottedIPv4InIPv6(let text):
            throw EvaluationError(.invalidArgument(function: function, value: text))
        }
    }
}
