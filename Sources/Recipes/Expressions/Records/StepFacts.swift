package import Diagnostics
package import JSON

/// What an earlier step of a task found and gave, as expressions see it.
package struct StepFacts: Sendable {
    package var id: String
    package var findings: [Finding]
    package var outputs: JSONObject

    package init(id: String, findings: [Finding], outputs: JSONObject) {
        self.id = id
        self.findings = findings
        self.outputs = outputs
    }

    /// One finding, its message in the run's language.
    package struct Finding: Sendable {
        package var code: String
        package var level: DiagnosticLevel
        package var message: String
        package var file: String?
        package var line: Int?

        package init(code: String, level: DiagnosticLevel, message: String, file: String?, line: Int?) {
            self.code = code
            self.level = level
            self.message = message
            self.file = file
            self.line = line
        }
    }
}
