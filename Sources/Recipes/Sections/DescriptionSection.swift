package import Diagnostics
import LocatedYAML
import NetworkModel
import SectionSchema

extension RecipeDescription.Field: LocalizedMessage {
    /// What the field tells, as Innokylä asks for it.
    package func text(in language: MessageLanguage) -> String { help.text(in: language) }

    var help: Help {
        switch self {
        case .summary:
            Help(fi: "Lyhyt kuvaus.", sv: "En kort beskrivning.", en: "A short description.")
        case .municipality:
            Help(fi: "Kunta tai kunnat.", sv: "Kommun eller kommuner.", en: "Municipality or municipalities.")
        case .region: Help(fi: "Maakunta.", sv: "Landskap.", en: "Region.")
        case .county: Help(fi: "Hyvinvointialue.", sv: "Välfärdsområde.", en: "Wellbeing services county.")
        case .funder: Help(fi: "Rahoittaja.", sv: "Finansiär.", en: "Funder.")
        case .maker: Help(fi: "Tekijät.", sv: "Upphovspersoner.", en: "Who made it.")
        case .idea: Help(fi: "Ratkaisun idea.", sv: "Idén med lösningen.", en: "The idea of the solution.")
        case .conditions:
            Help(
                fi: "Toimivuuden ja käyttöönoton edellytykset.",
                sv: "Vad som krävs för att den ska fungera och tas i bruk.",
                en: "What it takes to work and to be adopted.")
        case .environment: Help(fi: "Toimintaympäristö.", sv: "Verksamhetsmiljö.", en: "Operating environment.")
        case .startingPoint: Help(fi: "Lähtökohta.", sv: "Utgångsläge.", en: "Starting point.")
        case .needs:
            Help(fi: "Tarpeet, joihin vastataan.", sv: "Behoven som den svarar mot.", en: "The needs that it meets.")
        case .developers: Help(fi: "Kehittäjät.", sv: "Utvecklare.", en: "Who developed it.")
        case .change: Help(fi: "Tavoiteltu muutos.", sv: "Förändringen man vill nå.", en: "The change that is wanted.")
        case .measure:
            Help(fi: "Mistä muutos tunnistetaan.", sv: "Hur förändringen mäts.", en: "How the change is measured.")
        case .plan: Help(fi: "Kehittämisen suunnitelma.", sv: "Utvecklingsplan.", en: "Plan of development.")
        case .results: Help(fi: "Tulokset.", sv: "Resultat.", en: "Results.")
        case .tips:
            Help(
                fi: "Vinkit toimintamallin soveltajille.", sv: "Tips för den som tillämpar modellen.",
                en: "Tips for those who adapt it.")
        }
    }
}

extension Sections {
    /// `description`: the model as Innokylä asks for it.
    static let description = Record<RecipeDescription>(
        "description", at: "description",
        help: Help(
            fi: "Toimintamallin kuvaus Innokylän kentin.", sv: "Beskrivning av modellen med Innokyläs fält.",
            en: "The model described by the fields of Innokylä.")
    ) {
        fields
    }

    @FieldList<RecipeDescription> private static var fields: [Field<RecipeDescription>] {
        RecipeDescription.Field.allCases.map { Field.described($0) }
    }
}

extension Field<RecipeDescription> {
    fileprivate static func described(_ field: RecipeDescription.Field) -> Field {
        Field(
            field.rawValue, .people, { $0[field] = $1 }, fi: field.text(in: .fi), sv: field.text(in: .sv),
            en: field.text(in: .en))
    }
}
