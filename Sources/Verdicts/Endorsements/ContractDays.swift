import WorkCalendar

/// The days that members' contracts cover, laid out so that asking for one touches little memory.
struct ContractDays: Sendable {
    /// The spans of all members, one behind the other: first and last days by number.
    private var firstDays: [Int32] = []
    private var lastDays: [Int32] = []
    /// Where each member's spans begin, and where the last one's end.
    private var starts: [Int32] = [0]

    init(_ contracts: [[DaySpan]]) {
        for contract in contracts {
            for span in contract {
                firstDays.append(span.from.map { Int32(clamping: $0.number) } ?? .min)
                lastDays.append(span.to.map { Int32(clamping: $0.number) } ?? .max)
            }
            starts.append(Int32(firstDays.count))
        }
    }

    /// Whether a member's contract, if it has one, covers some day of a span.
    func cover(someOf days: DaySpan, of member: Int) -> Bool {
        let spans = Int(starts[member])..<Int(starts[member + 1])
        let first = days.from?.number ?? .min
        let last = days.to?.number ?? .max
        return spans.isEmpty || spans.contains { firstDays[$0] <= last && first <= lastDays[$0] }
    }

    /// Whether a member's contract, if it has one, covers a day.
    func cover(_ day: Day, of member: Int) -> Bool {
        let spans = Int(starts[member])..<Int(starts[member + 1])
        return spans.isEmpty || spans.contains { firstDays[$0] <= day.number && day.number <= lastDays[$0] }
    }
}
