/// Reads a YAML scalar's source again, keeping the place of every character (YAML 1.2, chapters 7.3 and 8.1, as libyaml
/// reads them).
struct ScalarScanner {
    /// One scalar of the text with the stretch of the source that writes it.
    struct Character {
        let value: Unicode.Scalar
        let source: Range<Int>
    }

    /// The source of the node, its tag and anchor included.
    let source: [Unicode.Scalar]
    /// The next scalar of the source to read.
    var position = 0
    /// What was read.
    private(set) var characters: [Character] = []

    init(_ source: [Unicode.Scalar]) {
        self.source = source
    }

    /// The scalar at the position, or nil at the end.
    var next: Unicode.Scalar? { position < source.count ? source[position] : nil }

    /// The scalar behind the next one, or nil at the end.
    var afterNext: Unicode.Scalar? { position + 1 < source.count ? source[position + 1] : nil }

    mutating func emit(_ value: Unicode.Scalar, from start: Int) {
        characters.append(Character(value: value, source: start..<position))
    }

    mutating func emit(_ pieces: some Sequence<Character>) {
        characters.append(contentsOf: pieces)
    }

    /// Takes the next scalar as it stands.
    mutating func takeVerbatim() {
        guard let next else { return }
        position += 1
        emit(next, from: position - 1)
    }

    /// Takes one line break; CR, CRLF and NEL count as LF, the separators U+2028 and U+2029 stay.
    mutating func takeBreak() -> Character? {
        guard let next, next.isBreak else { return nil }
        let start = position
        position += next == "\r" && afterNext == "\n" ? 2 : 1
        let value: Unicode.Scalar = next == "\u{2028}" || next == "\u{2029}" ? next : "\n"
        return Character(value: value, source: start..<position)
    }

    mutating func skipBlanks() {
        while next?.isBlank == true { position += 1 }
    }

    /// Reads the scalar. The text expected settles a block scalar's indentation, which depends on what surrounds it.
    mutating func scan(expecting text: [Unicode.Scalar]) {
        skipProperties()
        switch next {
        case "'", "\"": scanQuoted()
        case "|", ">": scanBlock(expecting: text)
        case "*", nil: break
        default: scanPlain()
        }
    }

    /// Passes over tag and anchor and what separates them from the scalar.
    private mutating func skipProperties() {
        while let next {
            switch next {
            case "&":
                position += 1
                while self.next?.isAnchorCharacter == true { position += 1 }
            case "!":
                while let next = self.next, !next.isBlankOrBreak { position += 1 }
            case "\u{FEFF}" where position > 0 && source[position - 1].isBreak:
                position += 1
            case "#":
                while let next = self.next, !next.isBreak { position += 1 }
            default:
                guard next.isBlankOrBreak else { return }
                position += 1
            }
        }
    }
}

extension Unicode.Scalar {
    /// Space or tab.
    package var isBlank: Bool { self == " " || self == "\t" }

    /// What libyaml takes for the end of a line.
    package var isBreak: Bool {
        switch self {
        case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": true
        default: false
        }
    }

    /// What libyaml takes into an anchor's name.
    fileprivate var isAnchorCharacter: Bool {
        switch self {
        case "a"..."z", "A"..."Z", "0"..."9", "_", "-": true
        default: false
        }
    }

    /// Blank or line break.
    package var isBlankOrBreak: Bool { isBlank || isBreak }
}
