import SourceText

/// `--format junit`: a suite for each file and a case for each finding, as build servers show them.
///
/// Only errors fail; what is less grave stands in the output of a case that passes. A file without findings is one case
/// that passes.
public struct JUnitRenderer: FindingRenderer {
    private let files: [String]

    /// Creates a renderer for findings about files that were looked at, given by their paths.
    public init(files: [String]) {
        self.files = files
    }

    /// The document.
    public func render(_ findings: [Finding]) -> String {
        let byFile = Dictionary(grouping: findings) { $0.file ?? "" }
        let others = Set(byFile.keys).subtracting(files).sorted()
        let suites = (files + others).map { suite(named: $0, findings: byFile[$0] ?? []) }
        let failures = FindingSummary(findings).errors
        let cases = suites.reduce(0) { $0 + $1.cases }
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuites name="verkosto" tests="\(cases)" failures="\(failures)" errors="0">
            \(suites.map(\.text).joined())</testsuites>

            """
    }

    private func suite(named file: String, findings: [Finding]) -> (text: String, cases: Int) {
        let cases = findings.isEmpty ? [passing(file)] : findings.map(testCase)
        let failures = FindingSummary(findings).errors
        let text = """
              <testsuite name="\(escape(file))" tests="\(cases.count)" failures="\(failures)" errors="0">
            \(cases.joined())  </testsuite>

            """
        return (text, cases.count)
    }

    private func passing(_ file: String) -> String {
        "    <testcase name=\"check\" classname=\"\(escape(file))\"/>\n"
    }

    private func testCase(_ finding: Finding) -> String {
        let message = escape(finding.message)
        let place = [finding.file, finding.range.map { "\($0.start.line):\($0.start.column)" }]
        let lines = [place.compactMap { $0 }.joined(separator: ":")] + finding.notes.map(\.message)
        let body = escape(lines.joined(separator: "\n"))
        let outcome =
            switch finding.level {
            case .error: "<failure type=\"\(escape(finding.code))\" message=\"\(message)\">\(body)</failure>"
            case .warning, .note: "<system-out>\(finding.level.rawValue): \(message)\n\(body)</system-out>"
            }
        let name = finding.range.map { "\(finding.code) \($0.start.line):\($0.start.column)" } ?? finding.code
        return """
                <testcase name="\(escape(name))" classname="\(escape(finding.file ?? ""))">
                  \(outcome)
                </testcase>

            """
    }

    /// Escapes markup; what XML 1.0 can't hold at all becomes U+FFFD.
    private func escape(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { escaped, scalar in
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "\n": escaped += "&#10;"
            case "\t": escaped += "&#9;"
            case "\0"..<" ", "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
    }
}
