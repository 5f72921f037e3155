import SourceText

/// `--format github`: workflow commands, which GitHub shows beside the lines of a pull request.
public struct GitHubRenderer: FindingRenderer {
    /// Creates a renderer.
    public init() {}

    /// One command for each finding; notes follow its message on lines of their own.
    public func render(_ findings: [Finding]) -> String {
        findings.map { command($0) + "\n" }.joined()
    }

    private func command(_ finding: Finding) -> String {
        var properties: [(String, String)] = []
        if let file = finding.file { properties.append(("file", file)) }
        if let range = finding.range { properties += place(range) }
        properties.append(("title", finding.code))
        let listed = properties.map { "\($0)=\(escape($1, also: [":", ","]))" }.joined(separator: ",")
        let message = ([finding.message] + finding.notes.map(\.message)).joined(separator: "\n")
        return "::\(name(of: finding.level)) \(listed)::\(escape(message, also: []))"
    }

    /// GitHub takes columns only within one line.
    private func place(_ range: SourceRange) -> [(String, String)] {
        var place = [("line", String(range.start.line)), ("endLine", String(range.end.line))]
        if range.start.line == range.end.line {
            place += [("col", String(range.start.column)), ("endColumn", String(range.end.column))]
        }
        return place
    }

    private func name(of level: DiagnosticLevel) -> String {
        switch level {
        case .error: "error"
        case .warning: "warning"
        case .note: "notice"
        }
    }

    /// Without this a message could end its command and begin another.
    private func escape(_ text: String, also: Set<Unicode.Scalar>) -> String {
        text.unicodeScalars.reduce(into: "") { escaped, scalar in
            if scalar == "%" || scalar.properties.generalCategory == .control || also.contains(scalar) {
                let digits = String(scalar.value, radix: 16, uppercase: true)
                escaped += "%" + (digits.count < 2 ? "0" : "") + digits
            } else {
                escaped.unicodeScalars.append(scalar)
            }
        }
    }
}
