import Diagnostics
import LocatedYAML
import SourceText

/// A source in which `⟦` and `⟧` mark the stretch that is spoken of.
struct MarkedSource {
    let file: SourceFile
    let marked: SourceSpan

    init(_ text: String) {
        let scalars = Array(text.unicodeScalars).filter { $0 != "\u{FEFF}" }
        let start = scalars.firstIndex(of: "⟦") ?? 0
        let end = (scalars.firstIndex(of: "⟧") ?? start + 1) - 1
        file = sourceFile(String(text.unicodeScalars.filter { $0 != "⟦" && $0 != "⟧" }))
        marked = SourceSpan(file: file.id, start: UInt32(start), end: UInt32(end))
    }
}

func sourceFile(_ text: String) -> SourceFile {
    SourceFile(id: SourceFileID(rawValue: 0), path: "recipe.yaml", bytes: Array(text.utf8))
}

func read(_ text: String) -> LocatedYAML.Reading {
    LocatedYAML.read(file: sourceFile(text))
}

extension SourceFile {
    /// A span as a person would point at it, `2:1-2:5`.
    func describe(_ span: SourceSpan?) -> String {
        guard let span else { return "nowhere" }
        let start = lines.position(at: span.start)
        let end = lines.position(at: span.end)
        return "\(start.line):\(start.column)-\(end.line):\(end.column) «\(text(of: span))»"
    }
}

extension Node {
    /// The node in one line: text in quotes if it is surely text.
    var outline: String {
        switch content {
        case .scalar(let scalar): scalar.isText ? "'\(scalar.text)'" : scalar.text
        case .sequence(let elements): "[" + elements.map(\.outline).joined(separator: ", ") + "]"
        case .mapping(let mapping):
            "{" + mapping.entries.map { "\($0.key): \($0.value.outline)" }.joined(separator: ", ") + "}"
        }
    }

    /// The node under a path such as `members.0.id`.
    func at(_ path: String) -> Node? {
        path.split(separator: ".").reduce(Optional(self)) { node, step in
            if let sequence = node?.sequence, let index = Int(step), sequence.indices.contains(index) {
                return sequence[index]
            }
            return node?[String(step)]
        }
    }
}
