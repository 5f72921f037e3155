package import WorkCalendar

/// How long applications wait from their submission for the network's marks.
package struct MarkingTimes: Sendable, Hashable {
    /// One application's way to its marks.
    package struct Time: Sendable, Hashable {
        package var application: String
        package var submitted: Day
        package var marked: Day
        /// Whole days from one to the other, at least 0.
        package var days: Int { max(0, marked - submitted) }
    }

    /// Applications that have their marks, by the day they had them, then id.
    package var times: [Time]
    /// Applications on their way that still wait for marks.
    package var waiting: Int
    /// How long the one among them has waited that has waited longest, in days; nil if none does.
    package var longestWait: Int?

    /// The times of submitted applications.
    ///
    /// - Parameter marked: the day on which each application had every mark it needs, by id.
    init(of applications: [Application], in network: Network, marked: [String: Day], on today: Day) {
        let submitted = applications.compactMap { application in
            application.submitted.map { (application: application, day: $0) }
        }.filter { $0.day <= today }
        times = submitted.compactMap { application, day in
            marked[application.id].map { Time(application: application.id, submitted: day, marked: $0) }
        }
        .sorted { ($0.marked, $0.application) < ($1.marked, $1.application) }
        let open = submitted.filter { application, _ in
            marked[application.id] == nil && network.applicationProcess.state(application.state)?.isFinal == false
        }
        waiting = open.count
        longestWait = open.map { today - $0.day }.max()
    }

    /// The middle one of the times in days, the lower of two; nil if there are none.
    package var medianDays: Int? { Self.median(of: times) }

    static func median(of times: [Time]) -> Int? {
        let days = times.map(\.days).sorted()
        return days.isEmpty ? nil : days[(days.count - 1) / 2]
    }
}
