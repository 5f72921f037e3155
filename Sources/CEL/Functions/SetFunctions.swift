/// The extension `sets`: lists taken as sets.
enum SetFunctions {
    private static let t = CELType.parameter("T")

    static let all: [FunctionDeclaration] = [
        declaration(
            "sets.contains", "Whether the first list has every element of the second.",
            ["sets.contains([1, 2, 3], [3, 1])", "!sets.contains([1], [1, 2])"]
        ) { (set, other, meter) throws(EvaluationError) in try set.holdsAll(other, &meter) },
        declaration(
            "sets.equivalent", "Whether each list has every element of the other.",
            ["sets.equivalent([1, 2, 2], [2, 1])", "!sets.equivalent([1], [1, 2])"]
        ) { (set, other, meter) throws(EvaluationError) in
            let isSuperset = try set.holdsAll(other, &meter)
            return isSuperset ? try other.holdsAll(set, &meter) : false
        },
        declaration(
            "sets.intersects", "Whether the lists have an element in common.",
            ["sets.intersects([1, 2], [2, 3])", "!sets.intersects([], [1])"]
        ) { (set, other, meter) throws(EvaluationError) in
            for element in other where try set.holds(element, &meter) { return true }
            return false
        },
    ]

    private static func declaration(
        _ name: String, _ documentation: String, _ examples: [String],
        _ body: @escaping @Sendable ([Value], [Value], inout Meter) throws(EvaluationError) -> Bool
    ) -> FunctionDeclaration {
        FunctionDeclaration(
            name, documentation, examples: examples,
            overloads: [
                .metered(.global, taking: [.list(t), .list(t)]) {
                    (set: [Value], other: [Value], meter: inout Meter) throws(EvaluationError) in
                    try body(set, other, &meter)
                }
            ])
    }
}

extension [Value] {
    fileprivate func holdsAll(_ other: [Value], _ meter: inout Meter) throws(EvaluationError) -> Bool {
        for element in other where try !holds(element, &meter) { return false }
        return true
    }
}
