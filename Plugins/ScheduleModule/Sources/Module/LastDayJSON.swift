package import JSON
import NetworkModel
import WorkCalendar

extension LastDay {
    /// `{"series", "body", "number", "day", "because"}`; `because` names a deadline with its day, or a series.
    package var json: JSONValue {
        .object([
            "series": .string(series), "body": body.groupID.map(JSONValue.string) ?? .null,
            "number": .integer(Int64(number)), "day": .string(day.description), "because": because,
        ])
    }

    private var because: JSONValue {
        switch cause {
        case .deadline(let id, let day): .object(["deadline": .string(id), "day": .string(day.description)])
        case .meeting(let series): .object(["series": .string(series)])
        }
    }
}
