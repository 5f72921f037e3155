import NetworkModel

/// Judges many applications on several processors; the output is in the order of the input, and memory does not grow with the
/// number of applications but for a few bytes of each one's id.
package struct Batch: Sendable {
    /// After so many findings in a part nobody reads what unknown words may have meant.
    private static let suggestingUpTo = 3

    private let judge: Judge
    private let decoder: ApplicationDecoder
    private let rendering: Rendering
    private let wanted: Set<String>
    private let width: Int

    /// Prepares a batch.
    ///
    /// - Parameters:
    ///   - wanted: ids of the applications to judge; empty judges all.
    ///   - width: the number of processors to use.
    package init(
        _ judge: Judge, decoder: ApplicationDecoder, wanted: Set<String> = [], width: Int, rendering: Rendering
    ) {
        self.judge = judge
        self.decoder = decoder
        self.rendering = rendering
        self.wanted = wanted
        self.width = max(1, width)
    }

    /// Applications to judge: a piece of what there is to read.
    package enum Piece: Sendable {
        /// A block of JSON Lines, cut anywhere.
        case block([UInt8])
        /// Rows of a table, or lines that were read before.
        case lines([ApplicationLines.Line])
    }

    /// Judges what a source gives piece by piece, until it gives nothing, and hands the output on part by part.
    package func run<Failure: Error>(
        reading next: () throws(Failure) -> Piece?, writing write: (JudgedPart) throws(Failure) -> Void
    ) async throws(Failure) {
        var chunker = LineChunker()
        var running: [Task<JudgedPart, Never>] = []
        var spare: [Desk] = []
        var order = BatchOrder()
        var isAtEnd = false
        while !isAtEnd || !running.isEmpty {
            while !isAtEnd, running.count < width * 2 {
                let piece = try next()
                isAtEnd = piece == nil
                let chunk: Piece? =
                    switch piece {
                    case .block(let block): chunker.take(block).map(Piece.block)
                    case .lines: piece
                    case nil: chunker.finish().map(Piece.block)
                    }
                guard let chunk else { continue }
                let desk = spare.popLast() ?? Desk(decoder, judge, rendering)
                running.append(Task { @concurrent in judged(chunk, at: desk) })
            }
            guard !running.isEmpty else { continue }
            var part = await running.removeFirst().value
            order.place(&part)
            try write(part)
            spare.append(part.vacatedDesk())
        }
    }

    private func judged(_ chunk: Piece, at desk: consuming Desk) -> JudgedPart {
        var part = JudgedPart(desk)
        switch chunk {
        case .block(let bytes):
            var cursor = LineCursor()
            bytes.withUnsafeBufferPointer { bytes in
                while let line = cursor.next(in: bytes) {
                    switch part.desk.reader.read(line, suggesting: part.findings.count < Self.suggestingUpTo) {
                    case .application(let problems):
                        part.find(problems, line: cursor.number)
                        judge(part.desk.reader.application, line: cursor.number, &part)
                    case .none(let problems): part.find(problems, line: cursor.number)
                    }
                }
            }
            part.lineCount = cursor.number
        case .lines(let lines):
            for line in lines {
                part.find(line.locatedProblems, line: line.number)
                guard let application = line.reading.application else { continue }
                judge(application, line: line.number, &part)
            }
        }
        return part
    }

    private func judge(_ application: PlacedApplication, line: Int, _ part: inout JudgedPart) {
        part.begin(application.id, line: line)
        guard wanted.isEmpty || wanted.contains(application.id) else { return }
        if part.desk.writer.write(application) { part.closesGates = true }
    }
}

/// What it takes to judge a part, used again for another: making it ready each time costs more than judging a few lines.
///
/// Unchecked because a reader keeps to itself what it learns of the order of keys; a desk is with one part at a time, and with
/// nobody between two.
private struct Desk: @unchecked Sendable {
    var reader: ApplicationReader
    let writer: VerdictWriter

    init(_ decoder: ApplicationDecoder, _ judge: Judge, _ rendering: Rendering) {
        reader = ApplicationReader(decoder)
        writer = VerdictWriter(judge, rendering)
    }
}

/// What is wrong with a line.
package struct BatchFinding: Sendable {
    /// From 1.
    package var line: Int
    /// From 1; nil where it concerns the line as a whole.
    package var column: Int?
    package var message: ApplicationMessage
}

/// A part of a batch's output.
package struct JudgedPart: Sendable {
    /// Where the output of an application begins.
    private struct Start {
        var id: String
        var fingerprint: UInt64
        var line: Int
        var offset: Int
    }

    fileprivate var desk: Desk
    package fileprivate(set) var findings: [BatchFinding] = []
    /// Whether some verdict keeps an application out of a state.
    package fileprivate(set) var closesGates = false
    /// How many lines it comes from; 0 if its lines are numbered already.
    fileprivate var lineCount = 0
    private var starts: [Start] = []

    fileprivate init(_ desk: consuming Desk) {
        self.desk = desk
    }

    package var output: [UInt8] { desk.writer.output }

    /// The desk for another part, which leaves this one without output.
    fileprivate consuming func vacatedDesk() -> Desk {
        desk.writer.output.removeAll(keepingCapacity: true)
        return desk
    }

    /// The ids of its applications.
    package var ids: some Sequence<String> { starts.lazy.map(\.id) }

    fileprivate mutating func begin(_ id: String, line: Int) {
        starts.append(
            Start(id: id, fingerprint: SeenIDs.fingerprint(of: id), line: line, offset: desk.writer.output.count))
    }

    fileprivate mutating func find(_ problems: [ApplicationProblem], line: Int) {
        for problem in problems {
            findings.append(BatchFinding(line: line, column: problem.column, message: problem.message))
        }
    }

    /// Makes line numbers count from a later line.
    fileprivate mutating func move(by lines: Int) {
        for place in findings.indices { findings[place].line += lines }
        for place in starts.indices { starts[place].line += lines }
    }

    /// Takes away the output of applications whose ids have been seen, with a finding for each.
    fileprivate mutating func refuse(ifSeenIn seen: inout SeenIDs) {
        let repeated = starts.indices.filter { !seen.insert(starts[$0].fingerprint) }
        guard !repeated.isEmpty else { return }
        for place in repeated.reversed() {
            let end = place + 1 < starts.count ? starts[place + 1].offset : desk.writer.output.count
            desk.writer.output.removeSubrange(starts[place].offset..<end)
        }
        findings += repeated.map { place in
            BatchFinding(line: starts[place].line, column: nil, message: .duplicateID(starts[place].id))
        }
        findings.sort { $0.line < $1.line }
    }
}

/// Brings parts that were judged apart into the order of the whole: line numbers, and ids that occur once.
private struct BatchOrder {
    private var seen = SeenIDs()
    private var linesBefore = 0

    mutating func place(_ part: inout JudgedPart) {
        if part.lineCount > 0 { part.move(by: linesBefore) }
        linesBefore += part.lineCount
        part.refuse(ifSeenIn: &seen)
    }
}
