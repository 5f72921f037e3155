package import ModuleContract
package import Recipes

/// Places all meetings of a network in a year, and says of each date why.
package struct ScheduleModule: Module {
    let now: @Sendable () -> Duration

    /// - Parameter now: The time since some fixed moment, for the limit in seconds; a module has no clock of its own.
    package init(now: @escaping @Sendable () -> Duration) {
        self.now = now
    }

    package var declaration: ModuleDeclaration {
        ModuleDeclaration(
            id: "schedule",
            summary: ScheduleText.summary,
            settings: ScheduleSettings.declared,
            outputs: [
                ModuleDeclaration.Output("schedule", help: ScheduleText.scheduleHelp),
                ModuleDeclaration.Output("last_days", help: ScheduleText.lastDaysHelp),
            ]
        )
    }

    package func run(_ request: Request, progress: any ProgressSink) async throws(ModuleFailure) -> Outcome {
        try await schedule(together: [request], progress: progress).outcomes[0]
    }
}
