package import LocatedYAML

extension Node {
    /// The value that a piece of YAML on one line writes; the text itself where it is none.
    package static func value(of text: String) -> Node {
        let tree = RecipeText(path: "", bytes: Array("x: \(text)\n".utf8))?.tree["x"]
        return tree.map { Node($0.content, at: .nowhere) } ?? .written(text)
    }

    /// A text as YAML writes it inside braces.
    package static func quoted(_ text: String) -> String {
        ScalarWriting.canBePlain(text, inFlow: true) || Scalar(text).kind != .text && !text.isEmpty
            ? text : Scalar.doubleQuoted(text)
    }

    /// The recipe with a thing at the end of a section's list.
    package func appending(id: String, _ values: [(String, String)], to section: String) -> Node {
        let entries =
            [Mapping.Entry(key: "id", at: .nowhere, value: .written(id))]
            + values.map { Mapping.Entry(key: $0.0, at: .nowhere, value: Node.value(of: $0.1)) }
        let elements = self[section]?.sequence ?? []
        return setting([section], to: .sequence(elements + [.mapping(entries, at: .nowhere)], at: .nowhere))
    }
}

/// Rows of CSV tables.
package enum TableRow {
    /// A table with a row more; nil if it lacks a column for one of the cells.
    package static func appended(_ cells: [(key: String, text: String)], to bytes: [UInt8]) -> [UInt8]? {
        let text = String(decoding: bytes, as: UTF8.self)
        let lineBreak = text.utf8.contains(UInt8(ascii: "\r")) ? "\r\n" : "\n"
        guard let header = text.split(whereSeparator: \.isNewline).first else { return nil }
        let separator: Character = header.contains(";") ? ";" : ","
        let columns = header.split(separator: separator, omittingEmptySubsequences: false).map { column in
            String(column.filter { $0 != "\"" && $0 != "\u{FEFF}" })
        }
        guard cells.allSatisfy({ columns.contains($0.key) }) else { return nil }
        let row = columns.map { column in
            cells.first { $0.key == column }.map { quoted($0.text, separator: separator) } ?? ""
        }
        let isEnded = text.last?.isNewline ?? true
        return bytes + Array(((isEnded ? "" : lineBreak) + row.joined(separator: String(separator)) + lineBreak).utf8)
    }

    private static func quoted(_ text: String, separator: Character) -> String {
        let needsQuotes = text.contains { $0 == separator || $0 == "\"" || $0.isNewline }
        guard needsQuotes else { return text }
        return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
