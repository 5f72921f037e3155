import LocatedYAML
import SourceText

/// Writes nodes as YAML. What was read from a file and not changed since is copied as it stands there, comments included;
/// the rest is written anew: short collections in braces, long ones in lines.
struct NodeWriting {
    /// The files that nodes may have been read from.
    let files: SourceFiles

    /// How wide a line may get before a collection is put in lines of its own.
    static let width = 110
    /// By how many columns what is inside stands further right.
    static let step = 2
}

extension SourceSpan {
    /// The place of what no file holds.
    static let nowhere = SourceSpan(file: SourceFileID(rawValue: .max), start: 0, end: 0)
}

// MARK: - On one line

extension NodeWriting {
    /// A node on one line.
    func inline(_ node: Node, preferring style: Scalar.Style? = nil, inFlow: Bool = true) -> String {
        if let copy = inlineCopy(of: node) { return copy }
        switch node.content {
        case .scalar(let scalar):
            return ScalarWriting.text(for: scalar, preferring: style ?? scalar.style, inFlow: inFlow)
        case .sequence(let elements):
            return "[" + elements.map { inline($0) }.joined(separator: ", ") + "]"
        case .mapping(let mapping):
            let entries = mapping.entries.map { entry in
                let value = inline(entry.value)
                return ScalarWriting.key(entry.key, inFlow: true) + (value.isEmpty ? ":" : ": " + value)
            }
            return "{" + entries.joined(separator: ", ") + "}"
        }
    }

    /// The text of a collection written in braces on one line.
    private func inlineCopy(of node: Node) -> String? {
        guard node.scalar == nil, let file = files[node.span.file], file.isCopyable(node) else { return nil }
        let range = file.contentStart(of: node)..<file.byteRange(of: node.span).upperBound
        let text = file.text(range)
        let isFlow = text.hasPrefix("{") || text.hasPrefix("[")
        return isFlow && !text.utf8.contains(where: \.isLineBreak) ? text : nil
    }
}

// MARK: - In lines

extension NodeWriting {
    /// A key with its value, in lines of which each stands at its column.
    func lines(of entry: Mapping.Entry, indentation: Int, isSection: Bool = false) -> [String] {
        if let copy = copiedLines(of: entry, indentation: indentation) { return copy }
        let key = Self.padding(indentation) + ScalarWriting.key(entry.key, inFlow: false) + ":"
        if entry.value.text == "", entry.value.scalar?.style == .plain { return [key] }
        let inline = inline(entry.value, inFlow: entry.value.scalar == nil)
        if isInline(entry.value, width: key.unicodeScalars.count + 1 + inline.unicodeScalars.count, isSection) {
            return [key + " " + inline]
        }
        return [key] + lines(of: entry.value, indentation: indentation + Self.step)
    }

    /// An element of a list, the dash included.
    func lines(ofElement node: Node, indentation: Int, isInline: Bool) -> [String] {
        if let copy = copiedLines(ofElement: node, indentation: indentation) { return copy }
        let dash = Self.padding(indentation) + "- "
        let inline = inline(node, inFlow: node.scalar == nil)
        let width = dash.utf8.count + inline.unicodeScalars.count
        guard !isInline, !self.isInline(node, width: width, false) else { return [dash + inline] }
        var lines = lines(of: node, indentation: indentation + Self.step)
        if lines[0].drop(while: { $0 == " " }).hasPrefix("#") { return [dash + inline] }
        lines[0] = dash + lines[0].dropFirst(indentation + Self.step)
        return lines
    }

    /// A collection in lines.
    func lines(of node: Node, indentation: Int) -> [String] {
        switch node.content {
        case .scalar: [Self.padding(indentation) + inline(node, inFlow: false)]
        case .sequence(let elements):
            elements.flatMap { lines(ofElement: $0, indentation: indentation, isInline: false) }
        case .mapping(let mapping): mapping.entries.flatMap { lines(of: $0, indentation: indentation) }
        }
    }

    private func isInline(_ node: Node, width: Int, _ isSection: Bool) -> Bool {
        switch node.content {
        case .scalar: return true
        case .sequence(let elements):
            return elements.isEmpty || width <= Self.width && !(isSection && elements.contains { $0.scalar == nil })
        case .mapping(let mapping): return mapping.entries.isEmpty || width <= Self.width && !isSection
        }
    }

    static func padding(_ indentation: Int) -> String { String(repeating: " ", count: indentation) }
}

// MARK: - Copies

extension NodeWriting {
    /// The lines of an entry as they stand in its file, its comments included; nil if it does not fill lines of its own.
    private func copiedLines(of entry: Mapping.Entry, indentation: Int) -> [String]? {
        guard let file = files[entry.keySpan.file], entry.value.span.file == file.id, file.isCopyable(entry.value)
        else { return nil }
        let start = file.byteRange(of: entry.keySpan).lowerBound
        let end = max(file.byteRange(of: entry.keySpan).upperBound, file.byteRange(of: entry.value.span).upperBound)
        return copiedLines(from: start, to: end, in: file, indentation: indentation)
    }

    private func copiedLines(ofElement node: Node, indentation: Int) -> [String]? {
        guard let file = files[node.span.file], file.isCopyable(node) else { return nil }
        let range = file.byteRange(of: node.span)
        let lineStart = file.lineStart(before: range.lowerBound)
        let dash = file.skippingBlanks(from: lineStart)
        guard dash < range.lowerBound, file.bytes[dash] == UInt8(ascii: "-"),
            file.skippingBlanks(from: dash + 1) == range.lowerBound
        else { return nil }
        return copiedLines(from: dash, to: range.upperBound, in: file, indentation: indentation)
    }

    private func copiedLines(from start: Int, to end: Int, in file: SourceFile, indentation: Int) -> [String]? {
        let lineStart = file.lineStart(before: start)
        let before = file.bytes[lineStart..<start]
        let rest = file.skippingBlanks(from: end)
        guard before.allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") }),
            rest == file.bytes.count || file.bytes[rest].isLineBreak
                || file.bytes[rest] == UInt8(ascii: "#") && rest > end
        else { return nil }
        let isOwnLine = file.isBlank(lineStart..<start)
        let copyStart = isOwnLine ? file.startWithComments(ofLineAt: lineStart) : start
        var lines: [String] = []
        var position = copyStart
        let copyEnd = file.lineEnd(after: end)
        while position <= copyEnd {
            let lineEnd = file.lineEnd(after: position)
            let margin = position == start ? 0 : min(file.skippingBlanks(from: position) - position, start - lineStart)
            let line = file.text((position + margin)..<lineEnd)
            lines.append(line.isEmpty ? "" : Self.padding(indentation) + line)
            let next = file.nextLine(after: position)
            guard next > position, next <= copyEnd else { break }
            position = next
        }
        return lines
    }
}

extension SourceFile {
    /// Whether a node's text means the same elsewhere: it names no anchor and is none.
    fileprivate func isCopyable(_ node: Node) -> Bool {
        let start = byteRange(of: node.span).lowerBound
        if start < bytes.count, bytes[start] == UInt8(ascii: "&") || bytes[start] == UInt8(ascii: "*") { return false }
        switch node.content {
        case .scalar: return true
        case .sequence(let elements): return elements.allSatisfy { holds($0.span, in: node) && isCopyable($0) }
        case .mapping(let mapping):
            return mapping.entries.allSatisfy {
                holds($0.keySpan, in: node) && holds($0.value.span, in: node) && isCopyable($0.value)
            }
        }
    }
}
