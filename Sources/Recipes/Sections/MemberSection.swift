import LocatedYAML
import NetworkModel
import SectionSchema

extension Sections {
    /// `members`: the organisations and public bodies of the network, never persons.
    static let member = Record<Member>(
        "member", at: "members",
        help: Help(
            fi:
                "Verkoston jäsen: yhdistys, kunta, seurakunta tai muu taho. Henkilöt eivät kuulu reseptiin vaan rekisteriin.",
            sv:
                "En medlem i nätverket: förening, kommun, församling eller annan aktör. Personer hör inte till receptet utan till registret.",
            en:
                "A member of the network: an association, municipality, parish or other body. Persons belong into the register, not the recipe."
        ),
        further: .vocabularies { $0.terms[$1] = $2 }
    ) {
        Field<Member>.id(in: "members") { $0.id = $1 }
        Field<Member>.name { $0.name = $1 }
        Field<Member>.help { $0.help = $1 }
        Field<Member>.kind({ $0.kind = $1 }, example: "association")
        Field(
            "representatives", .count(from: 1), { $0.representatives = $1 }, standard: "1", example: "4",
            fi: "Kuinka moneen tapaamiseen jäsen ehtii yhtä aikaa.",
            sv: "Hur många möten medlemmen kan delta i samtidigt.",
            en: "How many meetings the member can attend at once.")
        Field(
            "roles", .oneOrMore(.word), { $0.roles = $1 }, example: "[vetäjä]",
            fi: "Roolit, joihin viitataan muodossa jäsen/rooli.", sv: "Roller som man hänvisar till som medlem/roll.",
            en: "Roles that are referred to as member/role.")
        Field(
            "contract", .daySpans, { $0.contract = $1 }, example: "{from: 2026-01-01, to: 2028-12-31}",
            fi: "Milloin kumppanuussopimus on voimassa. Ilman sitä jäsen on aina mukana.",
            sv: "När partnerskapsavtalet gäller. Utan det är medlemmen alltid med.",
            en: "When the partnership agreement is in force. Without one the member is always in.")
        Field(
            "contributes", .oneOrMore(.contribution), { $0.contributes = $1 },
            example: "[{what: työntekijä, amount: 1}]",
            fi: "Mitä jäsen antaa verkostolle.", sv: "Vad medlemmen ger nätverket.",
            en: "What the member gives to the network.")
    }

    fileprivate static let contribution = Record<Contribution>(
        "contribution", at: "members.contributes",
        help: Help(fi: "Jäsenen panos.", sv: "Medlemmens insats.", en: "What a member gives.")
    ) {
        Field(
            "what", .people, { $0.what = $1 }, required: true, example: "työntekijä", fi: "Mitä.", sv: "Vad.",
            en: "What.")
        Field(
            "amount", .number, { $0.amount = $1 }, example: "1", fi: "Kuinka paljon.", sv: "Hur mycket.",
            en: "How much.")
        Field<Contribution>.helpForReaders
    }
}

extension Shape<[Member]> {
    /// The list of members, or a CSV file with them.
    static let members = Shape.records(Sections.member, mayBeFile: true) { node in
        var member = Member(id: "")
        member.origin = node.span
        return member
    }
}

extension Shape<Contribution> {
    /// What is given, by itself or with its amount.
    fileprivate static let contribution = Shape.alternatives(
        text: Shape<LocalizedText>.people.map { Contribution(what: $0, amount: nil) },
        mapping: .record(Sections.contribution) { _ in Contribution(what: LocalizedText([]), amount: nil) }
    )
}
