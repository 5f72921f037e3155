import Diagnostics
package import JSON
import Recipes
import WorkCalendar

extension ApplicationVerdicts {
    /// The verdicts as design.md, "Command line", lays them out.
    package var json: JSONValue {
        let by = JSONValue.array(verdicts.map(\.json))
        let states = mayEnter.map { entry in
            JSONValue.object(["state": .string(entry.state), "allowed": .boolean(entry.isAllowed), "by": by])
        }
        return .object(["application": .string(application), "state": .string(state), "may_enter": .array(states)])
    }

    /// Appends ``json`` to bytes. What is said of the application stands under each state, and is put into words once.
    func write(to output: inout [UInt8]) {
        var by: [UInt8] = []
        by.append(json: .array(verdicts.map(\.json)))
        output.append(text: "{\"application\":")
        output.append(json: application)
        output.append(text: ",\"state\":")
        output.append(json: state)
        output.append(text: ",\"may_enter\":[")
        for (place, entry) in mayEnter.enumerated() {
            output.append(text: place == 0 ? "{\"state\":" : ",{\"state\":")
            output.append(json: entry.state)
            output.append(text: entry.isAllowed ? ",\"allowed\":true,\"by\":" : ",\"allowed\":false,\"by\":")
            output += by
            output.append(text: "}")
        }
        output.append(text: "]}")
    }
}

extension Verdict {
    /// The verdict as one element of `by`.
    package var json: JSONValue {
        .object([
            "id": .string(id),
            "kind": .string(kind.rawValue),
            "verdict": .string(word.rawValue),
            "level": .string(level.rawValue),
            "message": .string(message),
            "because": .array(
                because.map { .object(["expression": .string($0.expression), "value": $0.value]) }),
            "would_do": .array(wouldDo.map(\.json)),
        ])
    }
}

extension Act {
    fileprivate var json: JSONValue {
        var object: JSONObject = [
            "act": .string("endorse"), "count": .integer(Int64(count)),
            "members": .array(members.map(JSONValue.string)),
        ]
        if let until { object["until"] = .string(until.description) }
        return .object(object)
    }
}

extension [UInt8] {
    /// Appends a text as it is.
    fileprivate mutating func append(text: String) {
        append(contentsOf: text.utf8)
    }
}
