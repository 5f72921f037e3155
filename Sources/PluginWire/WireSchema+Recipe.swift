import JSON

/// The recipe as a request has it. References are ids; null stands for what the recipe leaves out.
extension WireSchema {
    static let recipeDefinitions: JSONObject = [
        "recipe": .object(
            object([
                always("network", network), always("parameters", object([])),
                always("vocabularies", byName(list(thing([])))), always("members", list(member)),
                always("groups", list(group)), always("venues", list(venue)), always("calendar", calendar),
                always("meetings", list(reference("meeting_series"))), always("needs", needs),
                always("activities", list(activity)), always("figures", list(figure)),
                always("deliverables", list(thing([Member("planned", number), Member("actual", number)]))),
                always("application", application), always("endorsements", list(reference("endorsement"))),
                always("rules", list(reference("rule"))), always("sections", object([])),
            ])),
        "origin": .object(
            object([Member("file", text, required: true), Member("range", reference("range"), required: true)])),
        "gap": .object(
            object([always("months", wholeNumber), always("days", wholeNumber), always("minutes", wholeNumber)])),
        "hours": .object(object([always("from", clockTime), always("to", clockTime)])),
        "named_span": .object(
            object([Member("id", text), Member("name", text)] + span(calendarDay) + [origin])),
        "meeting_series": .object(series),
        "cadence": .object(cadence), "meeting_length": .object(length),
        "precedence": .object(
            object([
                Member("deadline", text), Member("series", text), Member("by", reference("gap")),
                Member("same", text), origin,
            ])),
        "given_date": .object(date),
        "endorsement": .object(endorsement),
        "rule": .object(rule),
    ]

    private static var network: JSONObject {
        object([
            always("id", text), Member("name", text), Member("area", text), always("hosts", list(text)),
            always("languages", list(text)), always("time_zone", text), Member("purpose", text),
            always("principles", list(text)), always("phases", list(thing(span(day)))),
        ])
    }

    private static var member: JSONObject {
        thing([
            kind, always("representatives", wholeNumber), always("roles", list(text)),
            always("contract", list(object(span(day)))),
            always("contributes", list(object([Member("what", text), Member("amount", number)]))), terms,
        ])
    }

    private static var group: JSONObject {
        thing(
            [
                kind, always("members", list(text)), Member("lead", text), Member("chair", text),
                Member("part_of", text), always("seats", byName(wholeNumber)), Member("term", reference("gap")),
            ] + span(day) + [terms])
    }

    private static var venue: JSONObject { thing([kind, Member("capacity", wholeNumber), terms]) }

    private static var needs: JSONObject {
        object([
            Member("workshop", text), always("dimensions", list(text)), Member("votes", wholeNumber),
            Member("expire", reference("gap")), origin,
        ])
    }

    private static var activity: JSONObject {
        thing([kind, always("by", list(text)), always("funding", list(object(span(day)))), terms])
    }

    private static var figure: JSONObject {
        thing([
            Member("by", text), Member("unit", text), Member("source", text),
            always("values", list(object([always("term", text), Member("value", number)]))),
        ])
    }
}

// MARK: - When

extension WireSchema {
    private static var calendar: JSONObject {
        object([
            always("weekdays", list(weekday)), always("hours", reference("hours")),
            always("closed", list(reference("named_span"))), always("periods", list(reference("named_span"))),
            always(
                "deadlines",
                list(
                    thing([
                        always("date", calendarDay), Member("at", clockTime), Member("shifts", text),
                        Member("handling", reference("gap")),
                    ]))),
        ])
    }

    private static var series: JSONObject {
        thing([
            kind, always("of", list(text)), always("attended", boolean), Member("cadence", reference("cadence")),
            Member("weekdays", list(weekday)), Member("hours", reference("hours")),
            always("within", list(object(span(calendarDay)))), Member("spacing", reference("gap")),
            always("before", list(reference("precedence"))), always("after", list(reference("precedence"))),
            always(
                "prefer",
                object([Member("weekdays", list(weekday)), Member("from", clockTime), Member("to", clockTime)])),
            always("avoid", list(text)), always("venues", list(text)), always("rotate", boolean),
            always("dates", list(reference("given_date"))), terms,
        ])
    }

    /// `{times, length, per}`, `{every, on, at, length, from}` or `{rrule, length}`.
    private static var cadence: JSONObject {
        object([
            Member("times", wholeNumber), Member("per", text),
            Member("every", object([always("count", wholeNumber), always("unit", text)])),
            Member(
                "on",
                object([Member("weekdays", list(weekday)), Member("nth", wholeNumber), Member("weekday", weekday)])),
            Member("at", clockTime), Member("from", day), Member("rrule", text),
            always("length", reference("meeting_length")),
        ])
    }

    private static var length: JSONObject {
        object([Member("half_day", boolean), Member("days", wholeNumber), Member("minutes", wholeNumber)])
    }

    private static var date: JSONObject {
        let item = object([
            always("title", text), always("by", list(text)), Member("minutes", wholeNumber),
            always("materials", list(text)),
        ])
        return object([
            always("start", time), always("end", time), Member("venue", text),
            always("status", words(["confirmed", "tentative", "moved", "cancelled"])),
            Member("moved_from", calendarDay), Member("name", text), always("programme", list(item)), origin,
        ])
    }
}

// MARK: - What was agreed on

extension WireSchema {
    private static var application: JSONObject {
        let move = object([always("to", text), always("by", list(text))])
        return object([
            always("fields", list(thing([Member("unit", text)]))),
            always("states", list(thing([always("moves", list(move))]))),
        ])
    }

    private static var endorsement: JSONObject {
        let requirement = object([
            Member("at_least", wholeNumber), Member("share", text), Member("no_declines", boolean),
            Member("among", text),
        ])
        return thing([
            Member("when", text), always("given_by", list(text)), always("require", list(requirement)),
            always("excluding", list(text)),
            Member("window", object([always("opens", text), Member("lasts", reference("gap"))])),
            Member("valid_for", reference("gap")), always("gates", list(text)), Member("basis", text),
        ])
    }

    private static var rule: JSONObject {
        thing([
            always("about", text), Member("when", text), Member("require", text), always("agreements", list(text)),
            Member("during", text), always("level", words(WireFinding.Level.allCases.map(\.rawValue))),
            always("gates", list(text)), Member("text", text), Member("basis", text),
        ])
    }
}

// MARK: - What most things have

extension WireSchema {
    /// A member that Verkosto always sends, and never null.
    static func always(_ name: String, _ schema: JSONObject) -> Member { Member(name, schema, nullable: false) }

    static let day = pattern(#"^\d{4}-\d{2}-\d{2}$"#)
    static let time = pattern(#"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}"#)
    static let terms = always("terms", byName(list(text)))

    private static let clockTime = pattern(#"^\d{2}:\d{2}"#)
    /// A day of one year, or of every year.
    private static let calendarDay = pattern(#"^(\d{4}-)?\d{2}-\d{2}$"#)
    /// As ISO 8601 numbers them, Monday 1.
    private static let weekday = wholeNumber
    private static let kind = Member("kind", text)
    private static let origin = Member("origin", reference("origin"))

    private static func span(_ day: JSONObject) -> [Member] { [Member("from", day), Member("to", day)] }

    private static func thing(_ members: [Member]) -> JSONObject {
        object([always("id", text), Member("name", text)] + members + [origin])
    }
}
