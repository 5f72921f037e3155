import JSON
import NetworkModel

/// Needs in the order of their votes; equal votes share a place.
struct NeedRanking {
    /// A need with its place.
    struct Row {
        var place: Int
        var need: Need
    }

    var rows: [Row]

    /// Ranks needs; of equal ones the earlier id stands first, in the same place.
    init(of needs: [Need]) {
        let sorted = needs.sorted { ($1.votes, $0.id) < ($0.votes, $1.id) }
        rows = []
        for (index, need) in sorted.enumerated() {
            let isTied = index > 0 && sorted[index - 1].votes == need.votes
            rows.append(Row(place: isTied ? rows[index - 1].place : index + 1, need: need))
        }
    }

    /// The ranking as steps and plugins read it.
    var json: JSONValue {
        .array(
            rows.map { row in
                .object([
                    "place": .integer(Int64(row.place)),
                    "id": .string(row.need.id),
                    "title": row.need.title.map(JSONValue.string) ?? .null,
                    "votes": .integer(Int64(row.need.votes)),
                ])
            })
    }
}
