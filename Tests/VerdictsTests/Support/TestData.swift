import Foundation
import Testing

/// The data files beside the tests.
enum TestData {
    static func text(_ name: String) throws -> String {
        try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }

    static func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appending(path: name)))
    }

    /// Compares a text with a file, or rewrites the file on request.
    static func expect(_ text: String, in name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        if ProcessInfo.processInfo.environment["VERKOSTO_UPDATE_GOLDEN"] != nil {
            try Data(text.utf8).write(to: folder.appending(path: name))
        }
        #expect(
            try text == Self.text(name), "\(name) differs; `make golden` rewrites it", sourceLocation: sourceLocation)
    }

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Data")
}
