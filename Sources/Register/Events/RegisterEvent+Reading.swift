import JSON
import NetworkModel
import WorkCalendar

extension RegisterEvent {
    /// Reads an event from the journal; a kind that is none of ours is a module's.
    init(kind: String, content: EventContent) throws(EventError) {
        switch kind {
        case "person_added": self = .personAdded(person: try content.text("person"))
        case "person_forgotten": self = .personForgotten(person: try content.text("person"))
        case "mandate_given": self = .mandateGiven(try Mandate(content))
        case "mandate_ended":
            guard let lastDay = try content.optionalDay("last_day") else { throw .missing("last_day") }
            self = .mandateEnded(mandate: try content.text("mandate"), lastDay: lastDay)
        case "application_drafted": self = .applicationDrafted(try ApplicationSheet(content), try StateStep(content))
        case "application_submitted":
            self = .applicationSubmitted(try ApplicationSheet(content), try StateStep(content))
        case "application_taken_over":
            self = .applicationTakenOver(
                try ApplicationSheet(content), try StateStep(content), source: try content.text("source"))
        case "application_moved":
            self = .applicationMoved(application: try content.text("application"), try StateStep(content))
        case "application_withdrawn":
            self = .applicationWithdrawn(application: try content.text("application"), try StateStep(content))
        case "application_endorsed": self = .applicationEndorsed(try GivenMark(content))
        case "application_declined": self = .applicationDeclined(try GivenMark(content))
        case "need_added": self = .needAdded(try RaisedNeed(content))
        case "need_merged": self = .needMerged(need: try content.text("need"), into: try content.text("into"))
        case "need_linked":
            self = .needLinked(need: try content.text("need"), application: try content.text("application"))
        case "need_voted":
            self = .needVoted(
                need: try content.text("need"), member: try content.text("member"), dots: try content.number("dots"),
                person: try content.optionalText("person"))
        default: self = try Self.other(kind, content)
        }
    }

    private static func other(_ kind: String, _ content: EventContent) throws(EventError) -> RegisterEvent {
        switch kind {
        case "meeting_held": .meetingHeld(try HeldMeeting(content))
        case "meeting_moved": .meetingMoved(try MeetingMove(content))
        case "meeting_cancelled": .meetingCancelled(try CancelledMeeting(content))
        case "promise_made": .promiseMade(try MadePromise(content))
        case "promise_kept":
            .promiseKept(promise: try content.text("promise"), on: try content.optionalDay("on"))
        case "recipe_recorded": .recipeRecorded(try RecipeRecord(content))
        case "task_ran": .taskRan(task: try content.text("task"), upTo: try content.number("up_to"))
        default: .module(kind: kind, module: try content.text("module"), data: try content.object("data"))
        }
    }
}

extension Mandate {
    init(_ content: EventContent) throws(EventError) {
        let capacity = try content.optionalText("capacity") ?? Capacity.representative.rawValue
        guard let capacity = Capacity(rawValue: capacity) else { throw .malformed("capacity") }
        self.init(
            id: try content.text("mandate"), person: try content.text("person"), member: try content.text("member"),
            role: try content.optionalText("role"), group: try content.optionalText("group"), capacity: capacity,
            span: DaySpan(from: try content.optionalDay("from"), to: try content.optionalDay("to")))
    }
}

extension ApplicationSheet {
    init(_ content: EventContent) throws(EventError) {
        self.init(id: try content.text("application"), title: try content.text("title"))
        applicant = try content.optionalText("applicant")
        partners = try content.texts("partners")
        needs = try content.texts("needs")
        submitted = try content.optionalDay("submitted")
        for member in try content.object("fields").members {
            guard let value = FieldValue(recorded: member.value) else { throw .malformed("fields.\(member.name)") }
            fields[member.name] = value
        }
    }
}

extension StateStep {
    init(_ content: EventContent) throws(EventError) {
        self.init(
            from: try content.optionalText("from"), to: try content.text("to"), by: try content.text("by"),
            overrideReason: try content.optionalText("override_reason"))
    }
}

extension GivenMark {
    init(_ content: EventContent) throws(EventError) {
        self.init(
            application: try content.text("application"), endorsement: try content.text("endorsement"),
            member: try content.text("member"), person: try content.optionalText("person"),
            at: try content.optionalDay("at"))
    }
}

extension RaisedNeed {
    init(_ content: EventContent) throws(EventError) {
        self.init(id: try content.text("need"))
        title = try content.optionalText("title")
        year = try content.optionalNumber("year")
        expires = try content.optionalDay("expires")
        raisedBy = try content.optionalText("raised_by")
        terms = try content.terms("terms")
    }
}

extension HeldMeeting {
    init(_ content: EventContent) throws(EventError) {
        self.init(
            id: try content.text("meeting"), start: try content.time("start"), end: try content.time("end"),
            attended: try content.texts("attended").map(Participant.init(id:)))
        persons = try content.texts("persons")
        for item in try content.objects("items") {
            items.append(MeetingItem(title: try item.text("title"), decision: try item.optionalText("decision")))
        }
    }
}

extension MeetingMove {
    init(_ content: EventContent) throws(EventError) {
        self.init(
            id: try content.text("meeting"), from: try content.time("from"), to: try content.time("to"),
            end: try content.time("end"), venue: try content.optionalText("venue"),
            reason: try content.optionalText("reason"))
    }
}

extension CancelledMeeting {
    init(_ content: EventContent) throws(EventError) {
        self.init(
            id: try content.text("meeting"), start: try content.optionalTime("start"),
            reason: try content.optionalText("reason"))
    }
}

extension MadePromise {
    init(_ content: EventContent) throws(EventError) {
        self.init(id: try content.text("promise"), text: try content.text("text"), by: try content.text("by"))
        made = try content.optionalDay("made")
        due = try content.optionalDay("due")
        meeting = try content.optionalText("meeting")
    }
}

extension RecipeRecord {
    init(_ content: EventContent) throws(EventError) {
        self.init(
            network: try content.text("network"), hash: try content.text("hash"),
            files: try content.textsByName("files"), states: try content.texts("states"),
            map: try content.textsByName("map"))
    }
}

extension Participant {
    /// The participant with the id `member` or `member/role`.
    package init(id: String) {
        let parts = id.split(separator: "/", maxSplits: 1).map(String.init)
        self.init(member: parts.first ?? id, role: parts.count == 2 ? parts[1] : nil)
    }
}
