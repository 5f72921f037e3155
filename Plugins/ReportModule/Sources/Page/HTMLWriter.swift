/// Writes HTML (the living standard's syntax) and SVG; text and attribute values are escaped by construction.
struct HTMLWriter {
    /// What has been written.
    private(set) var bytes: [UInt8] = []

    /// An attribute; nil leaves it out.
    typealias Attribute = (name: StaticString, value: String?)

    /// Writes text.
    mutating func text(_ text: String) {
        Self.append(escaped: text, to: &bytes)
    }

    /// Writes an element with what a closure puts inside.
    mutating func element(
        _ name: StaticString, _ attributes: [Attribute] = [], _ content: (inout HTMLWriter) -> Void
    ) {
        open(name, attributes)
        content(&self)
        close(name)
    }

    /// Writes an element that holds a text.
    mutating func element(_ name: StaticString, _ attributes: [Attribute] = [], _ text: String) {
        element(name, attributes) { $0.text(text) }
    }

    /// Writes an element without end tag, such as `meta` or `br`.
    mutating func void(_ name: StaticString, _ attributes: [Attribute] = []) {
        open(name, attributes)
    }

    /// Writes an SVG element without content.
    mutating func shape(_ name: StaticString, _ attributes: [Attribute]) {
        element(name, attributes) { _ in }
    }

    /// Breaks the line, for whoever reads the source.
    mutating func line() {
        literal("\n")
    }

    /// Writes what another writer wrote.
    mutating func append(_ other: HTMLWriter) {
        bytes += other.bytes
    }

    /// Writes markup that is part of the program.
    mutating func literal(_ markup: StaticString) {
        markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Takes back what was written behind a place.
    mutating func takeBack(to count: Int) {
        bytes.removeLast(bytes.count - count)
    }

    /// Writes an element's end tag.
    mutating func close(_ name: StaticString) {
        literal("</")
        literal(name)
        literal(">")
    }

    /// Writes an element's start tag.
    mutating func open(_ name: StaticString, _ attributes: [Attribute] = []) {
        literal("<")
        literal(name)
        for attribute in attributes {
            guard let value = attribute.value else { continue }
            literal(" ")
            literal(attribute.name)
            literal("=\"")
            Self.append(escaped: value, to: &bytes)
            literal("\"")
        }
        literal(">")
    }

    /// Escapes `&`, `<`, `>`, `"` and `'`; what HTML and XML forbid, and what would turn the order of the letters that
    /// follow, becomes U+FFFD.
    private static func append(escaped text: String, to bytes: inout [UInt8]) {
        var text = text
        text.withUTF8 { source in
            if source.allSatisfy(isPlain) {
                bytes.append(contentsOf: source)
            } else {
                for scalar in String(decoding: source, as: UTF8.self).unicodeScalars {
                    append(escaped: scalar, to: &bytes)
                }
            }
        }
    }

    /// Whether a byte stands for itself wherever it occurs. Those that begin U+0080–U+00BF, U+2000–U+2FFF, U+F000–U+FFFF and
    /// everything beyond may begin something else.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): false
        case 0..<0x20, 0x7F, 0xC2, 0xE2, 0xEF...0xFF: false
        default: true
        }
    }

    private static func append(escaped scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
        switch scalar {
        case "&": bytes += "&amp;".utf8
        case "<": bytes += "&lt;".utf8
        case ">": bytes += "&gt;".utf8
        case "\"": bytes += "&quot;".utf8
        case "'": bytes += "&#39;".utf8
        case "\t", "\n", "\r": bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        case _
        where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar.isNoncharacter
            || scalar.turnsDirection:
            bytes.append(contentsOf: UTF8.encodedReplacementCharacter)
        default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
    }
}

extension Unicode.Scalar {
    /// Whether Unicode keeps it for no character: U+FDD0–U+FDEF and the last two of each plane.
    var isNoncharacter: Bool { (0xFDD0...0xFDEF).contains(value) || value & 0xFFFE == 0xFFFE }

    /// Whether it embeds, overrides or isolates a direction (UAX #9): a name with one could make what stands after it read
    /// as something else.
    fileprivate var turnsDirection: Bool {
        (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value)
    }
}
