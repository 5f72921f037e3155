/// Reads one JSON text by recursive descent; the depth is bounded, so the stack is too.
///
/// It gives whole values, or a text's pieces one by one to a caller that knows what it expects and wants no tree.
@usableFromInline package struct JSONParser {
    /// A problem before its line and column are worked out.
    package struct Failure: Error {
        package var reason: JSONError.Reason
        package var offset: Int

        package init(reason: JSONError.Reason, offset: Int) {
            self.reason = reason
            self.offset = offset
        }
    }

    @usableFromInline let bytes: UnsafeBufferPointer<UInt8>
    let maximumDepth: Int
    /// The byte at which it reads on.
    @usableFromInline package internal(set) var position = 0
    /// Where texts are put together that have escapes in them; nil until there is one.
    var unescaped: TextBuffer?
    private var depth = 0

    /// Begins with the first byte. The bytes must outlive the parser.
    package init(bytes: UnsafeBufferPointer<UInt8>, maximumDepth: Int) {
        self.bytes = bytes
        self.maximumDepth = maximumDepth
    }

    /// The next byte; nil at the end.
    @inlinable @inline(__always)
    var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    /// The whole text: one value and white space around it.
    mutating func document() throws(Failure) -> JSONValue {
        skipWhitespace()
        let value = try value()
        try end()
        return value
    }

    /// The whole value that starts here.
    package mutating func value() throws(Failure) -> JSONValue {
        guard let next else { throw failure(.unexpectedEnd) }
        switch next {
        case UInt8(ascii: "\""):
            return .string(try string())
        case UInt8(ascii: "{"):
            return .object(try object())
        case UInt8(ascii: "["):
            return .array(try array())
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            return try number()
        case UInt8(ascii: "t"):
            try literal("true")
            return .boolean(true)
        case UInt8(ascii: "f"):
            try literal("false")
            return .boolean(false)
        case UInt8(ascii: "n"):
            try literal("null")
            return .null
        default:
            throw failure(.expectedValue)
        }
    }

    private mutating func array() throws(Failure) -> [JSONValue] {
        try descend()
        var elements: [JSONValue] = []
        if skipped(UInt8(ascii: "]")) { return elements }
        while true {
            elements.append(try value())
            if try ended(by: UInt8(ascii: "]")) { return elements }
        }
    }

    private mutating func object() throws(Failure) -> JSONObject {
        try descend()
        var members = JSONMembers()
        if skipped(UInt8(ascii: "}")) { return JSONObject() }
        while true {
            let nameOffset = position
            guard next == UInt8(ascii: "\"") else { throw failure(.expectedName) }
            let name = try string()
            try skipColon()
            guard members.append(name: name, value: try value()) else {
                throw Failure(reason: .duplicateName(name), offset: nameOffset)
            }
            if try ended(by: UInt8(ascii: "}")) { return members.object }
        }
    }

    /// Skips the colon behind a name.
    mutating func skipColon() throws(Failure) {
        skipWhitespace()
        guard next == UInt8(ascii: ":") else { throw failure(.expectedColon) }
        position += 1
        skipWhitespace()
    }

    /// Enters an array or object behind its opening bracket.
    mutating func descend() throws(Failure) {
        guard depth < maximumDepth else { throw failure(.tooDeep(limit: maximumDepth)) }
        depth += 1
        position += 1
        skipWhitespace()
    }

    /// Skips the closing bracket of an empty array or object if it comes next.
    mutating func skipped(_ closing: UInt8) -> Bool {
        guard next == closing else { return false }
        position += 1
        depth -= 1
        return true
    }

    /// Skips what stands behind an element: a comma, or the closing bracket, which ends the array or object.
    mutating func ended(by closing: UInt8) throws(Failure) -> Bool {
        skipWhitespace()
        if skipped(closing) { return true }
        guard next == UInt8(ascii: ",") else { throw failure(.expectedCommaOrEnd) }
        position += 1
        skipWhitespace()
        return false
    }

    private mutating func literal(_ text: StaticString) throws(Failure) {
        let start = position
        for index in 0..<text.utf8CodeUnitCount {
            guard next == text.utf8Start[index] else {
                throw next == nil ? failure(.unexpectedEnd) : Failure(reason: .expectedValue, offset: start)
            }
            position += 1
        }
    }

    @inlinable @inline(__always)
    mutating func skipWhitespace() {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x0A, 0x0D, 0x09: position += 1
            default: return
            }
        }
    }

    /// The problem at the current position; at the end of the text, that it ends there.
    func failure(_ reason: JSONError.Reason) -> Failure {
        Failure(reason: position < bytes.count ? reason : .unexpectedEnd, offset: position)
    }
}
