/// Pieces of bytes that are written again and again, one behind the other in one place.
///
/// Unchecked because of the pointer, behind which nothing changes from the end of `init` to `deinit`.
final class ByteTable: @unchecked Sendable {
    private let bytes: UnsafeMutableBufferPointer<UInt8>
    /// Where each piece begins, and where the last one ends.
    private let starts: [UInt32]

    /// Takes pieces by letting each be written.
    init(count: Int, _ write: (_ place: Int, inout ByteBuffer) -> Void) {
        var buffer = ByteBuffer(capacity: 32 * count)
        var starts: [UInt32] = [0]
        starts.reserveCapacity(count + 1)
        for place in 0..<count {
            write(place, &buffer)
            starts.append(UInt32(buffer.count))
        }
        self.starts = starts
        bytes = .allocate(capacity: buffer.count)
        buffer.withBytes { _ = bytes.initialize(from: $0) }
    }

    convenience init(_ pieces: [[UInt8]]) {
        self.init(count: pieces.count) { place, buffer in
            pieces[place].withUnsafeBufferPointer { buffer.append($0) }
        }
    }

    deinit { bytes.deallocate() }

    /// Appends a piece to bytes.
    func append(_ place: Int, to output: inout [UInt8]) {
        output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[Int(starts[place])..<Int(starts[place + 1])]))
    }

    /// Appends a piece to bytes.
    @inline(__always)
    func append(_ place: Int, to output: inout ByteBuffer) {
        output.append(UnsafeBufferPointer(rebasing: bytes[Int(starts[place])..<Int(starts[place + 1])]))
    }
}
