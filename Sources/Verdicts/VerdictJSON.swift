import Diagnostics
package import JSON
import Recipes
import WorkCalendar

extension ApplicationVerdicts {
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
        output.append(text: "{\"application\":")
        output.append(json: application)
        output.append(text: ",\"state\":")
        output.append(json: state)
        output.append(text: ",\"may_enter\":[")
        var by: [UInt8] = []
        writeBy(to: &by)
        for (place, entry) in mayEnter.enumerated() {
            output.append(text: place == 0 ? "{\"state\":" : ",{\"state\":")
            output.append(json: entry.state)
            output.append(text: entry.isAllowed ? ",\"allowed\":true,\"by\":" : ",\"allowed\":false,\"by\":")
            output += by
            output.append(text: "}")
        }
        output.append(text: "]}")
    }

    private func writeBy(to output: inout [UInt8]) {
        output.append(text: "[")
        for (place, verdict) in verdicts.enumerated() {
            if place > 0 { output.append(text: ",") }
            verdict.write(to: &output)
        }
        output.append(text: "]")
    }
}

extension Verdict {
    /// Appends the verdict as one element of `by`.
    fileprivate func write(to output: inout [UInt8]) {
        output += statement.json
        output.append(text: ",\"because\":[")
        for (place, reason) in because.enumerated() {
            output.append(text: place == 0 ? "{\"expression\":" : ",{\"expression\":")
            output.append(json: reason.expression)
            output.append(text: ",\"value\":")
            output.append(json: reason.value)
            output.append(text: "}")
        }
        output.append(text: "],\"would_do\":[")
        for (place, act) in wouldDo.enumerated() {
            if place > 0 { output.append(text: ",") }
            output.append(json: act.json)
        }
        output.append(text: "]}")
    }
}

extension Act {
    fileprivate var json: JSONValue {
        var object: JSONObject = [
            "act": .string("endorse"), "count": .integer(Int64(count)),
            "members": .array(members.map(JSONValue.string)),
        ]
        if others > 0 { object["others"] = .integer(Int64(others)) }
        if let until { object["until"] = .string(until.description) }
        return .object(object)
    }
}
