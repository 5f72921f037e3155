extension StringFunctions {
    static let format = FunctionDeclaration(
        "format", "The text with each clause (%s, %d, %f, %e, %b, %o, %x, %X) filled in from a list.",
        examples: ["'%s has %d'.format(['she', 5]) == 'she has 5'", "'%.2f%%'.format([12.5]) == '12.50%'"],
        overloads: [
            .metered(.member, taking: [.string, .list(.dyn)]) {
                (pattern: String, arguments: [Value], meter: inout Meter) throws(EvaluationError) in
                var formatter = Formatter(pattern, arguments)
                return try formatter.format(&meter)
            }
        ])

    /// Fills in the clauses of one pattern.
    private struct Formatter {
        private let pattern: String
        private let arguments: [Value]
        private var position = 0
        private var result = ""

        init(_ pattern: String, _ arguments: [Value]) {
            self.pattern = pattern
            self.arguments = arguments
        }

        mutating func format(_ meter: inout Meter) throws(EvaluationError) -> String {
            var rest = pattern.unicodeScalars[...]
            while let scalar = rest.popFirst() {
                guard scalar == "%" else {
                    result.unicodeScalars.append(scalar)
                    continue
                }
                if rest.first == "%" {
                    rest.removeFirst()
                    result += "%"
                } else {
                    try fillIn(&rest, &meter)
                }
            }
            return result
        }

        private mutating func fillIn(
            _ rest: inout Substring.UnicodeScalarView, _ meter: inout Meter
        ) throws(EvaluationError) {
            var precision: Int?
            if rest.first == "." {
                rest.removeFirst()
                let digits = rest.prefix { ("0"..."9").contains($0) }
                rest = rest.dropFirst(digits.count)
                guard let number = Int(String(digits)), number <= maximumFormatPrecision else {
                    throw invalid(String(digits))
                }
                precision = number
            }
            guard let clause = rest.popFirst() else { throw invalid("%") }
            guard position < arguments.count else { throw invalid(String(clause)) }
            let argument = arguments[position]
            position += 1
            let text = try fill(clause, argument, precision, &meter)
            try meter.spend(memory: text.utf8.count)
            result += text
        }

        private func invalid(_ value: String) -> EvaluationError {
            EvaluationError(.invalidArgument(function: "format", value: value))
        }

        private func fill(
            _ clause: Unicode.Scalar, _ value: Value, _ precision: Int?, _ meter: inout Meter
        ) throws(EvaluationError) -> String {
            switch clause {
            case "s": return try value.formatted(&meter)
            case "d":
                if case .double = value { return try value.formatted(&meter) }
                return try wholeNumber(value) { $0.digits(radix: 10) }
            case "f": return try number(value).fixedPoint(precision: precision ?? 6)
            case "e": return try number(value).scientific(precision: precision ?? 6)
            case "b":
                if case .bool(let value) = value { return value ? "1" : "0" }
                return try wholeNumber(value) { $0.digits(radix: 2) }
            case "o": return try wholeNumber(value) { $0.digits(radix: 8) }
            case "x", "X":
                let isUpper = clause == "X"
                switch value {
                case .string(let text): return text.utf8.hexadecimal(uppercase: isUpper)
                case .bytes(let bytes): return bytes.hexadecimal(uppercase: isUpper)
                default: return try wholeNumber(value) { $0.digits(radix: 16, uppercase: isUpper) }
                }
            default: throw invalid("%\(clause)")
            }
        }

        private func wholeNumber(
            _ value: Value, _ render: (any BinaryInteger) -> String
        ) throws(EvaluationError) -> String {
            switch value {
            case .int(let number): return render(number)
            case .uint(let number): return render(number)
            default: throw invalid(value.shortDescription)
            }
        }

        private func number(_ value: Value) throws(EvaluationError) -> Double {
            switch value {
            case .double(let number): return number
            case .int(let number): return Double(number)
            case .uint(let number): return Double(number)
            default: throw invalid(value.shortDescription)
            }
        }
    }
}

extension Value {
    /// The text that `%s` gives.
    fileprivate func formatted(_ meter: inout Meter) throws(EvaluationError) -> String {
        try meter.spend(steps: 1)
        switch self {
        case .null: return "null"
        case .bool(let value): return value ? "true" : "false"
        case .int(let value): return String(value)
        case .uint(let value): return String(value)
        case .double(let value): return value.celText
        case .string(let text): return text
        case .bytes(let bytes): return String(decoding: bytes, as: UTF8.self)
        case .timestamp(let point): return point.description
        case .duration(let span): return span.description
        case .type(let type): return type.kindName
        case .list(let list):
            var parts: [String] = []
            for element in list { parts.append(try element.formatted(&meter)) }
            return "[" + parts.joined(separator: ", ") + "]"
        case .map(let map):
            var parts: [(key: String, value: String)] = []
            for (key, value) in map.entries { parts.append((try key.formatted(&meter), try value.formatted(&meter))) }
            parts.sort { $0.key.precedesByScalars($1.key) }
            return "{" + parts.map { "\($0.key): \($0.value)" }.joined(separator: ", ") + "}"
        case .optional, .record, .opaque:
            throw EvaluationError(.invalidArgument(function: "format", value: shortDescription))
        }
    }
}
