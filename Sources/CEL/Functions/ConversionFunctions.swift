/// The functions that turn a value of one type into one of another, and tell its type.
enum Conversions {
    static let all: [FunctionDeclaration] = types + numbers + texts + times

    private static let types: [FunctionDeclaration] = [
        FunctionDeclaration(
            "type", "The type of a value.", examples: ["type(1) == int", "type([]) == list"],
            overloads: [
                .function(.global, taking: [.parameter("T")], gives: .type(.parameter("T"))) { (value: Value) in
                    Value.type(value.type)
                }
            ]),
        FunctionDeclaration(
            "dyn", "The value itself, of which the checker then forgets the type.", examples: ["dyn(1) == 1.0"],
            overloads: [.function(.global, taking: [.parameter("T")], gives: .dyn) { (value: Value) in value }]),
        FunctionDeclaration(
            "bool", "True or false from text.", examples: ["bool('true')", "!bool('f')"],
            overloads: [
                .function(.global) { (value: Bool) in value },
                .function(.global) { (text: String) throws(EvaluationError) in
                    try converted(text, Bool(celText: text))
                },
            ]),
    ]

    private static let numbers: [FunctionDeclaration] = [
        FunctionDeclaration(
            "int", "A whole number from another number (rounded towards zero), text, or a time (seconds since 1970).",
            examples: ["int('-12') == -12", "int(2.9) == 2", "int(timestamp('1970-01-01T00:01:00Z')) == 60"],
            overloads: [
                .function(.global) { (value: Int64) in value },
                .function(.global) { (value: UInt64) throws(EvaluationError) in
                    try converted(value, Int64(exactly: value))
                },
                .function(.global) { (value: Double) throws(EvaluationError) in
                    try converted(value, Int64(celRounding: value))
                },
                .function(.global) { (text: String) throws(EvaluationError) in try converted(text, Int64(celText: text))
                },
                .function(.global) { (point: Timestamp) in point.secondsSinceEpoch },
                .function(.global) { (span: TimeSpan) throws(EvaluationError) in
                    try converted(span, span.totalNanoseconds)
                },
            ]),
        FunctionDeclaration(
            "uint", "A whole number from 0 from another number (rounded towards zero) or text.",
            examples: ["uint('12') == 12u", "uint(2.9) == 2u"],
            overloads: [
                .function(.global) { (value: UInt64) in value },
                .function(.global) { (value: Int64) throws(EvaluationError) in
                    try converted(value, UInt64(exactly: value))
                },
                .function(.global) { (value: Double) throws(EvaluationError) in
                    try converted(value, UInt64(celRounding: value))
                },
                .function(.global) { (text: String) throws(EvaluationError) in
                    try converted(text, UInt64(celText: text))
                },
            ]),
        FunctionDeclaration(
            "double", "A number with fraction from another number or text.",
            examples: ["double(2) == 2.0", "double('1.5') == 1.5"],
            overloads: [
                .function(.global) { (value: Double) in value },
                .function(.global) { (value: Int64) in Double(value) },
                .function(.global) { (value: UInt64) in Double(value) },
                .function(.global) { (text: String) throws(EvaluationError) in
                    try converted(text, Double(celText: text))
                },
            ]),
    ]

    private static let texts: [FunctionDeclaration] = [
        FunctionDeclaration(
            "string", "The text of a value.",
            examples: ["string(12) == '12'", "string(true) == 'true'", "string(duration('1m')) == '60s'"],
            overloads: [
                .function(.global) { (value: String) in value },
                .function(.global) { (value: Bool) in value ? "true" : "false" },
                .function(.global) { (value: Int64) in String(value) },
                .function(.global) { (value: UInt64) in String(value) },
                .function(.global) { (value: Double) in value.celText },
                .function(.global) { (bytes: [UInt8]) throws(EvaluationError) in
                    guard let text = String(celUTF8: bytes) else {
                        throw EvaluationError(.conversion(value: Value.bytes(bytes).shortDescription, to: .string))
                    }
                    return text
                },
                .function(.global) { (point: Timestamp) in point.description },
                .function(.global) { (span: TimeSpan) in span.description },
                .function(.global) { (address: NetworkAddress) in address.address.description },
                .function(.global) { (network: AddressNetwork) in network.network.description },
            ]),
        FunctionDeclaration(
            "bytes", "The UTF-8 of a text.", examples: ["bytes('ä') == b'\\xc3\\xa4'"],
            overloads: [
                .function(.global) { (value: [UInt8]) in value },
                .function(.global) { (text: String) in Array(text.utf8) },
            ]),
    ]

    private static let times: [FunctionDeclaration] = [
        FunctionDeclaration(
            "timestamp", "A point in time from RFC 3339 text or seconds since 1970.",
            examples: [
                "timestamp('2027-03-01T00:00:00Z') < timestamp('2027-03-01T00:00:00.5Z')",
                "timestamp(60) == timestamp('1970-01-01T00:01:00Z')",
            ],
            overloads: [
                .function(.global) { (value: Timestamp) in value },
                .function(.global) { (text: String) throws(EvaluationError) in
                    try rethrowing("timestamp") { () throws(TimeError) in try Timestamp(parsing: text) }
                },
                .function(.global) { (seconds: Int64) throws(EvaluationError) in
                    try rethrowing("timestamp") { () throws(TimeError) in try Timestamp(secondsSinceEpoch: seconds) }
                },
            ]),
        FunctionDeclaration(
            "duration", "A length of time from text with the units h, m, s, ms, us and ns.",
            examples: ["duration('1h30m') == duration('90m')"],
            overloads: [
                .function(.global) { (value: TimeSpan) in value },
                .function(.global) { (text: String) throws(EvaluationError) in
                    try rethrowing("duration") { () throws(TimeError) in try TimeSpan(parsing: text) }
                },
            ]),
    ]

    private static func converted<Result: ValueRepresentable>(
        _ value: some ValueRepresentable, _ result: Result?
    ) throws(EvaluationError) -> Result {
        guard let result else {
            throw EvaluationError(.conversion(value: value.celValue.shortDescription, to: Result.celType))
        }
        return result
    }
}
