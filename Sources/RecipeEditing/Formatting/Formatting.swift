import LocatedYAML
import SourceText

/// Writes a recipe in one canonical form: two spaces a level, dashes under their key, one space behind commas and colons,
/// two before a comment, no empty line twice, one before each section. Words, quotes, order and comments stay.
package struct Formatting {
    private let file: SourceFile
    private let comments: [Comments.Comment]
    private var nextComment = 0
    private var lines: [String] = []

    /// How wide a collection in braces may be to be put on one line.
    private static let width = 110
    private static let step = NodeWriting.step

    /// A recipe's text in the canonical form; nil if it can't be put so without losing something.
    package static func formatted(_ text: RecipeText) -> RecipeText? {
        var formatting = Formatting(text)
        formatting.printEntries(of: text.tree, indentation: 0)
        formatting.printLeading(before: text.file.bytes.count, column: 0, indentation: 0)
        let joined = formatting.lines.joined(separator: text.file.lineBreak) + text.file.lineBreak
        guard
            let result = RecipeText(SourceFile(id: text.file.id, path: text.file.path, bytes: Array(joined.utf8))),
            result.tree.means(text.tree), Self.words(of: Comments(result)) == Self.words(of: Comments(text))
        else { return nil }
        return result
    }

    private static func words(of comments: Comments) -> [String] { comments.all.map { word(of: $0) }.sorted() }

    /// A comment without blanks behind it.
    private static func word(of comment: Comments.Comment) -> String {
        String(comment.text.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
    }

    private init(_ text: RecipeText) {
        file = text.file
        comments = Comments(text).all
    }
}

// MARK: - Entries and elements

extension Formatting {
    private mutating func printEntries(of node: Node, indentation: Int) {
        let entries = node.mapping?.entries ?? []
        for (index, entry) in entries.enumerated() {
            let start = file.byteRange(of: entry.keySpan).lowerBound
            let isBlock = isWrittenInLines(entry.value)
            let wasBlock = index > 0 && isWrittenInLines(entries[index - 1].value)
            let begins = indentation == 0 && index > 0 && (isBlock || wasBlock)
            printLeading(
                before: start, column: file.column(of: start), indentation: indentation, separatesSection: begins)
            lines.append(NodeWriting.padding(indentation) + file.text(file.byteRange(of: entry.keySpan)) + ":")
            printValue(entry.value, indentation: indentation, isBlock: isBlock)
        }
    }

    private mutating func printElements(of node: Node, indentation: Int) {
        for element in node.sequence ?? [] {
            let start = file.byteRange(of: element.span).lowerBound
            printLeading(before: start, column: file.column(of: start) - Self.step, indentation: indentation)
            let isBlock = isWrittenInLines(element)
            guard isBlock, properties(of: element).isEmpty else {
                lines.append(NodeWriting.padding(indentation) + "-")
                printValue(element, indentation: indentation, isBlock: isBlock)
                continue
            }
            let first = lines.count
            printCollection(element, indentation: indentation + Self.step)
            if lines[first].drop(while: { $0 == " " }).hasPrefix("#") {
                lines.insert(NodeWriting.padding(indentation) + "-", at: first)
            } else {
                lines[first] = NodeWriting.padding(indentation) + "- " + lines[first].dropFirst(indentation + Self.step)
            }
        }
    }

    private mutating func printCollection(_ node: Node, indentation: Int) {
        if node.mapping == nil {
            printElements(of: node, indentation: indentation)
        } else {
            printEntries(of: node, indentation: indentation)
        }
    }

    /// Prints a value behind the key or dash on the last line.
    private mutating func printValue(_ node: Node, indentation: Int, isBlock: Bool) {
        let properties = properties(of: node)
        if isBlock {
            lines[lines.count - 1] += properties.isEmpty ? "" : " " + properties
            printTrailing(before: file.contentStart(of: node))
            return printCollection(node, indentation: indentation + Self.step)
        }
        let range = file.byteRange(of: node.span)
        if node.scalar != nil, !range.isEmpty {
            printScalar(node, indentation: indentation)
        } else if node.scalar == nil {
            lines[lines.count - 1] += " " + (properties.isEmpty ? "" : properties + " ") + inline(node)
        }
        printTrailing(before: file.lineEnd(after: range.upperBound))
    }

    /// The tag and anchor before a collection.
    private func properties(of node: Node) -> String {
        guard node.scalar == nil else { return "" }
        let start = file.byteRange(of: node.span).lowerBound
        let text = file.text(start..<file.contentStart(of: node))
        return text.split(whereSeparator: { $0.isWhitespace || $0.isNewline }).filter { !$0.hasPrefix("#") }
            .joined(separator: " ")
    }
}

// MARK: - Values

extension Formatting {
    /// Whether a value is put in lines of its own: a collection that was, that holds a comment, or that is too wide.
    private func isWrittenInLines(_ node: Node) -> Bool {
        guard node.scalar == nil, !isAlias(node), !isEmpty(node) else { return false }
        let start = file.contentStart(of: node)
        let first = file.bytes[start]
        guard first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else { return true }
        let range = start..<file.byteRange(of: node.span).upperBound
        let text = file.text(range)
        guard text.utf8.contains(where: \.isLineBreak) else { return false }
        let holdsComment = comments.contains { range.contains($0.range.lowerBound) }
        return holdsComment || inline(node).count > Self.width
    }

    private func isEmpty(_ node: Node) -> Bool {
        node.sequence?.isEmpty ?? node.mapping?.entries.isEmpty ?? false
    }

    private func isAlias(_ node: Node) -> Bool {
        let start = file.byteRange(of: node.span).lowerBound
        return start < file.bytes.count && file.bytes[start] == UInt8(ascii: "*")
    }

    /// A value on one line, its scalars as they were written.
    private func inline(_ node: Node) -> String {
        if isAlias(node) { return file.text(file.byteRange(of: node.span)) }
        switch node.content {
        case .scalar(let scalar):
            let text = file.text(file.byteRange(of: node.span))
            let isOneLine = !text.utf8.contains(where: \.isLineBreak)
            return isOneLine ? text : ScalarWriting.text(for: scalar, preferring: .doubleQuoted, inFlow: true)
        case .sequence(let elements): return "[" + elements.map { inline($0) }.joined(separator: ", ") + "]"
        case .mapping(let mapping):
            let entries = mapping.entries.map { entry in
                let value = inline(entry.value)
                return file.text(file.byteRange(of: entry.keySpan)) + (value.isEmpty ? ":" : ": " + value)
            }
            return "{" + entries.joined(separator: ", ") + "}"
        }
    }

    /// A scalar as it was written; what follows its first line is moved to stand inside.
    private mutating func printScalar(_ node: Node, indentation: Int) {
        let text = file.text(file.byteRange(of: node.span))
        let parts = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
        lines[lines.count - 1] += " " + withoutBlanksBehind(parts[0])
        guard parts.count > 1 else { return }
        let isBlock = node.scalar?.style == .literal || node.scalar?.style == .folded
        let margin = isBlock ? parts.dropFirst().first { !isBlank($0) }.map { leadingBlanks($0) } ?? 0 : Int.max
        for part in parts.dropFirst() {
            let body =
                isBlock ? String(part.dropFirst(min(margin, leadingBlanks(part)))) : String(part.drop { $0 == " " })
            lines.append(body.isEmpty ? "" : NodeWriting.padding(indentation + Self.step) + body)
        }
    }

    private func leadingBlanks(_ text: String) -> Int { text.prefix { $0 == " " }.count }

    private func isBlank(_ text: String) -> Bool { text.allSatisfy { $0 == " " || $0 == "\t" } }

    private func withoutBlanksBehind(_ text: String) -> String {
        String(text.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
    }
}

// MARK: - Comments and empty lines

extension Formatting {
    private mutating func separateSection() {
        if let last = lines.last, !last.isEmpty { lines.append("") }
    }

    /// Prints the comments before a place, and one empty line where there was some; those that stand further right belong to
    /// what came before.
    private mutating func printLeading(
        before place: Int, column: Int, indentation: Int, separatesSection: Bool = false
    ) {
        var separatesSection = separatesSection
        while nextComment < comments.count, comments[nextComment].range.lowerBound < place {
            let comment = comments[nextComment]
            let own = comment.range.lowerBound - file.lineStart(before: comment.range.lowerBound)
            let isDeeper = own > column && own > 0
            if separatesSection, !isDeeper {
                separateSection()
                separatesSection = false
            }
            keepEmptyLine(before: comment.range.lowerBound)
            let inner = lines.last { !$0.isEmpty }.map { leadingBlanks($0) } ?? indentation
            let padding = isDeeper ? max(indentation, min(inner, own - own % Self.step)) : indentation
            lines.append(NodeWriting.padding(padding) + Self.word(of: comment))
            nextComment += 1
        }
        if separatesSection { separateSection() }
        if place < file.bytes.count { keepEmptyLine(before: place) }
    }

    private mutating func keepEmptyLine(before place: Int) {
        let start = file.lineStart(before: place)
        guard let last = lines.last, !last.isEmpty, file.isBehindEmptyLine(start),
            !last.hasSuffix(":") || !isKeyLine(last)
        else { return }
        lines.append("")
    }

    /// Whether a line is a key behind which its value's lines follow.
    private func isKeyLine(_ line: String) -> Bool { !line.drop { $0 == " " }.hasPrefix("#") }

    /// Puts a comment that stands on the line of what was printed last behind it.
    private mutating func printTrailing(before place: Int) {
        guard nextComment < comments.count, !comments[nextComment].isOnOwnLine,
            comments[nextComment].range.lowerBound < place
        else { return }
        lines[lines.count - 1] += "  " + Self.word(of: comments[nextComment])
        nextComment += 1
    }
}
