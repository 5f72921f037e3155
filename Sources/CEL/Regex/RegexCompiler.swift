/// Turns a pattern's tree into a program, from the end to the start: each step knows where to go on.
struct RegexCompiler {
    private static let maximumInstructionCount = 50_000
    /// Each instruction can hold a thread with its slots while a match is looked for.
    private static let maximumSlotCount = 500_000

    /// The program would be larger than the limits allow.
    struct TooLarge: Error {}

    private var program = RegexProgram()
    /// Steps that read a byte, to be used again: large classes share most of their ends.
    private var sharedBytes: [RegexInstruction: Int] = [:]

    /// Compiles a tree with a number of groups.
    static func program(for node: RegexNode, groupCount: Int) throws(TooLarge) -> RegexProgram {
        var compiler = RegexCompiler()
        compiler.program.groupCount = groupCount
        let match = try compiler.append(.match)
        compiler.program.start = try compiler.emit(node, next: match)
        compiler.program.searchStart = compiler.program.start
        if !compiler.program.isAnchoredAtStart { try compiler.emitSearchLoop() }
        guard compiler.program.instructions.count * compiler.program.slotCount <= maximumSlotCount else {
            throw TooLarge()
        }
        return compiler.program
    }

    /// Lets a search skip any scalars first. It reads whole scalars, so no match begins inside one.
    private mutating func emitSearchLoop() throws(TooLarge) {
        let loop = try append(.match)
        let skip = try emit(ScalarSet.all, next: loop)
        program.instructions[loop] = .fork(first: program.start, second: skip)
        program.searchStart = loop
    }

    private mutating func append(_ instruction: RegexInstruction) throws(TooLarge) -> Int {
        guard program.instructions.count < Self.maximumInstructionCount else { throw TooLarge() }
        program.instructions.append(instruction)
        return program.instructions.count - 1
    }

    /// Emits a node that goes on at a place; gives the place where it begins.
    private mutating func emit(_ node: RegexNode, next: Int) throws(TooLarge) -> Int {
        switch node {
        case .empty:
            return next
        case .scalar(let scalar):
            var place = next
            for byte in scalar.utf8.reversed() { place = try append(.byte(byte...byte, next: place)) }
            return place
        case .scalars(let set):
            return try emit(set, next: next)
        case .assertion(let assertion):
            program.assertions.formUnion(assertion)
            return try append(.assertion(assertion, next: next))
        case .sequence(let nodes):
            var place = next
            for node in nodes.reversed() { place = try emit(node, next: place) }
            return place
        case .alternatives(let nodes):
            var places: [Int] = []
            for node in nodes { places.append(try emit(node, next: next)) }
            return try emitFork(places)
        case .group(let node, let number):
            let end = try append(.save(slot: 2 * number + 1, next: next))
            let content = try emit(node, next: end)
            return try append(.save(slot: 2 * number, next: content))
        case .repetition(let node, let minimum, let maximum, let isGreedy):
            return try emitRepetition(of: node, minimum: minimum, maximum: maximum, isGreedy: isGreedy, next: next)
        }
    }

    /// Goes on at one or more places, of which earlier ones count for more.
    private mutating func emitFork(_ places: [Int]) throws(TooLarge) -> Int {
        var place = places[places.count - 1]
        for first in places.dropLast().reversed() { place = try append(.fork(first: first, second: place)) }
        return place
    }

    private mutating func emitRepetition(
        of node: RegexNode,
        minimum: Int,
        maximum: Int?,
        isGreedy: Bool,
        next: Int
    ) throws(TooLarge) -> Int {
        var place = next
        var required = minimum
        if let maximum {
            for _ in minimum..<maximum {
                place = try emitChoice(try emit(node, next: place), next, isGreedy: isGreedy)
            }
        } else if minimum > 0 {
            place = try emitLoop(of: node, isGreedy: isGreedy, next: next).entry
            required -= 1
        } else if node.isNullable {
            // As (x+)?: an iteration that may be empty is preferred where the pattern says so.
            place = try emitChoice(
                try emitLoop(of: node, isGreedy: isGreedy, next: next).entry,
                next,
                isGreedy: isGreedy
            )
        } else {
            place = try emitLoop(of: node, isGreedy: isGreedy, next: next).choice
        }
        for _ in 0..<required { place = try emit(node, next: place) }
        return place
    }

    /// A node followed by the choice to repeat it; gives the places of both.
    private mutating func emitLoop(
        of node: RegexNode,
        isGreedy: Bool,
        next: Int
    ) throws(TooLarge) -> (entry: Int, choice: Int) {
        let choice = try append(.match)
        let entry = try emit(node, next: choice)
        program.instructions[choice] = Self.fork(entry, next, isGreedy: isGreedy)
        return (entry, choice)
    }

    private mutating func emitChoice(_ content: Int, _ next: Int, isGreedy: Bool) throws(TooLarge) -> Int {
        try append(Self.fork(content, next, isGreedy: isGreedy))
    }

    private static func fork(_ content: Int, _ next: Int, isGreedy: Bool) -> RegexInstruction {
        isGreedy ? .fork(first: content, second: next) : .fork(first: next, second: content)
    }

    // MARK: - Sets

    /// One scalar of a set.
    private mutating func emit(_ set: ScalarSet, next: Int) throws(TooLarge) -> Int {
        // A step that no byte passes can't be written, so the empty set is an unfulfillable condition.
        guard !set.ranges.isEmpty else {
            program.assertions.formUnion([.wordBoundary, .noWordBoundary])
            return try append(.assertion([.wordBoundary, .noWordBoundary], next: next))
        }
        return try emit(set.ranges.flatMap(UTF8Sequence.sequences)[...], depth: 0, next: next)
    }

    /// Sequences of bytes, in order; those that begin alike share their first step.
    private mutating func emit(
        _ sequences: ArraySlice<[ClosedRange<UInt8>]>,
        depth: Int,
        next: Int
    ) throws(TooLarge) -> Int {
        var places: [Int] = []
        var rest = sequences
        while let first = rest.first {
            let alike = rest.prefix { $0[depth] == first[depth] && $0.count == first.count }
            let isLast = depth + 1 == first.count
            let behind = isLast ? next : try emit(alike, depth: depth + 1, next: next)
            places.append(try shared(.byte(first[depth], next: behind)))
            rest = rest.dropFirst(alike.count)
        }
        return try emitFork(places)
    }

    private mutating func shared(_ instruction: RegexInstruction) throws(TooLarge) -> Int {
        if let place = sharedBytes[instruction] { return place }
        let place = try append(instruction)
        sharedBytes[instruction] = place
        return place
    }
}
