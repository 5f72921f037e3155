public import JSON

/// A text for people: in one language, or in several by BCP 47 tag.
public enum WireText: Sendable, Hashable {
    case plain(String)
    /// In the plugin's order.
    case byLanguage([Entry])

    /// A text in one language.
    public struct Entry: Sendable, Hashable {
        /// The BCP 47 tag.
        public var language: String
        /// The text.
        public var text: String

        /// Creates an entry.
        public init(language: String, text: String) {
            self.language = language
            self.text = text
        }
    }

    /// The text in a language, else in English, else in the first there is.
    public func text(in language: String) -> String {
        switch self {
        case .plain(let text): text
        case .byLanguage(let entries):
            (entries.first { $0.language == language } ?? entries.first { $0.language == "en" } ?? entries.first)?.text
                ?? ""
        }
    }

    init(_ value: JSONValue, at path: String) throws(WireError) {
        switch value {
        case .string(let text): self = .plain(text)
        case .object(let object) where !object.members.isEmpty:
            var entries: [Entry] = []
            for member in object.members {
                guard case .string(let text) = member.value else {
                    throw WireError(.wants(.text), at: "\(path).\(member.name)")
                }
                entries.append(Entry(language: member.name, text: text))
            }
            self = .byLanguage(entries)
        default: throw WireError(.wants(.textInLanguages), at: path)
        }
    }

    var json: JSONValue {
        switch self {
        case .plain(let text): .string(text)
        case .byLanguage(let entries):
            .object(entries.reduce(into: [:]) { $0[$1.language] = .string($1.text) })
        }
    }
}

/// A problem or remark, in the form in which `verkosto check --format json` gives them.
public struct WireFinding: Sendable, Hashable {
    /// How grave a finding is.
    public enum Level: String, Sendable, Hashable, CaseIterable {
        case error, warning, note
    }

    /// A stable identifier of what is the matter, such as `unknown-municipality`.
    public var code: String
    /// How grave it is.
    public var level: Level
    /// What is the matter.
    public var message: WireText
    /// Where it stands: an `origin` that the request gave.
    public var place: WirePlace?
    /// Further places and reasons.
    public var notes: [Note]
    /// Changes that would mend it.
    public var fixes: [WireFix]

    /// A further place or reason.
    public struct Note: Sendable, Hashable {
        /// What there is to say.
        public var message: WireText
        /// Where it stands.
        public var place: WirePlace?

        /// Creates a note.
        public init(_ message: WireText, at place: WirePlace? = nil) {
            self.message = message
            self.place = place
        }
    }

    /// Creates a finding.
    public init(
        _ code: String, _ level: Level, _ message: WireText, at place: WirePlace? = nil, notes: [Note] = [],
        fixes: [WireFix] = []
    ) {
        self.code = code
        self.level = level
        self.message = message
        self.place = place
        self.notes = notes
        self.fixes = fixes
    }

    init(_ object: WireObject) throws(WireError) {
        let level: Level = try object.word("level")
        self.init(
            try object.text("code"), level, try WireText(object.required("message"), at: object.place("message")),
            at: try WirePlace(in: object),
            notes: try object.list("notes") { (value, path) throws(WireError) in
                let object = try WireObject(value, at: path)
                return Note(
                    try WireText(object.required("message"), at: object.place("message")),
                    at: try WirePlace(in: object))
            },
            fixes: try object.list("fixes") { (value, path) throws(WireError) in
                try WireFix(WireObject(value, at: path))
            })
    }

    var json: JSONObject {
        var object: JSONObject = [
            "code": .string(code), "level": .string(level.rawValue), "message": message.json,
        ]
        place?.write(to: &object)
        if !notes.isEmpty {
            object["notes"] = .array(
                notes.map { note in
                    var object: JSONObject = ["message": note.message.json]
                    note.place?.write(to: &object)
                    return .object(object)
                })
        }
        if !fixes.isEmpty { object["fixes"] = .array(fixes.map { .object($0.json) }) }
        return object
    }
}

/// A stretch of a file: lines and columns from 1, columns in Unicode scalars, the end behind the last scalar.
public struct WirePlace: Sendable, Hashable {
    /// A line and a column.
    public struct Position: Sendable, Hashable {
        /// The line, from 1.
        public var line: Int64
        /// The column in Unicode scalars, from 1.
        public var column: Int64

        /// Creates a position.
        public init(line: Int64, column: Int64) {
            self.line = line
            self.column = column
        }

        init(_ object: WireObject) throws(WireError) {
            self.init(line: try object.wholeNumber("line"), column: try object.wholeNumber("column"))
        }

        var json: JSONValue { .object(["line": .integer(line), "column": .integer(column)]) }
    }

    /// The file's path as the request names it.
    public var file: String
    /// Where the stretch begins.
    public var start: Position
    /// One past its last scalar.
    public var end: Position

    /// Creates a place.
    public init(file: String, start: Position, end: Position) {
        self.file = file
        self.start = start
        self.end = end
    }

    /// The place as an `origin` of the request has it: `{file, range: {start: {line, column}, end}}`.
    public var json: JSONValue {
        var object = JSONObject()
        write(to: &object)
        return .object(object)
    }

    /// Reads an `origin`; nil where there is none.
    public init?(origin: JSONValue?) {
        guard let origin, let object = try? WireObject(origin), let place = try? WirePlace(in: object) else {
            return nil
        }
        self = place
    }

    /// Reads `file` and `range`; nil where either is absent.
    init?(in object: WireObject) throws(WireError) {
        guard let file = try object.optionalText("file"), let range = object.value("range") else { return nil }
        let ends = try WireObject(range, at: object.place("range"))
        self.init(
            file: file, start: try Position(WireObject(ends.required("start"), at: ends.place("start"))),
            end: try Position(WireObject(ends.required("end"), at: ends.place("end"))))
    }

    func write(to object: inout JSONObject) {
        object["file"] = .string(file)
        object["range"] = .object(["start": start.json, "end": end.json])
    }
}
