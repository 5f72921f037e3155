package import JSON
package import WorkCalendar

extension Schedule {
    /// The schedule as data (schedule-model.md, The answer).
    ///
    /// - Parameters:
    ///   - zone: The network's zone; its rules give the offsets.
    ///   - unscheduledPoints: What each meeting left out costs.
    ///   - notes: Findings as data.
    package func json(in zone: TimeZoneRules, unscheduledPoints: Int, notes: [JSONValue]) -> JSONValue {
        .object(
            ([
                "year": .integer(Int64(year)),
                "from": .string(horizon.lowerBound.description),
                "to": .string(horizon.upperBound.description),
                "time_zone": .string(timeZone),
                "seed": Int64(exactly: seed).map(JSONValue.integer) ?? .number(Double(seed)),
                "effort": .integer(Int64(effort)),
                "meetings": .array(meetings.map { $0.json(in: zone) }),
                "score": scoreJSON(unscheduledPoints: unscheduledPoints),
                "unscheduled": .array(unscheduled.map(\.json)),
                "notes": .array(notes),
            ] as JSONObject).adding("cancelled", cancelled.isEmpty ? nil : .array(cancelled.map { $0.json(in: zone) })))
    }

    private func scoreJSON(unscheduledPoints: Int) -> JSONValue {
        var sums: [String: Int] = ["unscheduled": unscheduled.count * unscheduledPoints]
        for point in meetings.flatMap(\.points) { sums[point.constraint, default: 0] += point.points }
        let points = sums.map { ConstraintPoints(constraint: $0.key, points: $0.value) }
        return .object([
            "soft": .integer(Int64(points.reduce(0) { $0 + $1.points })), "by_constraint": points.json,
        ])
    }
}

extension ScheduledMeeting {
    fileprivate func json(in zone: TimeZoneRules) -> JSONValue {
        .object(
            ([
                "id": .string(id),
                "series": .string(series),
                "body": body.groupID.map(JSONValue.string) ?? .null,
                "number": .integer(Int64(number)),
                "start": .string(zone.time(on: start).description),
                "end": .string(zone.time(on: end).description),
                "venue": venue.map(JSONValue.string) ?? .null,
                "participants": .array(participants.sorted().map { .string($0.id) }),
                "pinned": .boolean(isPinned),
                "points": points.json,
            ] as JSONObject).adding("revision", revision == 0 ? nil : .integer(Int64(revision))))
    }
}

extension JSONObject {
    /// With one more member, unless it has no value.
    fileprivate func adding(_ name: String, _ value: JSONValue?) -> JSONObject {
        guard let value else { return self }
        var object = self
        object[name] = value
        return object
    }
}

extension UnscheduledMeeting {
    fileprivate var json: JSONValue {
        .object([
            "id": .string(id), "reason": .string(reason), "constraints": .array(constraints.map(JSONValue.string)),
        ])
    }
}

extension [ConstraintPoints] {
    /// An object of points by constraint id, sorted, without zeros.
    fileprivate var json: JSONValue {
        var object = JSONObject()
        for point in sorted(by: { $0.constraint < $1.constraint }) where point.points != 0 {
            object[point.constraint] = .integer(Int64(point.points))
        }
        return .object(object)
    }
}
