/// Text as Markdown that shows it as it is: nothing in it is taken for markup (CommonMark 0.31, pipe tables, pandoc).
enum MarkdownText {
    /// The text on one line, everything that Markdown might read escaped by a backslash.
    static func escaping(_ text: String) -> String {
        var line = LineOfText()
        for scalar in text.unicodeScalars { line.append(scalar) }
        return line.finished
    }

    /// Builds the line.
    private struct LineOfText {
        private var text = ""
        private var hasGap = false
        private var beginning = Beginning.digits

        /// What the line is so far.
        private enum Beginning {
            /// Nothing, or digits alone.
            case digits
            /// Digits with a dot or bracket: with a space behind it, it would begin a list.
            case listMarker
            case other
        }

        var finished: String { withoutListMarker }

        mutating func append(_ scalar: Unicode.Scalar) {
            guard !scalar.properties.isWhitespace || scalar == "\u{A0}" else {
                hasGap = true
                return
            }
            guard !scalar.isInvisibleControl else { return }
            if hasGap, !text.isEmpty {
                text = withoutListMarker + " "
                beginning = .other
            }
            hasGap = false
            if Self.isMarkup(scalar) || (text.isEmpty && Self.opensBlock(scalar)) { text.append("\\") }
            switch (beginning, scalar) {
            case (.digits, "0"..."9"): break
            case (.digits, "."), (.digits, ")"): beginning = text.isEmpty ? .other : .listMarker
            default: beginning = .other
            }
            text.unicodeScalars.append(scalar)
        }

        private var withoutListMarker: String {
            guard beginning == .listMarker, let marker = text.last else { return text }
            return "\(text.dropLast())\\\(marker)"
        }

        private static func isMarkup(_ scalar: Unicode.Scalar) -> Bool {
            switch scalar {
            case "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "#", "|", "~", "&", "$", "^": true
            default: false
            }
        }

        /// At the beginning of a line, these open a list, a rule or an underlined heading, or name pandoc's own things.
        private static func opensBlock(_ scalar: Unicode.Scalar) -> Bool {
            switch scalar {
            case "-", "+", "=", ":", "%", "@": true
            default: false
            }
        }
    }
}

extension Unicode.Scalar {
    /// Whether it shows nothing and may change how its neighbours are read: controls and marks of direction (Trojan
    /// Source, CVE-2021-42574).
    var isInvisibleControl: Bool {
        switch value {
        case 0..<32, 0x7F..<0xA0, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
    }
}
