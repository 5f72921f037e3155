/// How much a JSON text may demand of its reader.
public struct JSONLimits: Hashable, Sendable {
    /// How deeply arrays and objects may be nested, 1...512: the reader is recursive and must not run out of stack.
    public var maximumDepth: Int {
        didSet { maximumDepth = Self.bounded(maximumDepth) }
    }
    /// How many bytes the text may have.
    public var maximumByteCount: Int

    /// Creates limits; a depth outside 1...512 becomes the nearest within.
    public init(maximumDepth: Int = 128, maximumByteCount: Int = 1 << 30) {
        self.maximumDepth = Self.bounded(maximumDepth)
        self.maximumByteCount = maximumByteCount
    }

    private static func bounded(_ depth: Int) -> Int { min(max(depth, 1), 512) }
}
