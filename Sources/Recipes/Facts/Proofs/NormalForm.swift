import CEL

/// A condition as alternatives, each of literals that hold together (disjunctive normal form).
///
/// What is not taken apart stays a literal, so that only what is understood proves anything.
struct NormalForm {
    /// A part that is asked as a whole.
    struct Literal {
        var expression: Expression
        /// Whether it is to hold or to fail.
        var holds: Bool
    }

    /// None where the condition can't come to be so.
    private(set) var alternatives: [[Literal]]
    private let terms: KnownTerms

    /// More alternatives than this prove nothing worth its time.
    private static let limit = 64

    /// The ways in which an expression comes to hold, or to fail; nil if there are too many to look at.
    init?(_ expression: Expression, holds: Bool = true, knowing terms: KnownTerms) {
        self.init(knowing: terms)
        guard let alternatives = alternatives(of: expression, holds) else { return nil }
        self.alternatives = alternatives
    }

    /// What always holds.
    init(knowing terms: KnownTerms) {
        alternatives = [[]]
        self.terms = terms
    }

    /// The ways in which both hold; nil if there are too many to look at.
    func and(_ other: NormalForm) -> NormalForm? {
        Self.product(alternatives, other.alternatives).map { product in
            var both = self
            both.alternatives = product
            return both
        }
    }

    /// Whether no way can come to be: proved, or not.
    var isImpossible: Bool {
        alternatives.allSatisfy { !Constraints.maySatisfy($0, knowing: terms) }
    }
}

extension NormalForm {
    private func alternatives(of expression: Expression, _ holds: Bool) -> [[Literal]]? {
        switch expression.kind {
        case .literal(.bool(let value)): return value == holds ? [[]] : []
        case .call(let call):
            return joint(call, holds) ?? [[Literal(expression: expression, holds: holds)]]
        case .comprehension(let comprehension) where Self.isOfSomeElement(comprehension.macro, holds):
            // Some element of the list would have to be so, which none can be.
            let body = alternatives(of: comprehension.body, holds)
            if let body, body.allSatisfy({ !Constraints.maySatisfy($0, knowing: terms) }) { return [] }
            return [[Literal(expression: expression, holds: holds)]]
        default: return [[Literal(expression: expression, holds: holds)]]
        }
    }

    /// Nil where the call joins nothing, or too much.
    private func joint(_ call: Expression.Call, _ holds: Bool) -> [[Literal]]? {
        let parts = call.arguments
        switch Operator(rawValue: call.function) {
        case .notEqual where parts.count == 2:
            let equal = Expression(.call(Expression.Call(Operator.equal.rawValue, parts)))
            return [[Literal(expression: equal, holds: !holds)]]
        case .not where parts.count == 1: return alternatives(of: parts[0], !holds)
        case .and where parts.count == 2: return pair(parts, areAll: holds, holds)
        case .or where parts.count == 2: return pair(parts, areAll: !holds, holds)
        default: return nil
        }
    }

    private func pair(_ parts: [Expression], areAll: Bool, _ holds: Bool) -> [[Literal]]? {
        guard let left = alternatives(of: parts[0], holds), let right = alternatives(of: parts[1], holds) else {
            return nil
        }
        if areAll { return Self.product(left, right) }
        return left.count + right.count <= Self.limit ? left + right : nil
    }

    private static func product(_ left: [[Literal]], _ right: [[Literal]]) -> [[Literal]]? {
        guard left.count * right.count <= limit else { return nil }
        return left.flatMap { first in right.map { first + $0 } }
    }

    private static func isOfSomeElement(_ macro: Expression.Comprehension.Macro, _ holds: Bool) -> Bool {
        macro == .exists && holds || macro == .all && !holds
    }
}
