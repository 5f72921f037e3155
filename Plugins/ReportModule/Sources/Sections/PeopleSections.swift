import NetworkModel
import WorkCalendar

extension ReportSection {
    /// The members with their agreements and the network's own words about them, and what they give in kind.
    static func members(of model: ReportModel, _ words: ReportWords) -> ReportSection? {
        let members = model.network.members
        guard !members.isEmpty else { return nil }
        let vocabularies = model.network.vocabularies.filter { vocabulary in
            members.contains { $0.terms[vocabulary.id]?.isEmpty == false }
        }
        let heads = [words(.representatives), words(.contract)] + vocabularies.map { words.name($0) }
        let table = ReportTable(
            id: "members", title: words(.members),
            columns: [.init(title: words(.name), isHead: true), .init(title: words(.kind))]
                + heads.map { ReportTable.Column(title: $0) },
            rows: members.map { member in
                [
                    .text(words.member(member.id)), .init(member.kind.map(words.common)),
                    .integer(member.representatives),
                    .init(member.contract.map(words.span).joined(separator: ", ")),
                ] + vocabularies.map { .init(words.terms(member.terms[$0.id] ?? [], of: $0.id)) }
            })
        var section = ReportSection(id: "members", title: words(.members), tables: [table])
        if let contributions = contributions(of: members, words) { section.tables.append(contributions) }
        return section
    }

    private static func contributions(of members: [Member], _ words: ReportWords) -> ReportTable? {
        let rows = members.flatMap { member in
            member.contributes.map { contribution -> [ReportTable.Cell] in
                [
                    .text(words.member(member.id)), .text(contribution.what.text(in: words.language)),
                    contribution.amount.map(ReportTable.Cell.number) ?? .empty,
                ]
            }
        }
        guard !rows.isEmpty else { return nil }
        return ReportTable(
            id: "contributions", title: words(.contributions),
            columns: [
                .init(title: words(.member), isHead: true), .init(title: words(.what)), .init(title: words(.amount)),
            ],
            rows: rows)
    }

    /// The groups, with what they are part of and the network's own words about them.
    static func groups(of model: ReportModel, _ words: ReportWords) -> ReportSection? {
        let groups = model.network.groups
        guard !groups.isEmpty else { return nil }
        let vocabularies = model.network.vocabularies.filter { vocabulary in
            groups.contains { $0.terms[vocabulary.id]?.isEmpty == false }
        }
        let heads: [ReportWord] = [.kind, .partOf, .lead, .chair, .memberCount, .members, .inForce]
        let table = ReportTable(
            id: "groups", title: words(.groups),
            columns: [.init(title: words(.name), isHead: true)]
                + (heads.map { words($0) } + vocabularies.map { words.name($0) }).map { ReportTable.Column(title: $0) },
            rows: groups.map { group in
                [
                    .text(words.body(group)), .init(group.kind.map(words.common)), .init(group.partOf.map(words.group)),
                    .init(group.lead.map(words.participant)), .init(group.chair.map(words.participant)),
                    .integer(group.members.count), .init(names(of: group, words)),
                    .init(group.span == DaySpan() ? nil : words.span(group.span)),
                ] + vocabularies.map { .init(words.terms(group.terms[$0.id] ?? [], of: $0.id)) }
            })
        return ReportSection(
            id: "groups", title: words(.groups), pictures: [NetworkMap(model, words)?.picture].compactMap(\.self),
            tables: [table])
    }

    /// The members of a group by name, unless they are too many for a cell.
    private static func names(of group: Group, _ words: ReportWords) -> String? {
        group.members.count > 40 ? nil : group.members.map(words.participant).joined(separator: ", ")
    }

    /// The phases of the network's life.
    static func phases(of model: ReportModel, _ words: ReportWords) -> ReportSection? {
        let phases = model.network.phases
        guard !phases.isEmpty else { return nil }
        let table = ReportTable(
            id: "phases", title: words(.phases),
            columns: [.init(title: words(.name), isHead: true), .init(title: words(.from)), .init(title: words(.to))],
            rows: phases.map { [.text(words.text($0.name) ?? $0.id), .init($0.span.from), .init($0.span.to)] })
        return ReportSection(id: "phases", title: words(.phases), tables: [table])
    }
}
