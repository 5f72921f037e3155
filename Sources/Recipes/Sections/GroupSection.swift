import LocatedYAML
import NetworkModel
import SectionSchema
import WorkCalendar

/// A group as its keys give it.
struct GroupDraft: Sendable {
    var group = Group(id: "")
    var membership = Membership.listed([])

    /// Who belongs to a group.
    enum Membership: Sendable {
        case listed([Participant])
        /// Those members for whom a condition holds.
        case selected(Node)
    }
}

extension Sections {
    /// `groups`: steering, thematic and other groups.
    static let group = Record<GroupDraft>(
        "group", at: "groups",
        help: Help(
            fi: "Ryhmä: johtoryhmä, teematyöryhmä tai muu.",
            sv: "En grupp: ledningsgrupp, temaarbetsgrupp eller annan.",
            en: "A group: steering, thematic or other."),
        further: .vocabularies { $0.group.terms[$1] = $2 }
    ) {
        Field<GroupDraft>.id(in: "groups") { $0.group.id = $1 }
        Field<GroupDraft>.name { $0.group.name = $1 }
        Field<GroupDraft>.help { $0.group.help = $1 }
        Field<GroupDraft>.kind({ $0.group.kind = $1 }, example: "thematic")
        Field(
            "members", .membership, { $0.membership = $1 }, example: "[oulu, setlementti/vetäjä]",
            fi: "Jäsenet tunnuksina tai muodossa jäsen/rooli, tai ehto: {where: …}.",
            sv: "Medlemmarna som id eller som medlem/roll, eller ett villkor: {where: …}.",
            en: "The members by id or as member/role, or a condition: {where: …}.")
        Field(
            "lead", .participant, { $0.group.lead = $1 }, example: "setlementti", fi: "Jäsen, joka vetää ryhmää.",
            sv: "Medlemmen som leder gruppen.", en: "The member that leads the group.")
        Field(
            "chair", .participant, { $0.group.chair = $1 }, example: "oulu", fi: "Puheenjohtaja.", sv: "Ordförande.",
            en: "The chair.")
        Field(
            "part_of", .reference(to: "groups"), { $0.group.partOf = $1 }, example: "johtoryhmä",
            fi: "Ryhmä, johon tämä kuuluu. Se ei lisää jäseniä.",
            sv: "Gruppen som denna hör till. Det ger inga fler medlemmar.",
            en: "The group that this one belongs to. It adds no members.")
        Field(
            "seats", .seats, { $0.group.seats = $1 }, example: "{association: 2}",
            fi: "Luvatut paikat jäsenten lajeittain.", sv: "Utlovade platser per slag av medlem.",
            en: "Seats promised, by kind of member.")
        Field(
            "term", .gap, { $0.group.term = $1 }, example: "2 years", fi: "Toimikausi.", sv: "Mandatperiod.",
            en: "How long a term lasts.")
        Field(
            "from", .day, { $0.group.span.from = $1 }, example: "2026-01-01", fi: "Ryhmän ensimmäinen päivä.",
            sv: "Gruppens första dag.", en: "The group's first day.")
        Field(
            "to", .day, { $0.group.span.to = $1 }, example: "2028-12-31", fi: "Ryhmän viimeinen päivä.",
            sv: "Gruppens sista dag.", en: "The group's last day.")
    }

    fileprivate static let selection = Record<SelectionDraft>(
        "selection", at: "groups.members",
        help: Help(
            fi: "Jäsenet, joita ehto koskee.", sv: "De medlemmar som villkoret gäller.",
            en: "Those members for whom a condition holds.")
    ) {
        Field(
            "where", .condition, { $0.condition = $1 }, required: true, example: "{life_stage: ikäihmiset}",
            fi: "Ehto jäsenelle.", sv: "Villkor för medlemmen.", en: "A condition over `member`.")
    }
}

/// `{where: …}`.
struct SelectionDraft: Sendable {
    var condition: Node?
}

extension Shape<[GroupDraft]> {
    /// The list of groups.
    static let groups = Shape.records(Sections.group) { node in
        var draft = GroupDraft()
        draft.group.origin = node.span
        return draft
    }
}

extension Shape<GroupDraft.Membership> {
    fileprivate static let membership = Shape.alternatives(
        text: Shape<Participant>.participant.map { .listed([$0]) },
        list: Shape<[Participant]>.list(of: .participant).map { .listed($0) },
        mapping: Shape<SelectionDraft>.record(Sections.selection) { _ in SelectionDraft() }
            .refined { draft, _, _ in draft.condition.map { .selected($0) } }
    )
}

extension Shape<[Seat]> {
    /// How many seats there are for each kind of member.
    fileprivate static let seats = Shape.byName(.memberKind, .id, .seatCount) { kind, _, seat in
        Seat(kind: kind, count: seat.count)
    }
}

extension Shape<Seat> {
    fileprivate static let seatCount = Shape<Int>.count().map { Seat(kind: "", count: $0) }
}

extension Shape<String> {
    /// A kind that some member has.
    fileprivate static let memberKind = Shape(.text(.id)) { node, decoding in
        decoding.readReference(node, to: [NameTable.Space("kinds", of: "members")])
    }
}
