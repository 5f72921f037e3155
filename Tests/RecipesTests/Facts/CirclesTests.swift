import Testing

@testable import Recipes

@Suite struct CirclesTests {
    static let graphs: [(edges: [(name: String, next: [String])], circles: [[String]])] = [
        ([], []),
        ([("a", ["b"]), ("b", [])], []),
        ([("a", ["a"])], [["a", "a"]]),
        ([("a", ["b"]), ("b", ["a"])], [["a", "b", "a"]]),
        ([("x", ["a"]), ("a", ["b"]), ("b", ["c"]), ("c", ["a"])], [["a", "b", "c", "a"]]),
        ([("a", ["b", "c"]), ("b", ["d"]), ("c", ["d"]), ("d", [])], []),
        ([("a", ["missing"])], []),
    ]

    @Test(arguments: graphs)
    func finds(edges: [(name: String, next: [String])], expected: [[String]]) {
        #expect(circles(edges) == expected)
    }

    @Test func takesLongChains() {
        let edges = (0..<100_000).map { (name: "\($0)", next: ["\($0 + 1)"]) }
        #expect(circles(edges).isEmpty)
    }
}
