import Diagnostics
import JSON
import NetworkModel
import Verdicts
import WorkCalendar

/// Needs by their dots, with what became of them; all together, or under each term of a dimension.
struct NeedListing {
    var needs: [Need]
    var snapshot: RegisterSnapshot
    var network: Network
    /// Nil lists all together.
    var dimension: String?
    var today: Day
    var language: MessageLanguage

    /// Needs that belong together.
    private struct Section {
        var title: String?
        var rows: [Row]
    }

    /// A need with its place; needs with equally many dots share one.
    private struct Row {
        var need: Need
        var place: Int
        var isTied: Bool
    }

    func text(_ format: VerdictFormat) -> String {
        switch format {
        case .text: text
        case .json: JSONValue.object(["needs": .array(rows(needs).map(json))]).indentedText + "\n"
        case .jsonl: rows(needs).map { json($0).compactText + "\n" }.joined()
        }
    }

    private var text: String {
        let sections = sections
        var text = sections.map { section in
            let title = section.title.map { "\($0)\n" } ?? ""
            return title + TextTable(section.rows.map { cells($0, indent: section.title == nil ? "" : "  ") }).text
        }.joined(separator: "\n")
        if sections.contains(where: { $0.rows.contains(where: \.isTied) }) {
            text += "\(YearWord.tied.text(in: language))\n"
        }
        return text
    }

    private var sections: [Section] {
        let coverage = Coverage(of: network, needs: needs, applications: snapshot.applications, on: today)
        guard let dimension, let covered = coverage.dimensions.first(where: { $0.vocabulary.id == dimension }) else {
            return [Section(title: nil, rows: rows(needs))]
        }
        let byTerm = covered.terms.map { term in
            Section(
                title: title(of: term), rows: rows(needs.filter { $0.terms[dimension]?.contains(term.term.id) == true })
            )
        }
        let rest = rows(needs.filter { $0.terms[dimension]?.isEmpty ?? true })
        let unclassified = Section(title: YearWord.withoutTerm.text(in: language), rows: rest)
        return byTerm + (rest.isEmpty ? [] : [unclassified])
    }

    /// A term with what answers to it, and until when; or that nothing does.
    private func title(of term: Coverage.Term) -> String {
        let name = term.term.name?.text(in: language.rawValue) ?? term.term.id
        guard !term.isBlindSpot else { return "\(name) (\(YearWord.blindSpot.text(in: language)))" }
        let answers =
            term.activities.map { $0.name?.text(in: language.rawValue) ?? $0.id }
            + term.meetings.filter { !$0.isAttended }.map { $0.name?.text(in: language.rawValue) ?? $0.id }
        let end = term.lastFundedDay.map { "; \(YearWord.fundedUntil.text(in: language)) \($0)" } ?? ""
        return "\(name) (\(answers.joined(separator: ", "))\(end))"
    }

    private func rows(_ needs: [Need]) -> [Row] {
        let sorted = needs.enumerated().sorted { ($1.element.votes, $0.offset) < ($0.element.votes, $1.offset) }
        return sorted.map { _, need in
            Row(
                need: need, place: 1 + needs.count { $0.votes > need.votes },
                isTied: needs.count { $0.votes == need.votes } > 1)
        }
    }

    private func cells(_ row: Row, indent: String) -> [String] {
        let need = row.need
        let merged =
            need.merged.isEmpty
            ? "" : " [\(YearWord.merged.text(in: language)): \(need.merged.joined(separator: ", "))]"
        return [
            "\(indent)\(row.place)\(row.isTied ? "=" : ".")", need.id,
            "\(need.votes) \(YearWord.dots.text(in: language))", (need.title ?? "") + merged, fate(of: need),
        ]
    }

    /// The applications that answer to a need, each with its state.
    private func fate(of need: Need) -> String {
        let answers = answers(to: need)
        guard !answers.isEmpty else { return YearWord.noAnswer.text(in: language) }
        return answers.map { application in
            let state = network.applicationProcess.name(ofState: application.state, in: language)
            return "\(application.id) (\(state))"
        }.joined(separator: ", ")
    }

    private func answers(to need: Need) -> [Application] {
        snapshot.applications.filter { $0.needs.contains { $0.id == need.id } }
    }

    private func json(_ row: Row) -> JSONValue {
        let need = row.need
        var object = JSONObject(row: [
            ("place", .integer(Int64(row.place))), ("tied", .boolean(row.isTied)), ("id", .string(need.id)),
            ("title", .text(need.title)), ("year", need.year.map { .integer(Int64($0)) }),
            ("votes", .integer(Int64(need.votes))), ("raised_by", .text(need.raisedBy)),
            ("merged", .array(need.merged.map(JSONValue.string))),
            (
                "applications",
                .array(
                    answers(to: need).map { .object(["id": .string($0.id), "state": .string($0.state)]) })
            ),
        ])
        for (dimension, terms) in need.terms { object[dimension] = .texts(terms) }
        return .object(object)
    }
}
