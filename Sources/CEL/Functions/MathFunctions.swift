/// The extension `math`.
enum MathFunctions {
    static let all: [FunctionDeclaration] = extremes + rounding + signs + bits

    private static let extremes: [FunctionDeclaration] = [
        extreme(
            "math.greatest", "The greatest of numbers, or of a list of them.",
            ["math.greatest(1, 3, 2) == 3", "math.greatest([1.5, 2.5]) == 2.5"], .greater),
        extreme(
            "math.least", "The least of numbers, or of a list of them.",
            ["math.least(1, 3, 2) == 1", "math.least([1.5, 2.5]) == 1.5"], .less),
    ]

    private static func extreme(
        _ name: String, _ documentation: String, _ examples: [String], _ wanted: Ordering
    ) -> FunctionDeclaration {
        @Sendable func pick(_ numbers: [Value]) throws(EvaluationError) -> Value {
            guard var best = numbers.first else { throw EvaluationError(.invalidArgument(function: name, value: "[]")) }
            guard numbers.allSatisfy(\.isNumber) else { throw .mismatch(numbers) }
            for number in numbers.dropFirst() where number.compareNumbers(best) == wanted { best = number }
            return best
        }
        let types: [CELType] = [.int, .uint, .double, .dyn]
        return FunctionDeclaration(
            name, documentation, examples: examples,
            overloads: types.map { type in
                .global(
                    [.list(type)], type,
                    .unary { (list: Value) throws(EvaluationError) in
                        guard case .list(let numbers) = list else { throw .mismatch([list]) }
                        return try pick(numbers)
                    })
            }
                + types.map { .global([$0], isVariadic: true, $0, .many(pick)) })
    }

    private static let rounding: [FunctionDeclaration] = [
        ofDouble("math.ceil", "The number rounded up.", ["math.ceil(1.2) == 2.0"]) { $0.rounded(.up) },
        ofDouble("math.floor", "The number rounded down.", ["math.floor(-1.2) == -2.0"]) { $0.rounded(.down) },
        ofDouble(
            "math.round", "The number rounded to the nearest, halves away from zero.", ["math.round(-1.5) == -2.0"]
        ) {
            $0.rounded(.toNearestOrAwayFromZero)
        },
        ofDouble("math.trunc", "The number without its fraction.", ["math.trunc(-1.9) == -1.0"]) {
            $0.rounded(.towardZero)
        },
        ofDouble("math.isNaN", "Whether the number is not a number.", ["math.isNaN(0.0 / 0.0)"]) { $0.isNaN },
        ofDouble("math.isInf", "Whether the number is infinite.", ["math.isInf(1.0 / 0.0)"]) { $0.isInfinite },
        ofDouble("math.isFinite", "Whether the number is finite.", ["math.isFinite(1.5)"]) { $0.isFinite },
        FunctionDeclaration(
            "math.sqrt", "The square root; NaN of a negative number.",
            examples: ["math.sqrt(81) == 9.0", "math.isNaN(math.sqrt(-1.0))"],
            overloads: [
                .function(.global) { (value: Double) in value.squareRoot() },
                .function(.global) { (value: Int64) in Double(value).squareRoot() },
                .function(.global) { (value: UInt64) in Double(value).squareRoot() },
            ]),
    ]

    private static func ofDouble<Result: ValueRepresentable>(
        _ name: String, _ documentation: String, _ examples: [String],
        _ function: @escaping @Sendable (Double) -> Result
    ) -> FunctionDeclaration {
        FunctionDeclaration(
            name, documentation, examples: examples,
            overloads: [.function(.global) { (value: Double) in function(value) }])
    }

    private static let signs: [FunctionDeclaration] = [
        FunctionDeclaration(
            "math.abs", "The number without its sign.", examples: ["math.abs(-5) == 5", "math.abs(-1.5) == 1.5"],
            overloads: [
                .function(.global) { (value: Int64) throws(EvaluationError) in value < 0 ? try value.negated() : value
                },
                .function(.global) { (value: UInt64) in value },
                .function(.global) { (value: Double) in value.magnitude },
            ]),
        FunctionDeclaration(
            "math.sign", "-1, 0 or 1, in the number's own type.",
            examples: ["math.sign(-42) == -1", "math.sign(1.5) == 1.0"],
            overloads: [
                .function(.global) { (value: Int64) in value.signum() },
                .function(.global) { (value: UInt64) in UInt64(value.signum()) },
                .function(.global) { (value: Double) in value > 0 ? 1 : value < 0 ? -1 : value },
            ]),
    ]

    private static let bits: [FunctionDeclaration] = [
        bitwise(
            "math.bitAnd", "The bits that both numbers have.", ["math.bitAnd(3, 2) == 2"], { $0 & $1 }, { $0 & $1 }),
        bitwise(
            "math.bitOr", "The bits that one of the numbers has.", ["math.bitOr(1, 2) == 3"], { $0 | $1 }, { $0 | $1 }),
        bitwise(
            "math.bitXor", "The bits in which the numbers differ.", ["math.bitXor(3, 5) == 6"], { $0 ^ $1 }, { $0 ^ $1 }
        ),
        FunctionDeclaration(
            "math.bitNot", "The number with all bits turned over.", examples: ["math.bitNot(1) == -2"],
            overloads: [
                .function(.global) { (value: Int64) in ~value }, .function(.global) { (value: UInt64) in ~value },
            ]),
        shift("math.bitShiftLeft", "The number with its bits moved up.", ["math.bitShiftLeft(1, 2) == 4"]) { $0 << $1 },
        shift(
            "math.bitShiftRight", "The number with its bits moved down, zeros coming in.",
            ["math.bitShiftRight(1024, 2) == 256"]
        ) {
            $0 >> $1
        },
    ]

    private static func bitwise(
        _ name: String, _ documentation: String, _ examples: [String],
        _ ofInts: @escaping @Sendable (Int64, Int64) -> Int64, _ ofUints: @escaping @Sendable (UInt64, UInt64) -> UInt64
    ) -> FunctionDeclaration {
        FunctionDeclaration(
            name, documentation, examples: examples,
            overloads: [
                .function(.global) { (a: Int64, b: Int64) in ofInts(a, b) },
                .function(.global) { (a: UInt64, b: UInt64) in ofUints(a, b) },
            ])
    }

    private static func shift(
        _ name: String, _ documentation: String, _ examples: [String],
        _ function: @escaping @Sendable (UInt64, Int64) -> UInt64
    ) -> FunctionDeclaration {
        @Sendable func shifted(_ bits: UInt64, _ count: Int64) throws(EvaluationError) -> UInt64 {
            if count < 0 { throw EvaluationError(.invalidArgument(function: name, value: String(count))) }
            return count > 63 ? 0 : function(bits, count)
        }
        return FunctionDeclaration(
            name, documentation, examples: examples,
            overloads: [
                .function(.global) { (value: Int64, count: Int64) throws(EvaluationError) in
                    Int64(bitPattern: try shifted(UInt64(bitPattern: value), count))
                },
                .function(.global) { (value: UInt64, count: Int64) throws(EvaluationError) in try shifted(value, count)
                },
            ])
    }
}
