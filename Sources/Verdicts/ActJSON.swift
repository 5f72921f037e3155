import JSON
import NetworkModel
import WorkCalendar

extension Act {
    /// The act as an element of `would_do`: what is done, from and until when it counts, and the last day and meeting that make
    /// the deadline.
    var json: JSONValue {
        var object = kind.json
        if let from { object["from"] = .string(from.description) }
        if let until { object["until"] = .string(until.description) }
        if let lastDay { object["last_day"] = .string(lastDay.description) }
        if let lastMeeting {
            object["last_meeting"] = .object([
                "id": .string(lastMeeting.id), "day": .string(lastMeeting.day.description),
            ])
        }
        if let deadline { object["deadline"] = deadline.json }
        return .object(object)
    }
}

extension NextDeadline {
    /// `{"id", "day", "last_day"}`.
    var json: JSONValue {
        .object([
            "id": .string(id), "day": .string(day.description), "last_day": .string(lastDay.description),
        ])
    }
}

extension Act.Kind {
    fileprivate var json: JSONObject {
        switch self {
        case .endorse(let endorsing):
            Self.counted("endorse", endorsing.count, "members", endorsing.members, others: endorsing.others)
        case .contract(let members, let day):
            [
                "act": .string("contract"), "members": Self.words(members),
                "on": .string(day?.description ?? "submission"),
            ]
        case .submit: ["act": .string("submit")]
        case .linkNeeds(let count, let needs, let others):
            Self.counted("link_need", count, "needs", needs.map(\.id), others: others)
        case .addDocuments(let documents): ["act": .string("add_documents"), "documents": Self.words(documents)]
        case .setAmount(let field, let isAtLeast, let amount):
            [
                "act": .string("set_amount"), "field": .string(field),
                isAtLeast ? "at_least" : "at_most": Int64(exactly: amount).map(JSONValue.integer) ?? .number(amount),
            ]
        }
    }

    private static func counted(
        _ act: String, _ count: Int, _ key: String, _ ids: [String], others: Int
    ) -> JSONObject {
        var object: JSONObject = ["act": .string(act), "count": .integer(Int64(count)), key: words(ids)]
        if others > 0 { object["others"] = .integer(Int64(others)) }
        return object
    }

    private static func words(_ words: [String]) -> JSONValue { .array(words.map(JSONValue.string)) }
}
