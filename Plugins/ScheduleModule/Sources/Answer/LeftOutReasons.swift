package import Diagnostics

/// Why an instance was left out: the constraints that leave it no place, and the meetings that it clashes with.
package struct LeftOutReason: Sendable, Hashable, LocalizedMessage {
    /// Sorted by id; never empty.
    package let constraints: [HardConstraint]
    /// Ids of meetings that take the places it could have.
    package let meetings: [String]

    package func text(in language: MessageLanguage) -> String {
        let rules = constraints.map { $0.text(in: language) }.joined(separator: " ")
        guard !meetings.isEmpty else { return rules }
        let list = meetings.joined(separator: ", ")
        return switch language {
        case .fi: "\(rules) Paikat vievät: \(list)."
        case .sv: "\(rules) Platserna upptas av: \(list)."
        case .en: "\(rules) Its places are taken by: \(list)."
        }
    }
}

/// Finds out why instances were left out of a plan.
struct LeftOutReasons {
    private let plan: SchedulePlan
    private let state: SearchState
    private let moverOfInstance: [Int: Int]
    private let crowded: [CrowdedWindow]

    init(_ plan: SchedulePlan, _ state: SearchState) {
        self.plan = plan
        self.state = state
        crowded = plan.placements.contains(nil) ? plan.problem.crowdedWindows() : []
        moverOfInstance = Dictionary(uniqueKeysWithValues: state.model.instance.enumerated().map { ($1, $0) })
    }

    /// The reason for one.
    func reason(for index: Int) -> LeftOutReason {
        let problem = plan.problem
        guard let mover = moverOfInstance[index] else {
            let constraints = problem.emptyingConstraints(of: problem.instances[index])
            return LeftOutReason(constraints: constraints.isEmpty ? [.window] : constraints, meetings: [])
        }
        if let window = crowded.first(where: { $0.instances.contains(index) }) {
            return LeftOutReason(
                constraints: [window.constraint, .window].sorted(),
                meetings: window.instances.filter { $0 != index }.prefix(window.room).map { problem.instances[$0].id })
        }
        var obstacles = Obstacles()
        if state.model.order[mover].count <= 60 { obstacles.constraints.insert(.window) }
        let bounds = state.bounds(of: mover)
        for day in state.model.order[mover] { state.addObstacles(for: mover, on: Int(day), bounds, to: &obstacles) }
        return LeftOutReason(
            constraints: obstacles.constraints.sorted(),
            meetings: obstacles.movers.map { problem.instances[state.model.instance[$0]].id }.sorted())
    }
}

/// What stands in the way of a meeting.
struct Obstacles {
    var constraints: Set<HardConstraint> = []
    /// Movers that take people or venues.
    var movers: Set<Int> = []
}

extension SearchState {
    /// Adds what stands in the way of a mover on a day.
    func addObstacles(for mover: Int, on day: Int, _ bounds: SearchBounds, to obstacles: inout Obstacles) {
        let crowd = Int(model.crowd[mover])
        let first = Int(model.firstSlot[mover])
        for slot in first..<(first + Int(model.slotCount[mover])) {
            if !isInOrder(mover, day, slot, bounds) { obstacles.constraints.formUnion(sequenceConstraints(of: mover)) }
            for offset in 0..<Int(model.length[mover]) {
                for lane in 0..<model.lanes {
                    let mask = model.slotMask[slot * model.lanes + lane]
                    let cell = (day + offset) * model.lanes + lane
                    if isBusy(crowd, in: cell, mask) { obstacles.constraints.insert(.busy) }
                    let attendee = firstFull(of: crowd, in: cell, mask)
                    guard attendee >= 0 else { continue }
                    obstacles.constraints.insert(.participant)
                    for other in movers(on: day + offset, lane, mask)
                    where model.isAttended(by: attendee, Int(model.crowd[other])) {
                        obstacles.movers.insert(other)
                    }
                }
            }
            let venues = model.venues[mover]
            if !venues.isEmpty, venues.allSatisfy({ !isVenueFree(Int($0), mover, day, slot) }) {
                obstacles.constraints.insert(.venueSingle)
            }
        }
    }

    private func isInOrder(_ mover: Int, _ day: Int, _ slot: Int, _ bounds: SearchBounds) -> Bool {
        let from = Int32(day * 1440) + model.slotStart[slot]
        let to = Int32((day + Int(model.length[mover]) - 1) * 1440) + model.slotEnd[slot]
        return from >= bounds.earliest && to <= bounds.latest
    }

    private func sequenceConstraints(of mover: Int) -> [HardConstraint] {
        let hasNeighbour = placedBefore(mover) != nil || placedAfter(mover) != nil
        return (hasNeighbour ? [.order] : []) + (model.relations[mover].isEmpty && hasNeighbour ? [] : [.precedence])
    }

    /// Movers that fill some atom of a mask on a day.
    func movers(on day: Int, _ lane: Int, _ mask: UInt64) -> [Int] {
        var found: [Int] = []
        var node = firstOnDay[day]
        while node >= 0 {
            let other = Int(moverOfNode[Int(node)])
            node = nextNode[Int(node)]
            if model.slotMask[Int(places[other].slot) * model.lanes + lane] & mask != 0 { found.append(other) }
        }
        return found
    }
}
