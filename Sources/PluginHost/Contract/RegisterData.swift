import JSON
import NetworkModel
import WorkCalendar

/// Writes what the register knows as plugins read it; names and addresses of persons only where they are permitted.
struct RegisterData {
    var register: RegisterSnapshot
    var includesPeople: Bool

    /// Lists in the order in which things were recorded.
    var json: JSONObject {
        var object: JSONObject = [
            "applications": .array(register.applications.map(application)),
            "state_changes": .array(register.stateChanges.map(change)),
            "needs": .array(register.needs.map(need)),
            "votes": .array(
                register.votes.map {
                    .object([
                        "need": .string($0.need), "member": .string($0.member), "dots": .count($0.dots),
                        "day": .day($0.day),
                    ])
                }),
            "held_meetings": .array(register.heldMeetings.map(heldMeeting)),
            "moved_meetings": .array(register.movedMeetings.map(move)),
            "cancelled_meetings": .array(
                register.cancelledMeetings.map {
                    .object(["id": .string($0.id), "start": .time($0.start), "reason": .text($0.reason)])
                }),
            "mandates": .array(register.mandates.map(mandate)),
            "promises": .array(register.promises.map(promise)),
        ]
        if includesPeople { object["people"] = .array(register.people.map(person)) }
        return object
    }

    private func application(_ application: Application) -> JSONValue {
        .object([
            "id": .string(application.id), "title": .string(application.title), "state": .string(application.state),
            "applicant": .text(application.applicant), "partners": .texts(application.partners),
            "submitted": .day(application.submitted), "needs": .array(application.needs.map(need)),
            "endorsements": .array(
                application.marks.map {
                    .object([
                        "endorsement": .string($0.endorsement), "by": .string($0.by), "at": .day($0.at),
                        "mark": .string($0.word.rawValue),
                    ])
                }),
            "fields": JSONValue(FieldValue.map(application.fields)),
        ])
    }

    private func change(_ change: StateChange) -> JSONValue {
        .object([
            "application": .string(change.application), "from": .text(change.from), "to": .string(change.to),
            "day": .day(change.day), "by": .string(change.by), "override_reason": .text(change.overrideReason),
        ])
    }

    private func need(_ need: Need) -> JSONValue {
        .object([
            "id": .string(need.id), "title": .text(need.title), "year": need.year.map(JSONValue.count) ?? .null,
            "votes": .count(need.votes), "expires": .day(need.expires), "raised_by": .text(need.raisedBy),
            "merged": .texts(need.merged), "terms": .terms(need.terms),
        ])
    }

    private func heldMeeting(_ meeting: HeldMeeting) -> JSONValue {
        .object([
            "id": .string(meeting.id), "start": .time(meeting.start), "end": .time(meeting.end),
            "attended": .texts(meeting.attended.map(\.id)), "persons": .texts(meeting.persons),
            "items": .array(
                meeting.items.map { .object(["title": .string($0.title), "decision": .text($0.decision)]) }),
        ])
    }

    private func move(_ move: MeetingMove) -> JSONValue {
        .object([
            "id": .string(move.id), "from": .time(move.from), "to": .time(move.to), "end": .time(move.end),
            "venue": .text(move.venue), "reason": .text(move.reason),
        ])
    }

    private func mandate(_ mandate: Mandate) -> JSONValue {
        .object([
            "id": .string(mandate.id), "person": .string(mandate.person), "member": .string(mandate.member),
            "role": .text(mandate.role), "group": .text(mandate.group),
            "capacity": .string(mandate.capacity.rawValue), "from": .day(mandate.span.from),
            "to": .day(mandate.span.to),
        ])
    }

    private func promise(_ promise: Promise) -> JSONValue {
        .object([
            "id": .string(promise.id), "text": .string(promise.text), "by": .string(promise.by),
            "made": .day(promise.made), "due": .day(promise.due), "meeting": .text(promise.meeting),
            "kept": .day(promise.kept),
        ])
    }

    private func person(_ person: Person) -> JSONValue {
        .object([
            "id": .string(person.id), "name": .string(person.name), "email": .text(person.email),
            "phone": .text(person.phone),
        ])
    }
}
