package import Diagnostics

/// Why an instance was left out.
package struct LeftOutReason: Sendable, LocalizedMessage {
    /// What it is part of that cannot all be placed; nil where nothing of the kind could be proved.
    package let clash: Clash?
    /// Sorted by id; never empty.
    package let constraints: [HardConstraint]
    /// Ids of the other meetings of the clash; without one, of those that take the places it could have.
    package let meetings: [String]
    private let problem: SchedulingProblem

    /// How many meetings a reason names at most.
    private static let mostNamed = 12

    init(_ clash: Clash, of index: Int, in problem: SchedulingProblem) {
        self.clash = clash
        self.problem = problem
        constraints = clash.constraints
        meetings = clash.meetings.filter { $0 != index }.map { problem.instances[$0].id }
    }

    fileprivate init(_ obstacles: Obstacles, _ model: SearchModel, in problem: SchedulingProblem) {
        self.problem = problem
        clash = nil
        constraints = obstacles.constraints.isEmpty ? [.participant] : obstacles.constraints.sorted()
        meetings = obstacles.movers.map { problem.instances[model.instance[$0]].id }.sorted()
    }

    package func text(in language: MessageLanguage) -> String {
        let more = meetings.count - Self.mostNamed
        let named = meetings.prefix(Self.mostNamed).joined(separator: ", ")
        guard let clash else { return unproved(named, more, in: language) }
        let demands = clash.demands.map { problem.text(of: $0, in: language) }.joined(separator: "; ")
        guard !meetings.isEmpty else {
            return switch language {
            case .fi: "Mikään paikka ei käy: \(demands)."
            case .sv: "Ingen plats duger: \(demands)."
            case .en: "No place will do: \(demands)."
            }
        }
        let (count, room) = (clash.meetings.count, clash.room)
        return switch language {
        case .fi:
            "Näistä \(count) kokouksesta mahtuu enintään \(room): \(demands). Muut ovat \(named)\(more > 0 ? " ja \(more) muuta" : "")."
        case .sv:
            "Av \(count) möten ryms högst \(room): \(demands). De andra är \(named)\(more > 0 ? " och \(more) till" : "")."
        case .en:
            "Of \(count) meetings at most \(room) can be placed: \(demands). The others are \(named)\(more > 0 ? " and \(more) more" : "")."
        }
    }

    private func unproved(_ named: String, _ more: Int, in language: MessageLanguage) -> String {
        let rules = constraints.map { $0.text(in: language) }.joined(separator: " ")
        guard !meetings.isEmpty else { return rules }
        return switch language {
        case .fi: "\(rules) Paikat vievät: \(named)\(more > 0 ? " ja \(more) muuta" : "")."
        case .sv: "\(rules) Platserna upptas av: \(named)\(more > 0 ? " och \(more) till" : "")."
        case .en: "\(rules) Its places are taken by: \(named)\(more > 0 ? " and \(more) more" : "")."
        }
    }
}

/// Finds out why instances were left out of a plan.
struct LeftOutReasons {
    private let plan: SchedulePlan
    private let state: SearchState
    private let moverOfInstance: [Int: Int]
    /// The clash of greatest excess that each instance is part of.
    private let clashes: [Int: Clash]

    init(_ plan: SchedulePlan, _ state: SearchState) {
        self.plan = plan
        self.state = state
        moverOfInstance = Dictionary(uniqueKeysWithValues: state.model.instance.enumerated().map { ($1, $0) })
        let byExcess = plan.problem.clashes.sorted { ($0.excess, $1.meetings.count) > ($1.excess, $0.meetings.count) }
        let pairs = byExcess.flatMap { clash in clash.meetings.map { ($0, clash) } }
        clashes = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    /// The reasons for all that a plan leaves out, by instance.
    var all: [Int: LeftOutReason] {
        let leftOut = plan.placements.indices.filter { plan.placements[$0] == nil }
        guard !leftOut.isEmpty else { return [:] }
        let joint = JointPlacement(StartDays(plan.problem))
        return Dictionary(uniqueKeysWithValues: leftOut.map { ($0, reason(for: $0, joint)) })
    }

    /// The reason for one.
    func reason(for index: Int) -> LeftOutReason {
        reason(for: index, JointPlacement(StartDays(plan.problem)))
    }

    private func reason(for index: Int, _ joint: JointPlacement) -> LeftOutReason {
        let problem = plan.problem
        if let clash = clashes[index] { return LeftOutReason(clash, of: index, in: problem) }
        var obstacles = Obstacles()
        if let mover = moverOfInstance[index] {
            if state.model.order[mover].count <= 60 { obstacles.constraints.insert(.window) }
            let bounds = state.bounds(of: mover)
            for day in state.model.order[mover] { state.addObstacles(for: mover, on: Int(day), bounds, to: &obstacles) }
        }
        let others = Set(obstacles.movers.map { state.model.instance[$0] } + neighbours(of: index)).subtracting([index])
        if others.count <= 24, let clash = joint.clash(of: index, with: others.sorted()) {
            return LeftOutReason(clash, of: index, in: problem)
        }
        return LeftOutReason(obstacles, state.model, in: problem)
    }

    private func neighbours(of index: Int) -> [Int] {
        let related = plan.problem.relations.filter { $0.earlier == index || $0.later == index }
            .flatMap { [$0.earlier, $0.later] }
        let chained = plan.problem.chains.first { $0.instances.contains(index) }?.instances ?? []
        return (related + chained).filter { plan.problem.instances[$0].pinned == nil }
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
