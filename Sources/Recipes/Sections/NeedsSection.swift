import NetworkModel
import SectionSchema
import WorkCalendar

extension Sections {
    /// `needs`: how needs are gathered and voted on.
    static let needs = Record<NeedsPolicy>(
        "needs", at: "needs",
        help: Help(
            fi: "Miten tarpeita kootaan, äänestetään ja unohdetaan.",
            sv: "Hur behov samlas in, röstas om och glöms.", en: "How needs are gathered, voted on and forgotten.")
    ) {
        Field<NeedsPolicy>.helpForReaders
        Field(
            "workshop", .reference(to: "meetings"), { $0.workshop = $1 }, example: "tarvetyöpaja",
            fi: "Tapaamissarja, jossa tarpeet nostetaan.", sv: "Mötesserien där behoven lyfts fram.",
            en: "The series in which needs are raised.")
        Field(
            "dimensions", .oneOrMore(.reference(to: "vocabularies")), { $0.dimensions = $1 },
            example: "[area, life_stage]",
            fi: "Sanastot, joiden mukaan tarpeet erotetaan.", sv: "Vokabulärer som behoven skiljs åt med.",
            en: "Vocabularies along which needs are told apart.")
        Field(
            "votes", .count(from: 1), { $0.votes = $1 }, example: "5", fi: "Kuinka monta ääntä kullakin jäsenellä on.",
            sv: "Hur många röster varje medlem har.", en: "How many votes each member has.")
        Field(
            "expire", .gap, { $0.expire = $1 }, example: "2 years",
            fi: "Ajan päästä tarve ei enää ole tarjolla eikä laskussa.",
            sv: "Efter den tiden erbjuds behovet inte och räknas inte.",
            en: "After how long a need is no longer offered and no longer counts.")
    }
}
