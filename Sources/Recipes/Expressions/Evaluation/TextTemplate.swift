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

extension TextTemplate {
    /// The text in a language, else in the first there is, if it has no `${{ }}`; nil if it has.
    package func constantText(in language: String) -> String? {
        let pieces = entry(in: language)?.pieces ?? []
        let texts = pieces.compactMap { if case .text(let text) = $0 { text } else { nil } }
        return texts.count == pieces.count ? texts.joined() : nil
    }

    private func entry(in language: String) -> Entry? {
        entries.first { $0.language == language } ?? entries.first
    }

    /// The text in a language, else in the first there is, filled in; a value that is not there shows as a dash.
    package func text(in language: String, _ activation: Activation) -> String {
        guard let entry = entry(in: language) else { return "" }
        var text = ""
        for piece in entry.pieces {
            switch piece {
            case .text(let literal): text += literal
            case .value(let program): text += (try? program.evaluate(activation))?.text(in: language) ?? "–"
            }
        }
        return text
    }
}
