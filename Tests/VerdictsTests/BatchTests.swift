import JSON
import NetworkModel
import Recipes
import Testing
import WorkCalendar

@testable import Verdicts

@Suite struct BatchTests {
    @Test(arguments: [1, 2, 7, 64, 10_000])
    func `lines stay whole and in order whatever the blocks`(blockSize: Int) {
        let text =
            Array((1...200).map { String(repeating: "ä", count: $0 % 40) + "\n" }.joined().utf8) + Array("loppu".utf8)
        var chunker = LineChunker()
        var chunks: [[UInt8]] = []
        for start in stride(from: 0, to: text.count, by: blockSize) {
            if let chunk = chunker.take(Array(text[start..<min(start + blockSize, text.count)])) {
                chunks.append(chunk)
            }
        }
        if let chunk = chunker.finish() { chunks.append(chunk) }
        #expect(chunks.flatMap(\.self) == text)
        #expect(chunks.dropLast().allSatisfy { $0.last == 10 })
    }

    @Test(arguments: [1, 3, 400])
    func `of a line beyond the limit only the beginning is kept`(blockSize: Int) {
        var chunker = LineChunker(lineLimit: 1_001)
        let text = Array("alku\n".utf8) + [UInt8](repeating: 65, count: 20_000) + Array("\nloppu\n".utf8)
        var bytes: [UInt8] = []
        for start in stride(from: 0, to: text.count, by: blockSize) {
            bytes += chunker.take(Array(text[start..<min(start + blockSize, text.count)])) ?? []
        }
        bytes += chunker.finish() ?? []
        let lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
        #expect(lines.map(\.count) == [4, 1_001, 5, 0])
    }

    @Test(arguments: [1, 4])
    func `a batch gives what judging line by line gives, in the order of the file`(width: Int) async throws {
        let yaml = try TestData.text("recipe.yaml")
        let recipe = try TestRecipe(String(yaml.split(separator: "\ntasks:")[0])).recipe
        let today = try #require(Day(year: 2027, month: 7, day: 26))
        let world = ExpressionWorld(model: recipe.expressions, network: recipe.network, today: today, language: "sv")
        let judge = Judge(recipe, world: world)
        let decoder = ApplicationDecoder(recipe)
        let file = try TestData.bytes("applications.jsonl")
        let first = try #require(file.split(separator: 10).first)
        let bytes = file + Array("kelvoton\n".utf8) + first + [10]

        var expected = ""
        for line in ApplicationLines(bytes, decoder: decoder) {
            guard let application = line.application else { continue }
            expected += judge.json(of: application).compactText + "\n"
        }
        var blocks = stride(from: 0, to: bytes.count, by: 5_000).map { Array(bytes[$0..<min($0 + 5_000, bytes.count)]) }
        blocks.reverse()
        var output: [UInt8] = []
        var findings: [BatchFinding] = []
        let batch = Batch(judge, decoder: decoder, width: width, rendering: .whole(LineFrame(judge)))
        await batch.run {
            blocks.popLast().map(Batch.Piece.block)
        } writing: { part in
            output += part.output
            findings += part.findings
        }
        #expect(String(decoding: output, as: UTF8.self) == expected)
        #expect(findings.map { "\($0.line) \($0.message.code)" } == ["151 application-syntax", "152 duplicate-id"])
    }
}
