internal import CEL
internal import Diagnostics
internal import JSON

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// Runs suites of conformance tests in the JSON form of cel-spec's, as `--conformance DIR` does.
public struct ConformanceSuite: Sendable {
    /// Why a suite can't be run at all.
    public enum Failure: Error, Sendable, Hashable {
        /// The folder can't be read.
        case unreadable(path: String)
        /// A file is no JSON, or not in the form of a suite.
        case malformed(path: String)
    }

    private var files: [ConformanceFile] = []

    /// Reads all files of a folder whose names end in `.json`, in the order of their names.
    public init(folder: String) throws(Failure) {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
            throw .unreadable(path: folder)
        }
        for name in names.sorted() where name.hasSuffix(".json") {
            let path = "\(folder)/\(name)"
            guard let data = FileManager.default.contents(atPath: path) else { throw .unreadable(path: path) }
            guard let json = try? JSONValue(parsing: Array(data)), let file = ConformanceFile(json) else {
                throw .malformed(path: path)
            }
            files.append(file)
        }
    }

    /// Runs every test.
    public func run() -> ConformanceReport {
        var report = ConformanceReport()
        for test in files.flatMap(\.tests) { report.add(test.run(), of: test.id) }
        return report
    }
}

/// How a run of tests went.
public struct ConformanceReport: Sendable {
    /// A line for each test that failed or was left out.
    public private(set) var lines: [String] = []
    /// How many tests passed.
    public private(set) var passed = 0
    /// How many failed.
    public private(set) var failed = 0
    /// How many were left out.
    public private(set) var skipped = 0

    /// `N passed, N failed, N skipped`
    public var summary: String { "\(passed) passed, \(failed) failed, \(skipped) skipped" }

    mutating func add(_ outcome: ConformanceOutcome, of id: String) {
        switch outcome {
        case .passed: passed += 1
        case .failed(let reason):
            failed += 1
            lines.append("failed \(id): \(reason)")
        case .skipped(let reason):
            skipped += 1
            lines.append("skipped \(id): \(reason)")
        }
    }
}

/// How one test went.
enum ConformanceOutcome {
    case passed
    case failed(String)
    case skipped(String)
}
