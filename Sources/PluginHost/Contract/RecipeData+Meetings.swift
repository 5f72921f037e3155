import JSON
import NetworkModel
import WorkCalendar

/// When the network meets: its calendar, and the series of its meetings with all that places them.
extension RecipeData {
    var calendar: JSONObject {
        let calendar = network.calendar
        return [
            "weekdays": .weekdays(calendar.weekdays), "hours": .hours(calendar.hours),
            "closed": .array(calendar.closed.map(span)), "periods": .array(calendar.periods.map(span)),
            "deadlines": .array(
                calendar.deadlines.map { deadline in
                    things.thing(
                        deadline.id, name: deadline.name, origin: deadline.origin,
                        [
                            "date": .calendarDay(deadline.date), "at": .text(deadline.at?.description),
                            "shifts": .text(deadline.shift?.rawValue), "handling": .gap(deadline.handling),
                        ])
                }),
        ]
    }

    private func span(_ named: NamedSpan) -> JSONValue {
        var object: JSONObject = ["id": .text(named.id), "name": things.text(named.name)]
        if case .object(let span) = JSONValue.calendarSpan(named.span) {
            for member in span.members { object[member.name] = member.value }
        }
        object["origin"] = things.origin(named.origin)
        return .object(object)
    }

    func series(_ series: MeetingSeries) -> JSONValue {
        things.thing(
            series.id, name: series.name, kind: series.kind, origin: series.origin,
            [
                "of": .array(series.bodies.map { .string($0.groupID ?? "network") }),
                "attended": .boolean(series.isAttended), "cadence": .cadence(series.cadence),
                "weekdays": .weekdays(series.weekdays), "hours": .hours(series.hours),
                "within": .array(series.within.map(JSONValue.calendarSpan)), "spacing": .gap(series.spacing),
                "before": .array(series.before.map(precedence)), "after": .array(series.after.map(precedence)),
                "prefer": .object([
                    "weekdays": .weekdays(series.preferredWeekdays),
                    "from": .text(series.preferredFrom?.description), "to": .text(series.preferredTo?.description),
                ]),
                "avoid": .texts(series.avoid), "venues": .texts(series.venues), "rotate": .boolean(series.rotates),
                "dates": .array(series.dates.map(date)), "terms": .terms(series.terms),
            ])
    }

    private func precedence(_ precedence: Precedence) -> JSONValue {
        var object = JSONObject()
        switch precedence.target {
        case .deadline(let id): object["deadline"] = .string(id)
        case .series(let id): object["series"] = .string(id)
        }
        object["by"] = .gap(precedence.gap)
        object["same"] = .text(precedence.same)
        object["origin"] = things.origin(precedence.origin)
        return .object(object)
    }

    private func date(_ date: GivenDate) -> JSONValue {
        .object([
            "start": .time(date.start), "end": .time(date.end), "venue": .text(date.venue),
            "status": .string(date.status.rawValue), "moved_from": date.movedFrom.map(JSONValue.calendarDay) ?? .null,
            "name": things.text(date.name),
            "programme": .array(
                date.programme.map { item in
                    .object([
                        "title": things.text(item.title), "by": .texts(item.by),
                        "minutes": item.minutes.map(JSONValue.count) ?? .null, "materials": .texts(item.materials),
                    ])
                }),
            "origin": things.origin(date.origin),
        ])
    }
}

extension JSONValue {
    /// Weekdays as ISO 8601 numbers them, Monday 1.
    fileprivate static func weekdays(_ weekdays: Set<Weekday>?) -> JSONValue {
        weekdays.map { .array($0.sorted().map(JSONValue.weekday)) } ?? .null
    }

    fileprivate static func weekday(_ weekday: Weekday) -> JSONValue { .count(weekday.rawValue + 1) }

    fileprivate static func hours(_ hours: ClockSpan?) -> JSONValue {
        guard let hours else { return .null }
        return .object(["from": .string(hours.from.description), "to": .string(hours.to.description)])
    }

    /// How often a series meets, under the keys of the recipe language.
    fileprivate static func cadence(_ cadence: Cadence?) -> JSONValue {
        switch cadence {
        case nil: .null
        case .times(let times, let length, let period):
            .object(["times": .count(times), "length": .length(length), "per": .string(period.rawValue)])
        case .every(let every):
            .object([
                "every": .object(["count": .count(every.step), "unit": .string(every.unit.rawValue)]),
                "on": .days(every.on), "at": .text(every.at?.description), "length": .length(every.length),
                "from": .day(every.from),
            ])
        case .rule(let rule, let length): .object(["rrule": .string(rule), "length": .length(length)])
        }
    }

    private static func days(_ days: EveryCadence.On?) -> JSONValue {
        switch days {
        case nil: .null
        case .weekdays(let weekdays): .object(["weekdays": .array(weekdays.map(JSONValue.weekday))])
        case .nth(let number, let weekday): .object(["nth": .count(number), "weekday": .weekday(weekday)])
        }
    }

    private static func length(_ length: MeetingLength) -> JSONValue {
        switch length {
        case .halfDay: .object(["half_day": .boolean(true)])
        case .days(let days): .object(["days": .count(days)])
        case .minutes(let minutes): .object(["minutes": .count(minutes)])
        }
    }
}
