import CEL
import Diagnostics

/// What to say where no overload fits: a reference is the thing itself, so that comparing it with text needs its id.
enum ReferenceAdvice {
    /// Advice for `==`, `!=` and `in` between a record and text.
    static let advice: Environment.Advice = { function, arguments in
        guard arguments.count == 2 else { return nil }
        switch function {
        case Operator.equal.rawValue, Operator.notEqual.rawValue:
            for (index, other) in [(0, 1), (1, 0)] {
                if case .record(let name) = arguments[index], arguments[other] == .string {
                    return OperandAdvice(ExpressionMessage.Advice.compareID(record: name), insertion: (index, ".id"))
                }
            }
            return nil
        case Operator.isIn.rawValue:
            if case .record(let name) = arguments[0], arguments[1] == .list(.string) {
                return OperandAdvice(ExpressionMessage.Advice.compareID(record: name), insertion: (0, ".id"))
            }
            if arguments[0] == .string, case .list(.record(let name)) = arguments[1] {
                return OperandAdvice(ExpressionMessage.Advice.compareIDs(record: name))
            }
            return nil
        default:
            return nil
        }
    }
}
