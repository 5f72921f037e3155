import Diagnostics
import NetworkModel
import WorkCalendar

extension ReportWords {
    /// A field's name; where it has none, what is asked, or the vocabulary of the same id.
    func name(_ field: ApplicationField) -> String {
        text(field.name) ?? text(field.help) ?? vocabulary(field.id)
    }

    /// What a need is called: its title, else what it concerns, else its id.
    func need(_ need: Need) -> String {
        if let title = need.title, !title.isEmpty { return title }
        let concerns = dimensions.compactMap { dimension in need.terms[dimension].map { terms($0, of: dimension) } }
        return concerns.isEmpty ? need.id : concerns.joined(separator: ", ")
    }

    /// The value of an application's field, with the unit.
    func value(_ value: FieldValue, of field: ApplicationField) -> String {
        guard let unit = field.unit else { return self.value(value, of: field.type) }
        guard case .integer(let number) = value else { return "\(self.value(value, of: field.type))\u{A0}\(unit)" }
        return "\(grouped(number))\u{A0}\(unit)"
    }

    /// A value of an application or parameter as people write it; a number without a unit may be a year.
    func value(_ value: FieldValue, of type: FieldType) -> String {
        switch value {
        case .text(let text): text
        case .integer(let number): number.magnitude < 10_000 ? String(number) : grouped(number)
        case .number(let number): DecimalNumber(number).text(in: language)
        case .boolean(let flag): self(flag ? .yes : .no)
        case .date(let day): dates.fullDay(day)
        case .list(let values): values.map { element($0, of: type) }.joined(separator: ", ")
        case .map(let values):
            values.sorted { $0.key < $1.key }
                .map { "\($0.key): \(self.value($0.value, of: .text))" }.joined(separator: ", ")
        }
    }

    /// An element of a list: a term by its name, or a value.
    private func element(_ value: FieldValue, of type: FieldType) -> String {
        guard case .list(of: let vocabulary?) = type, case .text(let id) = value else {
            return self.value(value, of: .text)
        }
        return term(id, of: vocabulary)
    }

    /// `80 000` with spaces that don't break, `80,000` in English.
    private func grouped(_ number: Int64) -> String {
        let digits = Array(String(number.magnitude))
        let separator = own == .en ? "," : "\u{A0}"
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { text += separator }
            text.append(digit)
        }
        return number < 0 ? "−" + text : text
    }
}
