/// A schedule in the making: who is where, what it costs, and what that leaves to the others.
///
/// Placing and removing keep all counts up to date; the cost of any other place is then read, not computed.
final class SearchState {
    let model: SearchModel
    private let arena = Arena()

    /// Points of what is placed, without `unscheduled` and without the model's constant points.
    private(set) var cost = 0
    let places: UnsafeMutableBufferPointer<SearchPlace>
    /// Minutes from the horizon's first midnight.
    let start: UnsafeMutableBufferPointer<Int32>
    let end: UnsafeMutableBufferPointer<Int32>

    /// Movers without a place, in no order, and where each stands there (-1 if placed).
    private(set) var left: [Int32] = []
    private let leftIndex: UnsafeMutableBufferPointer<Int32>

    /// Atoms at which an attendee can attend no more: `full[cell * attendeeCount + attendee]`.
    private let full: UnsafeMutableBufferPointer<UInt64>
    /// Atoms at which an attendee is in at least 1, 2, … meetings, below its capacity.
    private let lower: UnsafeMutableBufferPointer<UInt64>
    let venueTaken: UnsafeMutableBufferPointer<UInt64>
    /// Counts the changes of each cell; a crowd's blocked atoms are worked out again after one.
    private let version: UnsafeMutableBufferPointer<Int32>
    private let blocked: UnsafeMutableBufferPointer<UInt64>
    private let blockedVersion: UnsafeMutableBufferPointer<Int32>

    /// Meetings of a member in a week: `meetings[week * memberCount + member]`.
    private let meetings: UnsafeMutableBufferPointer<Int32>
    /// What one more meeting of a crowd in a week costs, and what one less saves: `[crowd * weekCount + week]`.
    let loadOfOneMore: UnsafeMutableBufferPointer<Int>
    let loadOfOneLess: UnsafeMutableBufferPointer<Int>

    /// Movers on each day in linked lists; a mover of several days has a node for each.
    let firstOnDay: UnsafeMutableBufferPointer<Int32>
    let nextNode: UnsafeMutableBufferPointer<Int32>
    private let previousNode: UnsafeMutableBufferPointer<Int32>
    let firstNode: UnsafeMutableBufferPointer<Int32>
    let moverOfNode: UnsafeMutableBufferPointer<Int32>

    init(_ model: SearchModel) {
        self.model = model
        let movers = model.moverCount
        let cells = model.cellCount
        places = arena.array(of: .none, count: movers)
        start = arena.array(of: 0, count: movers)
        end = arena.array(of: 0, count: movers)
        leftIndex = arena.array(of: -1, count: movers)
        full = arena.array(of: 0, count: cells * model.attendeeCount)
        lower = arena.array(of: 0, count: cells * model.lowerLevelCount)
        venueTaken = arena.array(of: 0, count: cells * model.venueCount)
        version = arena.array(of: 0, count: cells)
        blocked = arena.array(of: 0, count: cells * model.crowdCount)
        blockedVersion = arena.array(of: -1, count: cells * model.crowdCount)
        meetings = arena.array(of: 0, count: model.weekCount * model.memberCount)
        loadOfOneMore = arena.array(of: 0, count: model.weekCount * model.crowdCount)
        loadOfOneLess = arena.array(of: 0, count: model.weekCount * model.crowdCount)
        firstOnDay = arena.array(of: -1, count: model.dayCount)
        let nodes = (0..<movers).reduce(0) { $0 + Int(model.length[$1]) }
        nextNode = arena.array(of: -1, count: nodes)
        previousNode = arena.array(of: -1, count: nodes)
        firstNode = arena.array(of: 0, count: movers)
        moverOfNode = arena.array(of: 0, count: nodes)
        leaveOutAll()
        for pinned in model.pinned { addPinned(pinned) }
    }

    /// Gives each mover its nodes in the lists of days, and no place.
    private func leaveOutAll() {
        var node = 0
        for mover in 0..<model.moverCount {
            firstNode[mover] = Int32(node)
            for _ in 0..<Int(model.length[mover]) {
                moverOfNode[node] = Int32(mover)
                node += 1
            }
            leftIndex[mover] = Int32(mover)
            left.append(Int32(mover))
        }
    }

