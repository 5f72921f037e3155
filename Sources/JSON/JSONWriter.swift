extension JSONValue {
    /// The value as JSON without white space.
    ///
    /// Numbers have the shortest digits that read back the same; only what must be is escaped. A number that is not
    /// finite, which JSON can't express, becomes `null`.
    public var compactText: String {
        var writer = JSONWriter(layout: .compact, escaping: .minimal)
        writer.write(self)
        return writer.text
    }

    /// The value as JSON with a line for each element and member, two spaces deeper at each level, without a line feed
    /// at the end.
    public var indentedText: String {
        var writer = JSONWriter(layout: .indented, escaping: .minimal)
        writer.write(self)
        return writer.text
    }

    /// The value as compact JSON that can stand inside a `script` element of HTML: `<`, `>`, `&`, U+2028 and U+2029 are
    /// escaped.
    public var compactTextForHTML: String {
        var writer = JSONWriter(layout: .compact, escaping: .html)
        writer.write(self)
        return writer.text
    }
}

extension [UInt8] {
    /// Appends a value as JSON without white space.
    package mutating func append(json value: JSONValue) {
        var writer = JSONWriter(layout: .compact, escaping: .minimal, behind: exchange(for: []))
        writer.write(value)
        self = writer.output
    }

    /// Appends a text as a JSON string in quotation marks.
    package mutating func append(json text: String) {
        var writer = JSONWriter(layout: .compact, escaping: .minimal, behind: exchange(for: []))
        writer.write(text)
        self = writer.output
    }

    /// Appends a text as part of a JSON string, without quotation marks.
    package mutating func append(jsonContent text: String) {
        var writer = JSONWriter(layout: .compact, escaping: .minimal, behind: exchange(for: []))
        writer.writeContent(text)
        self = writer.output
    }

    /// Appends the UTF-8 of a text as part of a JSON string, without quotation marks.
    package mutating func append(jsonContent text: UnsafeBufferPointer<UInt8>) {
        var writer = JSONWriter(layout: .compact, escaping: .minimal, behind: exchange(for: []))
        writer.write(text)
        self = writer.output
    }

    /// Hands the bytes out, so that whoever appends to them need not copy them.
    private mutating func exchange(for other: [UInt8]) -> [UInt8] {
        defer { self = other }
        return self
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Where the run of bytes from a position ends that stand for themselves in a JSON string.
    package func endOfPlainRun(from start: Int) -> Int {
        guard let address = baseAddress else { return 0 }
        var position = start
        while position + 8 <= count {
            let ends = ByteWord.ends(in: ByteWord.word(at: address + position))
            if ends != 0 { return position + ends.trailingZeroBitCount / 8 }
            position += 8
        }
        while position < count, self[position] >= 0x20, self[position] != UInt8(ascii: "\""),
            self[position] != UInt8(ascii: "\\")
        {
            position += 1
        }
        return position
    }
}

/// Writes a JSON text.
struct JSONWriter {
    /// Where white space goes.
    enum Layout {
        case compact, indented
    }

    /// What is escaped in strings.
    enum Escaping {
        /// Only what RFC 8259 demands.
        case minimal
        /// Also what could end a `script` element or a line of JavaScript.
        case html
    }

    private let layout: Layout
    private let escaping: Escaping
    private(set) var output: [UInt8]
    private var depth = 0

    init(layout: Layout, escaping: Escaping, behind output: [UInt8] = []) {
        self.layout = layout
        self.escaping = escaping
        self.output = output
    }

    /// What has been written.
    var text: String { String(decoding: output, as: UTF8.self) }

    /// Writes a value.
    mutating func write(_ value: JSONValue) {
        switch value {
        case .null: append("null")
        case .boolean(let value): append(value ? "true" : "false")
        case .integer(let value): append(value.description)
        case .number(let value): append(value.isFinite ? value.description : "null")
        case .string(let value): write(value)
        case .array(let elements):
            writeList(elements, between: "[", and: "]") { (writer, element) in writer.write(element) }
        case .object(let object):
            writeList(object.members, between: "{", and: "}") { (writer, member) in
                writer.write(member.name)
                writer.append(writer.layout == .compact ? ":" : ": ")
                writer.write(member.value)
            }
        }
    }

    private mutating func writeList<Element>(
        _ elements: [Element],
        between opening: String,
        and closing: String,
        element write: (inout JSONWriter, Element) -> Void
    ) {
        append(opening)
        depth += 1
        for (index, element) in elements.enumerated() {
            if index > 0 { append(",") }
            startLine()
            write(&self, element)
        }
        depth -= 1
        if !elements.isEmpty { startLine() }
        append(closing)
    }

    private mutating func startLine() {
        guard layout == .indented else { return }
        output.append(UInt8(ascii: "\n"))
        output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
    }

    private mutating func append(_ text: String) {
        output.append(contentsOf: text.utf8)
    }
}

extension JSONWriter {
    /// Writes a string in quotation marks.
    mutating func write(_ text: String) {
        output.append(UInt8(ascii: "\""))
        writeContent(text)
        output.append(UInt8(ascii: "\""))
    }

    /// Writes what stands between a string's quotation marks.
    mutating func writeContent(_ text: String) {
        let isWritten: Void? = text.utf8.withContiguousStorageIfAvailable { write($0) }
        if isWritten == nil { Array(text.utf8).withUnsafeBufferPointer { write($0) } }
    }

    /// Writes the bytes of a string: runs that stand for themselves as they are, and escapes between them.
    fileprivate mutating func write(_ bytes: UnsafeBufferPointer<UInt8>) {
        var runStart = 0
        var position = 0
        while position < bytes.count {
            if escaping == .minimal { position = bytes.endOfPlainRun(from: position) }
            guard position < bytes.count, let escaped = escapedScalar(in: bytes, at: position) else {
                position += 1
                continue
            }
            output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[runStart..<position]))
            writeEscape(of: escaped)
            position += UTF8.width(escaped)
            runStart = position
        }
        output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[runStart...]))
    }

    /// The scalar that starts at an offset, if it must be escaped.
    private func escapedScalar(in bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Unicode.Scalar? {
        switch bytes[offset] {
        case 0x00..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"):
            Unicode.Scalar(bytes[offset])
        case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"):
            escaping == .html ? Unicode.Scalar(bytes[offset]) : nil
        case 0xE2 where escaping == .html && offset + 2 < bytes.count && bytes[offset + 1] == 0x80:
            // U+2028 and U+2029 end a line in JavaScript.
            switch bytes[offset + 2] {
            case 0xA8: "\u{2028}"
            case 0xA9: "\u{2029}"
            default: nil
            }
        default: nil
        }
    }

    private mutating func writeEscape(of scalar: Unicode.Scalar) {
        switch scalar {
        case "\"": append("\\\"")
        case "\\": append("\\\\")
        case "\u{8}": append("\\b")
        case "\t": append("\\t")
        case "\n": append("\\n")
        case "\u{C}": append("\\f")
        case "\r": append("\\r")
        default:
            let digits = String(scalar.value, radix: 16)
            append("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
        }
    }
}
