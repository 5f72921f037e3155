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

    /// Escapes `&`, `<`, `>`, `"` and `'`; control characters that HTML forbids become U+FFFD.
    private static func append(escaped text: String, to bytes: inout [UInt8]) {
        var text = text
        text.withUTF8 { source in
            for byte in source {
                switch byte {
                case UInt8(ascii: "&"): bytes += "&amp;".utf8
                case UInt8(ascii: "<"): bytes += "&lt;".utf8
                case UInt8(ascii: ">"): bytes += "&gt;".utf8
                case UInt8(ascii: "\""): bytes += "&quot;".utf8
                case UInt8(ascii: "'"): bytes += "&#39;".utf8
                case 9, 10, 13: bytes.append(byte)
                case 0..<32, 127: bytes += "\u{FFFD}".utf8
                default: bytes.append(byte)
                }
            }
        }
    }
}
