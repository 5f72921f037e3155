import NetworkModel
import Recipes
import Verdicts
import WorkCalendar

extension ReportSection {
    /// The applications on their way, and what is to be said of each.
    static func applications(of model: ReportModel, _ words: ReportWords) -> ReportSection? {
        guard !model.applications.isEmpty else { return nil }
        return ReportSection(
            id: "applications", title: words(.applications),
            tables: [list(of: model, words), verdicts(of: model, words)].filter { !$0.rows.isEmpty })
    }

    private static func list(of model: ReportModel, _ words: ReportWords) -> ReportTable {
        ReportTable(
            id: "applications", title: words(.applications),
            columns: [
                .init(title: words(.title), isHead: true), .init(title: words(.state)),
                .init(title: words(.applicant)), .init(title: words(.partners)), .init(title: words(.submitted)),
            ],
            rows: model.applications.map { judged in
                let application = judged.application
                return [
                    .text(application.title),
                    .text(words.state(application.state, of: model.network.applicationProcess)),
                    .init(application.applicant.map(words.member)),
                    .init(application.partners.map(words.member).joined(separator: ", ")),
                    .init(application.submitted),
                ]
            })
    }

    private static func verdicts(of model: ReportModel, _ words: ReportWords) -> ReportTable {
        let names = Dictionary(
            model.endorsements.map { ($0.id, $0.name) } + model.rules.map { ($0.id, $0.name) },
            uniquingKeysWith: { first, _ in first })
        return ReportTable(
            id: "verdicts", title: words(.verdicts),
            columns: [
                .init(title: words(.application).capitalizedFirst, isHead: true), .init(title: words(.rule)),
                .init(title: words(.verdict)), .init(title: words(.because)), .init(title: words(.wouldDo)),
            ],
            rows: model.applications.flatMap { judged in
                judged.verdicts.verdicts.map { verdict -> [ReportTable.Cell] in
                    [
                        .text(judged.application.title),
                        .text(words.text(names[verdict.id] ?? nil) ?? verdict.id), .text(words.verdict(verdict.word)),
                        .init(verdict.message), .init(verdict.wouldDo.map(words.act).joined(separator: "; ")),
                    ]
                }
            })
    }
}

extension ReportWords {
    /// What is said of a rule or endorsement.
    func verdict(_ word: VerdictWord) -> String {
        switch word {
        case .held: self(.held)
        case .broken: self(.broken)
        case .pending: self(.pending)
        case .notApplicable: self(.notApplicable)
        case .incomplete: self(.incomplete)
        }
    }

    /// Something that would help.
    func act(_ act: Act) -> String {
        let marks = self(RuleWords.moreMarks(act.count, among: act.people(in: own, named: member)))
        return act.until.map { "\(marks), \(self(RuleWords.until(dates.day($0))))" } ?? marks
    }
}
