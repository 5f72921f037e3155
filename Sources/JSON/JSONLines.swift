/// The values of a JSON Lines text, one a line, read as they are asked for. Blank lines are left out.
public struct JSONLines: Sequence, Sendable {
    /// A line with its value, or why it has none.
    public struct Line: Sendable {
        /// The line's number, from 1.
        public var number: Int
        /// Its value; an error has its place in the whole text.
        public var value: Result<JSONValue, JSONError>
    }

    private let bytes: [UInt8]
    private let limits: JSONLimits

    /// Creates the sequence of a text's values; the limits hold for each line.
    public init(_ bytes: [UInt8], limits: JSONLimits = JSONLimits()) {
        self.bytes = bytes
        self.limits = limits
    }

    /// Begins with the first line.
    public func makeIterator() -> Iterator {
        Iterator(bytes: bytes, limits: limits)
    }

    /// Goes through the lines.
    public struct Iterator: IteratorProtocol {
        let bytes: [UInt8]
        let limits: JSONLimits
        private var position = 0
        private var lineNumber = 0

        init(bytes: [UInt8], limits: JSONLimits) {
            self.bytes = bytes
            self.limits = limits
        }

        /// The next line that is not blank.
        public mutating func next() -> Line? {
            while position < bytes.count {
                lineNumber += 1
                let start = position
                let (end, isBlank) = endOfLine(from: start)
                position = end + 1
                if !isBlank { return Line(number: lineNumber, value: value(of: start..<end)) }
            }
            return nil
        }

        private func endOfLine(from start: Int) -> (end: Int, isBlank: Bool) {
            bytes.withUnsafeBufferPointer { buffer in
                var end = start
                var isBlank = true
                while end < buffer.count, buffer[end] != UInt8(ascii: "\n") {
                    // Of the white space that can stand in a line, all is at or below a space.
                    if buffer[end] > UInt8(ascii: " ") { isBlank = false }
                    end += 1
                }
                return (end, isBlank)
            }
        }

        private func value(of range: Range<Int>) -> Result<JSONValue, JSONError> {
            bytes.withUnsafeBufferPointer { buffer in
                JSONValue.result(parsing: UnsafeBufferPointer(rebasing: buffer[range]), limits: limits)
            }.mapError { error in
                var located = error
                located.offset += range.lowerBound
                located.line = lineNumber
                return located
            }
        }
    }
}
