package import Diagnostics
import NetworkModel
import SourceText

extension ScheduleAnswer {
    /// What there is to say about the problem and the answer: first what was plain before the search, then what pinned
    /// meetings break, then what was left out.
    package var findings: [Diagnostic] {
        let problem = plan.problem
        let clashes = plan.pinnedClashes.map { violation in
            Diagnostic(
                ScheduleFinding.pinnedClash(
                    meetings: violation.instances.map { problem.instances[$0].id }, constraint: violation.constraint),
                at: problem.origin(of: violation.instances[0]))
        }
        let impossible = Set(problem.instances.filter { !problem.emptyingConstraints(of: $0).isEmpty }.map(\.id))
        let indices = Dictionary(
            problem.instances.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        let leftOut = schedule.unscheduled.filter { !impossible.contains($0.id) }.map { meeting in
            Diagnostic(
                ScheduleFinding.leftOut(meeting: meeting.id, reason: meeting.reason),
                at: indices[meeting.id].flatMap { problem.origin(of: $0) })
        }
        return problem.findings + clashes + leftOut
    }
}

extension SchedulingProblem {
    func origin(of instance: Int) -> SourceSpan? { series[instances[instance].series].origin }
}
