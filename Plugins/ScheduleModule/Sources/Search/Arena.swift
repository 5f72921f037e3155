/// Owns flat arrays that a search's inner loops read and write without reference counting or copies.
///
/// Buffers check their bounds in debug builds, where the tests run, and not in release builds.
final class Arena {
    private var owned: [UnsafeMutableRawBufferPointer] = []

    /// An array that lives as long as the arena.
    func array<Element: BitwiseCopyable>(of value: Element, count: Int) -> UnsafeMutableBufferPointer<Element> {
        let buffer = UnsafeMutableBufferPointer<Element>.allocate(capacity: max(1, count))
        buffer.initialize(repeating: value)
        owned.append(UnsafeMutableRawBufferPointer(buffer))
        return buffer
    }

    /// A copy that lives as long as the arena.
    func copy<Element: BitwiseCopyable>(_ elements: [Element]) -> UnsafeBufferPointer<Element> {
        let buffer = UnsafeMutableBufferPointer<Element>.allocate(capacity: max(1, elements.count))
        _ = buffer.initialize(from: elements)
        owned.append(UnsafeMutableRawBufferPointer(buffer))
        return UnsafeBufferPointer(buffer)
    }

    deinit {
        for buffer in owned { buffer.deallocate() }
    }
}

/// Lists of different lengths one after another in a flat array.
struct FlatLists<Element: BitwiseCopyable> {
    private let first: UnsafeBufferPointer<Int32>
    private let elements: UnsafeBufferPointer<Element>

    init(_ lists: [[Element]], in arena: Arena) {
        var offsets: [Int32] = [0]
        offsets.reserveCapacity(lists.count + 1)
        for list in lists { offsets.append(offsets[offsets.count - 1] + Int32(list.count)) }
        first = arena.copy(offsets)
        elements = arena.copy(Array(lists.joined()))
    }

    /// One of the lists.
    @inline(__always)
    subscript(index: Int) -> UnsafeBufferPointer<Element> {
        let start = Int(first[index])
        let end = Int(first[index + 1])
        return UnsafeBufferPointer(rebasing: elements[start..<end])
    }
}
