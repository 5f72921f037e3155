/// An expression as written: the tree that parsing gives, that the host may build itself, and that ``source`` prints.
///
/// Macros are nodes of their own rather than their expansion, so that printing and explaining speak as the author did.
/// Two expressions are equal when their trees are, wherever they stand.
public struct Expression: Sendable {
    /// What it is.
    public var kind: Kind
    /// Where it stands in its text; empty at 0 in trees that were built without text.
    public var span: ExpressionSpan

    /// Creates an expression.
    public init(_ kind: Kind, span: ExpressionSpan = ExpressionSpan(start: 0, end: 0)) {
        self.kind = kind
        self.span = span
    }

    /// The kinds of expression.
    public indirect enum Kind: Sendable, Hashable {
        /// What could not be read; a problem says why.
        case missing
        case literal(Literal)
        /// A name; one with a leading dot is looked up from the root rather than the container.
        case identifier(String)
        case select(Selection)
        /// A function or operator applied to arguments; operators have the names of ``Operator``.
        case call(Call)
        case list([ListElement])
        case map([MapEntry])
        /// `TypeName{field: value}`.
        case message(typeName: String, fields: [FieldEntry])
        case comprehension(Comprehension)
        /// `cel.bind(name, value, body)`.
        case binding(name: String, value: Expression, body: Expression)
        /// `cel.block([first, second], body)`: each element is `@index0`, `@index1`, … for those after it.
        case block([Expression], body: Expression)
        /// `operand.optMap(name, body)`, or `optFlatMap`.
        case optionalMap(OptionalMapping)
    }

    /// A constant as written.
    public enum Literal: Sendable, Hashable {
        case null
        case bool(Bool)
        case int(Int64)
        case uint(UInt64)
        case double(Double)
        case string(String)
        case bytes([UInt8])
    }

    /// `operand.field`, `operand.?field` or `has(operand.field)`.
    public struct Selection: Sendable, Hashable {
        /// How the field is asked for.
        public enum Mode: Sendable, Hashable {
            /// Reads it.
            case value
            /// `has()`: asks whether it is there.
            case presence
            /// `.?`: reads it as an optional.
            case optional
        }

        /// What is looked into.
        public var operand: Expression
        /// The field's name.
        public var field: String
        /// How it is asked for.
        public var mode: Mode

        /// Creates a selection.
        public init(_ operand: Expression, _ field: String, mode: Mode = .value) {
            self.operand = operand
            self.field = field
            self.mode = mode
        }
    }

    /// A function applied to arguments.
    public struct Call: Sendable, Hashable {
        /// The function's name, possibly qualified, or an operator of ``Operator``.
        public var function: String
        /// What stands before the dot of a member call.
        public var target: Expression?
        /// The arguments in parentheses, or an operator's operands.
        public var arguments: [Expression]

        /// Creates a call.
        public init(_ function: String, target: Expression? = nil, _ arguments: [Expression]) {
            self.function = function
            self.target = target
            self.arguments = arguments
        }
    }

    /// An element of a list literal.
    public struct ListElement: Sendable, Hashable {
        /// The element.
        public var value: Expression
        /// `?value`: an optional, left out if it is none.
        public var isOptional: Bool

        /// Creates an element.
        public init(_ value: Expression, isOptional: Bool = false) {
            self.value = value
            self.isOptional = isOptional
        }
    }

    /// An entry of a map literal.
    public struct MapEntry: Sendable, Hashable {
        /// The key.
        public var key: Expression
        /// The value.
        public var value: Expression
        /// `?key: value`: the value is an optional, the entry left out if it is none.
        public var isOptional: Bool

        /// Creates an entry.
        public init(key: Expression, value: Expression, isOptional: Bool = false) {
            self.key = key
            self.value = value
            self.isOptional = isOptional
        }
    }

    /// A field of a message literal.
    public struct FieldEntry: Sendable, Hashable {
        /// The field's name.
        public var name: String
        /// The value.
        public var value: Expression
        /// `?name: value`: the value is an optional, the field left out if it is none.
        public var isOptional: Bool
        /// Where the name stands.
        public var nameSpan: ExpressionSpan

        /// Creates a field.
        public init(
            name: String, value: Expression, isOptional: Bool = false,
            nameSpan: ExpressionSpan = ExpressionSpan(start: 0, end: 0)
        ) {
            self.name = name
            self.value = value
            self.isOptional = isOptional
            self.nameSpan = nameSpan
        }
    }

    /// A macro that goes through a list or map.
    public struct Comprehension: Sendable, Hashable {
        /// The macro, by the name that it is written with.
        public enum Macro: String, Sendable, Hashable, CaseIterable {
            case all, exists, existsOne = "exists_one", map, filter, sortBy
            case transformList, transformMap, transformMapEntry
        }

        /// Which macro.
        public var macro: Macro
        /// What it goes through.
        public var range: Expression
        /// The names of one or two variables: the element; or index and element, key and value.
        public var variables: [String]
        /// The condition that elements must meet first, in the forms of `map` and `transform…` that have one.
        public var condition: Expression?
        /// What is asked or made of each element.
        public var body: Expression

        /// Creates a comprehension.
        public init(
            _ macro: Macro, over range: Expression, variables: [String], where condition: Expression? = nil,
            body: Expression
        ) {
            self.macro = macro
            self.range = range
            self.variables = variables
            self.condition = condition
            self.body = body
        }
    }

    /// `operand.optMap(variable, body)` or `operand.optFlatMap(variable, body)`.
    public struct OptionalMapping: Sendable, Hashable {
        /// The optional.
        public var operand: Expression
        /// The name of what is in it.
        public var variable: String
        /// What is made of it.
        public var body: Expression
        /// Whether the body gives an optional itself (`optFlatMap`).
        public var isFlat: Bool

        /// Creates a mapping.
        public init(_ operand: Expression, variable: String, body: Expression, isFlat: Bool) {
            self.operand = operand
            self.variable = variable
            self.body = body
            self.isFlat = isFlat
        }
    }
}

extension Expression: Hashable {
    /// Whether the trees are the same, wherever they stand.
    public static func == (left: Expression, right: Expression) -> Bool { left.kind == right.kind }
    /// Hashes the tree.
    public func hash(into hasher: inout Hasher) { hasher.combine(kind) }
}
