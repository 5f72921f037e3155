import JSON

/// A JSON object that is being read, with where it stands.
struct WireObject {
    let members: JSONObject
    private let path: String

    /// Takes a value that must be an object.
    init(_ value: JSONValue, at path: String = "") throws(WireError) {
        guard case .object(let members) = value else { throw WireError(.wants(.object), at: path) }
        self.members = members
        self.path = path
    }

    /// Where a member stands.
    func place(_ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }

    /// An error at a member.
    func error(_ problem: WireError.Problem, at name: String) -> WireError { WireError(problem, at: place(name)) }

    /// Whether a member is there and not null.
    func has(_ name: String) -> Bool { value(name) != nil }

    /// A member that is neither absent nor null.
    func value(_ name: String) -> JSONValue? {
        let value = members[name]
        return value == .null ? nil : value
    }

    func required(_ name: String) throws(WireError) -> JSONValue {
        guard let value = value(name) else { throw error(.missing, at: name) }
        return value
    }

    func text(_ name: String) throws(WireError) -> String {
        guard case .string(let text) = try required(name) else { throw error(.wants(.text), at: name) }
        return text
    }

    func optionalText(_ name: String) throws(WireError) -> String? { has(name) ? try text(name) : nil }

    func wholeNumber(_ name: String) throws(WireError) -> Int64 {
        guard case .integer(let number) = try required(name) else { throw error(.wants(.wholeNumber), at: name) }
        return number
    }

    func boolean(_ name: String, default fallback: Bool) throws(WireError) -> Bool {
        switch value(name) {
        case nil: return fallback
        case .boolean(let boolean)?: return boolean
        default: throw error(.wants(.boolean), at: name)
        }
    }

    /// An object; an empty one where the member is absent.
    func object(_ name: String) throws(WireError) -> JSONObject {
        guard let value = value(name) else { return [:] }
        guard case .object(let object) = value else { throw error(.wants(.object), at: name) }
        return object
    }

    /// One of several words.
    func word<Word: RawRepresentable<String> & CaseIterable>(_ name: String) throws(WireError) -> Word {
        let text = try text(name)
        guard let word = Word(rawValue: text) else {
            throw error(.notOneOf(Word.allCases.map { $0.rawValue }), at: name)
        }
        return word
    }

    /// A list, each element read by itself; an empty one where the member is absent.
    func list<Element>(
        _ name: String, of read: (JSONValue, String) throws(WireError) -> Element
    ) throws(WireError) -> [Element] {
        guard let value = value(name) else { return [] }
        guard case .array(let values) = value else { throw error(.wants(.list), at: name) }
        var elements: [Element] = []
        elements.reserveCapacity(values.count)
        for (index, value) in values.enumerated() { elements.append(try read(value, "\(place(name))[\(index)]")) }
        return elements
    }

    /// A list of texts.
    func texts(_ name: String) throws(WireError) -> [String] {
        try list(name) { (value, path) throws(WireError) in
            guard case .string(let text) = value else { throw WireError(.wants(.text), at: path) }
            return text
        }
    }

    /// A list of whole numbers.
    func wholeNumbers(_ name: String) throws(WireError) -> [Int64] {
        try list(name) { (value, path) throws(WireError) in
            guard case .integer(let number) = value else { throw WireError(.wants(.wholeNumber), at: path) }
            return number
        }
    }
}

extension WireObject {
    /// Takes a whole message: checks its version before anything else, since the rest may mean something else in others.
    static func message(_ value: JSONValue) throws(WireError) -> WireObject {
        let object = try WireObject(value)
        let version = try object.wholeNumber(PluginProtocol.versionMember)
        guard version == PluginProtocol.version else {
            throw object.error(.otherVersion(version), at: PluginProtocol.versionMember)
        }
        return object
    }
}

extension JSONObject {
    /// A message of a kind, its other members behind.
    static func message(_ kind: String, _ members: JSONObject) -> JSONObject {
        var message: JSONObject = [
            PluginProtocol.versionMember: .integer(PluginProtocol.version),
            PluginProtocol.kindMember: .string(kind),
        ]
        for member in members.members { message[member.name] = member.value }
        return message
    }
}
