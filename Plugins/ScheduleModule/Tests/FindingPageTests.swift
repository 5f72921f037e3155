import Foundation
import Testing

@testable import ScheduleModule

@Suite("The page of what the module says")
struct FindingPageTests {
    /// The commands of the page are run by `ReadmeTests`, so that what it shows is said.
    @Test("shows every code being said", arguments: ScheduleFinding.Code.allCases)
    func codes(code: ScheduleFinding.Code) throws {
        let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let page = try String(contentsOf: project.appending(path: "docs/schedule.md"), encoding: .utf8)
        let part = page.split(separator: "\n### ").first { $0.hasPrefix("`\(code.rawValue)`\n") }
        let text = try #require(part, "docs/schedule.md has no part about \(code.rawValue)")
        #expect(text.contains("[\(code.rawValue)]: ") || text.contains("\"code\": \"\(code.rawValue)\""))
    }
}
