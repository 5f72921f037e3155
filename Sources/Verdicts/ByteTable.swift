/// Pieces of bytes that are written again and again, one behind the other in one place.
///
/// Unchecked because of the pointer, behind which nothing changes from the end of `init` to `deinit`.
final class ByteTable: @unchecked Sendable {
    private let bytes: UnsafeMutableBufferPointer<UInt8>
    /// Where each piece begins, and where the last one ends.
    private let starts: [Int]

    init(_ pieces: [[UInt8]]) {
        starts = pieces.reduce(into: [0]) { starts, piece in starts.append((starts.last ?? 0) + piece.count) }
        bytes = .allocate(capacity: starts.last ?? 0)
        _ = bytes.initialize(from: pieces.joined())
    }

    deinit { bytes.deallocate() }

    /// Appends a piece to bytes.
    func append(_ place: Int, to output: inout [UInt8]) {
        output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[starts[place]..<starts[place + 1]]))
    }
}
