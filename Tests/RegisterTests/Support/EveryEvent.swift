import ContentHash
import JSON
import NetworkModel
import WorkCalendar

@testable import Register

/// A short story in which every kind of event occurs.
enum EveryEvent {
    static let day = Day(year: 2027, month: 3, day: 1)!

    static let story: [RegisterEvent] = [
        .recipeRecorded(recipe(["draft", "submitted", "review"], map: [:])),
        .personAdded(person: "person-1"),
        .personAdded(person: "person-2"),
        .mandateGiven(mandate),
        .needAdded(need("need-1", "Ystävä yksinäiselle")),
        .needAdded(need("need-2", "Seuraa yksinäisille")),
        .needAdded(need("need-3", "Kyyti kirjastoon")),
        .needVoted(need: "need-1", member: "martat", dots: 3, person: "person-1"),
        .needVoted(need: "need-2", member: "kuoro", dots: 2, person: nil),
        .needVoted(need: "need-3", member: "kuoro", dots: 1, person: nil),
        .needVoted(need: "need-3", member: "kuoro", dots: 0, person: nil),
        .needMerged(need: "need-2", into: "need-1"),
        .applicationDrafted(sheet(title: "Ikkunan ääressä"), StateStep(from: nil, to: "draft", by: "applicant")),
        .applicationSubmitted(
            sheet(title: "Yhdessä ikkunan äärellä"), StateStep(from: "draft", to: "submitted", by: "applicant")),
        .needLinked(need: "need-3", application: "h1"),
        .applicationEndorsed(
            GivenMark(application: "h1", endorsement: "puumerkki", member: "martat", person: "person-1")),
        .applicationDeclined(GivenMark(application: "h1", endorsement: "puumerkki", member: "kuoro", at: day + 3)),
        .applicationMoved(
            application: "h1",
            StateStep(from: "submitted", to: "review", by: "coordinator", overrideReason: "johtoryhmän päätös")),
        .recipeRecorded(recipe(["draft", "submitted", "network_review"], map: ["review": "network_review"])),
        .meetingHeld(heldMeeting),
        .meetingMoved(
            MeetingMove(
                id: "kokous/2", from: time(day + 10, 9), to: time(day + 11, 9), end: time(day + 11, 12), venue: "sali",
                reason: "sali oli varattu")),
        .meetingCancelled(CancelledMeeting(id: "kokous/3", start: time(day + 20, 9), reason: "lakko")),
        .promiseMade(promise),
        .promiseKept(promise: "promise-1", on: day + 9),
        .applicationWithdrawn(application: "h1", StateStep(from: "network_review", to: "withdrawn", by: "applicant")),
        .mandateEnded(mandate: "mandate-1", lastDay: day + 30),
        .personForgotten(person: "person-1"),
        .taskRan(task: "hakemus_saapuu", upTo: 14),
        .module(kind: "letter_sent", module: "post", data: ["to": .string("martat")]),
        .applicationTakenOver(
            ApplicationSheet(id: "h2", title: "Digituki kylille"),
            StateStep(from: nil, to: "network_review", by: "coordinator"), source: "applications.jsonl"),
    ]

    static let mandate = Mandate(
        id: "mandate-1", person: "person-1", member: "martat", role: "vetäjä", group: "johtoryhmä", capacity: .deputy,
        span: DaySpan(from: day - 100, to: nil))

    static func time(_ day: Day, _ hour: Int) -> LocalTime {
        LocalTime(day: day, clock: ClockTime(hour: hour, minute: 0)!)
    }

    private static func recipe(_ states: [String], map: [String: String]) -> RecipeRecord {
        RecipeRecord(
            network: "elämänkaari", hash: "\(SHA256.digest(of: states.joined().utf8))",
            files: ["recipe.yaml": "\(Digest.zero)"], states: states, map: map)
    }

    private static func need(_ id: String, _ title: String) -> RaisedNeed {
        var need = RaisedNeed(id: id)
        need.title = title
        need.raisedBy = "kaupunki"
        need.expires = day + 700
        need.terms = ["area": ["tuira"], "theme": ["yksinäisyys", "kulttuuri"]]
        return need
    }

    private static func sheet(title: String) -> ApplicationSheet {
        var sheet = ApplicationSheet(id: "h1", title: title)
        sheet.applicant = "asukasyhdistys"
        sheet.partners = ["kaupunki"]
        sheet.needs = ["need-2"]
        sheet.fields = [
            "amount": .integer(80000), "share": .number(5), "new": .boolean(true), "begins": .date(day + 60),
            "theme": .list([.text("yksinäisyys")]), "more": .map(["a": .text("b"), "c": .map([:])]),
        ]
        return sheet
    }

    private static var heldMeeting: HeldMeeting {
        var meeting = HeldMeeting(
            id: "kokous/1", start: time(day, 9), end: time(day, 12),
            attended: [Participant(member: "martat"), Participant(member: "setlementti", role: "vetäjä")])
        meeting.persons = ["person-1"]
        meeting.items = [
            MeetingItem(title: "Avaus"), MeetingItem(title: "Tarvetyöpaja", decision: "Pidetään huhtikuussa"),
        ]
        return meeting
    }

    private static var promise: MadePromise {
        var promise = MadePromise(id: "promise-1", text: "Esitteet pisteeseen", by: "martat")
        promise.due = day + 10
        promise.meeting = "kokous/1"
        return promise
    }
}
