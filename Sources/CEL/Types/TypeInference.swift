/// What type parameters stand for, found while an expression is checked.
///
/// The relation is the specification's gradual one: `dyn` fits everywhere, and a parameter takes the most general of
/// the types that it met.
struct TypeInference: Sendable {
    private var substitutions: [String: CELType] = [:]
    private var freshCount = 0

    /// A new type parameter that no name in a declaration can equal.
    mutating func fresh() -> CELType {
        freshCount += 1
        return .parameter("%\(freshCount)")
    }

    /// The type with what its parameters stand for; what is still open becomes `dyn` if asked.
    func resolve(_ type: CELType, closing: Bool = false) -> CELType {
        switch type {
        case .parameter(let name):
            if let known = substitutions[name] { return resolve(known, closing: closing) }
            return closing ? .dyn : type
        default: return type.mapParameters { resolve($0, closing: closing) }
        }
    }

    /// The types of an overload with new parameters in the place of its own.
    mutating func instantiate(_ overload: Overload) -> (parameters: [CELType], result: CELType) {
        guard overload.isGeneric else { return (overload.parameters, overload.result) }
        var names: [String: CELType] = [:]
        let parameters = overload.parameters.map { rename($0, &names) }
        return (parameters, rename(overload.result, &names))
    }

    private mutating func rename(_ type: CELType, _ names: inout [String: CELType]) -> CELType {
        guard case .parameter(let name) = type else {
            var copy = self
            let renamed = type.mapParameters { copy.rename($0, &names) }
            self = copy
            return renamed
        }
        if let known = names[name] { return known }
        let new = fresh()
        names[name] = new
        return new
    }

    /// Whether values of the first types can stand where the second are wanted; notes what parameters come to stand
    /// for, if so.
    mutating func assign(_ types: [CELType], to wanted: [CELType]) -> Bool {
        guard types.count == wanted.count else { return false }
        let before = substitutions
        for (type, wanted) in zip(types, wanted) where !isAssignable(type, wanted) {
            substitutions = before
            return false
        }
        return true
    }

    /// The one type of elements of both types: the more general, or `dyn`.
    mutating func join(_ left: CELType, _ right: CELType) -> CELType {
        assign([right], to: [left]) ? Self.moreGeneral(left, right) : .dyn
    }

    /// Makes an open parameter stand for `dyn`.
    mutating func open(_ type: CELType) {
        if case .parameter(let name) = type { substitutions[name] = .dyn }
    }
}

extension TypeInference {
    private mutating func isAssignable(_ first: CELType, _ second: CELType) -> Bool {
        if case .parameter(let name) = second {
            let (isValid, wasKnown) = substitute(name, with: first)
            if isValid || wasKnown { return isValid }
        }
        if case .parameter(let name) = first { return substitute(name, with: second).isValid }
        switch (first, second) {
        case (.dyn, _), (_, .dyn), (.error, _), (_, .error): return true
        case (.null, _): return second.admitsNull
        case (_, .null): return first.admitsNull
        case (.wrapper(let inner), .wrapper(let other)): return inner == other
        case (.wrapper(let inner), _): return inner == second
        case (_, .wrapper(let inner)): return inner == first
        case (.list(let left), .list(let right)), (.optional(let left), .optional(let right)):
            return isAssignable(left, right)
        case (.type, .type): return true
        case (.map(let key, let value), .map(let otherKey, let otherValue)):
            return isAssignable(key, otherKey) && isAssignable(value, otherValue)
        case (.opaque(let name, let parameters), .opaque(let otherName, let others)):
            guard name == otherName, parameters.count == others.count else { return false }
            for (left, right) in zip(parameters, others) where !isAssignable(left, right) { return false }
            return true
        default: return first == second
        }
    }

    private mutating func substitute(_ name: String, with type: CELType) -> (isValid: Bool, wasKnown: Bool) {
        if type == .parameter(name) { return (true, true) }
        if let known = substitutions[name] {
            if known == type { return (true, true) }
            guard isAssignable(type, known) else { return (false, true) }
            let general = Self.moreGeneral(type, known)
            if !refers(general, to: name) { substitutions[name] = general }
            return (true, true)
        }
        guard !refers(type, to: name) else { return (false, false) }
        substitutions[name] = type
        return (true, false)
    }

    /// Whether a type stands for something that holds the parameter, so that substituting it would never end.
    private func refers(_ type: CELType, to name: String) -> Bool {
        if case .parameter(let other) = type {
            return other == name || substitutions[other].map { refers($0, to: name) } ?? false
        }
        return type.parameters.contains { refers($0, to: name) }
    }

    private static func moreGeneral(_ left: CELType, _ right: CELType) -> CELType {
        isAtLeastAsGeneral(left, right) ? left : right
    }

    private static func isAtLeastAsGeneral(_ left: CELType, _ right: CELType) -> Bool {
        switch (left, right) {
        case (.dyn, _), (.parameter, _): return true
        case (_, .dyn), (_, .parameter): return false
        case (_, .null): return true
        case (.wrapper(let inner), _) where inner == right: return true
        case (.type, .type): return true
        default:
            guard left.hasSameConstructor(as: right) else { return false }
            return zip(left.parameters, right.parameters).allSatisfy { isAtLeastAsGeneral($0, $1) }
        }
    }
}

extension CELType {
    /// The types that it is made of.
    var parameters: [CELType] {
        switch self {
        case .list(let type), .optional(let type), .wrapper(let type), .type(let type): [type]
        case .map(let key, let value): [key, value]
        case .opaque(_, let parameters): parameters
        default: []
        }
    }

    /// The type with each type that it is made of replaced.
    func mapParameters(_ transform: (CELType) -> CELType) -> CELType {
        switch self {
        case .list(let type): .list(transform(type))
        case .optional(let type): .optional(transform(type))
        case .wrapper(let type): .wrapper(transform(type))
        case .type(let type): .type(transform(type))
        case .map(let key, let value): .map(key: transform(key), value: transform(value))
        case .opaque(let name, let parameters): .opaque(name, parameters.map(transform))
        default: self
        }
    }

    /// Whether null may stand for a value of it, as it may for protobuf's messages.
    var admitsNull: Bool {
        switch self {
        case .null, .wrapper, .timestamp, .duration, .record, .opaque, .optional: true
        default: false
        }
    }

    /// Whether both are the same but for what they are made of.
    func hasSameConstructor(as other: CELType) -> Bool {
        switch (self, other) {
        case (.list, .list), (.map, .map), (.optional, .optional), (.wrapper, .wrapper), (.type, .type): true
        case (.opaque(let name, let parameters), .opaque(let otherName, let others)):
            name == otherName && parameters.count == others.count
        default: self == other
        }
    }

    /// Whether it is or holds a type parameter.
    var isGeneric: Bool {
        if case .parameter = self { return true }
        return parameters.contains { $0.isGeneric }
    }

    /// Whether what a value is shows only when it is evaluated.
    var isDynamic: Bool {
        switch self {
        case .dyn, .error, .parameter, .wrapper: true
        default: false
        }
    }
}
