package import JSON
package import NetworkModel
package import WorkCalendar

/// Something that happened in the network, as the journal keeps it. Persons are opaque ids; days that are absent are the day
/// on which the event was recorded.
package enum RegisterEvent: Sendable {
    case personAdded(person: String)
    /// The person's data was erased.
    case personForgotten(person: String)
    case mandateGiven(Mandate)
    case mandateEnded(mandate: String, lastDay: Day)
    case applicationDrafted(ApplicationSheet, StateStep)
    case applicationSubmitted(ApplicationSheet, StateStep)
    /// An application that was handled elsewhere before comes in the state that it had there; the source says where from.
    case applicationTakenOver(ApplicationSheet, StateStep, source: String)
    case applicationMoved(application: String, StateStep)
    case applicationWithdrawn(application: String, StateStep)
    case applicationEndorsed(GivenMark)
    case applicationDeclined(GivenMark)
    case needAdded(RaisedNeed)
    case needMerged(need: String, into: String)
    case needLinked(need: String, application: String)
    case needVoted(need: String, member: String, dots: Int, person: String?)
    case meetingHeld(HeldMeeting)
    case meetingMoved(MeetingMove)
    case meetingCancelled(CancelledMeeting)
    case promiseMade(MadePromise)
    case promiseKept(promise: String, on: Day?)
    case recipeRecorded(RecipeRecord)
    /// A task that waits for events has seen them up to a place in the journal.
    case taskRan(task: String, upTo: Int)
    /// Something that a module proposed, in the module's own words.
    case module(kind: String, module: String, data: JSONObject)
}

/// What an application says, without what others say of it.
package struct ApplicationSheet: Sendable, Hashable {
    package var id: String
    package var title: String
    package var applicant: String?
    package var partners: [String]
    /// Needs that it answers to, by id.
    package var needs: [String]
    package var fields: [String: FieldValue]
    /// When it was submitted; nil is the day on which that was recorded.
    package var submitted: Day?

    package init(id: String, title: String) {
        self.id = id
        self.title = title
        partners = []
        needs = []
        fields = [:]
    }
}

/// A move from state to state.
package struct StateStep: Sendable, Hashable {
    /// Nil where the application comes to be.
    package var from: String?
    package var to: String
    /// The role that moves it.
    package var by: String
    /// Why a closed gate is passed all the same.
    package var overrideReason: String?

    package init(from: String?, to: String, by: String, overrideReason: String? = nil) {
        self.from = from
        self.to = to
        self.by = by
        self.overrideReason = overrideReason
    }
}

/// A member's word on an application.
package struct GivenMark: Sendable, Hashable {
    package var application: String
    package var endorsement: String
    package var member: String
    /// Who gave it for the member; nil where nobody wrote that down.
    package var person: String?
    package var at: Day?

    package init(application: String, endorsement: String, member: String, person: String? = nil, at: Day? = nil) {
        self.application = application
        self.endorsement = endorsement
        self.member = member
        self.person = person
        self.at = at
    }
}

/// A need as it was raised.
package struct RaisedNeed: Sendable, Hashable {
    package var id: String
    package var title: String?
    /// Nil is the year in which it was recorded.
    package var year: Int?
    package var expires: Day?
    package var raisedBy: String?
    package var terms: TermsByVocabulary

    package init(id: String) {
        self.id = id
        terms = [:]
    }
}

/// A promise as it was made.
package struct MadePromise: Sendable, Hashable {
    package var id: String
    package var text: String
    package var by: String
    package var made: Day?
    package var due: Day?
    package var meeting: String?

    package init(id: String, text: String, by: String) {
        self.id = id
        self.text = text
        self.by = by
    }
}

/// A version of the recipe under which events were recorded.
package struct RecipeRecord: Sendable, Hashable {
    package var network: String
    /// SHA-256 over the files and the parameters.
    package var hash: String
    /// The SHA-256 of each file that the recipe was read from, by path.
    package var files: [String: String]
    /// The states of its process.
    package var states: [String]
    /// States that were left, each with the state that takes its place.
    package var map: [String: String]

    package init(network: String, hash: String, files: [String: String], states: [String], map: [String: String]) {
        self.network = network
        self.hash = hash
        self.files = files
        self.states = states
        self.map = map
    }
}

extension RegisterEvent {
    /// The event's kind, by which tasks wait for it (`starts_on`).
    package var kind: String {
        switch self {
        case .personAdded: "person_added"
        case .personForgotten: "person_forgotten"
        case .mandateGiven: "mandate_given"
        case .mandateEnded: "mandate_ended"
        case .applicationDrafted: "application_drafted"
        case .applicationSubmitted: "application_submitted"
        case .applicationTakenOver: "application_taken_over"
        case .applicationMoved: "application_moved"
        case .applicationWithdrawn: "application_withdrawn"
        case .applicationEndorsed: "application_endorsed"
        case .applicationDeclined: "application_declined"
        case .needAdded: "need_added"
        case .needMerged: "need_merged"
        case .needLinked: "need_linked"
        case .needVoted: "need_voted"
        case .meetingHeld: "meeting_held"
        case .meetingMoved: "meeting_moved"
        case .meetingCancelled: "meeting_cancelled"
        case .promiseMade: "promise_made"
        case .promiseKept: "promise_kept"
        case .recipeRecorded: "recipe_recorded"
        case .taskRan: "task_ran"
        case .module(let kind, _, _): kind
        }
    }

    /// The kinds that the register itself gives a meaning; a module's own must be another.
    package static let ownKinds = [
        "person_added", "person_forgotten", "mandate_given", "mandate_ended", "application_drafted",
        "application_submitted", "application_taken_over", "application_moved", "application_withdrawn",
        "application_endorsed",
        "application_declined", "need_added", "need_merged", "need_linked", "need_voted", "meeting_held",
        "meeting_moved", "meeting_cancelled", "promise_made", "promise_kept", "recipe_recorded", "task_ran",
    ]
}
