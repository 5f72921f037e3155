package import LocatedYAML
package import SourceText

/// Finds the edits that turn a recipe's text into one that holds another tree, leaving every byte alone that has no part in
/// the difference.
package struct Rewriting {
    let file: SourceFile
    let writing: NodeWriting
    let comments: Comments
    /// Whether a comment may go with what it stands at; the others are put above what takes its place.
    let mayDrop: (String) -> Bool
    private(set) var edits: [TextEdit] = []

    /// A text that was edited, with what it was checked to hold.
    package struct Result {
        package var text: RecipeText
        package var edits: [TextEdit]
    }

    /// Edits a text so that it holds another tree; nil if that can't be done, and then nothing is lost.
    ///
    /// Nodes of the new tree that were read from one of the files are copied with their comments, others written anew.
    /// The result is read again, and refused unless it means what was wanted.
    package static func rewrite(
        _ text: RecipeText, to tree: Node, files: SourceFiles = SourceFiles(),
        droppingComments mayDrop: @escaping (String) -> Bool = { _ in true }
    ) -> Result? {
        guard !text.tree.means(tree) else { return Result(text: text, edits: []) }
        var rewriting = Rewriting(text, files: files, mayDrop: mayDrop)
        rewriting.rewrite(text.tree, to: tree, in: .root)
        guard let bytes = rewriting.edits.applied(to: text.file.bytes),
            let result = RecipeText(
                SourceFile(id: text.file.id, path: text.file.path, bytes: bytes), takingOver: [text]),
            result.tree.means(tree)
        else { return nil }
        return Result(text: result, edits: rewriting.edits)
    }

    private init(_ text: RecipeText, files: SourceFiles, mayDrop: @escaping (String) -> Bool) {
        file = text.file
        writing = NodeWriting(files: files)
        comments = Comments(text)
        self.mayDrop = mayDrop
    }

    /// Where a value stands.
    enum Slot {
        /// It is the whole document.
        case root
        /// Behind a key on lines of its own, which begins at a column.
        case afterKey(end: Int, column: Int)
        /// Behind a dash.
        case afterDash(Int)
        /// Inside braces or brackets; behind a key, if there is one.
        case inFlow(keyEnd: Int?, block: Int)
    }

    mutating func edit(_ range: Range<Int>, _ text: String) {
        edits.append(TextEdit(range: range, text: text))
    }
}

// MARK: - One value

extension Rewriting {
    mutating func rewrite(_ old: Node, to new: Node, in slot: Slot) {
        guard !old.means(new) else { return }
        switch (old.content, new.content) {
        case (.mapping(let own), .mapping(let wanted)) where canEditInside(old, own.entries.map(\.keySpan)):
            rewrite(own, of: old, to: wanted, whole: new, in: slot)
        case (.sequence(let own), .sequence(let wanted)) where canEditInside(old, own.map(\.span)):
            rewrite(own, of: old, to: wanted, whole: new, in: slot)
        default:
            replace(old, by: new, in: slot)
        }
    }

    /// Whether the parts of a collection stand inside it, so that they can be edited one by one.
    private func canEditInside(_ node: Node, _ parts: [SourceSpan]) -> Bool {
        !parts.isEmpty && parts.allSatisfy { file.holds($0, in: node) }
    }

    /// Writes a value anew.
    mutating func replace(_ old: Node, by new: Node, in slot: Slot) {
        let range = file.byteRange(of: old.span)
        switch slot {
        case .root:
            edit(range, writing.lines(of: new, indentation: 0).joined(separator: file.lineBreak))
        case .inFlow(let keyEnd, let block):
            keepComments(in: range, above: block)
            let text = writing.inline(new, preferring: style(of: old, for: new))
            guard range.isEmpty, let keyEnd else { return edit(range, text) }
            let colon = file.skippingBlanks(from: keyEnd)
            let hasColon = colon < file.bytes.count && file.bytes[colon] == UInt8(ascii: ":")
            edit(hasColon ? colon + 1..<colon + 1 : keyEnd..<keyEnd, (hasColon ? " " : ": ") + text)
        case .afterKey(let keyEnd, let column):
            replace(range, of: old, by: new, behind: colon(after: keyEnd) + 1, column: column)
        case .afterDash(let dash):
            replace(range, of: old, by: new, behindDash: dash)
        }
    }

    /// The colon behind a key.
    private func colon(after keyEnd: Int) -> Int {
        file.bytes[keyEnd...].firstIndex(of: UInt8(ascii: ":")) ?? keyEnd
    }

    private mutating func replace(
        _ range: Range<Int>, of old: Node, by new: Node, behind start: Int, column: Int
    ) {
        let whole = start..<max(start, range.upperBound)
        keepComments(in: whole, above: start)
        let entry = Mapping.Entry(key: "x", at: .nowhere, value: new)
        let isSection = column == 0 && new.sequence != nil
        let lines = new.scalar == nil ? writing.lines(of: entry, indentation: column, isSection: isSection) : []
        if lines.count > 1 {
            edit(whole, file.lineBreak + lines.dropFirst().joined(separator: file.lineBreak))
        } else {
            let text = writing.inline(new, preferring: style(of: old, for: new), inFlow: new.scalar == nil)
            let isBehindKey = !range.isEmpty && file.isBlank(start..<range.lowerBound)
            edit(isBehindKey ? range : whole, isBehindKey ? text : " " + text)
        }
    }

    private mutating func replace(_ range: Range<Int>, of old: Node, by new: Node, behindDash dash: Int) {
        let whole = dash + 1..<max(dash + 1, range.upperBound)
        keepComments(in: whole, above: dash)
        guard new.scalar == nil else {
            return edit(whole, " " + writing.inline(new, preferring: style(of: old, for: new), inFlow: false))
        }
        let wasInline = !file.text(range).utf8.contains(where: \.isLineBreak)
        let plain = Node(new.content, at: .nowhere)
        let lines = writing.lines(ofElement: plain, indentation: file.column(of: dash), isInline: wasInline)
        let text = lines.joined(separator: file.lineBreak)
        edit(whole, String(text.drop { $0 == " " }.dropFirst()))
    }

    private func style(of old: Node, for new: Node) -> Scalar.Style? {
        guard let style = old.scalar?.style, !(old.text ?? "").isEmpty, new.scalar != nil else { return nil }
        return style
    }

    /// Puts the comments of a stretch that must not go with it above the line of a place.
    mutating func keepComments(in range: Range<Int>, above place: Int) {
        let kept = comments.comments(in: range).filter { !mayDrop($0.text) }
        guard !kept.isEmpty else { return }
        let start = file.lineStart(before: place)
        edit(start..<start, lines(of: kept, column: file.skippingBlanks(from: start) - start))
    }

    func lines(of comments: some Sequence<Comments.Comment>, column: Int) -> String {
        comments.map { NodeWriting.padding(column) + $0.text + file.lineBreak }.joined()
    }
}
