import LocatedYAML
import NetworkModel
import SectionSchema

/// `provenance` as its keys give it: where a copied recipe comes from.
struct ProvenanceDraft: Sendable {
    var recipe = ""
}

extension Sections {
    /// `provenance`: what a recipe was copied from, so that `upgrade` can take up what the original improved.
    fileprivate static let provenance = Record<ProvenanceDraft>(
        "provenance", at: "provenance",
        help: Help(
            fi: "Mistä resepti on kopioitu; `verkosto upgrade` käyttää tätä.",
            sv: "Varifrån receptet är kopierat; `verkosto upgrade` använder detta.",
            en: "What the recipe was copied from; `verkosto upgrade` goes by it.")
    ) {
        Field(
            "recipe", .text, { $0.recipe = $1 }, required: true, example: "elämänkaari",
            fi: "Mukana tulevan reseptin nimi, kansio tai tiedosto.",
            sv: "Ett medföljande recepts namn, en mapp eller en fil.",
            en: "A bundled recipe's name, a folder or a file.")
        Field(
            readersOnly: "version", Shape<String>.text, example: "\"1.2\"", fi: "Alkuperäisen versio kopioitaessa.",
            sv: "Originalets version när det kopierades.", en: "The original's version when it was copied.")
        Field(
            readersOnly: "hash", Shape<String>.text, fi: "Kopioidun tekstin SHA-256-tiiviste.",
            sv: "SHA-256-kontrollsumman av det som kopierades.", en: "The SHA-256 digest of what was copied.")
        Field(
            readersOnly: "copied", .day, example: "2027-01-31", fi: "Päivä, jona kopioitiin tai viimeksi päivitettiin.",
            sv: "Dagen då receptet kopierades eller senast uppdaterades.",
            en: "The day of the copy, or of the last upgrade.")
        Field(
            readersOnly: "answers", .settings, example: "{alue: Kuopio}", fi: "Kopioitaessa annetut parametrit.",
            sv: "Parametrarna som angavs vid kopieringen.", en: "The parameters given when it was copied.")
    }
}

extension Shape<ProvenanceDraft> {
    static let provenance = Shape.record(Sections.provenance) { _ in ProvenanceDraft() }
}

/// One id that was changed.
struct RenameDraft: Sendable {
    var new: String
}

extension Shape<[RenameDraft]> {
    /// Old ids with their sections before them, and the new ones.
    static let renames = Shape.byName(.text, .anyText, Shape<String>.word.map { RenameDraft(new: $0) }) { _, _, draft in
        draft
    }
}
