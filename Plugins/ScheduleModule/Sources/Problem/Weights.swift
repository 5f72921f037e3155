/// What each soft constraint costs, in whole points.
package struct Weights: Sendable, Hashable {
    /// Points per working day between an instance's start day and its ideal.
    package var even = 1
    /// Points for a start on another weekday than preferred.
    package var weekday = 10
    /// Points for lying outside the preferred hours.
    package var timeOfDay = 5
    /// Points for touching a period to avoid.
    package var avoid = 20
    /// Points per member, week and meeting past what a member takes easily.
    package var load = 3
    /// Points for another start or venue than in the previous schedule; each day moved costs one more, whatever the
    /// weight.
    package var stability = 15
    /// Points for an instance left out.
    package var unscheduled = 1000

    /// No weight may be greater, so that no sum of points leaves 64 bits.
    package static let greatest = 100_000

    /// The weights of schedule-model.md.
    package init() {}

    /// The weight of a constraint.
    package subscript(constraint: SoftConstraint) -> Int {
        get {
            switch constraint {
            case .even: even
            case .weekday: weekday
            case .timeOfDay: timeOfDay
            case .avoid: avoid
            case .load: load
            case .stability: stability
            case .unscheduled: unscheduled
            }
        }
        set {
            switch constraint {
            case .even: even = newValue
            case .weekday: weekday = newValue
            case .timeOfDay: timeOfDay = newValue
            case .avoid: avoid = newValue
            case .load: load = newValue
            case .stability: stability = newValue
            case .unscheduled: unscheduled = newValue
            }
        }
    }
}
