import LocatedYAML
import NetworkModel
import SectionSchema
import SourceText
import WorkCalendar

extension Sections {
    /// `activities`: what goes on already.
    static let activity = Record<Activity>(
        "activity", at: "activities",
        help: Help(
            fi: "Toiminta, joka vastaa tarpeisiin jo nyt.", sv: "Verksamhet som redan svarar mot behov.",
            en: "What goes on already and answers to needs."),
        further: .vocabularies { $0.terms[$1] = $2 }
    ) {
        Field<Activity>.id(in: "activities") { $0.id = $1 }
        Field<Activity>.name { $0.name = $1 }
        Field<Activity>.help { $0.help = $1 }
        Field<Activity>.kind({ $0.kind = $1 }, example: "neuvonta")
        Field(
            "by", .oneOrMore(.reference(to: "members")), { $0.by = $1 }, example: "[setlementti]",
            fi: "Jäsenet, jotka tekevät.",
            sv: "Medlemmarna som gör det.", en: "The members that run it.")
        Field(
            "funding", .daySpans, { $0.funding = $1 }, example: "{from: 2026-01-01, to: 2027-12-31}",
            fi: "Milloin toiminnalla on rahoitus.", sv: "När verksamheten har finansiering.",
            en: "When it is funded.")
    }

    /// `figures`: numbers by term.
    static let figure = Record<Figure>(
        "figure", at: "figures",
        help: Help(
            fi: "Lukuja sanoittain, esimerkiksi painopisteet ikäryhmittäin.",
            sv: "Tal per ord, till exempel prioriteringar per åldersgrupp.",
            en: "Numbers by term, such as priorities by age group.")
    ) {
        Field<Figure>.id(in: "figures") { $0.id = $1 }
        Field<Figure>.name { $0.name = $1 }
        Field<Figure>.help { $0.help = $1 }
        Field(
            "by", .reference(to: "vocabularies"), { $0.by = $1 }, example: "life_stage",
            fi: "Sanasto, jonka sanoille luvut annetaan.", sv: "Vokabulären vars ord talen ges för.",
            en: "The vocabulary whose terms the values are given by.")
        Field(
            "values", .figureValues, { $0.values = $1 }, example: "{lapset: 14}", fi: "Luvut.", sv: "Talen.",
            en: "The numbers.")
        Field("unit", .text, { $0.unit = $1 }, example: "kpl", fi: "Yksikkö.", sv: "Enhet.", en: "The unit.")
        Field(
            "source", .people, { $0.source = $1 }, fi: "Mistä luvut ovat.", sv: "Var talen kommer ifrån.",
            en: "Where they come from.")
    } finish: { figure, node, decoding in
        guard let vocabulary = figure.by else { return }
        let terms = NameTable.Space("vocabularies", of: vocabulary)
        for entry in node["values"]?.mapping?.entries ?? [] where !decoding.names.contains(entry.key, in: terms) {
            decoding.reportUnknown(entry.key, at: .text(entry.key, at: entry.keySpan), among: [terms])
        }
    }

    /// `deliverables`: what was promised, and what came of it.
    static let deliverable = Record<Deliverable>(
        "deliverable", at: "deliverables",
        help: Help(
            fi: "Luvattu tuotos ja mitä siitä tuli.", sv: "Något utlovat, och vad det blev av det.",
            en: "Something promised, with what came of it.")
    ) {
        Field<Deliverable>.id(in: "deliverables") { $0.id = $1 }
        Field<Deliverable>.name { $0.name = $1 }
        Field<Deliverable>.help { $0.help = $1 }
        Field(
            "planned", .number, { $0.planned = $1 }, example: "2", fi: "Luvattu määrä.", sv: "Utlovat antal.",
            en: "How many were promised.")
        Field(
            "actual", .number, { $0.actual = $1 }, example: "5", fi: "Toteutunut määrä.", sv: "Verkligt antal.",
            en: "How many came out.")
    }
}

extension Shape<[Activity]> {
    /// The list of activities, or a CSV file with them.
    static let activities = Shape.records(Sections.activity, mayBeFile: true) { node in
        var activity = Activity(id: "")
        activity.origin = node.span
        return activity
    }
}

extension Shape<[Figure]> {
    /// The list of figures.
    static let figures = Shape.records(Sections.figure) { node in
        var figure = Figure(id: "")
        figure.origin = node.span
        return figure
    }
}

extension Shape<[Figure.Value]> {
    /// Numbers by word.
    fileprivate static let figureValues = Shape.byName(.text, .anyText, .figureValue) { term, _, value in
        Figure.Value(term: term.canonicallyComposed, value: value.value)
    }
}

extension Shape<Figure.Value> {
    fileprivate static let figureValue = Shape<Double>.number.map { Figure.Value(term: "", value: $0) }
}

extension Shape<[Deliverable]> {
    /// The list of deliverables.
    static let deliverables = Shape.records(Sections.deliverable) { node in
        var deliverable = Deliverable(id: "")
        deliverable.origin = node.span
        return deliverable
    }
}
