package import SourceText
package import WorkCalendar

/// A hard constraint as one place of the recipe asks for it: what a clash is made of.
package struct Demand: Hashable, Sendable {
    /// What makes the demand, or is scarce.
    package enum Subject: Hashable, Sendable {
        /// A series' own calendar, days, times or venues: an index into the problem's series.
        case series(Int)
        /// A group's term; the network is an index into the problem's.
        case term(network: Int, group: String)
        /// A series before or after a deadline.
        case deadline(series: Int, id: String)
        /// A series before or after another; the first asks.
        case relation(series: Int, other: Int)
        /// The order and spacing within a series.
        case sequence(series: Int)
        /// Somebody's time: an index into the problem's attendees.
        case attendee(Int)
        /// A place: an index into the problem's venues.
        case venue(Int)
        /// The day to reckon from.
        case today
    }

    package let constraint: HardConstraint
    package let subject: Subject

    init(_ constraint: HardConstraint, _ subject: Subject) {
        self.constraint = constraint
        self.subject = subject
    }
}

extension SchedulingProblem {
    /// Where the recipe makes a demand; empty where it is a default.
    func places(of demand: Demand) -> [SourceSpan] {
        switch demand.subject {
        case .series(let index): keys(for: demand.constraint).compactMap { series[index].places[$0] }
        case .term(let network, let group): [networks[network].places.terms[group]].compactMap(\.self)
        case .deadline(let index, let id):
            [relationPlace(of: series[index], to: id), networks[series[index].network].places.deadlines[id]]
                .compactMap(\.self)
        case .relation(let index, let other):
            [relationPlace(of: series[index], to: series[other].id)].compactMap(\.self)
        case .sequence(let index): ["spacing", "cadence"].compactMap { series[index].places[$0] }.prefix(1).map(\.self)
        case .attendee(let index): [attendees[index].origin].compactMap(\.self)
        case .venue(let index): [venues[index].origin].compactMap(\.self)
        case .today: []
        }
    }

    private func relationPlace(of series: ScheduledSeries, to target: String) -> SourceSpan? {
        series.relationPlaces[target] ?? series.origin
    }

    /// The keys of a series that make a constraint.
    private func keys(for constraint: HardConstraint) -> [String] {
        switch constraint {
        case .workingTime: ["weekdays", "hours"]
        case .venueCapacity, .venueChoice: ["venue"]
        case .window: ["within"]
        case .fixed: ["cadence"]
        case .participant, .venueSingle, .precedence, .order, .busy: []
        }
    }
}

/// Where a recipe says what demands may come from, besides its series.
package struct DemandPlaces: Sendable {
    /// Groups that have a term.
    package var terms: [String: SourceSpan] = [:]
    package var deadlines: [String: SourceSpan] = [:]
    /// The day of each deadline of the horizon that binds meetings, after any shift.
    package var deadlineDays: [String: Day] = [:]
}
