/// Content lines of iCalendar (RFC 5545 §3.1), with their text escaped and folded by construction.
struct ContentLines {
    /// What has been written, each line ended with CRLF.
    private(set) var bytes: [UInt8] = []
    /// The line that is being written, not folded yet.
    private var line: [UInt8] = []

    /// Writes a line whose value stands as it is: dates, numbers, words of the standard.
    mutating func add(
        _ name: StaticString, parameters: KeyValuePairs<StaticString, String> = [:], _ value: String
    ) {
        begin(name)
        for (name, value) in parameters { add(parameter: name, value) }
        line.append(UInt8(ascii: ":"))
        line.append(contentsOf: value.utf8)
        end()
    }

    /// Writes a line with a TEXT value (§3.3.11), escaped.
    mutating func add(_ name: StaticString, text value: String) {
        add(name, texts: [value])
    }

    /// Writes a line with several TEXT values.
    mutating func add(_ name: StaticString, texts values: [String]) {
        begin(name)
        for (index, value) in values.enumerated() {
            line.append(index == 0 ? UInt8(ascii: ":") : UInt8(ascii: ","))
            append(escaped: value)
        }
        end()
    }

    /// Writes a line that is complete already, such as those of a VTIMEZONE.
    mutating func add(line text: String) {
        line.append(contentsOf: text.utf8)
        end()
    }

    /// Writes lines that were written before.
    mutating func add(_ lines: ContentLines) {
        bytes.append(contentsOf: lines.bytes)
    }

    /// Writes a parameter's value, in quotes where it has a character that would end it (§3.2). A value can't hold quotes or
    /// control characters: apostrophes and spaces take their places.
    private mutating func add(parameter name: StaticString, _ value: String) {
        line.append(UInt8(ascii: ";"))
        name.withUTF8Buffer { line.append(contentsOf: $0) }
        line.append(UInt8(ascii: "="))
        let needsQuotes = value.utf8.contains { ",:;".utf8.contains($0) }
        if needsQuotes { line.append(UInt8(ascii: "\"")) }
        for scalar in value.unicodeScalars {
            let kept: Unicode.Scalar =
                scalar == "\"" ? "'" : scalar.properties.generalCategory == .control ? " " : scalar
            line.append(contentsOf: String(kept).utf8)
        }
        if needsQuotes { line.append(UInt8(ascii: "\"")) }
    }

    private mutating func begin(_ name: StaticString) {
        name.withUTF8Buffer { line.append(contentsOf: $0) }
    }

    /// Escapes `\`, `;`, `,` and line breaks; other control characters, which TEXT can't hold, are left out.
    private mutating func append(escaped text: String) {
        var previous: UInt8 = 0
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","): line += [UInt8(ascii: "\\"), byte]
            case UInt8(ascii: "\n") where previous == UInt8(ascii: "\r"): break
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"): line += "\\n".utf8
            case UInt8(ascii: "\t"): line.append(byte)
            case 0..<0x20, 0x7F: break
            // U+0080…U+009F are control characters too; their first byte has been taken for the beginning of a letter.
            case 0x80...0x9F where previous == 0xC2: line.removeLast()
            default: line.append(byte)
            }
            previous = byte
        }
    }

    /// Folds the line at 75 octets, never inside a character, and ends it with CRLF.
    private mutating func end() {
        var rest = line[...]
        var room = 75
        while rest.count > room {
            var cut = rest.startIndex + room
            // A continuation byte stays with the byte before it.
            while rest[cut] & 0b1100_0000 == 0b1000_0000 { cut -= 1 }
            bytes.append(contentsOf: rest[..<cut])
            bytes += [13, 10, 32]
            rest = rest[cut...]
            room = 74
        }
        bytes.append(contentsOf: rest)
        bytes += [13, 10]
        line.removeAll(keepingCapacity: true)
    }
}
