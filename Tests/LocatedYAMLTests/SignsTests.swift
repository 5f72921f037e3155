import LocatedYAML
import Testing

/// Reading notes where something that is looked for may stand.
struct SignsTests {
    private static let signs = Signs(keys: ["for_each", "remove"], character: "$")

    @Test(arguments: [
        ("a: {b: [1, x]}", "a", false), ("a: {b: [1, $]}", "a", true), ("a: {b: [1, $]}", "a.b.0", false),
        ("a: {b: [1, $]}", "a.b.1", true), ("a: [{remove: true}, {b: 1}]", "a.0", true),
        ("a: [{remove: true}, {b: 1}]", "a.1", false), ("a: [{remove: true}, {b: 1}]", "a", true),
        ("a: [x, {b: [{for_each: x}]}]", "a", true), ("a: {removed: 1}", "a", false), ("a: remove", "a", false),
        ("a: \"\\x24\"", "a", true), ("a: {$: 1}", "a", false), ("a: [&x $]\nb: [*x]", "b", true),
        ("a: |\n  text\n  ${{ x }}\n", "a", true),
    ])
    func areNotedInWhatHoldsThem(_ source: String, _ path: String, _ isNoted: Bool) throws {
        let reading = LocatedYAML.read(file: sourceFile(source), noting: Self.signs)
        #expect(try #require(reading.document?.at(path)).mayHoldSigns == isNoted)
    }

    @Test func ofWhatNobodyLookedForAnythingMayBeThere() throws {
        #expect(try #require(read("a: 1").document).mayHoldSigns)
    }

    @Test func ofWhatWasChangedAnythingMayBeThere() throws {
        var node = try #require(LocatedYAML.read(file: sourceFile("a"), noting: Self.signs).document)
        #expect(!node.mayHoldSigns)
        node.content = .scalar(Scalar("b"))
        #expect(node.mayHoldSigns)
    }
}
