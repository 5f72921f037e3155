extension Expression {
    /// The expression as text that parses to the same tree, with the fewest parentheses.
    public var source: String {
        var printer = ExpressionPrinter()
        printer.print(self, atLeast: .conditional)
        return printer.text
    }
}

/// Writes trees as text.
private struct ExpressionPrinter {
    /// How tightly the parts of an expression hold together.
    enum Tightness: Int, Comparable {
        case conditional, or, and, relation, sum, product, prefix, member

        static func < (left: Tightness, right: Tightness) -> Bool { left.rawValue < right.rawValue }
        var next: Tightness { Tightness(rawValue: rawValue + 1) ?? .member }
    }

    private(set) var text = ""

    mutating func print(_ expression: Expression, atLeast tightness: Tightness) {
        let needsParentheses = Self.tightness(of: expression) < tightness
        if needsParentheses { text += "(" }
        printBare(expression)
        if needsParentheses { text += ")" }
    }

    private static func tightness(of expression: Expression) -> Tightness {
        guard case .call(let call) = expression.kind, call.target == nil,
            let sign = Operator(rawValue: call.function)
        else { return .member }
        return tightness(of: sign)
    }

    private static func tightness(of sign: Operator) -> Tightness {
        switch sign {
        case .conditional: .conditional
        case .or: .or
        case .and: .and
        case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .isIn: .relation
        case .add, .subtract: .sum
        case .multiply, .divide, .remainder: .product
        case .not, .negate: .prefix
        case .index, .optionalIndex: .member
        }
    }

    private mutating func printBare(_ expression: Expression) {
        switch expression.kind {
        case .missing: text += "…"
        case .literal(let literal): print(literal)
        case .identifier(let name): text += Self.name(name)
        case .select(let selection): print(selection)
        case .call(let call): print(call)
        case .list(let elements):
            separated(elements, in: ("[", "]")) { printer, element in
                if element.isOptional { printer.text += "?" }
                printer.print(element.value, atLeast: .conditional)
            }
        case .map(let entries):
            separated(entries, in: ("{", "}")) { printer, entry in
                if entry.isOptional { printer.text += "?" }
                printer.print(entry.key, atLeast: .conditional)
                printer.text += ": "
                printer.print(entry.value, atLeast: .conditional)
            }
        case .message(let typeName, let fields):
            text += typeName
            separated(fields, in: ("{", "}")) { printer, field in
                printer.text += (field.isOptional ? "?" : "") + Self.field(field.name) + ": "
                printer.print(field.value, atLeast: .conditional)
            }
        case .comprehension(let comprehension): print(comprehension)
        case .binding(let name, let value, let body):
            text += "cel.bind(\(Self.name(name)), "
            printArguments([value, body])
        case .block(let elements, let body):
            text += "cel.block("
            print(Expression(.list(elements.map { .init($0) })), atLeast: .conditional)
            text += ", "
            printArguments([body])
        case .optionalMap(let mapping):
            print(mapping.operand, atLeast: .member)
            text += mapping.isFlat ? ".optFlatMap(" : ".optMap("
            text += Self.name(mapping.variable) + ", "
            printArguments([mapping.body])
        }
    }

    private mutating func separated<Element>(
        _ elements: [Element], in signs: (String, String), _ print: (inout Self, Element) -> Void
    ) {
        text += signs.0
        for (index, element) in elements.enumerated() {
            if index > 0 { text += ", " }
            print(&self, element)
        }
        text += signs.1
    }

    private mutating func printArguments(_ arguments: [Expression]) {
        separated(arguments, in: ("", ")")) { $0.print($1, atLeast: .conditional) }
    }
}

// MARK: - Nodes

extension ExpressionPrinter {
    private mutating func print(_ selection: Expression.Selection) {
        if selection.mode == .presence { text += "has(" }
        print(selection.operand, atLeast: .member)
        text += (selection.mode == .optional ? ".?" : ".") + Self.field(selection.field)
        if selection.mode == .presence { text += ")" }
    }

    private mutating func print(_ comprehension: Expression.Comprehension) {
        print(comprehension.range, atLeast: .member)
        text += ".\(comprehension.macro.rawValue)("
        text += comprehension.variables.map(Self.name).joined(separator: ", ") + ", "
        printArguments([comprehension.condition, comprehension.body].compactMap(\.self))
    }

