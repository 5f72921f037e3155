import NetworkModel

/// One number that tells how the network is doing.
struct HealthMeasure: Sendable {
    /// What is known.
    enum Value {
        case share(Share)
        case count(Int)
        /// Nothing is on record yet that it could be counted from.
        case unknown
    }

    var word: HealthWord
    var value: Value

    private init(_ word: HealthWord, _ share: Share) {
        self.word = word
        value = share.total == 0 ? .unknown : .share(share)
    }

    private init(_ word: HealthWord, _ count: Int?) {
        self.word = word
        value = count.map(Value.count) ?? .unknown
    }

    /// Whether the register knows anything of it.
    var isKnown: Bool {
        if case .unknown = value { false } else { true }
    }

    /// Whether it counts to nothing.
    var isNothing: Bool {
        if case .count(0) = value { true } else { false }
    }

    /// Shares first, then counts.
    static func all(of health: NetworkHealth) -> [HealthMeasure] {
        let promises = health.promises
        func counted(_ count: Int) -> Int? { promises.total == 0 ? nil : count }
        return [
            HealthMeasure(.meetingsHeld, health.meetings),
            HealthMeasure(.attendance, health.attendance.reduce(Share(0, of: 0)) { $0 + $1.members }),
            HealthMeasure(.decisions, health.decisions), HealthMeasure(.promisesInTime, promises.keptInTime),
            HealthMeasure(.promisesLate, counted(promises.keptLate)),
            HealthMeasure(.promisesOpen, counted(promises.open)),
            HealthMeasure(.promisesOverdue, counted(promises.overdue)),
            HealthMeasure(.meetingsMoved, health.moved), HealthMeasure(.meetingsCancelled, health.cancelled),
            HealthMeasure(.daysToMark, health.marking.medianDays),
            HealthMeasure(.waitingForMark, health.marking.waiting),
            HealthMeasure(.longestWait, health.marking.longestWait),
        ]
    }
}
