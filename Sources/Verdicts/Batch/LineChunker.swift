/// Cuts a stream of bytes into chunks of whole lines, whatever the blocks that it comes in.
///
/// Holds no more than a block and a line; of a line that is longer than any may be only the beginning is kept.
struct LineChunker {
    /// How much is kept of a line: one byte more than a line may have, so that it is known to be too long.
    private let lineLimit: Int
    /// The beginning of a line of which the end has not come yet.
    private var pending: [UInt8] = []

    init(lineLimit: Int = ApplicationReader.byteLimit + 1) {
        self.lineLimit = lineLimit
    }

    /// Takes a block in; gives the lines that it completes, nil if it completes none.
    mutating func take(_ block: [UInt8]) -> [UInt8]? {
        guard let last = block.lastIndex(of: UInt8(ascii: "\n")) else {
            keep(block[...])
            return nil
        }
        var chunk = pending
        pending = []
        if chunk.count == lineLimit, let first = block.firstIndex(of: UInt8(ascii: "\n")) {
            chunk += block[first...last]
        } else {
            chunk += block[...last]
        }
        keep(block[(last + 1)...])
        return chunk
    }

    /// What is left at the end; nil if nothing is.
    mutating func finish() -> [UInt8]? {
        defer { pending = [] }
        return pending.isEmpty ? nil : pending
    }

    private mutating func keep(_ part: ArraySlice<UInt8>) {
        pending += part.prefix(lineLimit - pending.count)
    }
}
