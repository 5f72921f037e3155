package import Diagnostics
import JSON
package import ModuleContract
import NetworkModel
import Recipes
import SourceText
import WorkCalendar

/// The schedules of several networks, made together.
package struct CountySchedule: Sendable {
    /// One for each request, in their order, each with the findings that concern its network.
    package let outcomes: [Outcome]
    /// All findings, each once.
    package let findings: [Diagnostic]
}

extension ScheduleModule {
    /// Places the meetings of several networks together: a member or a venue of several of them is in no more places at
    /// once than it can be.
    ///
    /// - Parameter requests: At least one. Recipes are read one after another, so that files have numbers of their own;
    ///   seed, day and language are the first's.
    package func schedule(
        together requests: [Request], progress: any ProgressSink
    ) async throws(ModuleFailure) -> CountySchedule {
        let settings = try CountySettings(requests)
        let problem = SchedulingProblem(together: settings.inputs)
        guard let zone = TimeZoneRules(id: problem.timeZone) else {
            throw .unable(ScheduleText.unknownTimeZone(problem.timeZone))
        }
        let language = MessageLanguage(rawValue: requests[0].language) ?? .en
        let limits = settings.limits(seed: requests[0].seed, now: now)
        let answer = await ScheduleAnswer.search(problem, limits, in: language) { fraction, best in
            progress.report(fraction: fraction, detail: ScheduleText.standing(best).text(in: language))
        }
        let order = requests.map { request in
            problem.networks.firstIndex { $0.id == request.recipe.network.id } ?? 0
        }
        return CountySchedule(
            outcomes: zip(order, settings.findings).map { network, own in
                Outcome(answer, ofNetwork: network, own, zone: zone, language: language)
            },
            findings: answer.findings + settings.findings.joined() + settings.countyFindings)
    }

    /// Explains the meetings that a name can mean: of the previous schedules if the settings name them, else of the
    /// schedules that a search gives. Empty if there are none of that name.
    package func explain(
        _ name: String, _ requests: [Request], progress: any ProgressSink
    ) async throws(ModuleFailure) -> [MeetingExplanation] {
        let settings = try CountySettings(requests)
        let problem = SchedulingProblem(together: settings.inputs)
        let previous = problem.networks.compactMap(\.previous)
        if previous.count == problem.networks.count {
            return MeetingExplanation.all(named: name, in: SchedulePlan(problem, of: previous))
        }
        let language = MessageLanguage(rawValue: requests[0].language) ?? .en
        let limits = settings.limits(seed: requests[0].seed, now: now)
        let answer = await ScheduleAnswer.search(problem, limits, in: language) { fraction, best in
            progress.report(fraction: fraction, detail: ScheduleText.standing(best).text(in: language))
        }
        return MeetingExplanation.all(named: name, in: answer.plan)
    }
}

extension Outcome {
    fileprivate init(
        _ answer: ScheduleAnswer,
        ofNetwork network: Int,
        _ settings: [Diagnostic],
        zone: TimeZoneRules,
        language: MessageLanguage
    ) {
        let problem = answer.plan.problem
        let findings = answer.findings(ofNetwork: network) + settings
        let notes = Finding.prepare(findings + answer.praise, in: problem.files, language: language).map(\.json)
        let json = answer.schedules[network].json(
            in: zone, unscheduledPoints: problem.networks[network].weights.unscheduled, notes: notes)
        self.init(
            findings: findings,
            artifacts: [Artifact(path: "schedule.json", kind: .data, bytes: Array((json.indentedText + "\n").utf8))],
            outputs: ["schedule": json, "last_days": .array(problem.lastDays(ofNetwork: network).map(\.json))]
        )
    }
}
