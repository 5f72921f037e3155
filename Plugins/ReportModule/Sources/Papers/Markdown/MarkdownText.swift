/// Text as Markdown that shows it as it is: nothing in it is taken for markup (CommonMark 0.31, pipe tables, pandoc).
enum MarkdownText {
    /// The text on one line, everything that Markdown might read escaped by a backslash.
    static func escaping(_ text: String) -> String {
        var line = LineOfText()
        for scalar in text.unicodeScalars { line.append(scalar) }
        return line.text
    }

    /// Builds the line.
    private struct LineOfText {
        private(set) var text = ""
        private var hasGap = false
        /// Whether everything so far is a number, which a dot or bracket would make the beginning of a list.
        private var isNumber = true

        mutating func append(_ scalar: Unicode.Scalar) {
            guard !scalar.properties.isWhitespace else {
                hasGap = true
                return
            }
            guard !scalar.isInvisibleControl else { return }
            if hasGap, !text.isEmpty {
                text.append(" ")
                isNumber = false
            }
            hasGap = false
            if Self.isMarkup(scalar) || (text.isEmpty && Self.opensBlock(scalar))
                || (isNumber && !text.isEmpty && ".)".unicodeScalars.contains(scalar))
            {
                text.append("\\")
            }
            isNumber = isNumber && ("0"..."9").contains(scalar)
            text.unicodeScalars.append(scalar)
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
