extension JSONValue {
    /// Reads a JSON text (RFC 8259), strictly: one value, UTF-8 without byte order mark, each name once in its object.
    ///
    /// Whole numbers that 64 bits can't hold become ``JSONValue/number(_:)``.
    ///
    /// - Throws: ``JSONError`` at the first thing that is not as it should be.
    /// - Complexity: linear in the number of bytes.
    public init(parsing bytes: [UInt8], limits: JSONLimits = JSONLimits()) throws(JSONError) {
        self = try bytes.withUnsafeBufferPointer { (buffer) throws(JSONError) in
            try JSONValue(parsing: buffer, limits: limits)
        }
    }

    /// Reads a JSON text as ``init(parsing:limits:)-([UInt8],_)`` does.
    ///
    /// - Throws: ``JSONError``.
    public init(parsing text: String, limits: JSONLimits = JSONLimits()) throws(JSONError) {
        var text = text
        // The closure can't throw a typed error, so it gives a result.
        self = try text.withUTF8 { bytes in Self.result(parsing: bytes, limits: limits) }.get()
    }

    /// Reads a JSON text from memory for a caller that can't let a typed error through.
    static func result(
        parsing bytes: UnsafeBufferPointer<UInt8>,
        limits: JSONLimits
    ) -> Result<JSONValue, JSONError> {
        do throws(JSONError) {
            return .success(try JSONValue(parsing: bytes, limits: limits))
        } catch {
            return .failure(error)
        }
    }

    /// Reads a JSON text from memory.
    ///
    /// - Throws: ``JSONError``.
    public init(parsing bytes: UnsafeBufferPointer<UInt8>, limits: JSONLimits = JSONLimits()) throws(JSONError) {
        guard bytes.count <= limits.maximumByteCount else {
            throw JSONError(.tooLarge(limit: limits.maximumByteCount), at: limits.maximumByteCount, in: bytes)
        }
        var parser = JSONParser(bytes: bytes, maximumDepth: limits.maximumDepth)
        do {
            self = try parser.document()
        } catch {
            throw JSONError(error.reason, at: error.offset, in: bytes)
        }
    }
}
