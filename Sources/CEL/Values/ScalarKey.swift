/// A value of a type whose equality can be hashed: whole numbers, text and truth values.
struct ScalarKey: Hashable {
    private let words: KeyWords
    // Only of text that the words don't hold as a whole.
    private let text: [UInt8]

    /// The key for text.
    init(_ text: String) {
        words = KeyWords(text)
        self.text = words.isExact ? [] : Array(text.utf8)
    }

    /// The key for a value; nil for values of other types and numbers with a fraction.
    init?(_ value: Value) {
        guard let words = KeyWords(value) else { return nil }
        self.words = words
        if case .string(let text) = value, !words.isExact { self.text = Array(text.utf8) } else { text = [] }
    }
}
