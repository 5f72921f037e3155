import Diagnostics
import JSON
import WorkCalendar

/// Reads a row field by field, and gathers what is wrong with it.
struct RowReader {
    private let row: JSONObject
    private(set) var problems: [RowMessage] = []

    /// Takes a row; fields that the form does not have are problems.
    init(_ row: JSONObject, fields: [ActField]) {
        self.row = row
        let known = fields.map(\.name)
        for member in row.members where !known.contains(member.name) {
            let suggestion = Suggestion.nearest(to: member.name, among: known)
            problems.append(.unknownField(member.name, suggestion: suggestion))
        }
    }

    /// A text that must be there.
    mutating func required(_ name: String) -> String {
        guard let text = text(name), !text.isEmpty else {
            if !problems.contains(.wrongForm(name, wanted: .text)) { problems.append(.missing(name)) }
            return ""
        }
        return text
    }

    /// A text; nil where it is absent, null or empty.
    mutating func text(_ name: String) -> String? {
        switch row[name] {
        case nil, .null: return nil
        case .string(let text)?: return text
        default:
            problems.append(.wrongForm(name, wanted: .text))
            return nil
        }
    }

    /// A whole number.
    mutating func integer(_ name: String) -> Int? {
        switch row[name] {
        case nil, .null: return nil
        case .integer(let number)?: return Int(number)
        default:
            problems.append(.wrongForm(name, wanted: .integer))
            return nil
        }
    }

    /// One of the words of an enumeration.
    mutating func word<Word: RawRepresentable<String> & CaseIterable>(_ name: String) -> Word? {
        read(name, .oneOf(Word.allCases.map(\.rawValue))) { Word(rawValue: $0) }
    }

    /// A day.
    mutating func day(_ name: String) -> Day? { read(name, .day) { try? Day($0) } }

    /// A time.
    mutating func time(_ name: String) -> LocalTime? { read(name, .time) { try? LocalTime($0) } }

    /// A time that must be there.
    mutating func requiredTime(_ name: String) -> LocalTime? {
        guard row[name] != nil, row[name] != .null else {
            problems.append(.missing(name))
            return nil
        }
        return time(name)
    }

    /// A list of texts; one text stands for a list of it.
    mutating func texts(_ name: String) -> [String] {
        switch row[name] {
        case nil, .null: return []
        case .string(let text)?: return [text]
        case .array(let elements)?:
            let texts = elements.compactMap { if case .string(let text) = $0 { text } else { nil } }
            if texts.count < elements.count { problems.append(.wrongForm(name, wanted: .texts)) }
            return texts
        default:
            problems.append(.wrongForm(name, wanted: .texts))
            return []
        }
    }

    /// A list of objects, each read by fields of its own.
    mutating func objects<Element>(
        _ name: String, of fields: [ActField], _ read: (inout RowReader) -> Element
    ) -> [Element] {
        switch row[name] {
        case nil, .null: return []
        case .array(let elements)?:
            return elements.compactMap { element in
                guard case .object(let object) = element else {
                    problems.append(.wrongForm(name, wanted: .objects))
                    return nil
                }
                var reader = RowReader(object, fields: fields)
                let value = read(&reader)
                problems += reader.problems
                return value
            }
        default:
            problems.append(.wrongForm(name, wanted: .objects))
            return []
        }
    }

    private mutating func read<Value>(_ name: String, _ form: ActField.Form, _ parse: (String) -> Value?) -> Value? {
        switch row[name] {
        case nil, .null: return nil
        case .string(let text)?:
            if let value = parse(text) { return value }
        default: break
        }
        problems.append(.wrongForm(name, wanted: form))
        return nil
    }
}
