package import JSON
import NetworkModel
import WorkCalendar

extension RegisterEvent {
    /// What the event says, as the journal keeps it.
    package var content: JSONObject {
        var content = EventContentBuilder()
        write(to: &content)
        return content.object
    }

    private func write(to content: inout EventContentBuilder) {
        switch self {
        case .personAdded(let person), .personForgotten(let person): content.put("person", person)
        case .mandateGiven(let mandate): mandate.write(to: &content)
        case .mandateEnded(let mandate, let day): content.put(("mandate", mandate), ("last_day", day.description))
        case .applicationDrafted(let sheet, let step), .applicationSubmitted(let sheet, let step):
            sheet.write(to: &content)
            step.write(to: &content)
        case .applicationTakenOver(let sheet, let step, let source):
            sheet.write(to: &content)
            step.write(to: &content)
            content.put("source", source)
        case .applicationMoved(let application, let step), .applicationWithdrawn(let application, let step):
            content.put("application", application)
            step.write(to: &content)
        case .applicationEndorsed(let mark), .applicationDeclined(let mark): mark.write(to: &content)
        case .needAdded(let need): need.write(to: &content)
        case .needMerged(let need, let other): content.put(("need", need), ("into", other))
        case .needLinked(let need, let application): content.put(("need", need), ("application", application))
        case .needVoted(let need, let member, let dots, let person):
            content.put(("need", need), ("member", member), ("person", person))
            content.put("dots", dots)
        case .meetingHeld(let meeting): meeting.write(to: &content)
        case .meetingMoved(let move): move.write(to: &content)
        case .meetingCancelled(let meeting): meeting.write(to: &content)
        case .promiseMade(let promise): promise.write(to: &content)
        case .promiseKept(let promise, let day): content.put(("promise", promise), ("on", day?.description))
        case .recipeRecorded(let recipe): recipe.write(to: &content)
        case .taskRan(let task, let sequence):
            content.put("task", task)
            content.put("up_to", sequence)
        case .module(_, let module, let data):
            content.put("module", module)
            content.put("data", object: data)
        }
    }
}

extension Mandate {
    fileprivate func write(to content: inout EventContentBuilder) {
        content.put("mandate", id)
        content.put("person", person)
        content.put("member", member)
        content.put("role", role)
        content.put("group", group)
        content.put("capacity", capacity.rawValue)
        content.put("from", span.from)
        content.put("to", span.to)
    }
}

extension ApplicationSheet {
    fileprivate func write(to content: inout EventContentBuilder) {
        content.put("application", id)
        content.put("title", title)
        content.put("applicant", applicant)
        content.put("partners", partners)
        content.put("needs", needs)
        content.put("submitted", submitted)
        content.put("fields", object: JSONObject(sorted: fields.mapValues(\.recorded)))
    }
}

extension StateStep {
    fileprivate func write(to content: inout EventContentBuilder) {
        content.put("from", from)
        content.put("to", to)
        content.put("by", by)
        content.put("override_reason", overrideReason)
    }
}

extension GivenMark {
    fileprivate func write(to content: inout EventContentBuilder) {
        content.put("application", application)
        content.put("endorsement", endorsement)
        content.put("member", member)
        content.put("person", person)
        content.put("at", at)
    }
}

extension RaisedNeed {
    fileprivate func write(to content: inout EventContentBuilder) {
        content.put("need", id)
        content.put("title", title)
        content.put("year", year)
        content.put("expires", expires)
        content.put("raised_by", raisedBy)
        content.put("terms", terms)
    }
}

extension HeldMeeting {
    fileprivate func write(to content: inout EventContentBuilder) {
        content.put("meeting", id)
        content.put("start", start)
        content.put("end", end)
        content.put("attended", attended.map(\.id))
        content.put("persons", persons)
        content.put("items", objects: items.map(\.content))
    }
}

extension MeetingItem {
    /// The item as event and table hold it.
    var content: JSONObject {
        var content = EventContentBuilder()
        content.put("title", title)
        content.put("decision", decision)
        return content.object
    }
}

extension MeetingMove {
    fileprivate func write(to content: inout EventContentBuilder) {
        content.put("meeting", id)
        content.put("from", from)
        content.put("to", to)
        content.put("end", end)
        content.put("venue", venue)
        content.put("reason", reason)
    }
}

extension CancelledMeeting {
    fileprivate func write(to content: inout EventContentBuilder) {
        content.put("meeting", id)
        content.put("start", start)
        content.put("reason", reason)
    }
}

extension MadePromise {
    fileprivate func write(to content: inout EventContentBuilder) {
        content.put("promise", id)
        content.put("text", text)
        content.put("by", by)
        content.put("made", made)
        content.put("due", due)
        content.put("meeting", meeting)
    }
}

extension RecipeRecord {
    fileprivate func write(to content: inout EventContentBuilder) {
        content.put("network", network)
        content.put("hash", hash)
        content.put("files", texts: files)
        content.put("states", states)
        content.put("map", texts: map)
    }
}

extension FieldValue {
    /// The value as the journal keeps it: days, fractions and maps are marked, so that each reads back as what it was.
    package var recorded: JSONValue {
        switch self {
        case .text(let text): .string(text)
        case .integer(let integer): .integer(integer)
        case .boolean(let boolean): .boolean(boolean)
        case .list(let values): .array(values.map(\.recorded))
        case .number(let number): .object(["number": .number(number)])
        case .date(let day): .object(["day": .string(day.description)])
        case .map(let values): .object(["map": .object(JSONObject(sorted: values.mapValues(\.recorded)))])
        }
    }

    /// Reads a value that the journal keeps; nil if it is none.
    init?(recorded value: JSONValue) {
        switch value {
        case .string(let text): self = .text(text)
        case .integer(let integer): self = .integer(integer)
        case .boolean(let boolean): self = .boolean(boolean)
        case .array(let elements):
            let values = elements.compactMap(FieldValue.init(recorded:))
            guard values.count == elements.count else { return nil }
            self = .list(values)
        case .object(let object):
            guard object.members.count == 1, let member = object.members.first else { return nil }
            self.init(marked: member)
        case .null, .number: return nil
        }
    }

    private init?(marked member: JSONObject.Member) {
        switch (member.name, member.value) {
        case ("number", .number(let number)): self = .number(number)
        case ("number", .integer(let integer)): self = .number(Double(integer))
        case ("day", .string(let text)):
            guard let day = try? Day(text) else { return nil }
            self = .date(day)
        case ("map", .object(let object)):
            var values: [String: FieldValue] = [:]
            for member in object.members {
                guard let value = FieldValue(recorded: member.value) else { return nil }
                values[member.name] = value
            }
            self = .map(values)
        default: return nil
        }
    }
}
