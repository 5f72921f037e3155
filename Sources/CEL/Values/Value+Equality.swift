extension Value {
    /// Whether both are equal in the language's sense: numbers by value across their types, maps in any order of
    /// their entries, records when they name the same thing; NaN equals nothing.
    ///
    /// - Throws: ``EvaluationError/Reason/budgetExceeded`` for values that are too large to compare.
    public func equals(_ other: Value, _ meter: inout Meter) throws(EvaluationError) -> Bool {
        switch (self, other) {
        case (.string(let left), .string(let right)):
            if let isSame = TextBits(left).isSame(as: TextBits(right)) { return isSame }
            try meter.spend(readingText: left)
            return left.hasSameScalars(as: right)
        case (.int(let left), .int(let right)): return left == right
        case (.bool(let left), .bool(let right)): return left == right
        case (.list(let left), .list(let right)): return try Value.areEqual(left, right, &meter)
        case (.map(let left), .map(let right)): return try left.equals(right, &meter)
        case (.optional(let left), .optional(let right)):
            guard let left, let right else { return left == nil && right == nil }
            return try left.equals(right, &meter)
        case (.null, .null): return true
        case (.bytes(let left), .bytes(let right)): return left == right
        case (.timestamp(let left), .timestamp(let right)): return left == right
        case (.duration(let left), .duration(let right)): return left == right
        case (.type(let left), .type(let right)): return left.isSameKind(as: right)
        case (.record(let left), .record(let right)): return left === right || left.isSame(as: right)
        case (.opaque(let left), .opaque(let right)): return left.isEqual(to: right)
        default: return compareNumbers(other) == .equal
        }
    }

    private static func areEqual(
        _ left: [Value], _ right: [Value], _ meter: inout Meter
    ) throws(EvaluationError) -> Bool {
        guard left.count == right.count else { return false }
        try meter.spend(steps: left.count)
        for index in left.indices {
            guard try left[index].equals(right[index], &meter) else { return false }
        }
        return true
    }
}

extension MapValue {
    func equals(_ other: MapValue, _ meter: inout Meter) throws(EvaluationError) -> Bool {
        guard count == other.count else { return false }
        try meter.spend(steps: count)
        for (key, value) in entries {
            guard let otherValue = other[key], try value.equals(otherValue, &meter) else { return false }
        }
        return true
    }
}

extension CELType {
    /// Whether both are the same type as `type()` tells them apart: `list(int)` and `list(string)` are `list`.
    package func isSameKind(as other: CELType) -> Bool { kindName == other.kindName }

    /// The type's name without what it is made of.
    var kindName: String {
        switch self {
        case .list: "list"
        case .map: "map"
        case .optional: "optional_type"
        case .type: "type"
        case .wrapper(let type): type.kindName
        case .opaque(let name, _): name
        default: description
        }
    }
}
