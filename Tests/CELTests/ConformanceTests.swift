import CELConformance
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

@Suite struct ConformanceTests {
    private static let folder =
        #filePath.split(separator: "/").dropLast(4).reduce("") { "\($0)/\($1)" } + "/shared/cel-conformance"

    @Test(.enabled(if: FileManager.default.fileExists(atPath: folder), "the suite is not on this machine"))
    func passesTheSuiteOfTheSpecification() throws {
        let report = try ConformanceSuite(folder: Self.folder).run()
        #expect(report.lines == [])
        #expect(report.summary == "1407 passed, 0 failed, 0 skipped")
    }
}
