import CEL
import Testing

@Suite struct LibraryTests {
    private static let environment = Environment()

    @Test func everyFunctionHasAnExample() {
        let bare = Library.functions.filter { $0.examples.isEmpty || $0.documentation.isEmpty }
        #expect(bare.map(\.name) == [])
    }

    @Test(arguments: Library.functions.flatMap { function in function.examples.map { (function.name, $0) } })
    func examplesHold(name: String, example: String) throws {
        let compilation = Self.environment.compile(example)
        let program = try #require(compilation.program, "\(name): \(example): \(compilation.problems)")
        #expect(try program.isTrue(Activation(Self.environment)), "\(name): \(example)")
    }
}
