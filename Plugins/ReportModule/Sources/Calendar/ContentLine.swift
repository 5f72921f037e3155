/// One content line of iCalendar (RFC 5545 §3.1), with its text escaped and folded by construction.
struct ContentLine {
    /// The unfolded line.
    let text: String

    /// A line whose value is written as it stands: dates, numbers, words of the standard.
    init(_ name: String, parameters: [(name: String, value: String)] = [], _ value: String) {
        text = Self.head(name, parameters) + value
    }

    /// A line with a TEXT value (§3.3.11), escaped.
    init(_ name: String, text value: String) {
        text = Self.head(name, []) + Self.escaped(value)
    }

    /// A line with several TEXT values.
    init(_ name: String, texts values: [String]) {
        text = Self.head(name, []) + values.map(Self.escaped).joined(separator: ",")
    }

    /// A line that is complete already, such as those of a VTIMEZONE.
    init(line: String) {
        text = line
    }

    private static func head(_ name: String, _ parameters: [(name: String, value: String)]) -> String {
        name + parameters.map { ";\($0.name)=\($0.value)" }.joined() + ":"
    }

    /// Escapes `\`, `;`, `,` and line breaks; other control characters, which TEXT can't hold, are left out.
    private static func escaped(_ text: String) -> String {
        var result = ""
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ";", ",": result += "\\" + String(scalar)
            case "\n": if previous != "\r" { result += "\\n" }
            case "\r": result += "\\n"
            case "\t": result.unicodeScalars.append(scalar)
            default:
                if scalar.properties.generalCategory != .control { result.unicodeScalars.append(scalar) }
            }
            previous = scalar
        }
        return result
    }

    /// Appends the line folded at 75 octets, never inside a character, with CRLF.
    func append(to bytes: inout [UInt8]) {
        var octets = 0
        for byte in text.utf8 {
            // A continuation byte stays with the byte before it.
            let startsCharacter = byte & 0b1100_0000 != 0b1000_0000
            if startsCharacter, octets + Self.width(byte) > 75 {
                bytes.append(contentsOf: [13, 10, 32])
                octets = 1
            }
            bytes.append(byte)
            octets += 1
        }
        bytes.append(contentsOf: [13, 10])
    }

    /// How many octets a character has that begins with this one.
    private static func width(_ first: UInt8) -> Int {
        switch first {
        case 0..<0x80: 1
        case ..<0xE0: 2
        case ..<0xF0: 3
        default: 4
        }
    }
}
