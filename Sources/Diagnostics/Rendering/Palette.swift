/// How parts of the text stand out: by ANSI colours (ECMA-48, select graphic rendition), or not.
enum Palette {
    case plain, colored

    /// The colour of a level.
    func level(_ text: String, _ level: DiagnosticLevel) -> String {
        switch level {
        case .error: paint(text, "1;31")
        case .warning: paint(text, "1;33")
        case .note: paint(text, "1;36")
        }
    }

    /// What the eye should find first.
    func strong(_ text: String) -> String { paint(text, "1") }

    /// What frames the rest.
    func quiet(_ text: String) -> String { paint(text, "1;34") }

    private func paint(_ text: String, _ rendition: String) -> String {
        switch self {
        case .plain: text
        case .colored: "\u{1B}[\(rendition)m\(text)\u{1B}[0m"
        }
    }
}