    private mutating func print(_ call: Expression.Call) {
        if call.target == nil, let sign = Operator(rawValue: call.function) {
            return print(sign, call.arguments)
        }
        if let target = call.target {
            print(target, atLeast: .member)
            text += "."
        }
        text += call.function + "("
        printArguments(call.arguments)
    }

    private mutating func print(_ sign: Operator, _ operands: [Expression]) {
        let tightness = Self.tightness(of: sign)
        switch (sign, operands.count) {
        case (.conditional, 3):
            print(operands[0], atLeast: .or)
            text += " ? "
            print(operands[1], atLeast: .or)
            text += " : "
            print(operands[2], atLeast: .conditional)
        case (.index, 2), (.optionalIndex, 2):
            print(operands[0], atLeast: .member)
            text += sign == .index ? "[" : "[?"
            print(operands[1], atLeast: .conditional)
            text += "]"
        case (.not, 1): printPrefix("!", operands[0])
        case (.negate, 1): printPrefix("-", operands[0])
        case (_, 2):
            print(operands[0], atLeast: tightness)
            text += " \(sign.sign) "
            print(operands[1], atLeast: tightness.next)
        default:
            text += sign.rawValue + "("
            printArguments(operands)
        }
    }

    private mutating func printPrefix(_ sign: String, _ operand: Expression) {
        text += sign
        // `-5` would read as a number.
        if sign == "-", operand.startsWithNumber {
            text += "("
            print(operand, atLeast: .conditional)
            text += ")"
        } else {
            print(operand, atLeast: .prefix)
        }
    }

    private mutating func print(_ literal: Expression.Literal) {
        switch literal {
        case .null: text += "null"
        case .bool(let value): text += value ? "true" : "false"
        case .int(let value): text += String(value)
        case .uint(let value): text += "\(value)u"
        case .double(let value): text += value.isFinite ? value.description : "double(\"\(value.celText)\")"
        case .string(let value): text += value.quoted
        case .bytes(let value): text += "b\"" + value.map(Self.byte).joined() + "\""
        }
    }

    private static func byte(_ byte: UInt8) -> String {
        switch byte {
        case 0x22, 0x5C: "\\" + String(Unicode.Scalar(byte))
        case 0x20..<0x7F: String(Unicode.Scalar(byte))
        default: "\\x" + [byte].hexadecimal()
        }
    }

    private static func field(_ name: String) -> String {
        let isPlain = name.unicodeScalars.allSatisfy { $0.properties.isXIDContinue }
        let startsPlain = name.unicodeScalars.first.map { $0 == "_" || $0.properties.isXIDStart } ?? false
        return isPlain && startsPlain && !["in", "true", "false", "null"].contains(name) ? name : "`\(name)`"
    }

    /// Names that only `cel.block` has are written as the macros that give them.
    private static func name(_ name: String) -> String {
        for (prefix, macro) in [("@index", "cel.index"), ("@it:", "cel.iterVar"), ("@ac:", "cel.accuVar")]
        where name.hasPrefix(prefix) {
            let numbers = name.dropFirst(prefix.count).split(separator: ":").joined(separator: ", ")
            return "\(macro)(\(numbers))"
        }
        return name
    }
}

extension Expression {
    fileprivate var startsWithNumber: Bool {
        switch kind {
        case .literal(.int(let value)): value >= 0
        case .literal(.double(let value)): value.sign == .plus
        case .select(let selection) where selection.mode != .presence: selection.operand.startsWithNumber
        case .comprehension(let comprehension): comprehension.range.startsWithNumber
        case .optionalMap(let mapping): mapping.operand.startsWithNumber
        case .call(let call):
            if let target = call.target {
                target.startsWithNumber
            } else {
                [Operator.index.rawValue, Operator.optionalIndex.rawValue].contains(call.function)
                    && call.arguments[0].startsWithNumber
            }
        default: false
        }
    }
}

extension Operator {
    /// The sign between operands.
    var sign: String {
        switch self {
        case .conditional: "?:"
        case .index: "[]"
        case .optionalIndex: "[?]"
        case .isIn: "in"
        case .not: "!"
        case .negate: "-"
        default: String(rawValue.dropFirst().dropLast())
        }
    }
}
