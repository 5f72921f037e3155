import Diagnostics
import JSON
import NetworkModel
import SourceText
import WorkCalendar

/// Writes a recipe's things as plugins read them: texts in the run's language, days as ISO 8601, each thing with the place
/// where it stands (`origin`), to be given back with findings about it.
struct ThingData {
    var files: SourceFiles
    var language: String

    /// A text in the run's language; null where there is none.
    func text(_ text: LocalizedText?) -> JSONValue { text.map { .string($0.text(in: language)) } ?? .null }

    /// Where a thing stands.
    func origin(_ span: SourceSpan?) -> JSONValue {
        guard let span, let file = files[span.file] else { return .null }
        let range = file.range(of: span)
        func position(_ position: SourcePosition) -> JSONValue {
            .object(["line": .count(position.line), "column": .count(position.column)])
        }
        return .object([
            "file": .string(file.path),
            "range": .object(["start": position(range.start), "end": position(range.end)]),
        ])
    }

    /// An object whose first members are what most things have.
    func thing(
        _ id: String, name: LocalizedText?, kind: String?? = .none, origin span: SourceSpan?, _ members: JSONObject
    ) -> JSONValue {
        var object: JSONObject = ["id": .string(id), "name": text(name)]
        if let kind { object["kind"] = .text(kind) }
        for member in members.members { object[member.name] = member.value }
        object["origin"] = origin(span)
        return .object(object)
    }
}

extension JSONValue {
    static func text(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }
    static func count(_ count: Int) -> JSONValue { .integer(Int64(count)) }
    static func day(_ day: Day?) -> JSONValue { .text(day?.description) }
    static func time(_ time: LocalTime?) -> JSONValue { .text(time?.description) }
    static func texts(_ texts: [String]) -> JSONValue { .array(texts.map(JSONValue.string)) }

    static func decimal(_ number: Double?) -> JSONValue {
        guard let number else { return .null }
        return Int64(exactly: number).map(JSONValue.integer) ?? .number(number)
    }

    /// A span of days, open ends as null.
    static func span(_ span: DaySpan) -> JSONValue { .object(["from": .day(span.from), "to": .day(span.to)]) }
    static func spans(_ spans: [DaySpan]) -> JSONValue { .array(spans.map(JSONValue.span)) }

    /// A day of one year as `2027-09-30`, one of every year as `09-30`.
    static func calendarDay(_ day: CalendarDay) -> JSONValue {
        switch day {
        case .dated(let day): .day(day)
        case .recurring(let month, let day): .monthDay(month, day)
        }
    }

    static func calendarSpan(_ span: CalendarSpan) -> JSONValue {
        switch span {
        case .dated(let span): .span(span)
        case .recurring(let fromMonth, let fromDay, let toMonth, let toDay):
            .object(["from": .monthDay(fromMonth, fromDay), "to": .monthDay(toMonth, toDay)])
        }
    }

    private static func monthDay(_ month: Int, _ day: Int) -> JSONValue {
        let digits = [month, day].map { $0 < 10 ? "0\($0)" : String($0) }
        return .string(digits.joined(separator: "-"))
    }

    /// Terms by vocabulary, in the order of its id.
    static func terms(_ terms: TermsByVocabulary) -> JSONValue {
        .object(terms.reduce(into: [:]) { $0[$1.key] = .texts($1.value) })
    }

    /// A gap by its parts.
    static func gap(_ gap: Gap?) -> JSONValue {
        guard let gap else { return .null }
        return .object(["months": .count(gap.months), "days": .count(gap.days), "minutes": .count(gap.minutes)])
    }
}

extension JSONValue {
    /// A value of a declared field or parameter.
    init(_ value: FieldValue?) {
        switch value {
        case nil: self = .null
        case .text(let text): self = .string(text)
        case .integer(let number): self = .integer(number)
        case .number(let number): self = .number(number)
        case .boolean(let boolean): self = .boolean(boolean)
        case .date(let day): self = .day(day)
        case .list(let values): self = .array(values.map { JSONValue($0) })
        case .map(let members):
            self = .object(members.sorted { $0.key < $1.key }.reduce(into: [:]) { $0[$1.key] = JSONValue($1.value) })
        }
    }
}
