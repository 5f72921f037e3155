/// The bytes in classes that a program can't tell apart; each has a column in the automaton's table, and the end of the
/// text has the last.
struct ByteColumns {
    /// The number of columns.
    let count: Int
    /// One byte for each column; nil for the end of the text.
    let examples: [UInt8?]
    /// The column of each byte.
    private let columns: [UInt8]

    init(program: RegexProgram) {
        // A class begins at each byte where some range or kind of byte begins or has just ended.
        var begins = [Bool](repeating: false, count: 257)
        func mark(_ range: ClosedRange<UInt8>) {
            begins[Int(range.lowerBound)] = true
            begins[Int(range.upperBound) + 1] = true
        }
        for case .byte(let range, _) in program.instructions { mark(range) }
        if !program.assertions.isDisjoint(with: [.wordBoundary, .noWordBoundary]) {
            for byte in UInt8.min...UInt8.max where byte.isWordCharacter { mark(byte...byte) }
        }
        if !program.assertions.isDisjoint(with: [.lineStart, .lineEnd]) { mark(0x0A...0x0A) }
        var columns: [UInt8] = []
        var examples: [UInt8?] = [0]
        for byte in UInt8.min...UInt8.max {
            if begins[Int(byte)], byte > 0 { examples.append(byte) }
            columns.append(UInt8(examples.count - 1))
        }
        self.columns = columns
        self.examples = examples + [nil]
        count = examples.count + 1
    }

    /// The column of the end of the text.
    var end: Int { count - 1 }

    /// The column of a byte.
    func column(of byte: UInt8) -> Int { Int(columns[Int(byte)]) }

    /// Hands the column of each byte to a closure.
    @inline(__always)
    func withColumns<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        columns.withUnsafeBufferPointer(body)
    }
}
