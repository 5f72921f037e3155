public import JSON

/// `--format json`: one object with the findings, their numbers and what else the command has to tell.
public struct JSONRenderer: FindingRenderer {
    private let beside: JSONObject

    /// Creates a renderer that puts further members behind `findings` and `summary`.
    public init(beside: JSONObject = [:]) {
        self.beside = beside
    }

    /// The object, indented.
    public func render(_ findings: [Finding]) -> String {
        var envelope: JSONObject = [
            "findings": .array(findings.map(\.json)), "summary": FindingSummary(findings).json,
        ]
        for member in beside.members { envelope[member.name] = member.value }
        return JSONValue.object(envelope).indentedText + "\n"
    }
}

/// `--format jsonl`: an object for each finding, on a line of its own.
public struct JSONLinesRenderer: FindingRenderer {
    /// Creates a renderer.
    public init() {}

    /// The lines.
    public func render(_ findings: [Finding]) -> String {
        findings.map { $0.json.compactText + "\n" }.joined()
    }
}
