import Diagnostics
import JSON
import NetworkModel
import Recipes
import WorkCalendar

/// Applications as people read them: a row each, or one whole.
struct ApplicationListing {
    var network: Network
    var recipe: Recipe
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
        for field in network.applicationProcess.fields {
            guard let value = application.fields[field.id] else { continue }
            let name = field.name?.text(in: language.rawValue) ?? field.id
            lines.append("  \(name): \(value.shown)\(field.unit.map { " \($0)" } ?? "")")
        }
        add(.needs, application.needs.map { "\($0.id) \($0.title ?? "")" }.joined(separator: ", "))
        for mark in application.marks {
            let endorsement = recipe.endorsements.first { $0.id == mark.endorsement }
            let name = endorsement?.name?.text(in: language.rawValue) ?? mark.endorsement
            let word: YearWord = mark.word == .endorsed ? .endorsed : .declined
            lines.append("  \(mark.at) \(memberName(mark.by)): \(word.text(in: language)) (\(name))")
        }
        for change in changes { lines.append("  \(line(of: change))") }
        return lines.joined(separator: "\n") + "\n"
    }

    private func line(of change: StateChange) -> String {
        let from = change.from.map { "\(stateName($0)) " } ?? ""
        let reason = change.overrideReason.map { "; \(YearWord.allTheSame.text(in: language)): \($0)" } ?? ""
        return "\(change.day) \(from)→ \(stateName(change.to)) (\(change.by)\(reason))"
    }

    private func stateName(_ id: String) -> String {
        network.applicationProcess.state(id)?.name?.text(in: language.rawValue) ?? id
    }

    private func memberName(_ id: String?) -> String {
        guard let id else { return "" }
        return network.members.first { $0.id == id }?.name?.text(in: language.rawValue) ?? id
    }
}

extension FieldValue {
    /// The value as people read it.
    fileprivate var shown: String {
        switch self {
        case .text(let text): text
        case .list(let values): values.map(\.shown).joined(separator: ", ")
        case .integer, .number, .boolean, .date, .map: json.compactText.filter { $0 != "\"" }
        }
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
