/// A deterministic automaton that tells whether a program matches anywhere, built as it is run.
///
/// A state is the set of instructions at which the search stands, before the conditions among them are judged: those
/// also need the byte that follows. Each transition judges them, goes on from all that hold, and reads that byte.
struct RegexAutomaton {
    /// How much an automaton keeps before it starts afresh.
    struct Capacity {
        var stateCount: Int
        /// Instructions in all states together.
        var placeCount: Int
    }

    /// Where a state's row starts in the table of transitions, or one of the marks below.
    private typealias Row = Int32

    private static let unknown: Row = -1
    private static let dead: Row = -2
    private static let matched: Row = -3

    private var builder: StateBuilder
    private let capacity: Capacity
    private var states: [StateBuilder.State] = []
    private var rows: [StateBuilder.State: Row] = [:]
    private var transitions: [Row] = []
    private var placeCount = 0

    /// Creates an automaton that knows only its first state.
    init(program: RegexProgram, capacity: Capacity) {
        builder = StateBuilder(program: program)
        self.capacity = capacity
        _ = row(of: builder.firstState)
    }

    /// Whether the program matches anywhere in the text; works out transitions where they are missing. Linear in the
    /// text, with the program's size as factor at worst.
    mutating func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var row: Row = 0
        var position = 0
        while true {
            var outcome = follow(text, from: &row, at: &position)
            if outcome == Self.unknown {
                let column = position < text.count ? builder.columns.column(of: text[position]) : builder.columns.end
                outcome = addTransition(from: row, column: column)
            }
            if outcome < 0 { return outcome == Self.matched }
            row = outcome
            position += 1
        }
    }

    /// Whether the program matches anywhere in the text, by an automaton that ``complete()`` succeeded on.
    func matchesByTable(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var row: Row = 0
        var position = 0
        return follow(text, from: &row, at: &position) == Self.matched
    }

    /// Works out all transitions; gives whether they fit the capacity.
    mutating func complete() -> Bool {
        var index = 0
        while index < states.count {
            for column in 0..<builder.columns.count {
                guard !isFull else { return false }
                _ = addTransition(from: Row(index * builder.columns.count), column: column)
            }
            index += 1
        }
        return true
    }

    /// Follows known transitions to the end of the text; gives the mark at which it stops.
    @inline(__always)
    private func follow(_ text: UnsafeBufferPointer<UInt8>, from row: inout Row, at position: inout Int) -> Row {
        builder.columns.withColumns { columns in
            transitions.withUnsafeBufferPointer { transitions in
                while position < text.count {
                    let target = transitions[Int(row) + Int(columns[Int(text[position])])]
                    if target < 0 { return target }
                    row = target
                    position += 1
                }
                return transitions[Int(row) + builder.columns.end]
            }
        }
    }

    // MARK: - Building

    private var isFull: Bool { states.count >= capacity.stateCount || placeCount >= capacity.placeCount }

    /// Works out where a state goes on a column: a row or a mark.
    private mutating func addTransition(from row: Row, column: Int) -> Row {
        let source = states[Int(row) / builder.columns.count]
        switch builder.successor(of: source, on: builder.columns.examples[column]) {
        case .matched:
            transitions[Int(row) + column] = Self.matched
            return Self.matched
        case .dead:
            transitions[Int(row) + column] = Self.dead
            return Self.dead
        case .state(let state):
            if let known = rows[state] {
                transitions[Int(row) + column] = known
                return known
            }
            // Starting afresh forgets the source, so there is no transition to note then.
            guard !isFull else {
                forgetStates()
                return self.row(of: state)
            }
            let target = self.row(of: state)
            transitions[Int(row) + column] = target
            return target
        }
    }

    private mutating func forgetStates() {
        states = []
        rows = [:]
        transitions = []
        placeCount = 0
        _ = row(of: builder.firstState)
    }

    private mutating func row(of state: StateBuilder.State) -> Row {
        if let row = rows[state] { return row }
        let row = Row(transitions.count)
        states.append(state)
        rows[state] = row
        transitions += repeatElement(Self.unknown, count: builder.columns.count)
        placeCount += state.places.count
        return row
    }
}
