import JSON
import LocatedYAML
import SectionSchema
import WorkCalendar

extension Sections {
    /// The keys of a rule's `require` that say what many networks agree on.
    static let agreements = Record<[Agreement]>(
        "agreements", at: "rules.require",
        help: Help(
            fi: "Mitä monet verkostot ovat sopineet. Muut avaimet ovat ehtoja, kuten kohdassa `when`.",
            sv: "Det som många nätverk har kommit överens om. Andra nycklar är villkor, som i `when`.",
            en: "What many networks agree on. Other keys are conditions, as in `when`.")
    ) {
        Field(
            "contract_in_force", .agreement(.parties) { .contractInForce($0) }, { $0.append($1) },
            example: "[applicant, partners]",
            fi: "Keillä on voimassa oleva kumppanuussopimus jättöpäivänä: applicant, partners.",
            sv: "Vilka som har ett gällande partnerskapsavtal på inlämningsdagen: applicant, partners.",
            en: "Who has a partnership agreement in force on the day of submission: applicant, partners.")
        Field(
            "submitted_before", .agreement(.submissionLimit) { .submittedBefore($0) }, { $0.append($1) },
            example: "stea_haku",
            fi: "Määräaika, jota ennen hakemus on jätetty: lain siirtämä päivä, josta on vähennetty käsittelyaika.",
            sv:
                "Tidsfristen före vilken ansökan är inlämnad: dagen efter lagens flyttning, med avdrag för handläggningen.",
            en: "The deadline before which it was submitted: the day after any legal shift, less the time for handling."
        )
        Field(
            "linked_need", .agreement(.needLink) { .linkedNeed($0) }, { $0.append($1) },
            example: "{at_least: 1, sharing: [area]}",
            fi: "Hakemus vastaa tarpeeseen, joka on yhä voimassa.",
            sv: "Ansökan svarar mot ett behov som fortfarande gäller.",
            en: "The application answers a need that is still alive.")
        Field(
            "no_overlap", .agreement(.overlapLimit) { .noOverlap($0) }, { $0.append($1) }, example: "[theme, area]",
            fi: "Muiden toiminta ei jo tee samaa: hakemuksen kentät, joista jokaisessa on yhteinen sana.",
            sv: "Andras verksamhet gör inte redan detsamma: ansökans fält, med ett gemensamt ord i vart och ett.",
            en: "Nobody else's activity does the same already: the application's fields, with a shared word in each.")
        Field(
            "documents", .agreement(.documents) { .documents($0) }, { $0.append($1) },
            example: "{in: liitteet, all_of: [budjetti, suunnitelma]}",
            fi: "Mitkä liitteet ovat mukana.", sv: "Vilka bilagor som är med.", en: "Which documents are there.")
        Field(
            "budget", .agreement(.budget) { .budget($0) }, { $0.append($1) },
            example: "{own_share: {at_least: 10 %, of: amount}, amount: {at_most: 100000}}",
            fi: "Rajat hakemuksen luvuille.", sv: "Gränser för ansökans tal.",
            en: "Limits to the application's numbers.")
    }

    static let submissionLimit = Record<SubmissionDraft>(
        "submission_limit", at: "rules.require.submitted_before",
        help: Help(
            fi: "Määräaika ja väli siihen.", sv: "Tidsfristen och avståndet till den.",
            en: "The deadline and the gap before it.")
    ) {
        Field(
            "what", .reference(to: "calendar.deadlines"), { $0.deadline = $1 }, required: true, example: "stea_haku",
            fi: "Määräaika.", sv: "Tidsfristen.", en: "The deadline.")
        Field(
            "by", .gap, { $0.gap = $1 }, example: "2 weeks", fi: "Väli käsittelyajan lisäksi.",
            sv: "Avståndet utöver handläggningstiden.", en: "The gap, beside the time for handling.")
        Field(
            "year", .reference(to: "application.fields"), { $0.year = $1 }, example: "hakuvuosi",
            fi: "Kenttä, jossa on määräajan vuosi. Ilman tätä jättövuosi.",
            sv: "Fältet med tidsfristens år. Utan detta inlämningsåret.",
            en: "The field with the deadline's year. Without it the year of submission.")
        Field<SubmissionDraft>.helpForReaders
    }

    static let needLink = Record<Agreement.NeedLink>(
        "need_link", at: "rules.require.linked_need",
        help: Help(fi: "Millainen tarve kelpaa.", sv: "Vilka behov som duger.", en: "Which needs will do.")
    ) {
        Field(
            "at_least", .count(from: 1), { $0.atLeast = $1 }, standard: "1", fi: "Näin monta.", sv: "Så många.",
            en: "So many.")
        Field(
            "votes", .count(from: 1), { $0.votes = $1 }, example: "3", fi: "Kuinka monta ääntä tarve on saanut.",
            sv: "Hur många röster behovet har fått.", en: "How many votes the need has got.")
        Field(
            "years_back", .count(), { $0.yearsBack = $1 }, example: "1",
            fi: "Kuinka monta vuotta ennen jättövuotta tarve on enintään nostettu.",
            sv: "Hur många år före inlämningsåret behovet högst får vara upptaget.",
            en: "How many years before that of submission it was raised at most.")
        Field(
            "sharing", .oneOrMore(.reference(to: "application.fields")), { $0.sharing = $1 }, example: "[area]",
            fi: "Hakemuksen kentät, joista jokaisessa on tarpeen kanssa yhteinen sana.",
            sv: "Ansökans fält, med ett ord gemensamt med behovet i vart och ett.",
            en: "The application's fields, with a word shared with the need in each.")
        Field<Agreement.NeedLink>.helpForReaders
    }

