package import JSON
package import NetworkModel
package import Register
package import WorkCalendar

/// Something that somebody asks to be recorded. The ``Gate`` decides whether it is.
package enum Act: Sendable {
    /// An application comes to be, or comes again after it was sent back.
    case submit(Submission)
    /// An application that was handled elsewhere before comes as it stands there, with its needs and marks.
    case takeOver(Application, source: String)
    case move(application: String, to: String, overrideReason: String?)
    case withdraw(application: String)
    case mark(MarkAct)
    case addNeed(RaisedNeed)
    case mergeNeed(String, into: String)
    case linkNeed(String, application: String)
    /// `member` is nil where the actor's own is meant.
    case vote(need: String, member: String?, dots: Int)
    case holdMeeting(HeldMeeting, promises: [MadePromise])
    case moveMeeting(MovedMeeting)
    case cancelMeeting(CancelledMeeting)
    case addPerson(NewPerson)
    /// Ends the mandates of a person, or those for one member.
    case endMandates(person: String, member: String?, lastDay: Day?)
    /// Gives a person the mandates of another as a deputy.
    case deputise(person: String, other: String, member: String?, span: DaySpan)
    case forgetPerson(String)
    case promise(MadePromise)
    case keepPromise(String, on: Day?)
    /// An event of a module's own kind.
    case note(ModuleNote)
}

/// An application that is handed in.
package struct Submission: Sendable {
    package var sheet: ApplicationSheet
    /// Whether it is only a draft as yet.
    package var isDraft: Bool
    /// The state that it says it is in; nil where it has none yet.
    package var state: String?
    /// Why it passes although a verdict says not yet.
    package var overrideReason: String?
    /// Marks that come with it.
    package var marks: [Mark]
    /// What is known of needs that it names and the register does not.
    package var describedNeeds: [Need]

    package init(sheet: ApplicationSheet) {
        self.sheet = sheet
        isDraft = false
        marks = []
        describedNeeds = []
    }
}

/// A word on an application.
package struct MarkAct: Sendable {
    package var application: String
    /// Nil is the only endorsement that the recipe has.
    package var endorsement: String?
    /// Nil is the member that the actor speaks for.
    package var member: String?
    /// The person who said it; nil is the actor, if that is a person.
    package var person: String?
    package var word: Mark.Word
    /// Nil is today.
    package var at: Day?

    package init(application: String, word: Mark.Word) {
        self.application = application
        self.word = word
    }
}

/// A meeting that gets another date.
package struct MovedMeeting: Sendable {
    package var id: String
    /// When it would have begun; nil where the register or the recipe knows.
    package var from: LocalTime?
    package var to: LocalTime
    package var end: LocalTime
    package var venue: String?
    package var reason: String?

    package init(id: String, to: LocalTime, end: LocalTime) {
        self.id = id
        self.to = to
        self.end = end
    }
}

/// A person that comes into the network's work, with the mandate that brings them there.
package struct NewPerson: Sendable {
    /// Its id is empty where a number is to be given.
    package var person: Person
    /// Nil where no mandate is given yet.
    package var member: String?
    package var role: String?
    package var group: String?
    package var capacity: Mandate.Capacity
    package var span: DaySpan

    package init(person: Person) {
        self.person = person
        capacity = .representative
        span = DaySpan()
    }
}

/// An event of a module's own kind.
package struct ModuleNote: Sendable {
    package var kind: String
    package var module: String
    package var data: JSONObject

    package init(kind: String, module: String, data: JSONObject) {
        self.kind = kind
        self.module = module
        self.data = data
    }
}
