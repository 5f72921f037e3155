/// The members of an object while it is read, each name once.
struct JSONMembers {
    /// From this many members on, names are looked up in a set rather than one by one.
    private static let countForSet = 12

    private var members: [JSONObject.Member] = []
    private var names: Set<ScalarName> = []

    /// Adds a member unless there is one of its name.
    mutating func append(name: String, value: JSONValue) -> Bool {
        guard isNew(name) else { return false }
        members.append(JSONObject.Member(name: name, value: value))
        return true
    }

    /// The finished object.
    var object: JSONObject { JSONObject(uniqueMembers: members) }

    private mutating func isNew(_ name: String) -> Bool {
        if members.count < Self.countForSet { return !members.contains { $0.name.hasSameScalars(as: name) } }
        if names.isEmpty { names = Set(members.map { ScalarName(name: $0.name) }) }
        return names.insert(ScalarName(name: name)).inserted
    }
}

/// A name compared scalar by scalar.
private struct ScalarName: Hashable {
    let name: String

    static func == (left: ScalarName, right: ScalarName) -> Bool { left.name.hasSameScalars(as: right.name) }

    func hash(into hasher: inout Hasher) {
        for byte in name.utf8 { hasher.combine(byte) }
    }
}

extension String {
    /// Whether both hold the same scalars; `==` also takes canonically equivalent strings for equal.
    func hasSameScalars(as other: String) -> Bool {
        // What has the same scalars is equal, so the quick comparison comes first.
        self == other && utf8.elementsEqual(other.utf8)
    }
}
