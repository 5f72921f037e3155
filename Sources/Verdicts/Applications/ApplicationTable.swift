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
        let (readable, refused) = Self.readable(bytes)
        let file = SourceFile(id: SourceFileID(rawValue: 0), path: "", bytes: readable)
        let table = CommaSeparatedText(file.text(of: file.span), in: file.id)
        var problems = Self.problems(of: table, in: file).merging(refused) { _, refused in refused }
        // Without a header that can be read no row has a meaning.
        let headerLine = table.rows.first?.first.map { file.line(of: $0.span) } ?? 1
        let unreadable = problems.keys.filter { $0 <= headerLine }.min()
        if let unreadable { problems = problems.filter { $0.key == unreadable } }
        let rows = unreadable == nil ? table.rows.dropFirst() : []
        let header = table.rows.first?.map(\.text) ?? []
        var seen = SeenIDs()
        var reader = ApplicationReader(decoder)
        var lines = rows.map { row in
            let number = row.first.map { file.line(of: $0.span) } ?? 1
            let end = row.last.map { file.lines.position(at: $0.span.end).line } ?? number
            let told = (number...max(number, end)).compactMap { problems.removeValue(forKey: $0) }
            var line = ApplicationLines.Line(
                number, Self.reading(of: row, header, told.first, decoder, &reader), decoder.places)
            line.refuse(ifSeenIn: &seen)
            return line
        }
        lines += problems.map { number, problem in
            ApplicationLines.Line(
                number, ApplicationDecoder.Reading(problems: [ApplicationProblem(problem)]), decoder.places)
        }
        self.lines = lines.sorted { $0.number < $1.number }
    }

    private static func reading(
        of row: [CommaSeparatedText.Cell], _ header: [String], _ problem: ApplicationMessage?,
        _ decoder: ApplicationDecoder, _ reader: inout ApplicationReader
    ) -> ApplicationDecoder.Reading {
        if let problem { return ApplicationDecoder.Reading(problems: [ApplicationProblem(problem)]) }
        if row.count > header.count { return ApplicationDecoder.Reading(problems: [ApplicationProblem(.tooManyCells)]) }
        return reader.reading(of: object(header, row.map(\.text), decoder))
    }

    /// What is wrong with the text of a table, the first thing of each line, by the numbers of the lines.
    private static func problems(of table: CommaSeparatedText, in file: SourceFile) -> [Int: ApplicationMessage] {
        var problems = table.problems.map { (file.line(of: $0.span), ApplicationMessage.table($0.problem)) }
        var names: Set<String> = []
        for cell in table.rows.first ?? [] where !cell.text.isEmpty && !names.insert(cell.text).inserted {
            problems.append((file.line(of: cell.span), .table(.columnTwice(cell.text))))
        }
        return Dictionary(problems, uniquingKeysWith: { first, _ in first })
    }

    /// The bytes with lines emptied that are too long or no UTF-8, and why, by their numbers.
    private static func readable(_ bytes: [UInt8]) -> ([UInt8], refused: [Int: ApplicationMessage]) {
        var readable: [UInt8] = []
        readable.reserveCapacity(bytes.count)
        var refused: [Int: ApplicationMessage] = [:]
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (place, line) in lines.enumerated() {
            if place > 0 { readable.append(UInt8(ascii: "\n")) }
            if line.count > ApplicationReader.byteLimit {
                refused[place + 1] = .lineTooLong(limit: ApplicationReader.byteLimit)
            } else if String(validating: line, as: UTF8.self) == nil {
                refused[place + 1] = .table(.notUTF8)
            } else {
                readable += line
            }
        }
        return (readable, refused)
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

extension SourceFile {
    fileprivate func line(of span: SourceSpan) -> Int { lines.position(at: span.start).line }
}
