internal import Synchronization

/// The quickest way to tell whether a pattern matches anywhere in a text.
enum RegexMatcher: Sendable {
    /// The pattern is a plain text.
    case literal(RegexLiteral)
    /// All of the automaton is known.
    case table(RegexAutomaton)
    /// The automaton is built as it is run.
    case built(AutomatonPool)

    /// An automaton up to this size is built at once.
    private static let tableCapacity = RegexAutomaton.Capacity(stateCount: 96, placeCount: 2_048)

    init(node: RegexNode, program: RegexProgram) {
        if let literal = RegexLiteral(node) {
            self = .literal(literal)
            return
        }
        if program.instructions.count <= Self.tableCapacity.placeCount {
            var automaton = RegexAutomaton(program: program, capacity: Self.tableCapacity)
            if automaton.complete() {
                self = .table(automaton)
                return
            }
        }
        self = .built(AutomatonPool(program: program))
    }

    /// Whether the pattern matches anywhere in the text.
    func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        switch self {
        case .literal(let literal): literal.matches(text)
        case .table(let automaton): automaton.matchesByTable(text)
        case .built(let pool): pool.matches(text)
        }
    }
}

/// Automata of one program that threads take out while they match; what they have worked out stays for the next.
final class AutomatonPool: Sendable {
    private static let capacity = RegexAutomaton.Capacity(stateCount: 2_000, placeCount: 100_000)
    private static let maximumIdleCount = 4

    private let program: RegexProgram
    private let idle = Mutex<[RegexAutomaton]>([])

    init(program: RegexProgram) {
        self.program = program
    }

    func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var automaton = idle.withLock { $0.popLast() } ?? RegexAutomaton(program: program, capacity: Self.capacity)
        let result = automaton.matches(text)
        idle.withLock { [automaton] in
            if $0.count < Self.maximumIdleCount { $0.append(automaton) }
        }
        return result
    }
}

/// A pattern that is a plain text, perhaps bound to the start or the end.
struct RegexLiteral: Sendable {
    private var bytes: [UInt8] = []
    private var isAtStart = false
    private var isAtEnd = false

    /// The literal that a tree is; nil if it is anything more.
    init?(_ node: RegexNode) {
        var nodes: ArraySlice<RegexNode> = if case .sequence(let nodes) = node { nodes[...] } else { [node] }
        if case .assertion(.textStart)? = nodes.first {
            isAtStart = true
            nodes.removeFirst()
        }
        if case .assertion(.textEnd)? = nodes.last {
            isAtEnd = true
            nodes.removeLast()
        }
        for node in nodes {
            if case .empty = node { continue }
            guard case .scalar(let scalar) = node else { return nil }
            bytes += scalar.utf8
        }
    }

    /// Whether the text holds the literal where it may stand.
    func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in
            switch (isAtStart, isAtEnd) {
            case (true, true): text.count == bytes.count && text.holds(bytes, at: 0)
            case (true, false): text.holds(bytes, at: 0)
            case (false, true): text.holds(bytes, at: text.count - bytes.count)
            case (false, false): text.firstOffset(of: bytes) != nil
            }
        }
    }
}
