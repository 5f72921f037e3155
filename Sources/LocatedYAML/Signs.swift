/// What somebody looks for in a document that may be large: whether it stands somewhere in a node is noted on reading, so that
/// nobody need walk through the node in vain.
package struct Signs: Sendable {
    /// Keys of mappings.
    package var keys: [String]
    /// An ASCII character of scalars.
    package var character: Unicode.Scalar

    /// Names what is looked for.
    package init(keys: [String], character: Unicode.Scalar) {
        self.keys = keys
        self.character = character
    }

    func areHeld(byKey key: String) -> Bool { keys.contains(key) }

    func areHeld(byScalar text: UnsafeBufferPointer<UInt8>) -> Bool {
        text.contains(UInt8(truncatingIfNeeded: character.value))
    }
}
