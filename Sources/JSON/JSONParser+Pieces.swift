/// What kind of value starts at a place of a JSON text, by its first byte.
@usableFromInline package enum JSONKind: Sendable, Hashable {
    case null, boolean, number, text, array, object
}

// MARK: - Piece by piece

extension JSONParser {
    /// What kind of value starts here; nil if none does.
    @inlinable package var kind: JSONKind? {
        guard let next else { return nil }
        return switch next {
        case UInt8(ascii: "\""): .text
        case UInt8(ascii: "{"): .object
        case UInt8(ascii: "["): .array
        case UInt8(ascii: "n"): .null
        case UInt8(ascii: "t"), UInt8(ascii: "f"): .boolean
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): .number
        default: nil
        }
    }

    /// Goes to where the text's value starts.
    package mutating func begin() { skipWhitespace() }

    /// Makes sure that nothing but white space follows the text's value.
    package mutating func end() throws(Failure) {
        skipWhitespace()
        if position < bytes.count { throw failure(.contentAfterValue) }
    }

    /// Enters the array or object that starts here; false if it is empty, and then it has been left again.
    package mutating func enter() throws(Failure) -> Bool {
        let closing = next == UInt8(ascii: "[") ? UInt8(ascii: "]") : UInt8(ascii: "}")
        try descend()
        return !skipped(closing)
    }

    /// Passes over a member's name with its colon, if it stands here just as it was prepared; the value comes next.
    @inlinable
    package mutating func skip(_ name: PreparedName) -> Bool {
        guard name.isWritten(at: position, in: bytes) else { return false }
        position += name.length
        skipWhitespace()
        return true
    }

    /// Goes on behind an element of an array; false if it was the last, and then the array has been left.
    package mutating func hasNextElement() throws(Failure) -> Bool { try !ended(by: UInt8(ascii: "]")) }

    /// Goes on behind a member of an object; false if it was the last, and then the object has been left.
    package mutating func hasNextMember() throws(Failure) -> Bool { try !ended(by: UInt8(ascii: "}")) }

    /// The name of the member that starts here, as ``text()`` gives it; its value comes next.
    package mutating func name() throws(Failure) -> UnsafeBufferPointer<UInt8> {
        guard next == UInt8(ascii: "\"") else { throw failure(.expectedName) }
        let name = try text()
        try skipColon()
        return name
    }
}
