extension SchedulingProblem {
    /// The meetings that have no place whatever the other free ones do.
    func loneClashes(_ days: StartDays) -> [Clash] {
        let occupied = OccupiedTimes(self)
        var known: [LonePlaces.Key: [Demand]] = [:]
        return instances.indices.compactMap { index -> Clash? in
            guard instances[index].pinned == nil else { return nil }
            let places = LonePlaces(index, days, occupied)
            let demands = known[places.key] ?? (places.hasOne ? [] : places.smallestCause)
            known[places.key] = demands
            return demands.isEmpty ? nil : Clash([index], room: 0, demands: demands)
        }
    }
}
