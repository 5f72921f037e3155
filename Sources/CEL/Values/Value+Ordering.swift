/// How two values that can be ordered stand to each other.
enum Ordering {
    case less, equal, greater

    init<T: Comparable>(_ left: T, _ right: T) {
        self = left < right ? .less : left == right ? .equal : .greater
    }

    var reversed: Ordering {
        switch self {
        case .less: .greater
        case .equal: .equal
        case .greater: .less
        }
    }
}

extension Value {
    /// How two values of an ordered type stand to each other; nil if they can't be ordered, as NaN or text and number.
    func compare(_ other: Value) -> Ordering? {
        switch (self, other) {
        case (.string(let left), .string(let right)):
            left.hasSameBytes(as: right) ? .equal : left.precedesByScalars(right) ? .less : .greater
        case (.bool(let left), .bool(let right)): Ordering(left ? 1 : 0, right ? 1 : 0)
        case (.timestamp(let left), .timestamp(let right)): Ordering(left, right)
        case (.duration(let left), .duration(let right)): Ordering(left, right)
        case (.bytes(let left), .bytes(let right)):
            left == right ? .equal : left.lexicographicallyPrecedes(right) ? .less : .greater
        default: compareNumbers(other)
        }
    }

    /// How two numbers of any types stand to each other; nil if one is NaN or no number.
    func compareNumbers(_ other: Value) -> Ordering? {
        switch (self, other) {
        case (.int(let left), .int(let right)): Ordering(left, right)
        case (.uint(let left), .uint(let right)): Ordering(left, right)
        case (.double(let left), .double(let right)):
            left.isNaN || right.isNaN ? nil : Ordering(left, right)
        case (.int(let left), .uint(let right)): left < 0 ? .less : Ordering(UInt64(left), right)
        case (.uint(let left), .int(let right)): right < 0 ? .greater : Ordering(left, UInt64(right))
        case (.double(let left), .int(let right)): Value.compare(left, right)
        case (.int(let left), .double(let right)): Value.compare(right, left)?.reversed
        case (.double(let left), .uint(let right)): Value.compare(left, right)
        case (.uint(let left), .double(let right)): Value.compare(right, left)?.reversed
        default: nil
        }
    }

    // As the specification has it: the whole number becomes a double first, and may be rounded by that.
    private static func compare(_ left: Double, _ right: some BinaryInteger) -> Ordering? {
        left.isNaN ? nil : Ordering(left, Double(right))
    }
}
