import Diagnostics

/// What is wrong with an application's text, and where.
package struct ApplicationProblem: Sendable {
    package var message: ApplicationMessage
    /// In the line, in Unicode scalars from 1; nil where it concerns the line as a whole, or is not known.
    package var column: Int?

    init(_ message: ApplicationMessage, column: Int? = nil) {
        self.message = message
        self.column = column
    }

    /// Locates what begins at a byte of a line. O(offset).
    init(_ message: ApplicationMessage, at offset: Int, in line: UnsafeBufferPointer<UInt8>) {
        self.init(message, column: 1 + line.prefix(offset).count { $0 & 0b1100_0000 != 0b1000_0000 })
    }
}

/// What is wrong with an application, no more than people would read of one line.
struct ApplicationProblems {
    private static let shown = 20

    private let suggestions: Int
    private var first: [(message: ApplicationMessage, offset: Int)] = []
    private var rest = 0
    private(set) var hasErrors = false

    /// - Parameter suggesting: whether the first of them shall say what an unknown word may have meant.
    init(suggesting: Bool) {
        suggestions = suggesting ? 3 : 0
    }

    /// Whether it is worth looking for what an unknown word may have meant, which takes long among many words.
    var isSuggesting: Bool { first.count < suggestions }

    var isEmpty: Bool { first.isEmpty }

    /// - Parameter offset: where it begins, in bytes.
    mutating func append(_ problem: ApplicationMessage, at offset: Int) {
        hasErrors = hasErrors || problem.level == .error
        if first.count < Self.shown { first.append((problem, offset)) } else { rest += 1 }
    }

    /// The first of them, and how many more there are.
    func located(in text: UnsafeBufferPointer<UInt8>) -> [ApplicationProblem] {
        let shown = first.map { ApplicationProblem($0.message, at: $0.offset, in: text) }
        return rest == 0 ? shown : shown + [ApplicationProblem(.more(rest, level: hasErrors ? .error : .warning))]
    }
}
