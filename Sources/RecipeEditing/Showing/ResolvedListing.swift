package import JSON
package import LocatedYAML
package import SourceText

/// A recipe that was put together from its files, written out, each value with the place that it comes from.
package struct ResolvedListing {
    private let tree: Node
    private let files: SourceFiles
    private let writing = NodeWriting(files: SourceFiles())

    package init(_ tree: Node, files: SourceFiles) {
        self.tree = tree
        self.files = files
    }

    /// One line of the recipe with the place of its value.
    private struct Line {
        var text: String
        var place: SourceSpan?
    }

    /// The recipe in YAML; with origins, each line names its file and line in a comment.
    package func yaml(withOrigins: Bool) -> String {
        let lines = lines(of: tree, indentation: 0, isSection: true)
        guard withOrigins else { return lines.map { $0.text + "\n" }.joined() }
        let width = min(72, lines.map(\.text.count).max() ?? 0)
        return lines.map { line in
            guard let place = line.place.flatMap(self.place(of:)) else { return line.text + "\n" }
            let padding = String(repeating: " ", count: max(2, width + 2 - line.text.count))
            return line.text + padding + "# " + place + "\n"
        }.joined()
    }

    /// The file and line of a span, as people are told them.
    private func place(of span: SourceSpan) -> String? {
        guard let file = files[span.file] else { return nil }
        return "\(file.path):\(file.lines.position(at: span.start).line)"
    }

    private func line(of span: SourceSpan) -> Int { files[span.file]?.lines.position(at: span.start).line ?? 0 }
}

// MARK: - YAML

extension ResolvedListing {
    private func lines(of node: Node, indentation: Int, isSection: Bool) -> [Line] {
        let padding = NodeWriting.padding(indentation)
        switch node.content {
        case .scalar: return [Line(text: padding + writing.inline(node, inFlow: false), place: node.span)]
        case .mapping(let mapping):
            return mapping.entries.enumerated().flatMap { index, entry in
                let lines = lines(of: entry, indentation: indentation, isSection: isSection)
                return isSection && index > 0 && lines.count > 1 ? [Line(text: "")] + lines : lines
            }
        case .sequence(let elements):
            return elements.flatMap { element -> [Line] in
                if isOnOneLine(element, width: indentation + 2) {
                    let text = padding + "- " + writing.inline(element, inFlow: element.scalar == nil)
                    return [Line(text: text, place: element.span)]
                }
                var lines = lines(of: element, indentation: indentation + NodeWriting.step, isSection: false)
                lines[0].text = padding + "- " + lines[0].text.dropFirst(indentation + NodeWriting.step)
                return lines
            }
        }
    }

    private func lines(of entry: Mapping.Entry, indentation: Int, isSection: Bool) -> [Line] {
        let key = NodeWriting.padding(indentation) + ScalarWriting.key(entry.key, inFlow: false) + ":"
        let isList = isSection && entry.value.sequence?.contains { $0.scalar == nil } ?? false
        guard isList || isSection && entry.value.mapping != nil || !isOnOneLine(entry.value, width: key.count + 1)
        else {
            let inline = writing.inline(entry.value, inFlow: entry.value.scalar == nil)
            return [Line(text: inline.isEmpty ? key : key + " " + inline, place: entry.value.span)]
        }
        let step = indentation + NodeWriting.step
        return [Line(text: key, place: nil)] + lines(of: entry.value, indentation: step, isSection: false)
    }

    /// Whether a value fits on a line, all of it from one line of one file.
    private func isOnOneLine(_ node: Node, width: Int) -> Bool {
        guard node.scalar == nil else { return true }
        if node.sequence?.isEmpty ?? node.mapping?.entries.isEmpty ?? false { return true }
        var places: Set<String> = []
        node.forEachScalar(at: TreePath()) { _, scalar in places.insert(place(of: scalar.span) ?? "") }
        return places.count <= 1 && width + writing.inline(node).unicodeScalars.count <= NodeWriting.width
    }
}

// MARK: - Data

extension ResolvedListing {
    /// The recipe as data, and where each value comes from.
    package var json: JSONObject {
        var origins: [JSONValue] = []
        tree.forEachScalar(at: TreePath()) { path, scalar in
            guard let file = files[scalar.span.file] else { return }
            let position = file.lines.position(at: scalar.span.start)
            origins.append(
                .object([
                    "path": .string(path.description), "file": .string(file.path),
                    "line": .integer(Int64(position.line)), "column": .integer(Int64(position.column)),
                ]))
        }
        return ["recipe": tree.jsonValue, "origins": .array(origins)]
    }
}

extension Node {
    /// Goes through the scalars with their paths.
    func forEachScalar(at path: TreePath, _ body: (TreePath, Node) -> Void) {
        switch content {
        case .scalar: body(path, self)
        case .sequence(let elements):
            for (index, element) in elements.enumerated() {
                element.forEachScalar(
                    at: path.appending(element.elementName.map { .element($0) } ?? .place(index)), body)
            }
        case .mapping(let mapping):
            for entry in mapping.entries { entry.value.forEachScalar(at: path.appending(.key(entry.key)), body) }
        }
    }
}
