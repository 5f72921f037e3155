extension Operators {
    static let arithmetic: [FunctionDeclaration] = [
        FunctionDeclaration(
            Operator.add.rawValue, "The sum of numbers, times and durations; texts, bytes and lists joined.",
            examples: [
                "1 + 2 == 3", "'a' + 'b' == 'ab'", "[1] + [2] == [1, 2]",
                "duration('1m') + duration('1s') == duration('61s')",
            ],
            overloads: [
                .function(.global) { (a: Int64, b: Int64) throws(EvaluationError) in try a.adding(b) },
                .function(.global) { (a: UInt64, b: UInt64) throws(EvaluationError) in try a.adding(b) },
                .function(.global) { (a: Double, b: Double) in a + b },
                .function(.global) { (a: String, b: String) in a + b },
                .function(.global) { (a: [UInt8], b: [UInt8]) in a + b },
                .function(
                    .global, taking: [.list(.parameter("T")), .list(.parameter("T"))], gives: .list(.parameter("T"))
                ) {
                    (a: [Value], b: [Value]) in a + b
                },
                .function(.global) { (a: Timestamp, b: TimeSpan) throws(EvaluationError) in try a.advanced(b) },
                .function(.global) { (a: TimeSpan, b: Timestamp) throws(EvaluationError) in try b.advanced(a) },
                .function(.global) { (a: TimeSpan, b: TimeSpan) throws(EvaluationError) in
                    try rethrowing("_+_") { () throws(TimeError) in try a.adding(b) }
                },
            ]),
        FunctionDeclaration(
            Operator.subtract.rawValue, "The difference of numbers, times and durations.",
            examples: [
                "3 - 2 == 1",
                "timestamp('2027-03-02T00:00:00Z') - timestamp('2027-03-01T00:00:00Z') == duration('24h')",
            ],
            overloads: [
                .function(.global) { (a: Int64, b: Int64) throws(EvaluationError) in try a.subtracting(b) },
                .function(.global) { (a: UInt64, b: UInt64) throws(EvaluationError) in try a.subtracting(b) },
                .function(.global) { (a: Double, b: Double) in a - b },
                .function(.global) { (a: Timestamp, b: Timestamp) throws(EvaluationError) in try a.since(b) },
                .function(.global) { (a: Timestamp, b: TimeSpan) throws(EvaluationError) in
                    try rethrowing("_-_") { () throws(TimeError) in try a.subtracting(b) }
                },
                .function(.global) { (a: TimeSpan, b: TimeSpan) throws(EvaluationError) in
                    try rethrowing("_-_") { () throws(TimeError) in try a.subtracting(b) }
                },
            ]),
        FunctionDeclaration(
            Operator.multiply.rawValue, "The product.", examples: ["2 * 3 == 6", "1.5 * 2.0 == 3.0"],
            overloads: [
                .function(.global) { (a: Int64, b: Int64) throws(EvaluationError) in try a.multiplied(b) },
                .function(.global) { (a: UInt64, b: UInt64) throws(EvaluationError) in try a.multiplied(b) },
                .function(.global) { (a: Double, b: Double) in a * b },
            ]),
        FunctionDeclaration(
            Operator.divide.rawValue, "The quotient; of whole numbers without its fraction.",
            examples: ["7 / 2 == 3", "-7 / 2 == -3", "7.0 / 2.0 == 3.5"],
            overloads: [
                .function(.global) { (a: Int64, b: Int64) throws(EvaluationError) in try a.divided(b) },
                .function(.global) { (a: UInt64, b: UInt64) throws(EvaluationError) in try a.divided(b) },
                .function(.global) { (a: Double, b: Double) in a / b },
            ]),
        FunctionDeclaration(
            Operator.remainder.rawValue, "What division of whole numbers leaves; it has the sign of the left operand.",
            examples: ["7 % 2 == 1", "-7 % 2 == -1"],
            overloads: [
                .function(.global) { (a: Int64, b: Int64) throws(EvaluationError) in try a.modulo(b) },
                .function(.global) { (a: UInt64, b: UInt64) throws(EvaluationError) in try a.modulo(b) },
            ]),
        FunctionDeclaration(
            Operator.negate.rawValue, "The number with the opposite sign.", examples: ["-(5) == 0 - 5"],
            overloads: [
                .function(.global) { (value: Int64) throws(EvaluationError) in try value.negated() },
                .function(.global) { (value: Double) in -value },
            ]),
    ]
}

extension FixedWidthInteger {
    @inline(__always)
    private static func checked(
        _ result: (partialValue: Self, overflow: Bool), _ sign: Operator
    ) throws(EvaluationError) -> Self {
        if result.overflow { throw EvaluationError(.overflow(function: sign.rawValue)) }
        return result.partialValue
    }

    @inline(__always) func adding(_ other: Self) throws(EvaluationError) -> Self {
        try Self.checked(addingReportingOverflow(other), .add)
    }

    @inline(__always) func subtracting(_ other: Self) throws(EvaluationError) -> Self {
        try Self.checked(subtractingReportingOverflow(other), .subtract)
    }

    @inline(__always) func multiplied(_ other: Self) throws(EvaluationError) -> Self {
        try Self.checked(multipliedReportingOverflow(by: other), .multiply)
    }

    @inline(__always) func divided(_ other: Self) throws(EvaluationError) -> Self {
        if other == 0 { throw EvaluationError(.divisionByZero) }
        return try Self.checked(dividedReportingOverflow(by: other), .divide)
    }

    @inline(__always) func modulo(_ other: Self) throws(EvaluationError) -> Self {
        if other == 0 { throw EvaluationError(.divisionByZero) }
        return try Self.checked(remainderReportingOverflow(dividingBy: other), .remainder)
    }

    @inline(__always) func negated() throws(EvaluationError) -> Self {
        try Self.checked(Self.zero.subtractingReportingOverflow(self), .negate)
    }
}

extension Timestamp {
    func advanced(_ span: TimeSpan) throws(EvaluationError) -> Timestamp {
        try rethrowing("_+_") { () throws(TimeError) in try adding(span) }
    }

    func since(_ other: Timestamp) throws(EvaluationError) -> TimeSpan {
        try rethrowing("_-_") { () throws(TimeError) in try timeSpan(since: other) }
    }
}
