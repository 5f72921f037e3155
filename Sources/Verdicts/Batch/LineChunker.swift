/// Cuts a stream of bytes into chunks of whole lines, whatever the blocks that it comes in.
///
/// Holds no more than a chunk and a line; of a line that is longer than the limit only the beginning is kept, as a line that
/// can't be read.
struct LineChunker {
    /// Whole lines, with the number of the first.
    struct Chunk: Sendable {
        var firstLine: Int
        var bytes: [UInt8]
    }

    private let chunkSize: Int
    private let lineLimit: Int
    private var pending: [UInt8] = []
    /// Where the last line of `pending` begins.
    private var lineStart = 0
    private var isSkipping = false
    private var nextLine = 1

    init(chunkSize: Int = 1 << 18, lineLimit: Int = 1 << 24) {
        self.chunkSize = chunkSize
        self.lineLimit = lineLimit
    }

    /// Takes a block in; gives a chunk once there is enough for one.
    mutating func take(_ block: [UInt8]) -> Chunk? {
        var rest = block[...]
        while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
            append(rest[...end])
            isSkipping = false
            lineStart = pending.count
            rest = rest[(end + 1)...]
        }
        append(rest)
        return lineStart >= chunkSize ? cut(at: lineStart) : nil
    }

    /// What is left at the end; nil if nothing is.
    mutating func finish() -> Chunk? {
        pending.isEmpty ? nil : cut(at: pending.count)
    }

    private mutating func append(_ part: ArraySlice<UInt8>) {
        if isSkipping {
            if part.last == UInt8(ascii: "\n") { pending.append(UInt8(ascii: "\n")) }
            return
        }
        pending += part
        if pending.count - lineStart > lineLimit, pending.last != UInt8(ascii: "\n") {
            // What is left of the line is no JSON, so that the line gets its error like any other.
            pending.removeLast(pending.count - lineStart - 64)
            isSkipping = true
        }
    }

    private mutating func cut(at end: Int) -> Chunk {
        let chunk = Chunk(firstLine: nextLine, bytes: Array(pending[..<end]))
        nextLine += chunk.bytes.count { $0 == UInt8(ascii: "\n") }
        pending.removeFirst(end)
        lineStart = 0
        return chunk
    }
}
