package import WorkCalendar

/// How far what goes on answers to the needs, along the dimensions that the network tells needs apart by.
package struct Coverage: Sendable {
    /// One dimension with its terms.
    package struct Dimension: Sendable {
        package var vocabulary: Vocabulary
        /// In the vocabulary's order.
        package var terms: [Term]

        /// Terms that nothing answers to (katvealueet).
        package var blindSpots: [Term] { terms.filter(\.isBlindSpot) }
    }

    /// What is needed and what goes on under one term.
    package struct Term: Sendable {
        package var term: VocabularyTerm
        /// Needs that are alive and carry the term.
        package var needs: [Need]
        /// Activities that go on and carry the term, in the recipe's order.
        package var activities: [Activity]
        /// Applications on their way that carry the term, by id.
        package var applications: [String]
        /// Series of meetings that carry the term, by themselves or by a body whose they are.
        package var meetings: [MeetingSeries]
        /// The last day on which any of the activities is funded; nil if one has no end, if there are none, or if theme weeks
        /// or tours go on without them.
        package var lastFundedDay: Day?

        /// Whether neither an activity nor a theme week or tour answers to it. Where members meet about it, they only talk.
        package var isBlindSpot: Bool { activities.isEmpty && !isServedByMeetings }

        /// Whether meetings for the public, which no members attend, answer to it.
        fileprivate var isServedByMeetings: Bool { meetings.contains { !$0.isAttended } }
    }

    package var dimensions: [Dimension]

    /// Works out the coverage on a day; dimensions that no vocabulary declares are left out.
    package init(of network: Network, needs: [Need], applications: [Application], on today: Day) {
        let alive = needs.filter { $0.isAlive(on: today, policy: network.needsPolicy) }
        let ongoing = network.activities.filter { $0.goesOn(on: today) }
        let open = applications.filter { network.applicationProcess.state($0.state)?.isFinal == false }
        dimensions = network.needsPolicy.dimensions.compactMap { id in
            guard let vocabulary = network.vocabularies.first(where: { $0.id == id }) else { return nil }
            let carried = network.termsOfMeetings(under: id)
            let terms = vocabulary.terms.map { term in
                let activities = ongoing.filter { $0.terms[id]?.contains(term.id) == true }
                var coverage = Term(
                    term: term,
                    needs: alive.filter { $0.terms[id]?.contains(term.id) == true },
                    activities: activities,
                    applications: open.filter { $0.carries(term.id, under: id) }.map(\.id),
                    meetings: carried.filter { $0.terms.contains(term.id) }.map(\.series)
                )
                if !coverage.isServedByMeetings { coverage.lastFundedDay = Self.lastFundedDay(of: activities) }
                return coverage
            }
            return Dimension(vocabulary: vocabulary, terms: terms)
        }
    }

    private static func lastFundedDay(of activities: [Activity]) -> Day? {
        var last: Day?
        for activity in activities {
            guard let end = activity.fundedUntil else { return nil }
            last = max(last ?? end, end)
        }
        return last
    }
}

extension Network {
    /// Each series of meetings with the terms of a vocabulary that it carries, by itself or by a body whose it is.
    fileprivate func termsOfMeetings(under vocabulary: String) -> [(series: MeetingSeries, terms: Set<String>)] {
        let ofGroups = Dictionary(
            groups.map { ($0.id, $0.terms[vocabulary] ?? []) }, uniquingKeysWith: { first, _ in first })
        return meetings.map { series in
            let ofBodies = series.bodies.compactMap(\.groupID).flatMap { ofGroups[$0] ?? [] }
            return (series, Set((series.terms[vocabulary] ?? []) + ofBodies))
        }
    }
}

extension Activity {
    /// Whether it goes on on a day: its funding is open, or covers the day.
    package func goesOn(on day: Day) -> Bool {
        funding.isEmpty || funding.contains { $0.contains(day) }
    }

    /// The last day of its last funding; nil if it has no end.
    package var fundedUntil: Day? {
        guard !funding.isEmpty else { return nil }
        var last: Day?
        for span in funding {
            guard let end = span.to else { return nil }
            last = max(last ?? end, end)
        }
        return last
    }
}

extension Need {
    /// Whether it is still offered on a day: its own end has not passed, nor the policy's since the year it was raised.
    package func isAlive(on day: Day, policy: NeedsPolicy) -> Bool {
        policy.keepsAlive(raisedIn: year, expires: expires, on: day)
    }
}

extension NeedsPolicy {
    /// Whether a need is still offered on a day: its own end has not passed, nor the policy's since the year it was raised.
    package func keepsAlive(raisedIn year: Int?, expires: Day?, on day: Day) -> Bool {
        lastDay(raisedIn: year, expires: expires).map { day <= $0 } ?? true
    }

    /// The last day on which a need is offered: its own end, else the policy's since the year it was raised; nil if there
    /// is none.
    package func lastDay(raisedIn year: Int?, expires: Day?) -> Day? {
        if let expires { return expires }
        guard let expire, let year, let raised = Day(year: year, month: 12, day: 31) else { return nil }
        return raised.adding(expire)
    }
}

extension Application {
    /// Whether a declared field holds a term of a vocabulary of the same name.
    package func carries(_ term: String, under vocabulary: String) -> Bool {
        switch fields[vocabulary] {
        case .list(let values)?: values.contains(.text(term))
        case .text(let value)?: value == term
        default: false
        }
    }
}
