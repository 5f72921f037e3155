extension CadencePeriod {
    /// How often a horizon meets where a whole period meets `times` times.
    ///
    /// Each period gives the whole number nearest to `times` × the share of its days in the horizon, a half going up;
    /// the horizon's number is their sum. O(periods in the horizon).
    package func count(of times: Int, in horizon: ClosedRange<Day>) -> Int {
        var total = 0
        var day = horizon.lowerBound
        while day <= horizon.upperBound {
            let period = period(around: day)
            let inside = min(period.upperBound, horizon.upperBound) - day + 1
            let whole = period.upperBound - period.lowerBound + 1
            total += (2 * times * inside + whole) / (2 * whole)
            day = period.upperBound + 1
        }
        return total
    }

    /// The days of the period in which a day lies; weeks are those of ISO 8601.
    package func period(around day: Day) -> ClosedRange<Day> {
        guard let months else { return day.monday...(day.monday + 6) }
        let month = day - (day.dayOfMonth - 1)
        let first = month.adding(months: -((day.month - 1) % months))
        return first...(first.adding(months: months) - 1)
    }

    /// How many calendar months the period has; nil for the week.
    private var months: Int? {
        switch self {
        case .year: 12
        case .halfYear: 6
        case .quarter: 3
        case .month: 1
        case .week: nil
        }
    }
}
