import CheckModule
import ModuleContract
import NeedsModule
import ReportModule
import ScheduleModule

/// The modules that come with Verkosto, in the order in which they are listed.
enum BuiltInModules {
    static let all: [any Module] = [schedule, CheckModule(), NeedsModule(), report]

    static let report = ReportModule()

    /// The scheduler, with the one clock that a limit in seconds goes by.
    static let schedule = ScheduleModule(now: { start.duration(to: .now) })

    private static let start = ContinuousClock.now
}
