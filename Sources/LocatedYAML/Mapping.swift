package import SourceText

/// The entries of a YAML mapping in the order written; keys are scalars, each once.
package struct Mapping: Sendable {
    /// The entries in order. Whoever changes them keeps the keys unique.
    package var entries: [Entry]

    /// Creates a mapping.
    package init(_ entries: [Entry] = []) {
        self.entries = entries
    }

    /// One key with its value.
    package struct Entry: Sendable {
        /// The key's characters.
        package var key: String
        /// Where the key stands.
        package var keySpan: SourceSpan
        /// The value.
        package var value: Node

        /// Creates an entry.
        package init(key: String, at keySpan: SourceSpan, value: Node) {
            self.key = key
            self.keySpan = keySpan
            self.value = value
        }

        /// The place of key and value together.
        package var span: SourceSpan {
            value.span.file == keySpan.file ? keySpan.union(value.span) : keySpan
        }
    }

    /// The entry under a key, compared by canonical equivalence. O(number of entries).
    package func entry(forKey key: String) -> Entry? {
        place(of: key).map { entries[$0] }
    }

    /// The value under a key. O(number of entries).
    package subscript(key: String) -> Node? {
        place(of: key).map { entries[$0].value }
    }

    private func place(of key: String) -> Int? {
        entries.indices.first { entries[$0].key == key }
    }
}
