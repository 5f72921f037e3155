/// How much a file may ask of the reader, so that a hostile one is refused before it costs time or memory.
package struct ReadingLimits: Sendable {
    /// The greatest size of a file, in bytes.
    package var bytes = 16 << 20
    /// How deep collections may lie inside each other, aliases followed.
    package var depth = 100
    /// How many nodes a document may have, aliases followed.
    package var nodes = 2_000_000
    /// How many of them may come from aliases.
    package var aliasedNodes = 100_000
    /// How many `%TAG` directives it may have.
    package var tagDirectives = 64
    /// How many problems are reported before reading ends.
    package var problems = 1_000

    /// Creates the limits that recipes are read with.
    package init() {}
}
