import Diagnostics
import NetworkModel
import Recipes
import SourceText

extension ReportSection {
    /// Rules for people (pelisäännöt), in their own words.
    static func groundRules(of model: ReportModel, _ words: ReportWords) -> ReportSection? {
        let rules = model.rules.filter { $0.text != nil }
        guard !rules.isEmpty else { return nil }
        let table = ReportTable(
            id: "ground-rules", title: words(.groundRules),
            columns: [
                .init(title: words(.rule), isHead: true), .init(title: words(.about)), .init(title: words(.basis)),
            ],
            rows: rules.map { rule in
                [.init(words.text(rule.text)), .text(words.subject(rule.about)), .init(words.text(rule.basis))]
            })
        return ReportSection(id: "ground-rules", title: words(.groundRules), tables: [table])
    }

    /// Rules that the program watches over.
    static func rules(of model: ReportModel, _ words: ReportWords) -> ReportSection? {
        let rules = model.rules.filter { $0.text == nil }
        guard !rules.isEmpty else { return nil }
        let process = model.network.applicationProcess
        let table = ReportTable(
            id: "rules", title: words(.rules),
            columns: [
                .init(title: words(.rule), isHead: true), .init(title: words(.about)), .init(title: words(.level)),
                .init(title: words(.during)), .init(title: words(.gates)), .init(title: words(.basis)),
            ],
            rows: rules.map { rule in
                let phase = rule.during.map { id in
                    words.text(model.network.phases.first { $0.id == id }?.name) ?? id
                }
                let gates = rule.about == .application ? rule.gates.map { words.state($0, of: process) } : []
                return [
                    .text(words.text(rule.name) ?? rule.id), .text(words.subject(rule.about)),
                    .text(words.level(rule.level)), .init(phase), .init(gates.joined(separator: ", ")),
                    .init(words.text(rule.basis)),
                ]
            })
        return ReportSection(id: "rules", title: words(.rules), tables: [table])
    }

    /// The marks (puumerkit) that applications earn, and what they open.
    static func endorsements(of model: ReportModel, _ words: ReportWords) -> ReportSection? {
        guard !model.endorsements.isEmpty else { return nil }
        let process = model.network.applicationProcess
        let heads: [ReportWord] = [.requirement, .givenBy, .excluding, .window, .validFor, .gates, .basis]
        let table = ReportTable(
            id: "endorsements", title: words(.endorsements),
            columns: [.init(title: words(.name), isHead: true)] + heads.map { .init(title: words($0)) },
            rows: model.endorsements.map { endorsement in
                [
                    .text(words.text(endorsement.name) ?? endorsement.id),
                    .init(endorsement.require.map(words.requirement).joined(separator: "; ")),
                    .init(endorsement.givenBy.map(words.giver).joined(separator: ", ")),
                    .init(endorsement.excluding.map(words.exclusion).joined(separator: ", ")),
                    .init(endorsement.window?.lasts.map(words.length)),
                    .init(endorsement.validFor.map(words.length)),
                    .init(endorsement.gates.map { words.state($0, of: process) }.joined(separator: ", ")),
                    .init(words.text(endorsement.basis)),
                ]
            })
        return ReportSection(id: "endorsements", title: words(.endorsements), tables: [table])
    }

    /// What reading, scheduling and checking found.
    static func findings(of model: ReportModel, _ words: ReportWords) -> ReportSection? {
        guard !model.findings.isEmpty else { return nil }
        let table = ReportTable(
            id: "findings", title: words(.findings),
            columns: [
                .init(title: words(.level)), .init(title: words(.finding), isHead: true), .init(title: words(.place)),
            ],
            rows: model.findings.map { finding in
                let place = finding.file.map { file in
                    finding.range.map { "\(file):\($0.start.line):\($0.start.column)" } ?? file
                }
                return [.text(words.level(finding.level)), .text(finding.message), .init(place)]
            })
        return ReportSection(id: "findings", title: words(.findings), tables: [table])
    }
}
