import Diagnostics
import ModuleContract
import NetworkModel
import WorkCalendar

/// What the steps of networks that are scheduled together ask for.
struct CountySettings {
    let inputs: [SchedulingInput]
    /// What there is to say about each network's settings, in the order of the requests.
    let findings: [[Diagnostic]]
    /// What there is to say about those that hold for all.
    let countyFindings: [Diagnostic]
    private let effort: Int?
    private let seconds: Double?

    /// Reads the settings of each; throws where they can't be scheduled together.
    init(_ requests: [Request]) throws(ModuleFailure) {
        var all: [ScheduleSettings] = []
        for request in requests { all.append(try ScheduleSettings(request)) }
        inputs = all.map(\.input)
        let first = inputs[0]
        for (index, other) in inputs.enumerated().dropFirst() {
            guard !inputs[..<index].contains(where: { $0.network.id == other.network.id }) else {
                throw .unable(ScheduleText.sameNetwork(other.network.id))
            }
            guard other.horizon == first.horizon else {
                throw .unable(ScheduleText.otherHorizon(first.network.id, other.network.id))
            }
            guard other.network.timeZone == first.network.timeZone else {
                throw .unable(ScheduleText.otherTimeZone(first.network.id, other.network.id))
            }
        }
        effort = all.compactMap(\.effort).max()
        seconds = all.compactMap(\.seconds).max()
        let notRepeatable = seconds.map { ScheduleFinding.notRepeatable(seconds: Int($0.rounded(.up))) }
        findings = all.map(\.findings)
        countyFindings = notRepeatable.map { [Diagnostic($0, at: nil)] } ?? []
    }

    /// How long the search may go: as long as the step that asks for most.
    func limits(seed: UInt64, now: @escaping @Sendable () -> Duration) -> SearchLimits {
        SearchLimits(
            effort: effort, time: seconds.map { SearchLimits.TimeLimit(limit: .seconds($0), now: now) }, seed: seed)
    }
}
