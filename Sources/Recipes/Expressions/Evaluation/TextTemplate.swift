package import CEL
package import SourceText

/// A text for people with `${{ }}` in it, checked against the recipe's model.
package struct TextTemplate: Sendable {
    /// One stretch of a text.
    package enum Piece: Sendable {
        case text(String)
        case value(Program)
    }

    /// The text in one language.
    package struct Entry: Sendable {
        /// The BCP 47 tag.
        package var language: String
        package var pieces: [Piece]

        package init(language: String, pieces: [Piece]) {
            self.language = language
            self.pieces = pieces
        }
    }

    /// Where it stands.
    package var origin: SourceSpan
    /// The entries as written.
    package var entries: [Entry]

    package init(origin: SourceSpan, entries: [Entry]) {
        self.origin = origin
        self.entries = entries
    }
}
