/// A map key in the one form that all equal keys share: `1`, `1u` and `1.0` are the same key.
enum MapKey: Hashable, Sendable {
    case bool(Bool)
    case int(Int64)
    /// A whole number above `Int64.max`.
    case largeUint(UInt64)
    case string(ScalarString)

    /// The key for a value; nil if the value can't equal any key.
    init?(_ value: Value) {
        switch value {
        case .bool(let value): self = .bool(value)
        case .int(let value): self = .int(value)
        case .uint(let value): self = Int64(exactly: value).map(MapKey.int) ?? .largeUint(value)
        case .double(let value):
            if let whole = Int64(exactly: value) {
                self = .int(whole)
            } else if let whole = UInt64(exactly: value) {
                self = .largeUint(whole)
            } else {
                return nil
            }
        case .string(let text): self = .string(ScalarString(text))
        default: return nil
        }
    }
}

/// Text that is equal and hashed by its Unicode scalars; Swift's own strings go by canonical equivalence.
struct ScalarString: Hashable, Sendable {
    let text: String

    init(_ text: String) { self.text = text }

    static func == (left: ScalarString, right: ScalarString) -> Bool { left.text.hasSameScalars(as: right.text) }

    func hash(into hasher: inout Hasher) {
        hasher.combine(text.utf8.count)
        for byte in text.utf8 { hasher.combine(byte) }
    }
}
