import Diagnostics
import LocatedYAML
import NetworkModel
import SectionSchema

extension Sections {
    /// `rules`: what the network holds its things to.
    static let rule = Record<RuleDraft>(
        "rule", at: "rules",
        help: Help(
            fi: "Pelisääntö: ehto, jonka ohjelma tarkistaa, tai teksti ihmisille.",
            sv: "En spelregel: ett villkor som programmet prövar, eller en text för människor.",
            en: "A ground rule: a condition that is judged, or a text for people."),
        requiredOneOf: [["require", "text"]]
    ) {
        Field<RuleDraft>.id(in: "rules") { $0.rule.id = $1 }
        Field<RuleDraft>.name { $0.rule.name = $1 }
        Field<RuleDraft>.help { $0.rule.help = $1 }
        Field(
            "about", .choice(), { $0.rule.about = $1 }, required: true, example: "application",
            fi: "Mitä sääntö koskee.", sv: "Vad regeln gäller.", en: "What it is about.")
        Field(
            "when", .condition, { $0.when = $1 }, example: "{is_new: true}",
            fi: "Mitä niistä se koskee. Ilman tätä kaikkia.",
            sv: "Vilka av dem den gäller. Utan detta alla.", en: "Which of them it concerns. Without it all.")
        Field(
            "require", .ruleRequire,
            {
                $0.rule.agreements = $1.agreements
                $0.require = $1.condition
            }, example: "{contract_in_force: applicant, amount: {at_most: 50000}}",
            fi: "Minkä täytyy toteutua: ehto, tai mitä monet verkostot ovat sopineet, tai molempia.",
            sv: "Vad som ska gälla: ett villkor, eller det som många nätverk har kommit överens om, eller båda.",
            en: "What must hold: a condition, or what many networks agree on, or both.")
        Field(
            "text", .people, { $0.rule.text = $1 }, example: "Esitteet tuodaan pisteeseen kuukausittain.",
            fi: "Sääntö ihmisille. Se luetellaan, mutta sitä ei tarkisteta.",
            sv: "En regel för människor. Den listas men prövas inte.",
            en: "A rule for people. It is listed, never judged.")
        Field(
            "during", .reference(to: "network.phases"), { $0.rule.during = $1 }, example: "kehittäminen",
            fi: "Vaihe, jossa sääntö on voimassa.", sv: "Skedet då regeln gäller.",
            en: "The phase in which it is in force.")
        Field(
            "level", .choice(), { $0.rule.level = $1 }, standard: "error",
            fi: "Kuinka vakava rikkomus on. Vain error sulkee tiloja.",
            sv: "Hur allvarligt ett brott är. Bara error stänger lägen.",
            en: "How grave a breach is. Only `error` closes states.")
        Field(
            "gates", .oneOrMore(.reference(to: "application.states")), { $0.rule.gates = $1 },
            standard: "[network_review, city_review, with_funder, granted]",
            fi: "Tilat, joihin hakemus ei pääse, ennen kuin sääntö toteutuu.",
            sv: "Lägen som ansökan inte når förrän regeln uppfylls.", en: "States that stay closed until it holds.")
        Field(
            "message", .template, { $0.message = $1 },
            example: "\"Hakemus ${{ application.title }} ei perustu tarpeeseen.\"",
            fi: "Mitä sanotaan, kun sääntö ei toteudu.", sv: "Vad som sägs när regeln inte uppfylls.",
            en: "What is said while it does not hold.")
        Field(
            "basis", .people, { $0.rule.basis = $1 }, example: "Pelisäännöt, kohta 3", fi: "Missä siitä on sovittu.",
            sv: "Var man har kommit överens om det.", en: "Where it was agreed on.")
        Field(
            "examples", .examples, { $0.examples = $1 }, fi: "Esimerkkejä, joilla sääntöä koetellaan.",
            sv: "Exempel som prövar regeln.", en: "Examples that put it to the test.")
    } finish: { draft, _, decoding in
        guard draft.rule.about != .application, let first = draft.rule.agreements.first else { return }
        decoding.report(AgreementMessage.onlyAboutApplications, at: first.origin)
    }

    fileprivate static let example = Record<ExampleItem>(
        "example", at: "examples",
        help: Help(
            fi: "Tapaus ja mitä säännön pitää siitä sanoa.", sv: "Ett fall, och vad regeln ska säga om det.",
            en: "A case, and what the rule must say about it.")
    ) {
        Field<ExampleItem>.name { $0.name = $1 }
        Field<ExampleItem>.helpForReaders
        Field(
            "given", .exampleData, { $0.given = $1 }, required: true,
            example: "{application: {title: A, is_new: true, needs: [{year: 2020}]}}",
            fi: "Mitä on annettu: hakemus tai muu asia, ja vaikka päivä (today).",
            sv: "Vad som är givet: en ansökan eller annat, och kanske dagen (today).",
            en: "What is given: an application or other thing, and maybe the day (today).")
        Field(
            "expect", .choice(), { $0.expect = $1 }, required: true, example: "broken", fi: "Mikä tuloksen pitää olla.",
            sv: "Vilket utfallet ska vara.", en: "What the verdict must be.")
        Field(
            "because", .oneOrMore(.people), { $0.because = $1 }, example: "\"puoltoja on 2/3\"",
            fi: "Mitä tuloksen pitää sanoa: teksti sen viestistä tai perusteluista.",
            sv: "Vad utfallet ska säga: en text ur dess meddelande eller skäl.",
            en: "What the verdict must say: a text out of its message or reasons.")
    }
}

private struct ExampleItem: Sendable {
    var name: LocalizedText?
    var given: Node?
    var expect: VerdictWord?
    var because: [LocalizedText] = []
}

extension Shape<[RuleDraft]> {
    /// The list of rules.
    static let rules = Shape.records(Sections.rule) { node in
        var draft = RuleDraft(rule: Rule(id: "", about: .application))
        draft.rule.origin = node.span
        return draft
    }
}

extension Shape<[ExampleDraft]> {
    /// One example or several.
    static let examples = Shape<[ExampleDraft]>.oneOrMore(
        Shape<ExampleItem>.record(Sections.example) { _ in ExampleItem() }
            .refined { (item, node, _) -> ExampleDraft? in
                guard let given = item.given, let expect = item.expect else { return nil }
                return ExampleDraft(
                    name: item.name, given: given, expect: expect, because: item.because, origin: node.span)
            })
}
