public import JSON
import SourceText

extension Finding {
    /// The finding as the JSON object that `--format json` and plugins use.
    public var json: JSONValue {
        var object: JSONObject = ["code": .string(code), "level": .string(level.rawValue), "message": .string(message)]
        object["file"] = file.map(JSONValue.string)
        object["range"] = range?.json
        object["notes"] = .array(notes.map(\.json))
        object["fixes"] = .array(fixes.map(\.json))
        return .object(object)
    }
}

extension Finding.Note {
    fileprivate var json: JSONValue {
        var object: JSONObject = ["message": .string(message)]
        object["file"] = file.map(JSONValue.string)
        object["range"] = range?.json
        return .object(object)
    }
}

extension Finding.Fix {
    fileprivate var json: JSONValue {
        .object(["title": .string(title), "safe": .boolean(isSafe), "edits": .array(edits.map(\.json))])
    }
}

extension Finding.Edit {
    fileprivate var json: JSONValue {
        .object(["file": .string(file), "range": range.json, "text": .string(text)])
    }
}

extension SourceRange {
    fileprivate var json: JSONValue {
        .object(["start": start.json, "end": end.json])
    }
}

extension SourcePosition {
    fileprivate var json: JSONValue {
        .object(["line": .integer(Int64(line)), "column": .integer(Int64(column))])
    }
}

extension FindingSummary {
    /// The counts as a JSON object.
    public var json: JSONValue {
        .object([
            "errors": .integer(Int64(errors)), "warnings": .integer(Int64(warnings)), "notes": .integer(Int64(notes)),
        ])
    }
}
