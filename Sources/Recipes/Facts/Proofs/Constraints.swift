import CEL
import WorkCalendar

/// What literals that hold together say of the values that they compare.
///
/// A term is any expression, by its text: the same text has the same value. Of literals that compare no term with a constant
/// it is only known that they can't hold and fail at once.
struct Constraints {
    private let terms: KnownTerms
    private var domains: [String: Domain] = [:]
    private var others: [String: Bool] = [:]

    private init(_ terms: KnownTerms) { self.terms = terms }

    /// Whether literals may hold together; false is proved.
    static func maySatisfy(_ literals: [NormalForm.Literal], knowing terms: KnownTerms) -> Bool {
        var constraints = Constraints(terms)
        for literal in literals where !constraints.add(literal) { return false }
        return constraints.domains.values.allSatisfy { !$0.isEmpty }
    }

    /// Adds a literal; false if it contradicts another outright.
    private mutating func add(_ literal: NormalForm.Literal) -> Bool {
        if let comparison = Comparison(literal.expression) {
            let term = comparison.term
            domains[term.source, default: Domain(terms.knowledge(of: term))]
                .restrict(to: comparison, holds: literal.holds)
            return true
        }
        let before = others.updateValue(literal.holds, forKey: literal.expression.source)
        return before == nil || before == literal.holds
    }
}

/// A constant that terms are compared with.
enum Constant: Hashable {
    case whole(Int64)
    case number(Double)
    case day(Day)
    case text(String)
    case truth(Bool)

    init?(_ expression: Expression) {
        switch expression.kind {
        case .literal(.int(let value)) where value.magnitude < 1 << 53: self = .whole(value)
        case .literal(.double(let value)) where value.isFinite: self = .number(value)
        case .literal(.string(let value)): self = .text(value)
        case .literal(.bool(let value)): self = .truth(value)
        case .call(let call) where call.function == "date" && call.arguments.count == 1:
            guard case .literal(.string(let text)) = call.arguments[0].kind, let day = try? Day(text) else {
                return nil
            }
            self = .day(day)
        default: return nil
        }
    }

    /// Its place in the order of its kind; nil for kinds that nothing compares by order here.
    var position: Double? {
        switch self {
        case .whole(let value): Double(value)
        case .number(let value): value
        case .day(let day): Double(day.number)
        case .text, .truth: nil
        }
    }
}

/// A term compared with constants.
private struct Comparison {
    var term: Expression
    /// `==`, `<`, `<=`, `>`, `>=`, or membership.
    var sign: Operator
    var constants: [Constant]

    init?(_ expression: Expression) {
        switch expression.kind {
        case .select(let selection) where selection.mode == .value:
            // A condition that is nothing but a field: it is true or false.
            self.init(expression, .equal, [.truth(true)])
        case .call(let call) where call.arguments.count == 2:
            guard let sign = Operator(rawValue: call.function) else { return nil }
            self.init(sign, call.arguments[0], call.arguments[1])
        default: return nil
        }
    }

    private init?(_ sign: Operator, _ left: Expression, _ right: Expression) {
        switch sign {
        case .isIn:
            guard case .list(let elements) = right.kind, Constant(left) == nil else { return nil }
            let constants = elements.compactMap { $0.isOptional ? nil : Constant($0.value) }
            guard constants.count == elements.count else { return nil }
            self.init(left, .isIn, constants)
        case .equal, .less, .lessOrEqual, .greater, .greaterOrEqual:
            if let constant = Constant(right), Constant(left) == nil {
                self.init(left, sign, [constant])
            } else if let constant = Constant(left), Constant(right) == nil {
                self.init(right, sign.turnedRound, [constant])
            } else {
                return nil
            }
        default: return nil
        }
    }

    private init(_ term: Expression, _ sign: Operator, _ constants: [Constant]) {
        self.term = term
        self.sign = sign
        self.constants = constants
    }
}

extension Operator {
    /// The sign of the same comparison read from the right.
    fileprivate var turnedRound: Operator {
        switch self {
        case .less: .greater
        case .lessOrEqual: .greaterOrEqual
        case .greater: .less
        case .greaterOrEqual: .lessOrEqual
        default: self
        }
    }

    /// The sign that holds exactly when this one fails, of an order without gaps.
    fileprivate var opposite: Operator {
        switch self {
        case .less: .greaterOrEqual
        case .lessOrEqual: .greater
        case .greater: .lessOrEqual
        case .greaterOrEqual: .less
        default: self
        }
    }
}

/// The values that a term may have.
private struct Domain {
    /// An end of a range.
    private struct Bound {
        var position: Double
        var isOutside: Bool
    }

    private var low: Bound?
    private var high: Bound?
    /// Nil allows all.
    private var allowed: Set<Constant>?
    private var excluded: Set<Constant> = []
    /// Whether there is nothing between a number, or a day, and the next.
    private let isWhole: Bool

    init(_ knowledge: KnownTerms.Knowledge) {
        isWhole = knowledge.isWhole
        allowed = knowledge.values
        if knowledge.isCount { low = Bound(position: 0, isOutside: false) }
    }

    mutating func restrict(to comparison: Comparison, holds: Bool) {
        switch comparison.sign {
        case .equal, .isIn:
            let constants = Set(comparison.constants)
            if holds {
                allowed = allowed.map { $0.intersection(constants) } ?? constants
            } else {
                excluded.formUnion(constants)
            }
        default:
            guard let position = comparison.constants.first?.position else { return }
            bound(holds ? comparison.sign : comparison.sign.opposite, position)
        }
    }

    private mutating func bound(_ sign: Operator, _ position: Double) {
        switch sign {
        case .less, .lessOrEqual:
            let bound = Bound(position: position, isOutside: sign == .less)
            if high.map({ (bound.position, bound.isOutside ? 0 : 1) < ($0.position, $0.isOutside ? 0 : 1) }) ?? true {
                high = bound
            }
        case .greater, .greaterOrEqual:
            let bound = Bound(position: position, isOutside: sign == .greater)
            if low.map({ (bound.position, bound.isOutside ? 1 : 0) > ($0.position, $0.isOutside ? 1 : 0) }) ?? true {
                low = bound
            }
        default: break
        }
    }

    /// Whether no value is left; true is proved.
    var isEmpty: Bool {
        if let allowed {
            return allowed.allSatisfy { constant in
                excluded.contains(constant) || constant.position.map { !isInside($0) } ?? false
            }
        }
        guard let low, let high else { return false }
        let first = isWhole ? low.isOutside ? low.position.rounded(.down) + 1 : low.position.rounded(.up) : low.position
        let last =
            isWhole ? high.isOutside ? high.position.rounded(.up) - 1 : high.position.rounded(.down) : high.position
        if first > last { return true }
        let isPoint = first == last
        return isPoint && (!isWhole && (low.isOutside || high.isOutside) || excluded.contains { $0.position == first })
    }

    private func isInside(_ position: Double) -> Bool {
        let isAbove = low.map { $0.isOutside ? position > $0.position : position >= $0.position } ?? true
        let isBelow = high.map { $0.isOutside ? position < $0.position : position <= $0.position } ?? true
        return isAbove && isBelow
    }
}
