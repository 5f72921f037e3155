import Diagnostics
package import JSON
import NetworkModel
import Recipes
import WorkCalendar

extension RehearsalResult {
    /// `{"applications", "changed", "verdicts", "added", "removed", "undated", "changes": [{"application", "title", "state",
    /// "day", "verdicts": [{"id", "kind", "before", "after", "because"}], "may_enter": [{"state", "before", "after"}]}]}`;
    /// `before` and `after` of a verdict are `{"verdict", "message"}`, or null where the recipe has no such rule.
    package var json: JSONValue {
        .object([
            "applications": .integer(Int64(judged)),
            "changed": .integer(Int64(changes.count)),
            "verdicts": .integer(Int64(verdictCount)),
            "added": .array(added.map(JSONValue.string)),
            "removed": .array(removed.map(JSONValue.string)),
            "undated": .array(undated.map(JSONValue.string)),
            "changes": .array(changes.map(\.json)),
        ])
    }
}

extension ApplicationChange {
    fileprivate var json: JSONValue {
        .object([
            "application": .string(application),
            "title": .string(title),
            "state": .string(state),
            "day": .string(day.description),
            "verdicts": .array(verdicts.map(\.json)),
            "may_enter": .array(
                states.map { shift in
                    .object([
                        "state": .string(shift.state),
                        "before": shift.before.map(JSONValue.boolean) ?? .null,
                        "after": shift.after.map(JSONValue.boolean) ?? .null,
                    ])
                }),
        ])
    }
}

extension VerdictChange {
    fileprivate var json: JSONValue {
        .object([
            "id": .string(id),
            "kind": ((after ?? before)?.kind.rawValue).map(JSONValue.string) ?? .null,
            "before": before.map(Self.said) ?? .null,
            "after": after.map(Self.said) ?? .null,
            "because": .array(
                reasons.map { .object(["expression": .string($0.expression), "value": $0.value]) }),
        ])
    }

    private static func said(_ verdict: Verdict) -> JSONValue {
        .object(["verdict": .string(verdict.word.rawValue), "message": .string(verdict.message)])
    }
}
