// Plain and quoted scalars: lines are folded; quotes and escapes stand for something else.

extension ScalarScanner {
    mutating func scanPlain() {
        while next != nil {
            if !takeSpace() { takeVerbatim() }
        }
    }

    mutating func scanQuoted() {
        guard let quote = next else { return }
        position += 1
        while let next, next != quote || (quote == "'" && afterNext == quote) {
            if takeSpace() { continue }
            switch next {
            case "'" where quote == "'":
                position += 2
                emit("'", from: position - 2)
            case "\\" where quote == "\"":
                takeEscape()
            default:
                takeVerbatim()
            }
        }
    }

    /// Takes blanks and line breaks, folded: blanks around a break vanish, one break is a space, of more the first
    /// vanishes.
    private mutating func takeSpace() -> Bool {
        guard let next, next.isBlankOrBreak else { return false }
        let start = position
        skipBlanks()
        guard let first = takeBreak() else {
            position = start
            while self.next?.isBlank == true { takeVerbatim() }
            return true
        }
        let more = takeBlankLines()
        if first.value != "\n" {
            emit([first])
            emit(more)
        } else if more.isEmpty {
            emit([Character(value: " ", source: first.source)])
        } else {
            emit(more)
        }
        return true
    }

    /// Takes what follows a line break up to the next text; gives the further breaks.
    private mutating func takeBlankLines() -> [Character] {
        var breaks: [Character] = []
        skipBlanks()
        while let found = takeBreak() {
            breaks.append(found)
            skipBlanks()
        }
        return breaks
    }

    /// Takes a backslash with what it escapes (YAML 1.2, chapter 5.7).
    private mutating func takeEscape() {
        let start = position
        position += 1
        if takeBreak() != nil {
            emit(takeBlankLines())
            return
        }
        guard let letter = next else { return }
        position += 1
        switch letter {
        case "x": emit(takeHexadecimal(digits: 2), from: start)
        case "u": emit(takeHexadecimal(digits: 4), from: start)
        case "U": emit(takeHexadecimal(digits: 8), from: start)
        default: emit(Self.escapes[letter] ?? letter, from: start)
        }
    }

    private mutating func takeHexadecimal(digits: Int) -> Unicode.Scalar {
        let end = min(position + digits, source.count)
        let text = String(String.UnicodeScalarView(source[position..<end]))
        position = end
        return UInt32(text, radix: 16).flatMap(Unicode.Scalar.init) ?? "\u{FFFD}"
    }

    /// Escapes by letter; a letter not listed stands for itself.
    private static let escapes: [Unicode.Scalar: Unicode.Scalar] = [
        "0": "\0", "a": "\u{07}", "b": "\u{08}", "t": "\t", "n": "\n", "v": "\u{0B}", "f": "\u{0C}", "r": "\r",
        "e": "\u{1B}", "N": "\u{85}", "_": "\u{A0}", "L": "\u{2028}", "P": "\u{2029}",
    ]
}