    static let overlapLimit = Record<Agreement.OverlapLimit>(
        "overlap_limit", at: "rules.require.no_overlap",
        help: Help(
            fi: "Milloin toinen toiminta tekee samaa.", sv: "När en annan verksamhet gör detsamma.",
            en: "When another activity does the same.")
    ) {
        Field(
            "sharing", .oneOrMore(.reference(to: "application.fields")), { $0.sharing = $1 }, required: true,
            example: "[theme, area]", fi: "Kentät, joista jokaisessa on yhteinen sana.",
            sv: "Fält med ett gemensamt ord i vart och ett.", en: "Fields with a shared word in each.")
        Field(
            "from", .reference(to: "application.fields"), { $0.from = $1 }, example: "alkaa",
            fi: "Kenttä, jossa on alkupäivä. Ilman tätä jättöpäivä.",
            sv: "Fältet med startdagen. Utan detta inlämningsdagen.",
            en: "The field with the first day. Without it the day of submission.")
        Field(
            "to", .reference(to: "application.fields"), { $0.to = $1 }, example: "päättyy",
            fi: "Kenttä, jossa on viimeinen päivä. Ilman tätä alkupäivä.",
            sv: "Fältet med den sista dagen. Utan detta startdagen.",
            en: "The field with the last day. Without it the first day.")
        Field<Agreement.OverlapLimit>.helpForReaders
    }

    static let documents = Record<DocumentsDraft>(
        "document_demand", at: "rules.require.documents",
        help: Help(fi: "Liitteet luettelossa.", sv: "Bilagor i en lista.", en: "Documents in a list.")
    ) {
        Field(
            "in", .reference(to: "application.fields"), { $0.list = $1 }, required: true, example: "liitteet",
            fi: "Kenttä, jossa liitteet luetellaan.", sv: "Fältet där bilagorna räknas upp.",
            en: "The field that lists the documents.")
        Field(
            "all_of", .oneOrMore(.text), { $0.words = $1 }, required: true, example: "[budjetti, suunnitelma]",
            fi: "Mitä siinä täytyy olla.", sv: "Vad som ska finnas där.", en: "What must be there.")
        Field<DocumentsDraft>.helpForReaders
    }

    static let budgetLimit = Record<Agreement.BudgetLimit>(
        "budget_limit", at: "rules.require.budget",
        help: Help(fi: "Yhden luvun rajat.", sv: "Gränserna för ett tal.", en: "The limits to one number."),
        requiredOneOf: [["at_least", "at_most"]]
    ) {
        Field(
            "at_least", .amount, { $0.atLeast = $1 }, example: "10 %", fi: "Vähintään näin paljon.",
            sv: "Minst så mycket.", en: "At least so much.")
        Field(
            "at_most", .amount, { $0.atMost = $1 }, example: "100000", fi: "Enintään näin paljon.",
            sv: "Högst så mycket.", en: "At most so much.")
        Field(
            "of", .reference(to: "application.fields"), { $0.whole = $1 }, example: "amount",
            fi: "Kenttä, jonka osuuksista on kyse.", sv: "Fältet som det är andelar av.",
            en: "The field that it is a share of.")
        Field<Agreement.BudgetLimit>.helpForReaders
    } finish: { limit, node, decoding in
        for (key, amount) in [("at_least", limit.atLeast), ("at_most", limit.atMost)] {
            guard let amount, amount.isPercentage, limit.whole == nil else { continue }
            decoding.report(AgreementMessage.shareOfNothing(amount.text), at: node[key]?.span ?? node.span)
        }
    }
}

/// What a rule requires, before its condition is compiled.
struct RequireDraft: Sendable {
    var agreements: [Agreement] = []
    /// The condition; nil where there are agreements alone.
    var condition: Node?
}

extension Shape<RequireDraft> {
    /// A condition, with agreements among its keys. A field or vocabulary of the network's own that is named like an
    /// agreement is a condition, as before there were any.
    static let ruleRequire = Shape(.alternatives([.custom(.condition), .record(requireForm)])) {
        node, decoding -> RequireDraft? in
        guard let mapping = node.mapping else {
            return Shape<Node>.condition.read(node, &decoding).map { RequireDraft(condition: $0) }
        }
        let names = decoding.names
        let agreed = mapping.entries.filter { names.isAgreement($0.key) }
        let others = mapping.entries.filter { !names.isAgreement($0.key) }
        var draft = RequireDraft()
        if !agreed.isEmpty {
            _ = Sections.agreements.read(.mapping(agreed, at: node.span), into: &draft.agreements, &decoding)
        }
        if !others.isEmpty || agreed.isEmpty { draft.condition = .mapping(others, at: node.span) }
        return draft
    }

    private static var requireForm: RecordForm {
        var form = Sections.agreements.form
        form.furtherKeys = .custom(.anything)
        return form
    }
}

extension NameTable {
    /// Whether a key of `require` is an agreement's rather than a field of the network's own.
    fileprivate func isAgreement(_ key: String) -> Bool {
        Sections.agreements.keys.contains(key) && !contains(key, in: Space("application.fields"))
            && !contains(key, in: Space("vocabularies"))
    }
}
