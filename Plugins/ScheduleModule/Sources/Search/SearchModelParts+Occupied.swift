import WorkCalendar

extension SearchModelParts {
    /// What keeps its place whatever the search does.
    mutating func addPinned() {
        for instance in problem.instances {
            guard let place = instance.pinned?.place else { continue }
            let pieces = problem.pieces(of: instance, at: place).flatMap { piece in
                let first = (piece.day - problem.horizon.lowerBound) * atoms.lanes
                return atoms.masks(from: piece.minutes.lowerBound, to: piece.minutes.upperBound).enumerated()
                    .filter { $0.element != 0 }.map { (cell: first + $0.offset, mask: $0.element) }
            }
            pinned.append(
                PinnedMeeting(
                    crowd: instance.crowd, venue: place.venue, week: week(of: place.start.day), pieces: pieces))
        }
        constantPoints = pointsOutsideHorizon()
    }

    /// `load` of pinned meetings in weeks that no mover can reach.
    private func pointsOutsideHorizon() -> Int {
        var counts: [Day: [Int: Int]] = [:]
        for instance in problem.instances {
            guard let start = instance.pinned?.place.start.day, week(of: start) == nil else { continue }
            for member in problem.crowds[instance.crowd].members {
                counts[start.monday, default: [:]][member, default: 0] += 1
            }
        }
        return counts.values.reduce(0) { sum, week in
            sum
                + week.reduce(0) { sum, count in
                    sum + problem.loadWeight[count.key] * max(0, count.value - problem.easyLoad[count.key])
                }
        }
    }

    /// When some participant of each crowd is busy elsewhere.
    mutating func addBusy() {
        guard problem.crowds.contains(where: { !$0.busy.isEmpty }) else { return }
        let cellCount = dayCount * atoms.lanes
        busy = [UInt64](repeating: 0, count: problem.crowds.count * cellCount)
        for (crowdIndex, crowd) in problem.crowds.enumerated() {
            for stretch in crowd.busy {
                let place = Placement(start: stretch.start, end: stretch.end, venue: nil)
                for piece in place.pieces(hours: 0..<1440, in: problem.horizon) {
                    let first = crowdIndex * cellCount + (piece.day - problem.horizon.lowerBound) * atoms.lanes
                    let masks = atoms.masks(from: piece.minutes.lowerBound, to: piece.minutes.upperBound)
                    for (lane, mask) in masks.enumerated() { busy[first + lane] |= mask }
                }
            }
        }
    }
}
