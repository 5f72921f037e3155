import LocatedYAML
import SourceText

/// The comments of a file, found between its scalars.
struct Comments: Sendable {
    /// One comment, from `#` to the end of its line.
    struct Comment: Hashable {
        var range: Range<Int>
        var text: String
        /// Whether nothing but blanks stands before it on its line.
        var isOnOwnLine: Bool
    }

    private let file: SourceFile
    private let tree: Node

    init(_ text: RecipeText) {
        file = text.file
        tree = text.tree
    }

    /// The comments in order. O(size of the file).
    var all: [Comment] { comments(in: 0..<file.bytes.count) }

    /// The comments that begin in a stretch, which begins in none. O(what is in the stretch, and log of what is not).
    func comments(in range: Range<Int>) -> [Comment] {
        guard file.bytes[range].contains(UInt8(ascii: "#")) else { return [] }
        var spans: [SourceSpan] = []
        file.collectScalars(of: tree, in: file.span(ofBytes: range), into: &spans)
        spans.sort { $0.start < $1.start }
        var comments: [Comment] = []
        var position = range.lowerBound
        for scalar in spans.map(file.byteRange) + [range.upperBound..<range.upperBound]
        where scalar.upperBound >= position {
            comments += file.comments(in: position..<min(max(position, scalar.lowerBound), range.upperBound))
            position = min(scalar.upperBound, range.upperBound)
        }
        return comments
    }
}

extension SourceFile {
    /// Gathers where the scalars of a node stand that reach into a stretch, keys among them; those that an alias stands for are
    /// not there.
    fileprivate func collectScalars(of node: Node, in stretch: SourceSpan, into spans: inout [SourceSpan]) {
        switch node.content {
        case .scalar:
            if node.span.file == id { spans.append(node.span) }
        case .sequence(let elements):
            for element in elements[elements.partitioningIndex { $0.span.end >= stretch.start }...] {
                guard element.span.start <= stretch.end else { break }
                if holds(element.span, in: node) { collectScalars(of: element, in: stretch, into: &spans) }
            }
        case .mapping(let mapping):
            let entries = mapping.entries
            for entry in entries[entries.partitioningIndex { $0.span.end >= stretch.start }...] {
                guard entry.keySpan.start <= stretch.end else { break }
                guard holds(entry.keySpan, in: node) else { continue }
                spans.append(entry.keySpan)
                if holds(entry.value.span, in: node) { collectScalars(of: entry.value, in: stretch, into: &spans) }
            }
        }
    }

    /// The comments in a stretch without scalars.
    fileprivate func comments(in range: Range<Int>) -> [Comments.Comment] {
        var comments: [Comments.Comment] = []
        var position = range.lowerBound
        while position < range.upperBound {
            guard bytes[position] == UInt8(ascii: "#"), position == 0 || bytes[position - 1].isBlankOrBreak else {
                position += 1
                continue
            }
            let end = lineEnd(after: position)
            comments.append(
                Comments.Comment(
                    range: position..<end, text: text(position..<end),
                    isOnOwnLine: isBlank(lineStart(before: position)..<position)))
            position = end
        }
        return comments
    }
}
