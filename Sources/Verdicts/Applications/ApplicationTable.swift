import JSON
import NetworkModel
import Recipes
import SourceText

/// Reads applications from a table in CSV, one application a row; header names are the fields, lists are split by `|`.
///
/// Marks have no place in a table: they come with JSON Lines or from the register.
package struct ApplicationTable: Sendable {
    /// The rows, each with its line in the file.
    package let lines: [ApplicationLines.Line]

    /// Reads a whole file. O(length).
    package init(_ bytes: [UInt8], decoder: ApplicationDecoder) {
        let file = SourceFile(id: SourceFileID(rawValue: 0), path: "", bytes: bytes)
        let table = CommaSeparatedText(file.text(of: file.span), in: file.id)
        let header = table.rows.first?.map(\.text) ?? []
        var seen = SeenIDs()
        var reader = ApplicationReader(decoder)
        lines = table.rows.dropFirst().map { row in
            let number = row.first.map { file.lines.position(at: $0.span.start).line } ?? 1
            let reading =
                row.count <= header.count
                ? reader.reading(of: Self.object(header, row.map(\.text), decoder))
                : ApplicationDecoder.Reading(problems: [.tooManyCells])
            var line = ApplicationLines.Line(number, reading, decoder.places)
            line.refuse(ifSeenIn: &seen)
            return line
        }
    }

    /// Reads one application from cells with their fields' names, such as the options of a command.
    package init(cells: [(name: String, text: String)], decoder: ApplicationDecoder) {
        let object = Self.object(cells.map(\.name), cells.map(\.text), decoder)
        var reader = ApplicationReader(decoder)
        lines = [ApplicationLines.Line(1, reader.reading(of: object), decoder.places)]
    }

    /// The row as the object that JSON Lines would have; empty cells are left out.
    private static func object(_ header: [String], _ cells: [String], _ decoder: ApplicationDecoder) -> JSONValue {
        var object = JSONObject()
        for (name, text) in zip(header, cells) where !text.isEmpty {
            object[name] = value(of: text, in: name, decoder)
        }
        return .object(object)
    }

    /// A cell by its field's type; what is not of the type stays text, so that the decoder tells it.
    private static func value(of text: String, in field: String, _ decoder: ApplicationDecoder) -> JSONValue {
        let elements = { JSONValue.array(text.split(separator: "|").map { .string(trimmed($0)) }) }
        if field == "partners" || field == "needs" { return elements() }
        switch decoder.places.place(ofField: field).map({ decoder.places.fields[$0].type }) {
        case .integer: return Int64(text).map(JSONValue.integer) ?? .string(text)
        case .number: return Double(text).map(JSONValue.number) ?? .string(text)
        case .boolean: return ["true": .boolean(true), "false": .boolean(false)][text] ?? .string(text)
        case .list: return elements()
        case .text, .date, .choice, .map, nil: return .string(text)
        }
    }

    private static func trimmed(_ text: Substring) -> String {
        let start = text.drop { $0 == " " }
        let end = start.lastIndex { $0 != " " }
        return end.map { String(start[...$0]) } ?? ""
    }
}
