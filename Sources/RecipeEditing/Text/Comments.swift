import LocatedYAML
import SourceText

/// The comments of a file, found between its scalars.
struct Comments {
    /// One comment, from `#` to the end of its line.
    struct Comment: Hashable {
        var range: Range<Int>
        var text: String
        /// Whether nothing but blanks stands before it on its line.
        var isOnOwnLine: Bool
    }

    /// The comments in order.
    let all: [Comment]

    init(_ text: RecipeText) {
        var spans: [Range<Int>] = []
        text.file.collectScalars(of: text.tree, into: &spans)
        spans.sort { $0.lowerBound < $1.lowerBound }
        var comments: [Comment] = []
        var position = 0
        for span in spans + [text.file.bytes.count..<text.file.bytes.count] where span.lowerBound >= position {
            comments += text.file.comments(in: position..<span.lowerBound)
            position = span.upperBound
        }
        all = comments
    }

    /// The comments that begin in a stretch.
    func comments(in range: Range<Int>) -> ArraySlice<Comment> {
        let start = firstIndex(from: range.lowerBound)
        let end = firstIndex(from: range.upperBound)
        return all[start..<max(start, end)]
    }

    private func firstIndex(from offset: Int) -> Int {
        var (low, high) = (0, all.count)
        while low < high {
            let middle = (low + high) / 2
            if all[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension SourceFile {
    /// Gathers where the scalars of a node stand, keys among them; those that an alias stands for are not there.
    fileprivate func collectScalars(of node: Node, into spans: inout [Range<Int>]) {
        switch node.content {
        case .scalar:
            if node.span.file == id { spans.append(byteRange(of: node.span)) }
        case .sequence(let elements):
            for element in elements where holds(element.span, in: node) { collectScalars(of: element, into: &spans) }
        case .mapping(let mapping):
            for entry in mapping.entries where holds(entry.keySpan, in: node) {
                spans.append(byteRange(of: entry.keySpan))
                if holds(entry.value.span, in: node) { collectScalars(of: entry.value, into: &spans) }
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
