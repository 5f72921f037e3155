import CEL
import Foundation
import JSON
import Testing

/// Compares with what Python's `re` found; see `Oracle/generate_cases.py`.
@Suite struct RegexOracleTests {
    @Test func findsWhatPythonFinds() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Oracle/regex-cases.jsonl")
        var caseCount = 0
        for line in JSONLines(Array(try Data(contentsOf: file))) {
            guard case .array(let parts) = try line.value.get(), case .string(let pattern) = parts[0],
                case .array(let cases) = parts[1]
            else { throw OracleError(line: line.number) }
            let expression = try RegularExpression(pattern)
            for case .array(let textAndResult) in cases {
                guard case .string(let text) = textAndResult[0] else { throw OracleError(line: line.number) }
                try compare(expression, text, with: textAndResult[1])
                caseCount += 1
            }
        }
        #expect(caseCount > 5_000)
    }

    private func compare(_ expression: RegularExpression, _ text: String, with found: JSONValue) throws {
        let about: Comment = "\(expression.pattern.debugDescription) in \(text.debugDescription)"
        switch found {
        case .boolean(let isMatching):
            #expect(expression.matches(text) == isMatching, about)
            #expect((expression.firstMatch(in: text) != nil) == isMatching, about)
        case .array(let results):
            #expect(expression.matches(text), about)
            let groups = expression.firstMatch(in: text)?.groups.flatMap {
                [$0?.lowerBound ?? -1, $0?.upperBound ?? -1]
            }
            #expect(groups == offsets(results[0]), about)
            let all = try expression.allMatches(in: text).flatMap { [$0.range.lowerBound, $0.range.upperBound] }
            #expect(all == offsets(results[1]), about)
        default:
            #expect(!expression.matches(text), about)
            #expect(expression.firstMatch(in: text) == nil, about)
        }
    }

    private func offsets(_ value: JSONValue) -> [Int] {
        guard case .array(let elements) = value else { return [] }
        return elements.compactMap { if case .integer(let offset) = $0 { Int(offset) } else { nil } }
    }

    struct OracleError: Error {
        let line: Int
    }
}
