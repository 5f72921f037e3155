/// Text as a terminal shows it, one cell or two for each character, with nothing in it that a terminal would obey.
///
/// A recipe may come from anybody: control characters become visible signs, and characters that turn the direction of
/// writing become U+FFFD, so that what is shown is what is there.
struct TerminalText {
    /// What is written.
    private(set) var text = ""
    /// How many cells it takes.
    private(set) var width = 0

    /// How many spaces stand for a tab.
    private static let tabWidth = 4

    init(_ scalars: some Sequence<Unicode.Scalar>) {
        for scalar in scalars { append(scalar) }
    }

    /// A text made safe.
    init(_ text: String) {
        self.init(text.unicodeScalars)
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        if scalar == "\t" {
            text += String(repeating: " ", count: Self.tabWidth)
            width += Self.tabWidth
        } else {
            let shown = scalar.shownInTerminal
            text.unicodeScalars.append(shown)
            width += shown.cells
        }
    }

    /// How many cells a scalar takes, a tab included.
    static func width(of scalar: Unicode.Scalar) -> Int {
        scalar == "\t" ? tabWidth : scalar.shownInTerminal.cells
    }
}

extension String {
    /// The text in one line with nothing in it that a terminal would obey.
    package var safeForTerminal: String { TerminalText(self).text }

    /// The lines of a text of several, each with nothing in it that a terminal would obey; empty ones left out.
    package var linesForTerminal: [String] { split(whereSeparator: \.isNewline).map { String($0).safeForTerminal } }
}

extension Unicode.Scalar {
    /// The scalar itself, or a sign for one that must not reach a terminal.
    fileprivate var shownInTerminal: Unicode.Scalar {
        switch properties.generalCategory {
        case .control:
            value < 0x20 ? Unicode.Scalar(0x2400 + value) ?? "\u{FFFD}" : value == 0x7F ? "\u{2421}" : "\u{FFFD}"
        case .format: self == "\u{200C}" || self == "\u{200D}" ? self : "\u{FFFD}"
        case .lineSeparator, .paragraphSeparator, .surrogate: "\u{FFFD}"
        default: self
        }
    }

    /// Cells in a terminal: none for what combines, two for East Asian wide characters and emoji (UAX #11), else one.
    fileprivate var cells: Int {
        if value < 0x300 { return 1 }
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: break
        }
        if properties.isEmojiPresentation { return 2 }
        return Self.wide.contains { $0.contains(value) } ? 2 : 1
    }

    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
        0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
        0x20000...0x2FFFD, 0x30000...0x3FFFD,
    ]
}
