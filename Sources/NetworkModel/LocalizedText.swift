/// A text for people in one or more languages, each under its BCP 47 tag, the recipe's order kept.
package struct LocalizedText: Hashable, Sendable {
    /// The text in one language.
    package struct Entry: Hashable, Sendable {
        /// The BCP 47 tag, for example `fi`.
        package var language: String
        /// The text in that language.
        package var text: String

        package init(language: String, text: String) {
            self.language = language
            self.text = text
        }
    }

    /// The entries as written.
    package var entries: [Entry]

    package init(_ entries: [Entry]) {
        self.entries = entries
    }

    /// A text in one language.
    package init(_ text: String, language: String) {
        entries = [Entry(language: language, text: text)]
    }

    /// The text in a language, else in the first there is; empty if there is none.
    package func text(in language: String) -> String {
        (entries.first { $0.language == language } ?? entries.first)?.text ?? ""
    }
}
