/// Why a text is no JSON that Verkosto accepts, and where.
public struct JSONError: Error, Hashable, Sendable {
    /// What the grammar (RFC 8259) or a limit demands.
    public enum Reason: Hashable, Sendable {
        /// The text ends inside a value.
        case unexpectedEnd
        /// A value must stand here.
        case expectedValue
        /// A member's name, in double quotes, must stand here.
        case expectedName
        /// A colon must stand between a name and its value.
        case expectedColon
        /// A comma or the end of the array or object must stand here.
        case expectedCommaOrEnd
        /// Nothing may follow the value.
        case contentAfterValue
        /// A number is an optional minus sign, digits without leading zeros, and an optional fraction and exponent.
        case malformedNumber
        /// The number is too large for 64-bit floating point.
        case numberOutOfRange
        /// Control characters must be escaped in strings.
        case controlCharacter
        /// A backslash must precede one of `"\/bfnrt` or `u` with four hexadecimal digits.
        case malformedEscape
        /// An escaped surrogate must be one of a pair.
        case loneSurrogate
        /// The bytes are not valid UTF-8.
        case invalidUTF8
        /// An object has a member of this name already.
        case duplicateName(String)
        /// Arrays and objects are nested more deeply than the limit.
        case tooDeep(limit: Int)
        /// The text has more bytes than the limit.
        case tooLarge(limit: Int)
    }

    /// What is the matter.
    public var reason: Reason
    /// The byte where, from 0.
    public var offset: Int
    /// The line where, from 1; lines end at a line feed.
    public var line: Int
    /// The column where in Unicode scalars, from 1.
    public var column: Int

    /// Creates an error.
    public init(reason: Reason, offset: Int, line: Int, column: Int) {
        self.reason = reason
        self.offset = offset
        self.line = line
        self.column = column
    }
}

extension JSONError {
    /// Locates a problem at an offset of a text.
    package init(_ reason: Reason, at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) {
        self.reason = reason
        self.offset = offset
        line = 1
        column = 1
        for byte in bytes.prefix(offset) {
            if byte == UInt8(ascii: "\n") {
                line += 1
                column = 1
            } else if byte & 0b1100_0000 != 0b1000_0000 {
                column += 1
            }
        }
    }
}
