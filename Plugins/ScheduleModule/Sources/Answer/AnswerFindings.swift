package import Diagnostics
import NetworkModel
import SourceText

extension ScheduleAnswer {
    /// What there is to say about the problem and the answer: first what was plain before the search, then what pinned
    /// meetings break, then what was left out, then what is proved of the whole.
    package var findings: [Diagnostic] {
        plan.problem.findings + pinnedClashes + leftOut + proofs
    }

    private var pinnedClashes: [Diagnostic] {
        let problem = plan.problem
        return plan.pinnedClashes.map { violation in
            Diagnostic(
                ScheduleFinding.pinnedClash(
                    meetings: violation.instances.map { problem.instances[$0].id }, constraint: violation.constraint),
                at: problem.origin(of: violation.instances[0]))
        }
    }

    /// Those that can have no place by themselves were told before the search; of those that clash, only which ones
    /// stay out is new.
    private var leftOut: [Diagnostic] {
        let problem = plan.problem
        let lone = Set(problem.clashes.filter(\.isLone).flatMap(\.meetings).map { problem.instances[$0].id })
        let clashing = Set(problem.clashes.flatMap(\.meetings).map { problem.instances[$0].id })
        let indices = Dictionary(
            problem.instances.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        let rest = schedule.unscheduled.filter { !lone.contains($0.id) }
        let told = rest.map(\.id).filter(clashing.contains)
        let summary = told.isEmpty ? [] : [Diagnostic(ScheduleFinding.leftOutOfClash(meetings: told), at: nil)]
        return summary
            + rest.filter { !clashing.contains($0.id) }.map { meeting in
                Diagnostic(
                    ScheduleFinding.leftOut(meeting: meeting.id, reason: meeting.reason),
                    at: indices[meeting.id].flatMap { problem.origin(of: $0) })
            }
    }

    private var proofs: [Diagnostic] {
        let leftOut = schedule.unscheduled.count
        guard leftOut > 0, leftOut == plan.problem.fewestLeftOut else { return [] }
        return [Diagnostic(ScheduleFinding.fewestLeftOut(leftOut), at: nil)]
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
