import JSON
import WorkCalendar

extension Act {
    /// The act as an element of `would_do`.
    var json: JSONValue {
        switch self {
        case .endorse(let endorsing): endorsing.json
        case .contract(let members, let day):
            .object(["act": .string("contract"), "members": Self.words(members), "on": .string(day.description)])
        case .submit(let day): .object(["act": .string("submit"), "until": .string(day.description)])
        case .linkNeeds(let count, let needs, let others):
            Self.counted("link_need", count, "needs", needs, others: others)
        case .addDocuments(let documents):
            .object(["act": .string("add_documents"), "documents": Self.words(documents)])
        case .setAmount(let field, let isAtLeast, let amount):
            .object([
                "act": .string("set_amount"), "field": .string(field),
                isAtLeast ? "at_least" : "at_most": Int64(exactly: amount).map(JSONValue.integer) ?? .number(amount),
            ])
        }
    }

    fileprivate static func counted(
        _ act: String, _ count: Int, _ key: String, _ ids: [String], others: Int
    ) -> JSONValue {
        var object: JSONObject = ["act": .string(act), "count": .integer(Int64(count)), key: words(ids)]
        if others > 0 { object["others"] = .integer(Int64(others)) }
        return .object(object)
    }

    private static func words(_ words: [String]) -> JSONValue { .array(words.map(JSONValue.string)) }
}

extension Endorsing {
    fileprivate var json: JSONValue {
        let act = Act.counted("endorse", count, "members", members, others: others)
        guard let until, case .object(var object) = act else { return act }
        object["until"] = .string(until.description)
        return .object(object)
    }
}
