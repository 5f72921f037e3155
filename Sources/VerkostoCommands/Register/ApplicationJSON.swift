import JSON
import NetworkModel
import Register
import WorkCalendar

extension Application {
    /// The application as data, in the form of `applications.jsonl`.
    var json: JSONValue {
        var object = JSONObject(row: [
            ("id", .string(id)), ("title", .string(title)), ("state", .string(state)), ("applicant", .text(applicant)),
            ("partners", .texts(partners)), ("submitted", .text(submitted?.description)),
            ("needs", needs.isEmpty ? nil : .array(needs.map(\.json))),
            ("endorsements", marks.isEmpty ? nil : .array(marks.map(\.json))),
        ])
        for (name, value) in fields.sorted(by: { $0.key < $1.key }) { object[name] = value.json }
        return .object(object)
    }
}

extension Need {
    fileprivate var json: JSONValue {
        var object = JSONObject(row: [
            ("id", .string(id)), ("title", .text(title)), ("year", year.map { .integer(Int64($0)) }),
            ("votes", .integer(Int64(votes))), ("expires", .text(expires?.description)),
        ])
        for (dimension, terms) in terms.sorted(by: { $0.key < $1.key }) { object[dimension] = .texts(terms) }
        return .object(object)
    }
}

extension Mark {
    fileprivate var json: JSONValue {
        .object([
            "endorsement": .string(endorsement), "by": .string(by), "at": .string(at.description),
            "mark": .string(word.rawValue),
        ])
    }
}

extension FieldValue {
    /// The value as data.
    var json: JSONValue {
        switch self {
        case .text(let text): .string(text)
        case .integer(let integer): .integer(integer)
        case .number(let number): .number(number)
        case .boolean(let boolean): .boolean(boolean)
        case .date(let day): .string(day.description)
        case .list(let values): .array(values.map(\.json))
        case .map(let values):
            .object(JSONObject(row: values.sorted { $0.key < $1.key }.map { (name: $0.key, value: $0.value.json) }))
        }
    }
}
