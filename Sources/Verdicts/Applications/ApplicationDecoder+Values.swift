import Diagnostics
import JSON
import NetworkModel
import WorkCalendar

extension ApplicationDecoder.Draft {
    mutating func text(_ member: JSONObject.Member) -> String? {
        if case .string(let text) = member.value { return text }
        problems.append(.wrongType(field: member.name, wanted: .text))
        return nil
    }

    mutating func texts(_ member: JSONObject.Member) -> [String] {
        guard case .array(let elements) = member.value else {
            problems.append(.wrongType(field: member.name, wanted: .list))
            return []
        }
        return elements.compactMap { element in
            if case .string(let text) = element { return text }
            problems.append(.wrongType(field: member.name, wanted: .text))
            return nil
        }
    }

    mutating func day(_ value: JSONValue, _ field: String) -> Day? {
        if case .string(let text) = value, let day = Day(isoText: text) ?? (try? Day(text)) { return day }
        problems.append(.wrongType(field: field, wanted: .day))
        return nil
    }

    mutating func isTerm(_ term: String, of vocabulary: String, field: String) -> Bool {
        guard let terms = decoder.terms[vocabulary], !terms.contains(term) else { return true }
        let suggestion = Suggestion.nearest(to: term, among: terms.sorted())
        problems.append(.unknownTerm(term, field: field, suggestion: suggestion))
        return false
    }

    /// A declared field's value by its type; nil, with a problem, if it is of another.
    mutating func value(_ value: JSONValue, of type: FieldType, _ field: String) -> FieldValue? {
        switch (type, value) {
        case (.text, .string(let text)): return .text(text)
        case (.integer, .integer(let integer)): return .integer(integer)
        case (.integer, .number(let number)):
            if let integer = Int64(exactly: number) { return .integer(integer) }
        case (.number, .integer(let integer)): return .number(Double(integer))
        case (.number, .number(let number)): return .number(number)
        case (.boolean, .boolean(let boolean)): return .boolean(boolean)
        case (.date, let value): return day(value, field).map(FieldValue.date)
        case (.choice(let words), .string(let word)): if words.contains(word) { return .text(word) }
        case (.list(let vocabulary), .array(let elements)): return list(elements, of: vocabulary, field)
        case (.map, .object): return Self.free(value)
        default: break
        }
        problems.append(.wrongType(field: field, wanted: ApplicationMessage.FieldForm(type)))
        return nil
    }

    private mutating func list(_ elements: [JSONValue], of vocabulary: String?, _ field: String) -> FieldValue? {
        guard let vocabulary else { return .list(elements.compactMap(Self.free)) }
        var terms: [FieldValue] = []
        for element in elements {
            guard case .string(let term) = element else {
                problems.append(.wrongType(field: field, wanted: .text))
                return nil
            }
            if isTerm(term, of: vocabulary, field: field) { terms.append(.text(term)) }
        }
        return .list(terms)
    }

    /// A value of no declared type; null is none.
    private static func free(_ value: JSONValue) -> FieldValue? {
        switch value {
        case .null: nil
        case .boolean(let boolean): .boolean(boolean)
        case .integer(let integer): .integer(integer)
        case .number(let number): .number(number)
        case .string(let text): .text(text)
        case .array(let elements): .list(elements.compactMap(free))
        case .object(let object):
            .map(
                Dictionary(
                    object.members.compactMap { member in free(member.value).map { (member.name, $0) } },
                    uniquingKeysWith: { first, _ in first }))
        }
    }
}

extension ApplicationMessage.FieldForm {
    /// What a declared type wants.
    init(_ type: FieldType) {
        switch type {
        case .text: self = .text
        case .integer: self = .integer
        case .number: self = .number
        case .boolean: self = .boolean
        case .date: self = .day
        case .choice(let words): self = .oneOf(words)
        case .list: self = .list
        case .map: self = .map
        }
    }
}

extension Day {
    /// The day of `2027-03-01`, the form that data mostly has; quicker than reading all forms.
    init?(isoText text: String) {
        var digits: (year: Int, month: Int, day: Int) = (0, 0, 0)
        var place = 0
        for byte in text.utf8 {
            let digit = Int(byte) - 48
            switch place {
            case 0...3 where (0...9).contains(digit): digits.year = digits.year * 10 + digit
            case 5 where (0...9).contains(digit), 6 where (0...9).contains(digit):
                digits.month = digits.month * 10 + digit
            case 8 where (0...9).contains(digit), 9 where (0...9).contains(digit):
                digits.day = digits.day * 10 + digit
            case 4 where byte == UInt8(ascii: "-"), 7 where byte == UInt8(ascii: "-"): break
            default: return nil
            }
            place += 1
        }
        guard place == 10 else { return nil }
        self.init(year: digits.year, month: digits.month, day: digits.day)
    }
}
