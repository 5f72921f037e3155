import Diagnostics
import JSON
import NetworkModel
import Verdicts
import WorkCalendar

/// Applications as people read them: a row each, or one whole.
struct ApplicationListing {
    var names: NetworkNames
    var language: MessageLanguage

    /// A row each: id, state, title, applicant.
    func rows(_ applications: [Application]) -> String {
        TextTable(
            applications.map { application in
                [application.id, stateName(application.state), application.title, memberName(application.applicant)]
            }
        ).text
    }

    /// What an application says, its marks, and its way so far.
    func whole(_ application: Application, changes: [StateChange]) -> String {
        var lines = ["\(application.id) \(application.title) (\(stateName(application.state)))"]
        func add(_ word: YearWord, _ text: String?) {
            if let text, !text.isEmpty { lines.append("  \(word.text(in: language)): \(text)") }
        }
        add(.applicant, application.applicant.map(memberName))
        add(.partners, application.partners.map(memberName).joined(separator: ", "))
        add(.submitted, application.submitted?.description)
        for field in names.fields {
            guard let value = application.fields[field.id] else { continue }
            let name = field.name?.text(in: language.rawValue) ?? CommonWord.text(of: field.id, in: language)
            lines.append("  \(name): \(words(for: value, of: field.id))\(field.unit.map { " \($0)" } ?? "")")
        }
        add(
            .needs,
            application.needs.map { need in need.title.map { "\(need.id) \($0)" } ?? need.id }.joined(separator: ", "))
        for mark in application.marks {
            let name = names.endorsements[mark.endorsement]?.text(in: language.rawValue) ?? mark.endorsement
            let word: YearWord = mark.word == .endorsed ? .endorsed : .declined
            lines.append("  \(mark.at) \(memberName(mark.by)): \(word.text(in: language)) (\(name))")
        }
        for change in changes { lines.append("  \(line(of: change))") }
        return lines.joined(separator: "\n") + "\n"
    }

    private func line(of change: StateChange) -> String {
        let from = change.from.map { "\(stateName($0)) " } ?? ""
        let reason = change.overrideReason.map { "; \(YearWord.allTheSame.text(in: language)): \($0)" } ?? ""
        return
            "\(change.day) \(from)→ \(stateName(change.to)) (\(CommonWord.text(of: change.by, in: language))\(reason))"
    }

    /// A field's value as people read it.
    private func words(for value: FieldValue, of field: String) -> String {
        switch value {
        case .text(let text): names.terms["\(field)/\(text)"]?.text(in: language.rawValue) ?? text
        case .boolean(let isTrue): (isTrue ? YearWord.yes : .no).text(in: language)
        case .list(let values): values.map { words(for: $0, of: field) }.joined(separator: ", ")
        case .integer, .number, .date, .map: value.json.compactText.filter { $0 != "\"" }
        }
    }

    private func stateName(_ id: String) -> String {
        names.states[id]?.text(in: language.rawValue) ?? CommonWord.text(of: id, in: language)
    }

    private func memberName(_ id: String?) -> String {
        guard let id else { return "" }
        return names.members[id]?.text(in: language.rawValue) ?? id
    }
}

/// Rows whose cells stand under each other.
struct TextTable {
    private let rows: [[String]]

    init(_ rows: [[String]]) { self.rows = rows }

    /// The table, without blanks at the ends of lines.
    var text: String {
        let columnCount = rows.map(\.count).max() ?? 0
        let widths = (0..<columnCount).map { column in rows.map { $0.count > column ? $0[column].count : 0 }.max() ?? 0
        }
        return rows.map { row in
            let cells = row.enumerated().map { column, cell in
                column + 1 < row.count ? cell + String(repeating: " ", count: widths[column] - cell.count) : cell
            }
            return cells.joined(separator: "  ") + "\n"
        }.joined()
    }
}
