import NetworkModel
import Recipes
import Verdicts
import WorkCalendar

extension ReportSection {
    /// The applications on their way, and what is to be said of each.
    static func applications(of model: ReportModel, _ words: ReportWords) -> ReportSection? {
        guard !model.applications.isEmpty else { return nil }
        var section = ReportSection(id: "applications", title: words(.applications))
        section.pictures = [model.flow.flatMap { FlowPicture(flow: $0, words: words).picture }].compactMap(\.self)
        section.tables = [list(of: model, words)] + [model.flow.map { flow(of: $0, words) }].compactMap(\.self)
        let verdicts = verdicts(of: model, words)
        if model.applications.count <= mostParts {
            section.parts = parts(of: model, words)
            section.fileTables = [verdicts]
        } else {
            section.tables.append(verdicts)
        }
        return section
    }

    /// Beyond this, applications stand in a table together: nobody scrolls through so many headings.
    private static let mostParts = 200

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

    private static func flow(of flow: ApplicationFlow, _ words: ReportWords) -> ReportTable {
        ReportTable(
            id: "application-flow", title: words(.flow),
            columns: [
                .init(title: words(.state), isHead: true), .init(title: words(.now)), .init(title: words(.entered)),
            ],
            rows: flow.states.map { state in
                [
                    .text(words.name(state.state)), .integer(state.now),
                    state.entered.map(ReportTable.Cell.integer) ?? .empty,
                ]
            })
    }

    /// All verdicts in one table, for files.
    private static func verdicts(of model: ReportModel, _ words: ReportWords) -> ReportTable {
        let names = RuleNames(model, words)
        return ReportTable(
            id: "verdicts", title: words(.verdicts),
            columns: [.init(title: words(.application).capitalizedFirst, isHead: true)] + columns(words),
            rows: model.applications.flatMap { judged in
                judged.verdicts.verdicts.map { [.text(judged.application.title)] + row($0, names, words) }
            })
    }

    private static func parts(of model: ReportModel, _ words: ReportWords) -> [Part] {
        let names = RuleNames(model, words)
        return model.applications.enumerated().map { index, judged in
            Part(
                id: "application-\(index + 1)", title: judged.application.title,
                facts: ApplicationSummary(judged, in: model, words).facts,
                table: ReportTable(
                    id: "verdicts-\(index + 1)", title: words(.verdictsOnApplication), columns: columns(words),
                    rows: judged.verdicts.verdicts.map { row($0, names, words) }))
        }
    }

    private static func columns(_ words: ReportWords) -> [ReportTable.Column] {
        [
            .init(title: words(.rule), isHead: true), .init(title: words(.verdict)), .init(title: words(.because)),
            .init(title: words(.wouldDo)),
        ]
    }

    private static func row(_ verdict: Verdict, _ names: RuleNames, _ words: ReportWords) -> [ReportTable.Cell] {
        [
            .text(names[verdict.id]), .text(verdict.word.text(in: words.own)),
            .init(verdict.reason(without: names[verdict.id])),
            .init(words.acts.noWay(of: verdict) ?? verdict.wouldDo.map(words.acts.text).joined(separator: "; ")),
        ]
    }
}

/// The names of rules and endorsements by id.
private struct RuleNames {
    private let names: [String: String]

    init(_ model: ReportModel, _ words: ReportWords) {
        names = Dictionary(
            (model.endorsements.map { ($0.id, $0.name) } + model.rules.map { ($0.id, $0.name) })
                .compactMap { id, name in words.text(name).map { (id, $0) } },
            uniquingKeysWith: { first, _ in first })
    }

    subscript(id: String) -> String { names[id] ?? id }
}
