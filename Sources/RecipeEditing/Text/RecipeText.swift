import Diagnostics
package import LocatedYAML
package import SourceText

/// A recipe's file as edits see it: bytes with the nodes read from them.
package struct RecipeText: Sendable {
    /// The file with what was read from it.
    package let source: ReadFile
    /// What it holds.
    package let tree: Node

    /// The file.
    package var file: SourceFile { source.file }

    /// Reads a file; nil if it is no YAML mapping without mistakes, which `check` tells of. What it has in common with others
    /// is not read again.
    package init?(_ file: SourceFile, takingOver others: [RecipeText] = []) {
        let reading = LocatedYAML.read(file: file, takingOver: others.map(\.source))
        guard reading.diagnostics.allSatisfy({ $0.level != .error }), let tree = reading.document, tree.mapping != nil
        else { return nil }
        source = ReadFile(file: file, reading: reading)
        self.tree = tree
    }

    /// Reads a text.
    package init?(path: String, bytes: [UInt8], takingOver others: [RecipeText] = []) {
        var files = SourceFiles()
        self.init(files.add(path: path, bytes: bytes), takingOver: others)
    }
}

// MARK: - Places

extension SourceFile {
    /// Where a span stands among the bytes.
    func byteRange(of span: SourceSpan) -> Range<Int> {
        let start = byteOffset(of: span.start)
        return start..<max(start, byteOffset(of: span.end))
    }

    /// The span of a stretch of bytes.
    func span(ofBytes range: Range<Int>) -> SourceSpan {
        SourceSpan(
            file: id, start: scalarOffset(ofByte: range.lowerBound), end: scalarOffset(ofByte: range.upperBound))
    }

    /// Where the line of a byte begins.
    func lineStart(before offset: Int) -> Int {
        var start = offset
        while start > 0, !bytes[start - 1].isLineBreak { start -= 1 }
        return start
    }

    /// Where the line of a byte ends, before the break.
    func lineEnd(after offset: Int) -> Int {
        var end = offset
        while end < bytes.count, !bytes[end].isLineBreak { end += 1 }
        return end
    }

    /// Where the next line begins; the file's end if there is none.
    func nextLine(after offset: Int) -> Int {
        var next = lineEnd(after: offset)
        if next < bytes.count, bytes[next] == UInt8(ascii: "\r") { next += 1 }
        if next < bytes.count, bytes[next] == UInt8(ascii: "\n") { next += 1 }
        return next
    }

    /// How many bytes stand between a line's beginning and a place; for a place behind blanks and dashes, its column.
    func column(of offset: Int) -> Int { offset - lineStart(before: offset) }

    /// Whether only blanks stand in a stretch.
    func isBlank(_ range: Range<Int>) -> Bool {
        bytes[range].allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    }

    /// The first byte from a place on that is no blank.
    func skippingBlanks(from offset: Int) -> Int {
        var position = offset
        while position < bytes.count, bytes[position] == UInt8(ascii: " ") || bytes[position] == UInt8(ascii: "\t") {
            position += 1
        }
        return position
    }

    /// The text of a stretch of bytes.
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// How the file ends its lines.
    var lineBreak: String {
        guard let newline = bytes.firstIndex(of: UInt8(ascii: "\n")), newline > 0 else { return "\n" }
        return bytes[newline - 1] == UInt8(ascii: "\r") ? "\r\n" : "\n"
    }
}

// MARK: - Elements with their comments

extension SourceFile {
    /// Where the comment lines directly above a line begin, if they are indented as it is; else the line's own start.
    func startWithComments(ofLineAt lineStart: Int) -> Int {
        let indentation = skippingBlanks(from: lineStart) - lineStart
        var start = lineStart
        while start > 0 {
            let previous = self.lineStart(before: start - (endsCRLF(before: start) ? 2 : 1))
            let content = skippingBlanks(from: previous)
            guard content < start, bytes[content] == UInt8(ascii: "#"), content - previous == indentation else { break }
            start = previous
        }
        return start
    }

    private func endsCRLF(before lineStart: Int) -> Bool {
        lineStart >= 2 && bytes[lineStart - 1] == UInt8(ascii: "\n") && bytes[lineStart - 2] == UInt8(ascii: "\r")
    }

    /// Whether the line above a line's start is empty.
    func isBehindEmptyLine(_ lineStart: Int) -> Bool {
        guard lineStart > 0 else { return false }
        let end = lineStart - (endsCRLF(before: lineStart) ? 2 : 1)
        return isBlank(self.lineStart(before: end)..<end)
    }

    /// Whether the line that begins at a place is empty.
    func isEmptyLine(at lineStart: Int) -> Bool {
        lineStart < bytes.count && isBlank(lineStart..<lineEnd(after: lineStart))
    }
}

// MARK: - Nodes

extension SourceFile {
    /// Where a node's content begins, behind its tag and anchor.
    func contentStart(of node: Node) -> Int {
        let range = byteRange(of: node.span)
        var position = range.lowerBound
        while position < range.upperBound {
            switch bytes[position] {
            case UInt8(ascii: "&"), UInt8(ascii: "!"):
                while position < range.upperBound, !bytes[position].isBlankOrBreak { position += 1 }
            case UInt8(ascii: "#"):
                position = lineEnd(after: position)
            case let byte where byte.isBlankOrBreak:
                position += 1
            default:
                return position
            }
        }
        return position
    }

    /// Whether the parts of a collection stand inside it: false where an alias stands for it.
    func holds(_ part: SourceSpan, in whole: Node) -> Bool {
        part.file == id && whole.span.file == id && whole.span.start <= part.start && part.end <= whole.span.end
    }
}

extension UInt8 {
    var isBlankOrBreak: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") || isLineBreak }
}
