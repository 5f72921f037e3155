import LocatedYAML
import SectionSchema

/// `extends` as its keys give it.
struct ExtendsDraft: Sendable {
    /// A bundled recipe's name, or a path relative to the file that says it.
    var recipe = ""
    /// Values of the base's parameters.
    var with: Node?
    /// Sections that are not taken over.
    var without: [String] = []
}

extension Sections {
    fileprivate static let extends = Record<ExtendsDraft>(
        "extends", at: "extends",
        help: Help(
            fi: "Resepti, jota tämä muuttaa.", sv: "Receptet som detta ändrar.", en: "The recipe that this one changes."
        )
    ) {
        Field(
            "recipe", .text, { $0.recipe = $1 }, required: true, example: "elämänkaari",
            fi: "Valmiin reseptin nimi, tai polku tästä tiedostosta.",
            sv: "Ett medföljande recepts namn, eller en sökväg från den här filen.",
            en: "A bundled recipe's name, or a path from this file.")
        Field(
            "with", .settings, { $0.with = $1 }, example: "{alue: Kuopio}", fi: "Pohjareseptin parametrien arvot.",
            sv: "Värden på grundreceptets parametrar.", en: "Values of the base's parameters.")
        Field(
            "without", .oneOrMore(.text), { $0.without = $1 }, example: "[members, venues]",
            fi: "Osiot, joita ei oteta mukaan.",
            sv: "Avsnitt som inte tas med.", en: "Sections that are not taken over.")
    }
}

extension Shape<ExtendsDraft> {
    /// A recipe by itself, or with what is set and left out.
    static let extends = Shape.alternatives(
        text: Shape<String>.text.map { ExtendsDraft(recipe: $0) },
        mapping: .record(Sections.extends) { _ in ExtendsDraft() }
    )
}
