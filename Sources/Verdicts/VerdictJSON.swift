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
        return .object([
            "application": .string(application), "state": .string(state), "may_enter": .array(states),
        ])
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
    var json: JSONValue {
        var object: JSONObject = [
            "act": .string("endorse"), "count": .integer(Int64(count)),
            "members": .array(members.map(JSONValue.string)),
        ]
        if let until { object["until"] = .string(until.description) }
        return .object(object)
    }
}
