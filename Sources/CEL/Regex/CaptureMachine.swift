/// Finds the leftmost match with its groups, by running all threads of a program at once (Pike's machine).
///
/// The time is linear in the text with the program's size as factor; the memory depends on the program only.
struct CaptureMachine {
    /// How many bytes have been read so far, over all searches.
    private(set) var scannedByteCount = 0
    private let program: RegexProgram
    private var current: ThreadList
    private var following: ThreadList
    private var slots: [Int]

    init(program: RegexProgram) {
        self.program = program
        current = ThreadList(program: program)
        following = current
        slots = Array(repeating: ThreadList.unset, count: program.slotCount)
    }

    /// The slots of the leftmost match that begins at or after an offset; nil if there is none.
    mutating func firstMatch(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> [Int]? {
        var found: [Int]?
        var position = start
        current.removeAll()
        while true {
            if found == nil { seedThread(in: text, at: position) }
            let canBeginLater = found == nil && !program.isAnchoredAtStart
            if current.isEmpty, !canBeginLater { break }
            if let slots = advance(in: text, at: position) { found = slots }
            swap(&current, &following)
            guard position < text.count else { break }
            position += 1
        }
        scannedByteCount += position - start
        return found
    }

    /// Starts a thread here, unless a match can't begin here: never inside a scalar.
    private mutating func seedThread(in text: UnsafeBufferPointer<UInt8>, at position: Int) {
        guard position == text.count || text[position].startsScalar else { return }
        guard position == 0 || !program.isAnchoredAtStart else { return }
        for slot in slots.indices { slots[slot] = ThreadList.unset }
        slots[0] = position
        current.add(program.start, slots: &slots, at: ThreadList.Place(position, in: text))
    }

    /// Lets all threads read the byte here. A thread that matches gives its slots and ends those of less weight.
    private mutating func advance(in text: UnsafeBufferPointer<UInt8>, at position: Int) -> [Int]? {
        following.removeAll()
        let place = ThreadList.Place(position + 1, in: text)
        for thread in 0..<current.count {
            switch current.instruction(of: thread) {
            case .match:
                current.copySlots(of: thread, to: &slots)
                slots[1] = position
                return slots
            case .byte(let range, let next) where position < text.count && range.contains(text[position]):
                current.copySlots(of: thread, to: &slots)
                following.add(next, slots: &slots, at: place)
            default: break
            }
        }
        return nil
    }
}

/// The threads that wait at one place of the text, those of more weight first.
private struct ThreadList {
    /// A place in the text.
    struct Place {
        /// The offset.
        let position: Int
        /// The conditions that hold there.
        let holding: Assertion

        init(_ position: Int, in text: UnsafeBufferPointer<UInt8>) {
            self.position = position
            let previous = position > 0 && position <= text.count ? text[position - 1] : nil
            holding = .holding(between: previous, and: position < text.count ? text[position] : nil)
        }
    }

    /// What remains to be done for a thread on its way.
    private enum Step {
        case visit(Int)
        case restore(slot: Int, value: Int)
    }

    /// The value of a slot whose group has taken no part.
    static let unset = -1

    private let instructions: [RegexInstruction]
    private let slotCount: Int
    /// The instructions at which threads wait, and their slots one thread after the other.
    private var waiting: [Int] = []
    private var slotValues: [Int] = []
    /// In which generation an instruction was last visited.
    private var visits: [Int]
    private var generation = 0
    private var steps: [Step] = []

    init(program: RegexProgram) {
        instructions = program.instructions
        slotCount = program.slotCount
        visits = Array(repeating: 0, count: instructions.count)
        removeAll()
    }

    var isEmpty: Bool { waiting.isEmpty }

    var count: Int { waiting.count }

    mutating func removeAll() {
        waiting.removeAll(keepingCapacity: true)
        slotValues.removeAll(keepingCapacity: true)
        generation += 1
    }

    func instruction(of thread: Int) -> RegexInstruction { instructions[waiting[thread]] }

    func copySlots(of thread: Int, to slots: inout [Int]) {
        for slot in 0..<slotCount { slots[slot] = slotValues[thread * slotCount + slot] }
    }

    /// Follows all ways from an instruction that read nothing, and lets a thread wait at each one's end. The slots are
    /// as before afterwards.
    mutating func add(_ instruction: Int, slots: inout [Int], at place: Place) {
        steps.append(.visit(instruction))
        while let step = steps.popLast() {
            switch step {
            case .restore(let slot, let value): slots[slot] = value
            case .visit(let instruction):
                guard visits[instruction] != generation else { continue }
                visits[instruction] = generation
                visit(instruction, slots: &slots, at: place)
            }
        }
    }

    private mutating func visit(_ instruction: Int, slots: inout [Int], at place: Place) {
        switch instructions[instruction] {
        case .byte, .match:
            waiting.append(instruction)
            slotValues += slots
        case .fork(let first, let second):
            steps.append(.visit(second))
            steps.append(.visit(first))
        case .save(let slot, let next):
            steps.append(.restore(slot: slot, value: slots[slot]))
            slots[slot] = place.position
            steps.append(.visit(next))
        case .assertion(let assertion, let next):
            if assertion.isSubset(of: place.holding) { steps.append(.visit(next)) }
        }
    }
}
