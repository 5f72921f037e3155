import Diagnostics
package import JSON
import Recipes
import WorkCalendar

extension ApplicationVerdicts {
    /// As many bytes as what is said under one state mostly takes.
    private static let usualLength = 8192

    /// The verdicts as design.md, "Command line", lays them out.
    package var json: JSONValue {
        var line: [UInt8] = []
        write(to: &line)
        return (try? JSONValue(parsing: line)) ?? .null
    }

    /// Appends the verdicts to bytes as one line of JSON, without the line feed.
    ///
    /// What is said of the application stands under each state, and is put into words once.
    package func write(to output: inout [UInt8]) {
        output.append(constant: "{\"application\":")
        output.append(json: application)
        output.append(constant: ",\"state\":")
        output.append(json: state)
        output.append(constant: ",\"may_enter\":[")
        var by: [UInt8] = []
        by.reserveCapacity(Self.usualLength)
        writeBy(to: &by)
        for (place, entry) in mayEnter.enumerated() {
            if place > 0 { output.append(constant: ",") }
            output.append(constant: "{\"state\":")
            output.append(json: entry.state)
            output.append(constant: ",\"allowed\":")
            output.append(json: .boolean(entry.isAllowed))
            output.append(constant: ",\"by\":")
            output += by
            output.append(constant: "}")
        }
        output.append(constant: "]}")
    }

    private func writeBy(to output: inout [UInt8]) {
        output.append(constant: "[")
        for (place, verdict) in verdicts.enumerated() {
            if place > 0 { output.append(constant: ",") }
            verdict.write(to: &output)
        }
        output.append(constant: "]")
    }
}

extension Verdict {
    /// Appends the verdict as one element of `by`.
    fileprivate func write(to output: inout [UInt8]) {
        statement.write(to: &output)
        output.append(constant: ",\"because\":[")
        decision.write(to: &output)
        output.append(constant: "],\"would_do\":[")
        for (place, act) in wouldDo.enumerated() {
            if place > 0 { output.append(constant: ",") }
            output.append(json: act.json)
        }
        output.append(constant: "]")
        if let hopelessSince { output.append(text: ",\"hopeless_since\":\"\(hopelessSince)\"") }
        if let missed {
            output.append(constant: ",\"missed\":")
            output.append(json: missed.json)
        }
        output.append(constant: "}")
    }
}
