package import Diagnostics
import NetworkModel
import SourceText

extension ScheduleAnswer {
    /// What there is to say about the problem and the answer: first what was plain before the search, then what pinned
    /// meetings break, then what was left out, then what is proved of the whole.
    package var findings: [Diagnostic] { all.map(\.diagnostic) }

    /// What of that concerns one network.
    package func findings(ofNetwork network: Int) -> [Diagnostic] {
        all.filter { $0.networks.contains(network) }.map(\.diagnostic)
    }

    private var all: [ProblemFinding] { plan.problem.findings + pinnedClashes + leftOut + proofs }

    private var pinnedClashes: [ProblemFinding] {
        let problem = plan.problem
        var told: Set<Violation> = []
        return plan.pinnedClashes.filter { told.insert($0).inserted }.map { violation in
            finding(
                .pinnedClash(
                    meetings: violation.instances.map { problem.instances[$0].id }, constraint: violation.constraint),
                of: violation.instances, at: problem.origin(of: violation.instances[0]))
        }
    }

    /// Those that can have no place by themselves were told before the search; of those that clash, only which ones
    /// stay out is new.
    private var leftOut: [ProblemFinding] {
        let problem = plan.problem
        let lone = Set(problem.clashes.filter(\.isLone).flatMap(\.meetings))
        let clashing = Set(problem.clashes.flatMap(\.meetings))
        let rest = plan.placements.indices.filter { plan.placements[$0] == nil && !lone.contains($0) }
        let told = rest.filter(clashing.contains)
        let summary =
            told.isEmpty
            ? [] : [finding(.leftOutOfClash(meetings: told.map { problem.instances[$0].id }), of: told, at: nil)]
        return summary
            + rest.filter { !clashing.contains($0) }.map { index in
                finding(
                    .leftOut(meeting: problem.instances[index].id, reason: reasons[index] ?? ""), of: [index],
                    at: problem.origin(of: index))
            }
    }

    private var proofs: [ProblemFinding] {
        let leftOut = plan.placements.indices.filter { plan.placements[$0] == nil }
        guard !leftOut.isEmpty, leftOut.count == plan.problem.fewestLeftOut else { return [] }
        return [finding(.fewestLeftOut(leftOut.count), of: leftOut, at: nil)]
    }

    private func finding(_ message: ScheduleFinding, of instances: [Int], at origin: SourceSpan?) -> ProblemFinding {
        let problem = plan.problem
        return ProblemFinding(
            diagnostic: Diagnostic(message, at: origin),
            networks: Set(instances.map { problem.series[problem.instances[$0].series].network }))
    }

    /// That no schedule has fewer points, where it is proved. It stands in the answer's notes and is no finding: there is
    /// nothing to mend.
    package var praise: [Diagnostic] {
        isOptimal ? [Diagnostic(ScheduleFinding.optimal(points: analysis.total), at: nil)] : []
    }
}

extension SchedulingProblem {
    func origin(of instance: Int) -> SourceSpan? { series[instances[instance].series].origin }
}
