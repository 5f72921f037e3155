import NetworkModel
import WorkCalendar

/// Turns the busy times of persons into those of whom they speak for, by the register's mandates.
///
/// A member, or a role of it, can attend nothing while all who have a mandate for it at that moment are busy; a mandate
/// for one group says nothing of the others. Deputies are not asked: they come when a representative can't.
struct RepresentativesTime {
    /// Whom a mandate is for, and in which group.
    private struct Seat: Hashable {
        let who: String
        let group: String?
    }

    private let mandates: [Seat: [Mandate]]
    private let persons: Set<String>

    init(_ mandates: [Mandate], in horizon: ClosedRange<Day>) {
        let days = DaySpan(from: horizon.lowerBound, to: horizon.upperBound)
        let asked = mandates.filter { $0.capacity == .representative && $0.span.overlaps(days) }
        self.mandates = Dictionary(grouping: asked) {
            Seat(who: Participant(member: $0.member, role: $0.role).id, group: $0.group)
        }
        persons = Set(asked.map(\.person))
    }

    /// The times with those of persons made into those of whom they speak for.
    func resolving(_ times: [BusyTime]) -> [BusyTime] {
        guard times.contains(where: { persons.contains($0.who) }) else { return times }
        let ofPerson = Dictionary(grouping: times, by: \.who)
        let seats = mandates.sorted { ($0.key.who, $0.key.group ?? "") < ($1.key.who, $1.key.group ?? "") }
        return times.filter { !persons.contains($0.who) }
            + seats.flatMap { seat, mandates in
                stretches(of: mandates, ofPerson).map { stretch in
                    BusyTime(who: seat.who, group: seat.group, start: stretch.start, end: stretch.end)
                }
            }
    }

    /// When all who have a mandate are busy.
    private func stretches(
        of mandates: [Mandate], _ ofPerson: [String: [BusyTime]]
    ) -> [(start: LocalTime, end: LocalTime)] {
        let busy = mandates.map { ofPerson[$0.person] ?? [] }
        let changes = mandates.flatMap { [$0.span.from, $0.span.to.map { $0 + 1 }].compactMap(\.self) }
            .map { LocalTime(day: $0, clock: .midnight) }
        let moments = Set(busy.joined().flatMap { [$0.start, $0.end] } + changes).sorted()
        return zip(moments, moments.dropFirst()).filter { start, end in
            let speaking = mandates.indices.filter { mandates[$0].span.contains(start.day) }
            return !speaking.isEmpty
                && speaking.allSatisfy { index in busy[index].contains { $0.start <= start && end <= $0.end } }
        }
    }
}
