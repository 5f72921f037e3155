import NetworkModel
import Recipes
import WorkCalendar

/// A field that a network declares for its applications, by where an application has its value.
struct DeclaredField: Sendable {
    let id: String
    /// Nil if the network declares none of the id; nothing stands there then.
    private let place: Int?

    init(_ id: String, in world: ExpressionWorld) {
        self.id = id
        place = world.places.place(ofField: id)
    }

    /// The value; nil if none was given.
    func value(in application: PlacedApplication) -> FieldValue? { place.flatMap { application.fields[$0] } }

    /// The day that stands there.
    func day(in application: PlacedApplication) -> Day? {
        if case .date(let day) = value(in: application) { day } else { nil }
    }

    /// The number that stands there.
    func number(in application: PlacedApplication) -> Double? {
        switch value(in: application) {
        case .integer(let integer): Double(integer)
        case .number(let number): number
        default: nil
        }
    }

    /// Whether the list that stands there holds one of some words.
    func holds(oneOf words: [String], in application: PlacedApplication) -> Bool {
        guard case .list(let elements) = value(in: application) else { return false }
        return elements.contains { element in
            if case .text(let text) = element { words.contains(text) } else { false }
        }
    }
}
