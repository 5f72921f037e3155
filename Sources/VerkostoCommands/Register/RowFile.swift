import Diagnostics
import Foundation
import JSON
import NetworkModel
import Recipes
import Runtime
import SourceText

/// A file of rows that ask for things to be recorded: JSON Lines, or CSV whose header has the fields' names.
struct RowFile {
    /// One row with its line in the file, from 1.
    struct Row {
        var line: Int
        var object: JSONObject
        var problems: [RowMessage] = []
    }

    var path: String
    private(set) var rows: [Row] = []

    /// Reads a file by a form's fields; ends the command if it can't be read.
    init(path: String, form: ActForm, network: Network, language: MessageLanguage) throws(ExitStatus) {
        self.path = path
        guard let data = FileManager.default.contents(atPath: path) else {
            Console.standardError.say(CommandMessage.fileUnreadable(path), in: language)
            throw .environment
        }
        let bytes = Array(data)
        rows =
            ApplicationFile.isTable(path)
            ? Self.tableRows(bytes, fields: form.fields(in: network)) : Self.lineRows(bytes)
    }

    private static func lineRows(_ bytes: [UInt8]) -> [Row] {
        JSONLines(bytes, limits: JSONLimits(maximumDepth: 32, maximumByteCount: 1 << 20)).map { line in
            switch line.value {
            case .success(.object(let object)): Row(line: line.number, object: object)
            case .success: Row(line: line.number, object: [:], problems: [.notAnObject])
            case .failure: Row(line: line.number, object: [:], problems: [.syntax])
            }
        }
    }

    private static func tableRows(_ bytes: [UInt8], fields: [ActField]) -> [Row] {
        let file = SourceFile(id: SourceFileID(rawValue: 0), path: "", bytes: bytes)
        let table = CommaSeparatedText(file.text(of: file.span), in: file.id)
        let header = table.rows.first?.map(\.text) ?? []
        return table.rows.dropFirst().map { cells in
            var row = Row(line: cells.first.map { file.lines.position(at: $0.span.start).line } ?? 1, object: [:])
            if cells.count > header.count { row.problems = [.tooManyCells] }
            for (name, cell) in zip(header, cells) where !cell.text.isEmpty {
                row.object[name] = value(of: cell.text, form: fields.first { $0.name == name }?.form)
            }
            return row
        }
    }

    /// A cell by its field's form; what is not of the form stays text, so that it is told.
    private static func value(of text: String, form: ActField.Form?) -> JSONValue {
        switch form {
        case .integer: return Int64(text).map(JSONValue.integer) ?? .string(text)
        case .texts:
            let parts = text.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            return .array(parts.map(JSONValue.string))
        default: return .string(text)
        }
    }
}
