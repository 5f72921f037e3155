/// The extension `lists`; `sortBy` is a macro.
enum ListFunctions {
    static let all: [FunctionDeclaration] = making + taking + ordering

    private static let t = CELType.parameter("T")
    private static let listOfT = CELType.list(t)
    // How many elements a list may come to have in one step.
    private static let maximumCount = 1_000_000

    private static let making: [FunctionDeclaration] = [
        FunctionDeclaration(
            "lists.range", "The whole numbers from 0 up to, not including, a number.",
            examples: ["lists.range(3) == [0, 1, 2]"],
            overloads: [
                .metered(.global, gives: .list(.int)) { (count: Int64, meter: inout Meter) throws(EvaluationError) in
                    guard count <= maximumCount else { throw EvaluationError(.budgetExceeded) }
                    try meter.spend(memory: Int(max(count, 0)) * MemoryLayout<Value>.stride)
                    return (0..<max(count, 0)).map(Value.int)
                }
            ]),
        FunctionDeclaration(
            "flatten", "The list with the elements of lists in it in their place, to a depth of 1 or as given.",
            examples: ["[1, [2, [3]]].flatten() == [1, 2, [3]]", "[1, [2, [3]]].flatten(2) == [1, 2, 3]"],
            overloads: [
                .metered(.member, taking: [.list(.list(t))], gives: listOfT) {
                    (list: [Value], meter: inout Meter) throws(EvaluationError) in
                    try flatten(list, depth: 1, &meter)
                },
                .metered(.member, taking: [.list(.dyn)], gives: .list(.dyn)) {
                    (list: [Value], meter: inout Meter) throws(EvaluationError) in
                    try flatten(list, depth: 1, &meter)
                },
                .metered(.member, taking: [.list(.dyn), .int], gives: .list(.dyn)) {
                    (list: [Value], depth: Int64, meter: inout Meter) throws(EvaluationError) in
                    if depth < 0 { throw EvaluationError(.invalidArgument(function: "flatten", value: String(depth))) }
                    return try flatten(list, depth: depth, &meter)
                },
            ]),
        FunctionDeclaration(
            "distinct", "The elements without those that equal an earlier one.",
            examples: ["[1, 2, 1, 'a'].distinct() == [1, 2, 'a']"],
            overloads: [.metered(.member, taking: [listOfT], gives: listOfT, distinct)]),
    ]

    @Sendable private static func flatten(
        _ list: [Value], depth: Int64, _ meter: inout Meter
    ) throws(EvaluationError) -> [Value] {
        var result: [Value] = []
        for element in list {
            if depth > 0, case .list(let inner) = element {
                result += try flatten(inner, depth: depth - 1, &meter)
            } else {
                result.append(element)
            }
        }
        try meter.spend(memory: result.count * MemoryLayout<Value>.stride)
        return result
    }

    @Sendable private static func distinct(
        _ list: [Value], _ meter: inout Meter
    ) throws(EvaluationError) -> [Value] {
        var result: [Value] = []
        var seen: Set<ScalarKey> = []
        var others: [Value] = []
        try meter.spend(steps: list.count)
        for element in list {
            if let key = ScalarKey(element) {
                if seen.insert(key).inserted { result.append(element) }
            } else if try !others.holds(element, &meter) {
                others.append(element)
                result.append(element)
            }
        }
        return result
    }

    private static let taking: [FunctionDeclaration] = [
        FunctionDeclaration(
            "slice", "The elements from an index up to, not including, another.",
            examples: ["[1, 2, 3, 4].slice(1, 3) == [2, 3]"],
            overloads: [
                .function(.member, taking: [listOfT, .int, .int], gives: listOfT) {
                    (list: [Value], start: Int64, end: Int64) throws(EvaluationError) in
                    guard start >= 0, end <= list.count, start <= end else {
                        throw EvaluationError(.indexOutOfRange(start < 0 ? start : end, count: list.count))
                    }
                    return Array(list[Int(start)..<Int(end)])
                }
            ]),
        FunctionDeclaration(
            "first", "The first element as an optional.",
            examples: ["[1, 2].first() == optional.of(1)", "!([].first().hasValue())"],
            overloads: [
                .function(.member, taking: [listOfT], gives: .optional(t)) { (list: [Value]) in
                    Value.optional(list.first)
                }
            ]),
        FunctionDeclaration(
            "last", "The last element as an optional.", examples: ["[1, 2].last() == optional.of(2)"],
            overloads: [
                .function(.member, taking: [listOfT], gives: .optional(t)) { (list: [Value]) in
                    Value.optional(list.last)
                }
            ]),
    ]

    private static let ordering: [FunctionDeclaration] = [
        FunctionDeclaration(
            "sort", "The elements in ascending order; all must be of one type that has an order.",
            examples: ["[3, 1, 2].sort() == [1, 2, 3]", "['b', 'a'].sort() == ['a', 'b']"],
            overloads: [
                .metered(.member, taking: [listOfT], gives: listOfT) {
                    (list: [Value], meter: inout Meter) throws(EvaluationError) in
                    try sort(list, by: list, &meter)
                }
            ])
    ]

    /// The elements in the order of their keys; elements with equal keys keep their order.
    static func sort(
        _ list: [Value], by keys: [Value], _ meter: inout Meter
    ) throws(EvaluationError) -> [Value] {
        guard let first = keys.first else { return list }
        for key in keys where !(key.type == first.type && key.compare(key) != nil) {
            throw EvaluationError(
                .noMatchingOverload(function: "sort", types: [first.type.description, key.type.description]))
        }
        try meter.spend(steps: list.count * (Int.bitWidth - list.count.leadingZeroBitCount))
        try meter.spend(memory: list.count * MemoryLayout<Value>.stride)
        let order = keys.indices.sorted { left, right in
            switch keys[left].compare(keys[right]) {
            case .less: true
            case .greater: false
            case .equal, nil: left < right
            }
        }
        return order.map { list[$0] }
    }
}