    /// A state in which everything lies at the places given.
    convenience init(_ model: SearchModel, at places: [SearchPlace]) {
        self.init(model)
        for (mover, place) in places.enumerated() where place.isPlaced { self.place(mover, place) }
    }

    /// Where everything lies.
    var snapshot: [SearchPlace] { Array(UnsafeBufferPointer(places).prefix(model.moverCount)) }

    private func addPinned(_ pinned: PinnedMeeting) {
        for piece in pinned.pieces {
            for attendee in model.attendees[pinned.crowd] { take(attendee, piece.cell, piece.mask) }
            if let venue = pinned.venue { venueTaken[piece.cell * model.venueCount + venue] |= piece.mask }
        }
        guard let week = pinned.week else { return }
        cost += loadOfOneMore[pinned.crowd * model.weekCount + week]
        addLoad(pinned.crowd, week)
    }

    // MARK: - Placing

    /// Puts a mover that has no place where it is free to be.
    func place(_ mover: Int, _ place: SearchPlace) {
        let crowd = Int(model.crowd[mover])
        let day = Int(place.day)
        let week = Int(model.week[day])
        cost += model.ownCost(mover, place) + loadOfOneMore[crowd * model.weekCount + week]
        addLoad(crowd, week)
        places[mover] = place
        let slot = Int(place.slot)
        let length = Int(model.length[mover])
        start[mover] = Int32(day * 1440) + model.slotStart[slot]
        end[mover] = Int32((day + length - 1) * 1440) + model.slotEnd[slot]
        for offset in 0..<length {
            link(Int(firstNode[mover]) + offset, to: day + offset)
            for lane in 0..<model.lanes {
                let mask = model.slotMask[slot * model.lanes + lane]
                guard mask != 0 else { continue }
                let cell = (day + offset) * model.lanes + lane
                for attendee in model.attendees[crowd] { take(attendee, cell, mask) }
                if place.venue >= 0 { venueTaken[cell * model.venueCount + Int(place.venue)] |= mask }
                version[cell] &+= 1
            }
        }
        let index = Int(leftIndex[mover])
        let last = left.removeLast()
        if Int(last) != mover {
            left[index] = last
            leftIndex[Int(last)] = Int32(index)
        }
        leftIndex[mover] = -1
    }

    /// Takes a mover from its place.
    func remove(_ mover: Int) {
        let place = places[mover]
        let crowd = Int(model.crowd[mover])
        let day = Int(place.day)
        let week = Int(model.week[day])
        cost -= model.ownCost(mover, place) + loadOfOneLess[crowd * model.weekCount + week]
        removeLoad(crowd, week)
        places[mover] = .none
        let slot = Int(place.slot)
        for offset in 0..<Int(model.length[mover]) {
            unlink(Int(firstNode[mover]) + offset, from: day + offset)
            for lane in 0..<model.lanes {
                let mask = model.slotMask[slot * model.lanes + lane]
                guard mask != 0 else { continue }
                let cell = (day + offset) * model.lanes + lane
                for attendee in model.attendees[crowd] { release(attendee, cell, mask) }
                if place.venue >= 0 { venueTaken[cell * model.venueCount + Int(place.venue)] &= ~mask }
                version[cell] &+= 1
            }
        }
        leftIndex[mover] = Int32(left.count)
        left.append(Int32(mover))
    }

    /// Puts a mover without a place at the other end of those left out, so that the next comes first.
    func turn(_ mover: Int) {
        let index = Int(leftIndex[mover])
        let first = left[0]
        left[0] = Int32(mover)
        left[index] = first
        leftIndex[Int(first)] = Int32(index)
        leftIndex[mover] = 0
    }

    @inline(__always)
    private func take(_ attendee: Int32, _ cell: Int, _ mask: UInt64) {
        let attendee = Int(attendee)
        var carry = mask
        let levels = Int(model.capacity[attendee]) - 1
        if levels > 0 {
            let first = cell * model.lowerLevelCount + Int(model.firstLowerLevel[attendee])
            for level in first..<(first + levels) {
                let reached = lower[level] & carry
                lower[level] |= carry
                carry = reached
            }
        }
        full[cell * model.attendeeCount + attendee] |= carry
    }

