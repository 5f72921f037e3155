import JSON
import NetworkModel

/// Judges applications as data, line by line, on several processors; the output is in the order of the input, and memory
/// does not grow with the number of applications but for their ids.
package struct Batch: Sendable {
    private let judge: Judge
    private let decoder: ApplicationDecoder
    private let detail: Detail
    /// How many chunks are worked on at the same time.
    private let width: Int

    /// Prepares a batch; `width` is the number of processors to use.
    package init(_ judge: Judge, decoder: ApplicationDecoder, detail: Detail, width: Int) {
        self.judge = judge
        self.decoder = decoder
        self.detail = detail
        self.width = max(1, width)
    }

    /// What is wrong with a line.
    package struct Finding: Sendable {
        /// From 1.
        package var line: Int
        /// Where the JSON breaks off, from 1; nil where it is JSON.
        package var column: Int?
        package var message: ApplicationMessage
    }

    /// A part of the output: lines of JSON, and what was wrong with the lines that they come from.
    package struct Part: Sendable {
        package var output: [UInt8]
        package var findings: [Finding]
    }

    /// Judges what a source gives block by block, until it gives nothing, and hands the output on part by part.
    package func run<Failure: Error>(
        reading next: () throws(Failure) -> [UInt8]?, writing write: (Part) throws(Failure) -> Void
    ) async throws(Failure) {
        var chunker = LineChunker()
        var running: [Task<JudgedChunk, Never>] = []
        var seen = SeenIDs()
        var isAtEnd = false
        while !isAtEnd || !running.isEmpty {
            while !isAtEnd, running.count < width * 2 {
                let block = try next()
                isAtEnd = block == nil
                if let chunk = block.map({ chunker.take($0) }) ?? chunker.finish() {
                    running.append(Task { @concurrent in judged(chunk) })
                }
            }
            guard !running.isEmpty else { continue }
            try write(await running.removeFirst().value.part(seen: &seen))
        }
    }

    private func judged(_ chunk: LineChunker.Chunk) -> JudgedChunk {
        var result = JudgedChunk()
        var cursor = LineCursor()
        chunk.bytes.withUnsafeBufferPointer { bytes in
            while let line = cursor.next(in: bytes) {
                let number = chunk.firstLine + cursor.number - 1
                let reading = decoder.read(line)
                result.findings += reading.problems.map { Finding(line: number, column: reading.column, message: $0) }
                guard let application = reading.application else { continue }
                result.begin(application.id, line: number)
                judge.judge(application, detail: detail).write(to: &result.output)
                result.output.append(UInt8(ascii: "\n"))
            }
        }
        return result
    }
}

/// A chunk's output before it is known whether other chunks have the same ids.
private struct JudgedChunk: Sendable {
    private struct Line {
        var id: String
        var number: Int
        var start: Int
    }

    var output: [UInt8] = []
    var findings: [Batch.Finding] = []
    private var lines: [Line] = []

    mutating func begin(_ id: String, line: Int) {
        lines.append(Line(id: id, number: line, start: output.count))
    }

    /// The output without applications whose ids were seen before.
    func part(seen: inout SeenIDs) -> Batch.Part {
        var part = Batch.Part(output: [], findings: findings)
        var start = 0
        for (place, line) in lines.enumerated() where !seen.insert(SeenIDs.fingerprint(of: line.id)) {
            part.findings.append(Batch.Finding(line: line.number, column: nil, message: .duplicateID(line.id)))
            part.output += output[start..<line.start]
            start = place + 1 < lines.count ? lines[place + 1].start : output.count
        }
        if start == 0 { part.output = output } else { part.output += output[start...] }
        return part
    }
}
