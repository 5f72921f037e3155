import Diagnostics
import NetworkModel
import Recipes
import Verdicts

/// Examples' results as JUnit XML, as continuous integration reads it: a suite per recipe.
struct ExampleJUnit {
    var reports: [ExampleReport]

    var text: String {
        var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n"
        for report in reports {
            text += "  <testsuite name=\"\(escaped(report.session.name))\" "
            let gaps = report.gaps
            text += "tests=\"\(report.results.count + gaps.count)\" failures=\"\(report.failed)\" "
            text += "skipped=\"\(gaps.count)\">\n"
            for result in report.results { text += testCase(result, in: report) }
            for gap in gaps { text += skippedCase(gap, in: report) }
            text += "  </testsuite>\n"
        }
        return text + "</testsuites>\n"
    }

    private func testCase(_ result: ExampleRun.Result, in report: ExampleReport) -> String {
        let language = report.session.options.language
        let name = result.example.name?.text(in: language.rawValue) ?? String(result.number)
        let head = "    <testcase classname=\"\(escaped(result.id))\" name=\"\(escaped(name))\""
        guard !result.passes else { return head + "/>\n" }
        let message = escaped(ExampleMessage(result).text(in: language))
        let notes = result.notes.map { escaped($0.text(in: language)) }.joined(separator: "\n")
        return head + ">\n      <failure message=\"\(message)\">\(notes)</failure>\n    </testcase>\n"
    }

    /// A branch that no example reaches: a case that nobody has written.
    private func skippedCase(_ gap: Diagnostic, in report: ExampleReport) -> String {
        let message = escaped(gap.message.text(in: report.session.options.language))
        return "    <testcase classname=\"\(gap.message.code)\" name=\"\(message)\">\n"
            + "      <skipped message=\"\(message)\"/>\n    </testcase>\n"
    }

    /// Escapes for XML 1.0, which has no form for most control characters.
    private func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\n", "\t": result += " "
            default:
                result.unicodeScalars.append(scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar)
            }
        }
        return result
    }
}
