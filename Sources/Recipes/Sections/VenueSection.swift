import LocatedYAML
import NetworkModel
import SectionSchema

extension Sections {
    /// `venues`: places to meet.
    static let venue = Record<Venue>(
        "venue", at: "venues",
        help: Help(fi: "Kokoontumispaikka.", sv: "En möteslokal.", en: "A place to meet."),
        further: .vocabularies { $0.terms[$1] = $2 }
    ) {
        Field<Venue>.id(in: "venues") { $0.id = $1 }
        Field<Venue>.name { $0.name = $1 }
        Field<Venue>.help { $0.help = $1 }
        Field<Venue>.kind({ $0.kind = $1 }, example: "sali")
        Field(
            "capacity", .count(), { $0.capacity = $1 }, example: "120", fi: "Kuinka monta osallistujaa mahtuu.",
            sv: "Hur många deltagare som ryms.", en: "How many participants it takes.")
    }
}

extension Shape<[Venue]> {
    /// The list of venues.
    static let venues = Shape.records(Sections.venue) { node in
        var venue = Venue(id: "")
        venue.origin = node.span
        return venue
    }
}
