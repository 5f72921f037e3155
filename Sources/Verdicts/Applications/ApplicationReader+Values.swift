import Diagnostics
import JSON
import NetworkModel
import WorkCalendar

extension ApplicationReader {
    /// The bytes of the text that should stand here; nil, with a problem, if something else does.
    mutating func bytes(_ field: FieldPath) throws(Failure) -> UnsafeBufferPointer<UInt8>? {
        if case .text = parser.kind { return try parser.text() }
        try refuse(field, wanted: .text)
        return nil
    }

    mutating func text(_ field: FieldPath) throws(Failure) -> String? {
        try bytes(field).map { String(decoding: $0, as: UTF8.self) }
    }

    mutating func integer(_ field: FieldPath) throws(Failure) -> Int64? {
        if case .integer(let integer) = try parser.value() { return integer }
        tell(.wrongType(field: name(of: field), wanted: .integer))
        return nil
    }

    /// A whole number from 0 up; 0, with a problem, if something else stands here.
    mutating func count(_ field: FieldPath) throws(Failure) -> Int {
        if case .integer(let integer) = try parser.value(), integer >= 0 { return Int(integer) }
        tell(.wrongType(field: name(of: field), wanted: .count))
        return 0
    }

    mutating func day(_ field: FieldPath) throws(Failure) -> Day? {
        guard case .text = parser.kind else {
            try refuse(field, wanted: .day)
            return nil
        }
        let text = try parser.text()
        if let day = Day(isoText: text) ?? (try? Day(String(decoding: text, as: UTF8.self))) { return day }
        tell(.wrongType(field: name(of: field), wanted: .day))
        return nil
    }

    /// A term of a vocabulary, or any text where there is no vocabulary; nil, with a problem, if it is none.
    mutating func term(
        _ text: UnsafeBufferPointer<UInt8>, among terms: WordTable?, _ field: FieldPath
    ) -> String? {
        guard let terms else { return String(decoding: text, as: UTF8.self) }
        if let place = terms.place(of: text) { return terms.words[place] }
        let term = String(decoding: text, as: UTF8.self)
        let suggestion = problems.isSuggesting ? Suggestion.nearest(to: term, among: terms.words.sorted()) : nil
        tell(.unknownTerm(term, field: name(of: field), suggestion: suggestion))
        return nil
    }

    /// A declared field's value by its type; nil, with a problem, if it is of another.
    mutating func value(ofFieldAt place: Int) throws(Failure) -> FieldValue? {
        switch decoder.fieldReadings[place] {
        case .text: return try text(.declared(place)).map(FieldValue.text)
        case .integer:
            switch try parser.value() {
            case .integer(let integer): return .integer(integer)
            case .number(let number): if let integer = Int64(exactly: number) { return .integer(integer) }
            default: break
            }
        case .number:
            switch try parser.value() {
            case .integer(let integer): return .number(Double(integer))
            case .number(let number): return .number(number)
            default: break
            }
        case .boolean:
            if case .boolean(let boolean) = try parser.value() { return .boolean(boolean) }
        case .date: return try day(.declared(place)).map(FieldValue.date)
        case .choice:
            guard case .text = parser.kind else {
                _ = try parser.value()
                break
            }
            let text = try parser.text()
            if let words = decoder.fieldWords[place], let word = words.place(of: text) {
                return .text(words.words[word])
            }
        case .terms:
            var terms: [FieldValue] = []
            try forEachElement(.declared(place)) { (reader) throws(Failure) in
                guard let text = try reader.bytes(.declared(place)) else { return }
                if let term = reader.term(text, among: reader.decoder.fieldWords[place], .declared(place)) {
                    terms.append(.text(term))
                }
            }
            return .list(terms)
        case .list:
            if case .array(let elements) = try parser.value() { return .list(elements.compactMap(FieldValue.init)) }
        case .map:
            let value = try parser.value()
            if case .object = value { return FieldValue(value) }
        }
        let field = decoder.places.fields[place]
        tell(.wrongType(field: field.id, wanted: ApplicationMessage.FieldForm(field.type)))
        return nil
    }
}

extension FieldValue {
    /// A value of no declared type; null is none.
    fileprivate init?(_ value: JSONValue) {
        switch value {
        case .null: return nil
        case .boolean(let boolean): self = .boolean(boolean)
        case .integer(let integer): self = .integer(integer)
        case .number(let number): self = .number(number)
        case .string(let text): self = .text(text)
        case .array(let elements): self = .list(elements.compactMap(FieldValue.init))
        case .object(let object):
            self = .map(
                Dictionary(
                    object.members.compactMap { member in FieldValue(member.value).map { (member.name, $0) } },
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
    init?(isoText text: UnsafeBufferPointer<UInt8>) {
        guard text.count == 10, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"),
            let century = text.twoDigits(at: 0), let year = text.twoDigits(at: 2), let month = text.twoDigits(at: 5),
            let day = text.twoDigits(at: 8)
        else { return nil }
        self.init(year: century * 100 + year, month: month, day: day)
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The number that two digits write; nil if something else stands there.
    @inline(__always)
    fileprivate func twoDigits(at place: Int) -> Int? {
        let tens = self[place] &- UInt8(ascii: "0")
        let ones = self[place + 1] &- UInt8(ascii: "0")
        return tens < 10 && ones < 10 ? Int(tens) * 10 + Int(ones) : nil
    }
}
