import JSON

/// Bytes put together from pieces, in room that is used again and again.
///
/// Where much is written in small pieces this is several times quicker than an array, which asks at each piece whether it is its
/// own.
struct ByteBuffer: ~Copyable {
    private var start: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    /// How many bytes have been written.
    private(set) var count = 0

    /// - Parameter capacity: how many bytes are mostly written.
    init(capacity: Int) {
        self.capacity = max(64, capacity)
        start = .allocate(capacity: self.capacity)
    }

    deinit { start.deallocate() }

    /// Takes everything away but the room.
    mutating func removeAll() { count = 0 }

    /// Hands the bytes to a closure.
    func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        body(UnsafeBufferPointer(start: start, count: count))
    }

    /// Appends bytes as they are.
    @inline(__always)
    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let address = bytes.baseAddress else { return }
        if count + bytes.count > capacity { grow(by: bytes.count) }
        (start + count).update(from: address, count: bytes.count)
        count += bytes.count
    }

    /// Appends one byte.
    @inline(__always)
    mutating func append(_ byte: UInt8) {
        if count == capacity { grow(by: 1) }
        start[count] = byte
        count += 1
    }

    /// Appends a text of the program's own as it is.
    @inline(__always)
    mutating func append(constant text: StaticString) {
        append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Appends a text as it is.
    mutating func append(text: String) {
        let isWritten: Void? = text.utf8.withContiguousStorageIfAvailable { append($0) }
        if isWritten == nil { Array(text.utf8).withUnsafeBufferPointer { append($0) } }
    }

    /// Appends a value as JSON without white space.
    mutating func append(json value: JSONValue) { append(text: value.compactText) }

    private mutating func grow(by added: Int) {
        capacity = max(capacity * 2, count + added)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        larger.moveInitialize(from: start, count: count)
        start.deallocate()
        start = larger
    }
}

// MARK: - Numbers

extension ByteBuffer {
    /// Appends an integer.
    mutating func append(_ number: Int) {
        if count + 20 > capacity { grow(by: 20) }
        if number < 0 { append(UInt8(ascii: "-")) }
        var rest = number.magnitude
        let digits = Self.digitCount(rest)
        for place in (count..<count + digits).reversed() {
            start[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
        count += digits
    }

    /// Appends a number of so many digits, with zeros in front.
    mutating func append(_ number: Int, digits: Int) {
        if count + digits > capacity { grow(by: digits) }
        var rest = number.magnitude
        for place in (count..<count + digits).reversed() {
            start[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
        count += digits
    }

    private static func digitCount(_ number: UInt) -> Int {
        var digits = 1
        var rest = number
        while rest >= 10 {
            rest /= 10
            digits += 1
        }
        return digits
    }
}

// MARK: - Texts

extension ByteBuffer {
    /// Appends a text as a JSON string in quotation marks.
    mutating func append(json text: String) {
        append(UInt8(ascii: "\""))
        append(jsonContent: text)
        append(UInt8(ascii: "\""))
    }

    /// Appends a text as part of a JSON string, without quotation marks.
    mutating func append(jsonContent text: String) {
        let isWritten: Void? = text.utf8.withContiguousStorageIfAvailable { append(jsonContent: $0) }
        if isWritten == nil { Array(text.utf8).withUnsafeBufferPointer { append(jsonContent: $0) } }
    }

    /// Appends the UTF-8 of a text as part of a JSON string, without quotation marks.
    mutating func append(jsonContent text: UnsafeBufferPointer<UInt8>) {
        let end = text.endOfPlainRun(from: 0)
        append(UnsafeBufferPointer(rebasing: text[..<end]))
        if end < text.count { append(escaping: UnsafeBufferPointer(rebasing: text[end...])) }
    }

    private mutating func append(escaping text: UnsafeBufferPointer<UInt8>) {
        var bytes: [UInt8] = []
        bytes.append(jsonContent: text)
        bytes.withUnsafeBufferPointer { append($0) }
    }
}
