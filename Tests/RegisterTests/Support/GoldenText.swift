import Foundation
import Testing

/// A text below this target's `Golden`, rewritten only on request (`make golden`).
struct GoldenText {
    private let url: URL

    init(_ name: String) {
        url = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Golden").appending(path: name)
    }

    /// What the file says.
    func text() throws -> String { try String(contentsOf: url, encoding: .utf8) }

    /// Compares, or rewrites on request.
    func expect(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        if ProcessInfo.processInfo.environment["VERKOSTO_UPDATE_GOLDEN"] != nil {
            return try text.write(to: url, atomically: true, encoding: .utf8)
        }
        #expect(
            try text == self.text(), "\(url.lastPathComponent) differs; `make golden` rewrites it",
            sourceLocation: sourceLocation)
    }
}
