/// What one evaluation may spend, so that no expression hangs or swells whatever its input.
public struct Budget: Sendable, Hashable {
    /// Steps: about one for each node evaluated and each few bytes of text gone through.
    public var steps: Int
    /// Bytes of the values made on the way, all together, freed or not.
    public var memory: Int

    /// Creates a budget; the defaults are a fraction of a second and 64 MiB.
    public init(steps: Int = 10_000_000, memory: Int = 64 << 20) {
        self.steps = steps
        self.memory = memory
    }
}
