import Diagnostics

extension SchedulingProblem {
    /// Warns of what can be proved before any search: meetings without a place, meetings that cannot all be placed.
    mutating func reportClashes() {
        let lone = Dictionary(grouping: clashes.filter(\.isLone)) { clash in
            LoneKind(series: instances[clash.meetings[0]].series, demands: clash.demands)
        }
        for (kind, clashes) in lone.sorted(by: { $0.value[0].meetings[0] < $1.value[0].meetings[0] }) {
            let ids = clashes.map { instances[$0.meetings[0]].id }
            report(
                Diagnostic(
                    ScheduleFinding.noPlace(meetings: ids), at: series[kind.series].origin,
                    notes: notes(on: kind.demands)), of: clashes.flatMap(\.meetings))
        }
        for clash in clashes where !clash.isLone {
            let ids = clash.meetings.map { instances[$0].id }
            report(
                Diagnostic(
                    ScheduleFinding.clash(meetings: ids, room: clash.room),
                    at: series[instances[clash.meetings[0]].series].origin, notes: notes(on: clash.demands)),
                of: clash.meetings)
        }
    }

    private mutating func report(_ diagnostic: Diagnostic, of meetings: [Int]) {
        let networks = Set(meetings.map { series[instances[$0].series].network })
        findings.append(ProblemFinding(diagnostic: diagnostic, networks: networks))
    }

    private struct LoneKind: Hashable {
        let series: Int
        let demands: [Demand]
    }
}
