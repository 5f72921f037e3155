import SourceText

/// A sequence or mapping whose end has not come yet.
struct OpenCollection {
    enum Kind {
        case sequence
        case mapping
    }

    let kind: Kind
    /// Where its source begins.
    let start: UInt32
    /// Where the last thing inside it ended.
    var end: UInt32
    /// How many of its elements or entries lie under it on the stack of waiting ones.
    let firstWaiting: Int
    /// The name under which aliases call it.
    let anchor: String?
    /// How many nodes the document had before it.
    let nodesBefore: Int
    /// How deep the collections inside it go.
    var height = 0
    /// Whether something that is looked for stands inside.
    var mayHoldSigns = false
    /// What a mapping waits for.
    var key = Key.awaited
    /// Where each key stands, once there are too many of them to look through.
    var keySpans: [String: SourceSpan]?

    /// Whether the next node is a mapping's key.
    var awaitsKey: Bool {
        if kind == .mapping, case .awaited = key { true } else { false }
    }

    /// Takes note that something of a height lies inside.
    mutating func raiseHeight(to height: Int) {
        self.height = max(self.height, height)
    }

    /// How far a mapping is with its next entry.
    enum Key {
        /// The next node is a key.
        case awaited
        /// The next node is the value of a key.
        case given(String, SourceSpan)
        /// The next node is the value of a key that was refused.
        case refused
    }
}
