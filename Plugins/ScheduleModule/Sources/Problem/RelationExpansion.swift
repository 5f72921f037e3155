import Diagnostics
import NetworkModel
import SourceText
import WorkCalendar

extension ProblemExpansion {
    /// What `before` and `after` ask for: bounds from deadlines, relations to other meetings.
    mutating func addRelations() {
        var relations: Set<MeetingRelation> = []
        for (index, series) in recipeSeries.enumerated() {
            for body in Set(series.bodies) {
                let mine = instancesOfBody[SeriesBody(series: series.id, body: body)] ?? []
                for wanted in series.before {
                    add(wanted, isBefore: true, of: mine, firstSeries + index, body, to: &relations)
                }
                for wanted in series.after {
                    add(wanted, isBefore: false, of: mine, firstSeries + index, body, to: &relations)
                }
            }
        }
        problem.relations += relations.sorted { ($0.earlier, $0.later, $0.owner) < ($1.earlier, $1.later, $1.owner) }
        reportDeadlinesOutside()
    }

    private mutating func add(
        _ wanted: Precedence,
        isBefore: Bool,
        of mine: [Int],
        _ owner: Int,
        _ body: Body,
        to relations: inout Set<MeetingRelation>
    ) {
        switch wanted.target {
        case .deadline(let id):
            bind(mine, isBefore: isBefore, gap: wanted.gap?.bounded, toDeadline: id)
        case .series(let id):
            let distance = wanted.gap.map { MeetingRelation.Distance.gap($0.bounded) } ?? .touching
            for one in mine {
                for other in targets(id, body: body, same: wanted.same) where one != other {
                    guard problem.instances[one].pinned == nil || problem.instances[other].pinned == nil else {
                        continue
                    }
                    relations.insert(
                        MeetingRelation(
                            earlier: isBefore ? one : other, later: isBefore ? other : one, distance: distance,
                            owner: owner))
                }
            }
        }
    }

    /// The same body's meetings where both series have that body, else all; `same` narrows by shared terms.
    private func targets(_ series: String, body: Body, same: String?) -> [Int] {
        guard let all = recipeSeries.first(where: { $0.id == series })?.bodies else { return [] }
        var bodies = all.contains(body) ? [body] : all
        if let same {
            let mine = terms(of: body, in: same)
            bodies = bodies.filter { !mine.isDisjoint(with: terms(of: $0, in: same)) }
        }
        return Set(bodies).flatMap { instancesOfBody[SeriesBody(series: series, body: $0)] ?? [] }.sorted()
    }

    private func terms(of body: Body, in vocabulary: String) -> Set<String> {
        Set(body.groupID.flatMap { groups[$0]?.terms[vocabulary] } ?? [])
    }

    private mutating func bind(_ instances: [Int], isBefore: Bool, gap: Gap?, toDeadline id: String) {
        guard let deadline = input.network.calendar.deadlines.first(where: { $0.id == id }),
            let day = day(of: deadline)
        else { return }
        problem.networks[network].places.deadlineDays[id] = day
        var gap = gap ?? Gap()
        if isBefore, let handling = deadline.handling { gap = gap + handling.bounded }
        for index in instances where problem.instances[index].pinned == nil {
            if isBefore {
                let bound = UnaryBound(day: gap.latestDay(before: day), constraint: .precedence, deadline: id)
                problem.instances[index].latestEnd.append(bound)
            } else {
                let bound = UnaryBound(day: gap.day(after: day), constraint: .precedence, deadline: id)
                problem.instances[index].earliestStart.append(bound)
            }
        }
    }

    /// The first day in the horizon on which a deadline falls after any legal shift.
    private func day(of deadline: Deadline) -> Day? {
        let years =
            switch deadline.date {
            case .dated(let day): day.year...day.year
            case .recurring: input.horizon.lowerBound.year...input.horizon.upperBound.year
            }
        return years.lazy.map { deadline.day(inYear: $0) }.first { input.horizon.contains($0) }
    }

    private mutating func reportDeadlinesOutside() {
        let named = Set(
            recipeSeries.flatMap { $0.before + $0.after }.compactMap { wanted -> String? in
                if case .deadline(let id) = wanted.target { id } else { nil }
            })
        for deadline in input.network.calendar.deadlines.sorted(by: { $0.id < $1.id }) {
            guard named.contains(deadline.id), day(of: deadline) == nil else { continue }
            report(.deadlineOutside(deadline: label(deadline.id)), at: deadline.origin)
        }
    }

    /// What binds neighbours of a series and body; given dates stand apart.
    mutating func addChains() {
        for (index, series) in recipeSeries.enumerated() {
            for body in Set(series.bodies).sorted(by: { ($0.groupID ?? "") < ($1.groupID ?? "") }) {
                let key = SeriesBody(series: series.id, body: body)
                let members = (instancesOfBody[key] ?? []).filter { problem.instances[$0].pinned?.by != .given }
                let spacing = problem.series[firstSeries + index].spacing
                guard !members.isEmpty else { continue }
                let earliest = spacing.isZero ? nil : past.lastYear[key].map { spacing.day(after: $0) }
                problem.chains.append(
                    MeetingChain(series: firstSeries + index, instances: members, earliestStart: earliest))
                guard let earliest else { continue }
                for one in members.prefix(while: { problem.instances[$0].pinned == nil }) {
                    let bound = UnaryBound(day: earliest, constraint: .order, deadline: nil)
                    problem.instances[one].earliestStart.append(bound)
                }
            }
        }
    }

    mutating func report(_ finding: ScheduleFinding, at origin: SourceSpan?) {
        problem.findings.append(ProblemFinding(diagnostic: Diagnostic(finding, at: origin), networks: [network]))
    }
}

extension Gap {
    /// The last day whose distance to `day` is at least the gap.
    func latestDay(before day: Day) -> Day {
        var last = day.subtracting(self) - minutes / 1440
        while self.day(after: last + 1) <= day { last = last + 1 }
        while self.day(after: last) > day { last = last - 1 }
        return last
    }
}
