import CEL

/// Makes random expressions: any tree, or one of a given type over known variables.
struct ExpressionGenerator {
    private var random: RandomNumbers

    init(seed: UInt64) { random = RandomNumbers(seed: seed) }

    /// A tree of any shape, well typed or not.
    mutating func tree(depth: Int) -> Expression {
        guard depth > 0, below(5) > 0 else { return leaf() }
        switch below(12) {
        case 0:
            return Expression(
                .select(
                    .init(
                        tree(depth: depth - 1), pick(["a", "b-c", "in"]), mode: pick([.value, .presence, .optional]))))
        case 1:
            return Expression(.list([.init(tree(depth: depth - 1)), .init(tree(depth: depth - 1), isOptional: true)]))
        case 2: return Expression(.map([.init(key: tree(depth: depth - 1), value: tree(depth: depth - 1))]))
        case 3: return Expression(.call(.init("size", [tree(depth: depth - 1)])))
        case 4: return Expression(.call(.init("contains", target: tree(depth: depth - 1), [tree(depth: depth - 1)])))
        case 5:
            let macro = pick([Expression.Comprehension.Macro.all, .exists, .existsOne, .map, .filter])
            return Expression(
                .comprehension(
                    .init(macro, over: tree(depth: depth - 1), variables: ["x"], body: tree(depth: depth - 1))))
        case 6: return Expression(.binding(name: "y", value: tree(depth: depth - 1), body: tree(depth: depth - 1)))
        case 7:
            return Expression(
                .optionalMap(
                    .init(tree(depth: depth - 1), variable: "z", body: tree(depth: depth - 1), isFlat: below(2) == 0)))
        case 8: return Expression(.message(typeName: "a.B", fields: [.init(name: "c", value: tree(depth: depth - 1))]))
        default:
            let sign = pick(Operator.allCases)
            let count = sign == .conditional ? 3 : sign == .not || sign == .negate ? 1 : 2
            return Expression(.call(.init(sign.rawValue, (0..<count).map { _ in tree(depth: depth - 1) })))
        }
    }

    private mutating func leaf() -> Expression {
        switch below(8) {
        case 0: Expression(.literal(.int(pick([0, 1, -1, .max, .min]))))
        case 1: Expression(.literal(.uint(pick([0, 7, .max]))))
        case 2: Expression(.literal(.double(pick([0, 1.5, -2, 1e300, .leastNonzeroMagnitude]))))
        case 3: Expression(.literal(.string(pick(["", "a\"b\\c\n", "ä\u{1F600}\u{0}", "'"]))))
        case 4: Expression(.literal(.bytes(pick([[], [0, 34, 92, 255]]))))
        case 5: Expression(.literal(pick([.null, .bool(true), .bool(false)])))
        default: Expression(.identifier(pick(["a", "b", "x", "y", "_z1"])))
        }
    }

    private mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &random) }

    private mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[below(elements.count)]
    }
}

extension ExpressionGenerator {
    /// The source of an expression that the checker accepts, over ``variables``, without `dyn`.
    mutating func source(_ type: CELType, depth: Int) -> String {
        let inner = depth - 1
        guard depth > 0 else { return leaf(type) }
        switch type {
        case .bool:
            switch below(7) {
            case 0: return "(\(source(.bool, depth: inner)) && \(source(.bool, depth: inner)))"
            case 1: return "(\(source(.bool, depth: inner)) || !\(source(.bool, depth: inner)))"
            case 2:
                return
                    "(\(source(.int, depth: inner)) \(pick(["<", "<=", "==", "!=", ">", ">="])) \(source(.int, depth: inner)))"
            case 3:
                return "(\(source(.string, depth: inner)) \(pick(["<", "==", "!="])) \(source(.string, depth: inner)))"
            case 4:
                return
                    "\(source(.string, depth: inner)).\(pick(["contains", "startsWith", "endsWith"]))(\(source(.string, depth: inner)))"
            case 5:
                return
                    "\(source(.list(.int), depth: inner)).\(pick(["all", "exists"]))(e, e \(pick(["<", ">"])) \(source(.int, depth: inner)))"
            default: return "(\(source(.int, depth: inner)) in \(source(.list(.int), depth: inner)))"
            }
        case .int:
            switch below(5) {
            case 0: return "size(\(source(.string, depth: inner)))"
            case 1: return "\(source(.list(.int), depth: inner)).size()"
            case 2:
                return
                    "(\(source(.bool, depth: inner)) ? \(source(.int, depth: inner)) : \(source(.int, depth: inner)))"
            default:
                return
                    "(\(source(.int, depth: inner)) \(pick(["+", "-", "*", "/", "%"])) \(source(.int, depth: inner)))"
            }
        case .string:
            return below(2) == 0
                ? "(\(source(.string, depth: inner)) + \(source(.string, depth: inner)))"
                : "string(\(source(.int, depth: inner)))"
        default:
            switch below(3) {
            case 0: return "[\(source(.int, depth: inner)), \(source(.int, depth: inner))]"
            case 1:
                return
                    "\(source(.list(.int), depth: inner)).map(e, e \(pick(["+", "*"])) \(source(.int, depth: inner)))"
            default:
                return
                    "\(source(.list(.int), depth: inner)).filter(e, e \(pick(["<", ">"])) \(source(.int, depth: inner)))"
            }
        }
    }

    private mutating func leaf(_ type: CELType) -> String {
        switch type {
        case .bool: pick(["true", "false", "p"])
        case .int: pick(["0", "1", "7", "9223372036854775807", "n"])
        case .string: pick(["''", "'ab'", "s"])
        default: pick(["[1, 2, 3]", "l"])
        }
    }

    /// The variables of ``source(_:depth:)`` with their types and values.
    static let variables: [(name: String, type: CELType, value: Value)] = [
        ("p", .bool, true), ("n", .int, 3), ("s", .string, "bä"), ("l", .list(.int), [4, 5]),
    ]
}
