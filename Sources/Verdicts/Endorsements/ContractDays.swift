import WorkCalendar

/// The days that members' contracts cover, laid out so that asking for one touches little memory: most members have one contract.
struct ContractDays: Sendable {
    /// A first and a last day, by number.
    private struct Span: Sendable {
        let first: Int32
        let last: Int32

        init(_ span: DaySpan) {
            first = span.from.map { Int32(clamping: $0.number) } ?? .min
            last = span.to.map { Int32(clamping: $0.number) } ?? .max
        }

        /// All days, for members without a contract.
        static let all = Span(DaySpan(from: nil, to: nil))
    }

    /// The only span of each member; of one with several the first.
    private let firsts: [Span]
    /// The other spans of members with several.
    private let others: [Int: [Span]]

    init(_ contracts: [[DaySpan]]) {
        firsts = contracts.map { $0.first.map(Span.init) ?? .all }
        others = Dictionary(
            uniqueKeysWithValues: contracts.enumerated().filter { $1.count > 1 }
                .map { ($0, $1.dropFirst().map(Span.init)) })
    }

    /// Whether a member's contract, if it has one, covers some day of a span.
    func cover(someOf days: DaySpan, of member: Int) -> Bool {
        let first = days.from?.number ?? .min
        let last = days.to?.number ?? .max
        return isTrue(of: member) { $0.first <= last && first <= $0.last }
    }

    /// Whether a member's contract, if it has one, covers a day.
    func cover(_ day: Day, of member: Int) -> Bool {
        isTrue(of: member) { $0.first <= day.number && day.number <= $0.last }
    }

    private func isTrue(of member: Int, _ condition: (Span) -> Bool) -> Bool {
        condition(firsts[member]) || (others[member]?.contains(where: condition) ?? false)
    }
}
