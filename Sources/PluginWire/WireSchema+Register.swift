import JSON

/// The register as a request has it, its lists in the order in which things were recorded.
extension WireSchema {
    static let registerDefinitions: JSONObject = [
        "register": .object(
            object([
                always("applications", list(application)),
                always(
                    "state_changes",
                    list(
                        object([
                            always("application", text), Member("from", text), always("to", text), always("day", day),
                            always("by", text), Member("override_reason", text),
                        ]))),
                always("needs", list(reference("need"))),
                always(
                    "votes",
                    list(
                        object([
                            always("need", text), always("member", text), always("dots", wholeNumber),
                            Member("day", day),
                        ]))),
                always("held_meetings", list(heldMeeting)),
                always(
                    "moved_meetings",
                    list(
                        object([
                            always("id", text), always("from", time), always("to", time), Member("end", time),
                            Member("venue", text), Member("reason", text),
                        ]))),
                always(
                    "cancelled_meetings",
                    list(object([always("id", text), Member("start", time), Member("reason", text)]))),
                always("mandates", list(mandate)), always("promises", list(promise)), Member("people", list(person)),
            ])),
        "need": .object(
            object([
                always("id", text), Member("title", text), Member("year", wholeNumber), always("votes", wholeNumber),
                Member("expires", day), Member("raised_by", text), always("merged", list(text)), terms,
            ])),
    ]

    private static var application: JSONObject {
        let mark = object([
            always("endorsement", text), always("by", text), Member("at", day), always("mark", text),
        ])
        return object([
            always("id", text), always("title", text), always("state", text), Member("applicant", text),
            always("partners", list(text)), Member("submitted", day), always("needs", list(reference("need"))),
            always("endorsements", list(mark)), always("fields", object([])),
        ])
    }

    private static var heldMeeting: JSONObject {
        object([
            always("id", text), always("start", time), Member("end", time), always("attended", list(text)),
            always("persons", list(text)),
            always("items", list(object([always("title", text), Member("decision", text)]))),
        ])
    }

    private static var mandate: JSONObject {
        object([
            always("id", text), always("person", text), always("member", text), Member("role", text),
            Member("group", text), always("capacity", text), Member("from", day), Member("to", day),
        ])
    }

    private static var promise: JSONObject {
        object([
            always("id", text), always("text", text), always("by", text), Member("made", day), Member("due", day),
            Member("meeting", text), Member("kept", day),
        ])
    }

    private static var person: JSONObject {
        object([always("id", text), always("name", text), Member("email", text), Member("phone", text)])
    }
}
