import Diagnostics
import LocatedYAML
import Testing

@Suite struct LimitTests {
    private func codes(_ source: String, _ change: (inout ReadingLimits) -> Void = { _ in }) -> [String] {
        var limits = ReadingLimits()
        change(&limits)
        let reading = LocatedYAML.read(file: sourceFile(source), limits: limits)
        #expect(!reading.isComplete)
        return reading.diagnostics.map(\.message.code)
    }

    @Test func depthIsLimitedInEveryStyle() {
        #expect(codes(String(repeating: "[", count: 100_000)) == ["nesting-too-deep"])
        #expect(codes(String(repeating: "{a: ", count: 100_000)) == ["nesting-too-deep"])
        #expect(codes(String(repeating: "- ", count: 100_000)) == ["nesting-too-deep"])
        #expect(codes(String(repeating: "? ", count: 100_000)) == ["nesting-too-deep"])
    }

    @Test func depthThroughAliasesIsLimited() {
        let links = (1...200).map { "a\($0): &a\($0) [*a\($0 - 1)]\n" }
        #expect(codes("a0: &a0 [x]\n" + links.joined()) == ["nesting-too-deep"])
    }

    @Test func billionLaughsAreRefused() {
        let levels = (1...9).map { level in
            "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ",") + "]\n"
        }
        #expect(codes("a0: &a0 [lol]\n" + levels.joined()) == ["alias-expansion"])
    }

    @Test func sizeAndNumberOfNodesAreLimited() {
        #expect(codes("a: 1\n") { $0.bytes = 4 } == ["file-too-large"])
        #expect(codes("[a, b, c, d]\n") { $0.nodes = 3 } == ["file-too-large"])
    }

    @Test func problemsAreLimited() {
        let duplicates = String(repeating: "a: 1\n", count: 50)
        #expect(
            codes(duplicates) { $0.problems = 3 } == Array(repeating: "duplicate-key", count: 3) + ["too-many-problems"]
        )
        #expect(codes(String(repeating: "\u{1}", count: 50)) { $0.problems = 2 }.count == 3)
    }

    @Test func namesInMessagesAreShortened() {
        let key = String(repeating: "k", count: 1_000)
        let reading = read("\(key): 1\n\(key): 2\n")
        let lengths = reading.diagnostics.map { $0.message.text(in: .en).count }
        #expect(lengths.count == 1 && lengths.allSatisfy { $0 < 200 })
    }

    @Test func directivesAreLimited() {
        #expect(codes((0..<100).map { "%TAG !a\($0)! x\n" }.joined() + "---\na: 1\n") == ["unknown-tag"])
    }
}
