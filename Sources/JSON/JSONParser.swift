/// Reads one JSON text by recursive descent; the depth is bounded, so the stack is too.
struct JSONParser {
    /// A problem before its line and column are worked out.
    struct Failure: Error {
        var reason: JSONError.Reason
        var offset: Int
    }

    let bytes: UnsafeBufferPointer<UInt8>
    let maximumDepth: Int
    var position = 0
    private var depth = 0

    init(bytes: UnsafeBufferPointer<UInt8>, maximumDepth: Int) {
        self.bytes = bytes
        self.maximumDepth = maximumDepth
    }

    /// The next byte; nil at the end.
    @inline(__always)
    var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    /// The whole text: one value and white space around it.
    mutating func document() throws(Failure) -> JSONValue {
        skipWhitespace()
        let value = try value()
        skipWhitespace()
        if position < bytes.count { throw failure(.contentAfterValue) }
        return value
    }

    private mutating func value() throws(Failure) -> JSONValue {
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
            skipWhitespace()
            guard next == UInt8(ascii: ":") else { throw failure(.expectedColon) }
            position += 1
            skipWhitespace()
            guard members.append(name: name, value: try value()) else {
                throw Failure(reason: .duplicateName(name), offset: nameOffset)
            }
            if try ended(by: UInt8(ascii: "}")) { return members.object }
        }
    }

    /// Enters an array or object behind its opening bracket.
    private mutating func descend() throws(Failure) {
        guard depth < maximumDepth else { throw failure(.tooDeep(limit: maximumDepth)) }
        depth += 1
        position += 1
        skipWhitespace()
    }

    /// Skips the closing bracket of an empty array or object if it comes next.
    private mutating func skipped(_ closing: UInt8) -> Bool {
        guard next == closing else { return false }
        position += 1
        depth -= 1
        return true
    }

    /// Skips what stands behind an element: a comma, or the closing bracket, which ends the array or object.
    private mutating func ended(by closing: UInt8) throws(Failure) -> Bool {
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

    @inline(__always)
    private mutating func skipWhitespace() {
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
