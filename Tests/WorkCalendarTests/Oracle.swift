import Foundation
import Testing

@testable import WorkCalendar

/// The lines of a table that Tables/generate.py wrote, split at ` | `.
func oracleRows(_ name: String) throws -> [[String]] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Tables")
    let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    return text.split(separator: "\n").map { line in
        line.split(separator: "|", omittingEmptySubsequences: false).map { $0.trimmingCharacters(in: .whitespaces) }
    }
}

/// Days written `20270930`, with spaces between.
func compactDays(_ text: String) throws -> [Day] {
    try text.split(separator: " ").map { day in
        let number = try #require(Int(day))
        return try #require(Day(year: number / 10_000, month: number / 100 % 100, day: number % 100))
    }
}
