package import Diagnostics
package import SourceText

/// Puts a text in the place of a stretch of a file's bytes.
package struct TextEdit: Sendable, Hashable {
    /// What is replaced; empty to insert.
    package var range: Range<Int>
    /// What comes in its place.
    package var text: String
}

extension [TextEdit] {
    /// The bytes with all edits made; nil if two of them overlap.
    package func applied(to bytes: [UInt8]) -> [UInt8]? {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + 1024)
        var position = 0
        for edit in inOrder {
            guard edit.range.lowerBound >= position else { return nil }
            result += bytes[position..<edit.range.lowerBound]
            result += edit.text.utf8
            position = edit.range.upperBound
        }
        return result + bytes[position...]
    }

    /// The edits by place; of several at one place those that only insert first, in the order in which they were made.
    private var inOrder: [TextEdit] {
        enumerated().sorted { left, right in
            let (own, its) = (left.element.range, right.element.range)
            if own.lowerBound != its.lowerBound { return own.lowerBound < its.lowerBound }
            if own.isEmpty != its.isEmpty { return own.isEmpty }
            return left.offset < right.offset
        }.map(\.element)
    }

    /// The edits as findings carry them.
    package func sourceEdits(in file: SourceFile) -> [SourceEdit] {
        map { SourceEdit(span: file.span(ofBytes: $0.range), text: $0.text) }
    }
}
