/// Works out the states of a ``RegexAutomaton``.
struct StateBuilder {
    /// A state of the automaton.
    struct State: Hashable {
        /// Where the search stands: places of instructions, in order.
        fileprivate(set) var places: [Int]
        /// What matters for conditions about the byte before.
        fileprivate var previous: PreviousByte
    }

    /// Where a state goes on a byte.
    enum Successor {
        /// Nowhere: there can be no match any more.
        case dead
        /// The program has matched before the byte.
        case matched
        case state(State)
    }

    /// Kinds of bytes as far as conditions tell them apart.
    fileprivate enum PreviousByte: Hashable {
        case none, newline, wordCharacter, other
    }

    /// The classes of bytes.
    let columns: ByteColumns
    private let program: RegexProgram
    /// In which round an instruction was last visited.
    private var visits: [Int]
    private var round = 0
    /// Kept between rounds for their memory only.
    private var pending: [Int] = []
    private var targets: [Int] = []

    init(program: RegexProgram) {
        self.program = program
        columns = ByteColumns(program: program)
        visits = Array(repeating: 0, count: program.instructions.count)
    }

    /// The state at the start of the text.
    var firstState: State { State(places: [program.searchStart], previous: kind(of: nil)) }

    /// Where a state goes on a byte; nil stands for the end of the text.
    mutating func successor(of state: State, on byte: UInt8?) -> Successor {
        let holding = Assertion.holding(between: example(of: state.previous), and: byte)
        round += 1
        targets.removeAll(keepingCapacity: true)
        pending.removeAll(keepingCapacity: true)
        pending.append(contentsOf: state.places)
        while let place = pending.popLast() {
            guard visits[place] != round else { continue }
            visits[place] = round
            switch program.instructions[place] {
            case .byte(let range, let next): if let byte, range.contains(byte) { targets.append(next) }
            case .fork(let first, let second):
                pending.append(first)
                pending.append(second)
            case .save(_, let next): pending.append(next)
            case .assertion(let assertion, let next): if assertion.isSubset(of: holding) { pending.append(next) }
            case .match: return .matched
            }
        }
        return targets.isEmpty ? .dead : .state(State(places: distinctTargets, previous: kind(of: byte)))
    }

    /// The targets in order, each once.
    private var distinctTargets: [Int] {
        guard targets.count > 1 else { return targets }
        var distinct: [Int] = []
        distinct.reserveCapacity(targets.count)
        for target in targets.sorted() where target != distinct.last { distinct.append(target) }
        return distinct
    }

    /// The kind of a byte, as far as the program's conditions ask: fewer kinds make fewer states.
    private func kind(of byte: UInt8?) -> PreviousByte {
        guard let byte else {
            return program.assertions.isDisjoint(with: [.textStart, .lineStart]) ? .other : .none
        }
        if byte == UInt8(ascii: "\n"), program.assertions.contains(.lineStart) { return .newline }
        let asksForWords = !program.assertions.isDisjoint(with: [.wordBoundary, .noWordBoundary])
        return asksForWords && byte.isWordCharacter ? .wordCharacter : .other
    }

    private func example(of kind: PreviousByte) -> UInt8? {
        switch kind {
        case .none: nil
        case .newline: UInt8(ascii: "\n")
        case .wordCharacter: UInt8(ascii: "a")
        case .other: UInt8(ascii: " ")
        }
    }
}
