import JSON
import NetworkModel
import WorkCalendar

extension Coverage {
    /// The coverage as steps and plugins read it.
    var json: JSONValue {
        .array(
            dimensions.map { dimension in
                .object([
                    "dimension": .string(dimension.vocabulary.id),
                    "terms": .array(dimension.terms.map(\.json)),
                    "blind_spots": .array(dimension.blindSpots.map { .string($0.term.id) }),
                ])
            })
    }
}

extension Coverage.Term {
    fileprivate var json: JSONValue {
        .object([
            "term": .string(term.id),
            "needs": .array(needs.map { .string($0.id) }),
            "activities": .array(activities.map { .string($0.id) }),
            "applications": .array(applications.map(JSONValue.string)),
            "meetings": .array(meetings.map { .string($0.id) }),
            "last_funded_day": lastFundedDay.map { .string($0.description) } ?? .null,
        ])
    }
}
