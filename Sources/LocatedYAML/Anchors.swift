import Diagnostics

/// The anchors of a document and what they cost when aliases use them.
struct Anchors {
    /// What an anchor names.
    struct Content {
        let node: Node
        /// How many nodes it has, aliases followed.
        let nodeCount: Int
        /// How many collections lie inside each other in it.
        let height: Int
    }

    enum Resolution {
        case defined(Content)
        /// The alias stands inside what it names.
        case open
        case undefined(suggestion: String?)
    }

    private var contents: [String: Content?] = [:]
    private var expanded = 0

    /// Whether there are none.
    var isEmpty: Bool { contents.isEmpty }

    /// Notes that what the anchor names has begun.
    mutating func open(_ name: String) {
        contents[name] = .some(nil)
    }

    mutating func define(_ name: String, as content: Content) {
        contents[name] = content
    }

    func resolve(_ name: String) -> Resolution {
        switch contents[name] {
        case .some(let content?): .defined(content)
        case .some(nil): .open
        case nil: .undefined(suggestion: suggestion(for: name))
        }
    }

    /// Nobody who has very many anchors wrote them by hand, and looking through them time and again would take long.
    private func suggestion(for name: String) -> String? {
        contents.count <= 200 ? Suggestion.nearest(to: name, among: contents.keys.sorted()) : nil
    }

    /// Counts one more use of a content; false if the uses together pass a limit.
    mutating func expand(_ content: Content, atMost limit: Int) -> Bool {
        expanded += content.nodeCount
        return expanded <= limit
    }
}