    @inline(__always)
    private func release(_ attendee: Int32, _ cell: Int, _ mask: UInt64) {
        let attendee = Int(attendee)
        let index = cell * model.attendeeCount + attendee
        var rest = mask & ~full[index]
        full[index] &= ~mask
        let levels = Int(model.capacity[attendee]) - 1
        guard levels > 0 else { return }
        let first = cell * model.lowerLevelCount + Int(model.firstLowerLevel[attendee])
        for level in stride(from: first + levels - 1, through: first, by: -1) {
            let reached = lower[level] & rest
            lower[level] &= ~rest
            rest &= ~reached
        }
    }

    private func addLoad(_ crowd: Int, _ week: Int) {
        for member in model.members[crowd] {
            let index = week * model.memberCount + Int(member)
            let count = meetings[index]
            let easy = model.easyLoad[Int(member)]
            meetings[index] = count + 1
            if count + 1 == easy { change(loadOfOneMore, of: member, week, by: model.loadWeight[Int(member)]) }
            if count == easy { change(loadOfOneLess, of: member, week, by: model.loadWeight[Int(member)]) }
        }
    }

    private func removeLoad(_ crowd: Int, _ week: Int) {
        for member in model.members[crowd] {
            let index = week * model.memberCount + Int(member)
            let count = meetings[index] - 1
            let easy = model.easyLoad[Int(member)]
            meetings[index] = count
            if count + 1 == easy { change(loadOfOneMore, of: member, week, by: -model.loadWeight[Int(member)]) }
            if count == easy { change(loadOfOneLess, of: member, week, by: -model.loadWeight[Int(member)]) }
        }
    }

    private func change(_ load: UnsafeMutableBufferPointer<Int>, of member: Int32, _ week: Int, by points: Int) {
        for crowd in model.crowdsOfMember[Int(member)] { load[Int(crowd) * model.weekCount + week] += points }
    }

    private func link(_ node: Int, to day: Int) {
        let head = firstOnDay[day]
        nextNode[node] = head
        previousNode[node] = -1
        if head >= 0 { previousNode[Int(head)] = Int32(node) }
        firstOnDay[day] = Int32(node)
    }

    private func unlink(_ node: Int, from day: Int) {
        let before = previousNode[node]
        let after = nextNode[node]
        if before >= 0 { nextNode[Int(before)] = after } else { firstOnDay[day] = after }
        if after >= 0 { previousNode[Int(after)] = before }
    }

    // MARK: - Looking

    /// The atoms of a cell at which somebody of a crowd can attend no more, or is busy.
    @inline(__always)
    func blockedAtoms(of crowd: Int, in cell: Int) -> UInt64 {
        let index = crowd * model.cellCount + cell
        if blockedVersion[index] == version[cell] { return blocked[index] }
        return workOutBlocked(crowd, cell, index)
    }

    private func workOutBlocked(_ crowd: Int, _ cell: Int, _ index: Int) -> UInt64 {
        let row = cell * model.attendeeCount
        var mask: UInt64 = model.hasBusy ? model.busy[index] : 0
        for attendee in model.attendees[crowd] { mask |= full[row + Int(attendee)] }
        blocked[index] = mask
        blockedVersion[index] = version[cell]
        return mask
    }

    /// The first attendee of a crowd who can attend no more at some atom of a mask, -1 if all can.
    func firstFull(of crowd: Int, in cell: Int, _ mask: UInt64) -> Int {
        let row = cell * model.attendeeCount
        for attendee in model.attendees[crowd] where full[row + Int(attendee)] & mask != 0 { return Int(attendee) }
        return -1
    }

    /// Whether somebody of a crowd is busy at some atom of a mask.
    @inline(__always)
    func isBusy(_ crowd: Int, in cell: Int, _ mask: UInt64) -> Bool {
        model.hasBusy && model.busy[crowd * model.cellCount + cell] & mask != 0
    }

    /// What a start on a day costs a mover in `load`.
    @inline(__always)
    func loadCost(_ mover: Int, on day: Int) -> Int {
        loadOfOneMore[Int(model.crowd[mover]) * model.weekCount + Int(model.week[day])]
    }
}
