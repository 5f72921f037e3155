import NetworkModel
import Recipes
import WorkCalendar

/// Sees which marks were given by persons who did not speak for the member that day.
struct MandateCheck: Sendable {
    private let mandates: [String: [Mandate]]
    /// The groups that give each endorsement: a mandate for one group is none for others.
    private let groups: [String: [String]]

    init(_ mandates: [Mandate], _ endorsements: [Endorsement]) {
        self.mandates = Dictionary(grouping: mandates, by: \.person)
        groups = Dictionary(
            endorsements.map { ($0.id, $0.givingGroups) }, uniquingKeysWith: { first, _ in first })
    }

    /// An application whose marks, in the order of those given, know of their givers' mandates.
    func checked(_ placed: PlacedApplication, marks: [Mark]) -> PlacedApplication {
        guard marks.contains(where: { $0.person != nil }) else { return placed }
        var checked = placed
        for (place, mark) in marks.enumerated() {
            guard let person = mark.person else { continue }
            checked.marks[place].hasMandate = (mandates[person] ?? []).contains {
                $0.allowsSpeaking(for: mark.by, on: mark.at, inAnyOf: groups[mark.endorsement] ?? [])
            }
        }
        return checked
    }
}
