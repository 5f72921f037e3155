import LocatedYAML
import NetworkModel
import SectionSchema

extension Field {
    /// The `id` of a section's thing.
    static func id(in section: String, _ put: @escaping @Sendable (inout Whole, String) -> Void) -> Field {
        Field(
            "id", .id(in: section), put, required: true, example: "setlementti",
            fi: "Tunnus, jolla muualla viitataan. Se pysyy, vaikka nimi muuttuu.",
            sv: "Det id som andra ställen hänvisar med. Det består även om namnet ändras.",
            en: "The id by which other places refer to it. It stays even when the name changes.")
    }

    /// The `name` for people.
    static func name(_ put: @escaping @Sendable (inout Whole, LocalizedText) -> Void) -> Field {
        Field(
            "name", .people, put, example: "{fi: Johtoryhmä, sv: Ledningsgrupp}",
            fi: "Nimi ihmisille.", sv: "Namn för människor.", en: "The name for people.")
    }

    /// A `help` text that the model keeps.
    static func help(_ put: @escaping @Sendable (inout Whole, LocalizedText) -> Void) -> Field {
        Field(
            "help", .people, put, fi: "Selitys reseptin lukijalle.",
            sv: "En förklaring för den som läser receptet.",
            en: "An explanation for whoever reads the recipe.")
    }

    /// A `name` that is only for whoever reads the recipe.
    static var nameForReaders: Field {
        Field(
            readersOnly: "name", .people, fi: "Nimi reseptin lukijalle.", sv: "Ett namn för den som läser receptet.",
            en: "A name for whoever reads the recipe.")
    }

    /// A `help` that is only for whoever reads the recipe.
    static var helpForReaders: Field {
        Field(
            readersOnly: "help", .people, fi: "Selitys reseptin lukijalle.",
            sv: "En förklaring för den som läser receptet.", en: "An explanation for whoever reads the recipe.")
    }

    /// The `kind`, a word of the network's own.
    static func kind(
        _ put: @escaping @Sendable (inout Whole, String) -> Void, example: String
    ) -> Field {
        Field(
            "kind", .word, put, example: example,
            fi: "Laji verkoston omin sanoin. Ehdot ja muut kohdat käyttävät sitä.",
            sv: "Slag med nätverkets egna ord. Villkor och andra ställen använder det.",
            en: "The kind in the network's own words. Conditions and other places use it.")
    }
}

extension Shape<String> {
    /// The name where no section that it is added to has a key of that name; the finding says which has.
    func notNamed(like reserved: [(section: String, keys: [String])]) -> Shape {
        refined { name, node, decoding -> String? in
            if let clash = reserved.first(where: { $0.keys.contains(name) }) {
                decoding.report(TextMessage.namedLikeKey(name, section: clash.section), at: node.span)
            }
            return name
        }
    }
}
