/// A JSON value (RFC 8259) as the parts of Verkosto hand data to each other.
///
/// Objects keep the order of their members; whole numbers stay apart from fractions.
public enum JSONValue: Sendable, Hashable {
    case null
    case boolean(Bool)
    /// A number without fraction or exponent that fits 64 bits.
    case integer(Int64)
    /// Any other number; always finite.
    case number(Double)
    case string(String)
    case array([JSONValue])
    case object(JSONObject)
}

/// The members of a JSON object in their order, each name once.
public struct JSONObject: Sendable, Hashable {
    /// One name with its value.
    public struct Member: Sendable, Hashable {
        /// The member's name.
        public var name: String
        /// Its value.
        public var value: JSONValue

        /// Creates a member.
        public init(name: String, value: JSONValue) {
            self.name = name
            self.value = value
        }
    }

    /// The members in order.
    public private(set) var members: [Member]

    /// Creates an empty object.
    public init() {
        members = []
    }

    /// Creates an object from members whose names are known to differ.
    init(uniqueMembers: [Member]) {
        members = uniqueMembers
    }

    /// The value under a name; setting one that is not there appends it, setting nil removes it. Names are the same if
    /// their Unicode scalars are. O(number of members).
    public subscript(name: String) -> JSONValue? {
        get { members.first { $0.name.hasSameScalars(as: name) }?.value }
        set {
            let index = members.firstIndex { $0.name.hasSameScalars(as: name) }
            switch (index, newValue) {
            case (let index?, let value?): members[index].value = value
            case (let index?, nil): members.remove(at: index)
            case (nil, let value?): members.append(Member(name: name, value: value))
            case (nil, nil): break
            }
        }
    }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
    /// Creates an object from members in the order written; of a repeated name the last value stands.
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        self.init()
        for (name, value) in elements { self[name] = value }
    }
}
