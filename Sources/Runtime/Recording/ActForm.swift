import Diagnostics
package import JSON
package import NetworkModel
import Register
import WorkCalendar

/// The forms in which acts are asked for: a row of a file, the options of a command, or what a module proposes. Applications
/// that are handed in have a form of their own, that of `applications.jsonl`.
package enum ActForm: String, Sendable, CaseIterable {
    case move, withdraw, endorse, decline
    case addNeed = "need_add"
    case mergeNeed = "need_merge"
    case linkNeed = "need_link"
    case vote
    case holdMeeting = "meeting_hold"
    case moveMeeting = "meeting_move"
    case cancelMeeting = "meeting_cancel"
    case addPerson = "person_add"
    case endPerson = "person_end"
    case deputise = "person_deputise"
    case forget = "person_forget"
    case addPromise = "promise_add"
    case keepPromise = "promise_kept"
}

/// A field of a form.
package struct ActField: Sendable {
    /// What a field holds.
    package enum Form: Sendable, Hashable {
        case text, integer, day, time, texts, objects
        case oneOf([String])
    }

    package var name: String
    package var form: Form

    init(_ name: String, _ form: Form = .text) {
        self.name = name
        self.form = form
    }
}

extension ActForm {
    /// The fields, the needs' dimensions among them.
    package func fields(in network: Network) -> [ActField] {
        switch self {
        case .move: [ActField("application"), ActField("to"), ActField("override")]
        case .withdraw: [ActField("application")]
        case .endorse, .decline:
            [
                ActField("application"), ActField("endorsement"), ActField("by"), ActField("person"),
                ActField("at", .day),
            ]
        case .addNeed:
            [
                ActField("id"), ActField("title"), ActField("year", .integer), ActField("by"),
                ActField("expires", .day),
            ] + network.needsPolicy.dimensions.map { ActField($0, .texts) }
        case .mergeNeed: [ActField("need"), ActField("into")]
        case .linkNeed: [ActField("need"), ActField("application")]
        case .vote: [ActField("need"), ActField("by"), ActField("dots", .integer)]
        case .holdMeeting:
            [
                ActField("meeting"), ActField("start", .time), ActField("end", .time), ActField("attended", .texts),
                ActField("persons", .texts), ActField("items", .objects), ActField("decisions", .texts),
                ActField("promises", .objects),
            ]
        case .moveMeeting:
            [
                ActField("meeting"), ActField("was", .time), ActField("to", .time), ActField("end", .time),
                ActField("venue"), ActField("reason"),
            ]
        case .cancelMeeting: [ActField("meeting"), ActField("was", .time), ActField("reason")]
        case .addPerson:
            [
                ActField("person"), ActField("name"), ActField("email"), ActField("phone"), ActField("member"),
                ActField("role"), ActField("group"),
                ActField("capacity", .oneOf(Mandate.Capacity.allCases.map(\.rawValue))), ActField("from", .day),
                ActField("to", .day),
            ]
        case .endPerson: [ActField("person"), ActField("member"), ActField("on", .day)]
        case .deputise:
            [
                ActField("person"), ActField("for"), ActField("member"), ActField("from", .day), ActField("to", .day),
            ]
        case .forget: [ActField("person")]
        case .addPromise:
            [
                ActField("id"), ActField("text"), ActField("by"), ActField("made", .day), ActField("due", .day),
                ActField("meeting"),
            ]
        case .keepPromise: [ActField("promise"), ActField("on", .day)]
        }
    }

    /// Reads an act; nil with what is wrong where the row is none of the form.
    package func act(from row: JSONObject, in network: Network) -> (act: Act?, problems: [RowMessage]) {
        var reader = RowReader(row, fields: fields(in: network))
        let act = act(&reader, network)
        return (reader.problems.isEmpty ? act : nil, reader.problems)
    }

    private func act(_ row: inout RowReader, _ network: Network) -> Act? {
        switch self {
        case .move:
            .move(
                application: row.required("application"), to: row.required("to"), overrideReason: row.text("override"))
        case .withdraw: .withdraw(application: row.required("application"))
        case .endorse: .mark(MarkAct(&row, word: .endorsed))
        case .decline: .mark(MarkAct(&row, word: .declined))
        case .addNeed: .addNeed(RaisedNeed(&row, dimensions: network.needsPolicy.dimensions))
        case .mergeNeed: .mergeNeed(row.required("need"), into: row.required("into"))
        case .linkNeed: .linkNeed(row.required("need"), application: row.required("application"))
        case .vote: .vote(need: row.required("need"), member: row.text("by"), dots: row.integer("dots") ?? 1)
        case .holdMeeting: HeldMeeting(&row).map { .holdMeeting($0, promises: row.promises("promises")) }
        case .moveMeeting: MovedMeeting(&row).map { .moveMeeting($0) }
        case .cancelMeeting:
            .cancelMeeting(
                CancelledMeeting(id: row.required("meeting"), start: row.time("was"), reason: row.text("reason")))
        case .addPerson: .addPerson(NewPerson(&row))
        case .endPerson:
            .endMandates(person: row.required("person"), member: row.text("member"), lastDay: row.day("on"))
        case .deputise:
            .deputise(
                person: row.required("person"), other: row.required("for"), member: row.text("member"),
                span: DaySpan(from: row.day("from"), to: row.day("to")))
        case .forget: .forgetPerson(row.required("person"))
        case .addPromise: .promise(MadePromise(&row))
        case .keepPromise: .keepPromise(row.required("promise"), on: row.day("on"))
        }
    }
}

extension MarkAct {
    fileprivate init(_ row: inout RowReader, word: Mark.Word) {
        self.init(application: row.required("application"), word: word)
        endorsement = row.text("endorsement")
        member = row.text("by")
        person = row.text("person")
        at = row.day("at")
    }
}

extension RaisedNeed {
    fileprivate init(_ row: inout RowReader, dimensions: [String]) {
        self.init(id: row.text("id") ?? "")
        title = row.required("title")
        year = row.integer("year")
        raisedBy = row.text("by")
        expires = row.day("expires")
        for dimension in dimensions {
            let terms = row.texts(dimension)
            if !terms.isEmpty { self.terms[dimension] = terms }
        }
    }
}

extension HeldMeeting {
    fileprivate init?(_ row: inout RowReader) {
        let id = row.required("meeting")
        guard let start = row.requiredTime("start"), let end = row.requiredTime("end") else { return nil }
        self.init(id: id, start: start, end: end, attended: row.texts("attended").map(Participant.init(id:)))
        persons = row.texts("persons")
        items =
            row.objects("items", of: [ActField("title"), ActField("decision")]) { item in
                MeetingItem(title: item.required("title"), decision: item.text("decision"))
            } + row.texts("decisions").map { MeetingItem(title: $0, decision: $0) }
    }
}

extension MovedMeeting {
    fileprivate init?(_ row: inout RowReader) {
        let id = row.required("meeting")
        guard let to = row.requiredTime("to"), let end = row.requiredTime("end") else { return nil }
        self.init(id: id, to: to, end: end)
        from = row.time("was")
        venue = row.text("venue")
        reason = row.text("reason")
    }
}

extension NewPerson {
    fileprivate init(_ row: inout RowReader) {
        self.init(
            person: Person(
                id: row.text("person") ?? "", name: row.required("name"), email: row.text("email"),
                phone: row.text("phone")))
        member = row.text("member")
        role = row.text("role")
        group = row.text("group")
        capacity = row.word("capacity") ?? .representative
        span = DaySpan(from: row.day("from"), to: row.day("to"))
    }
}

extension MadePromise {
    fileprivate init(_ row: inout RowReader) {
        self.init(id: row.text("id") ?? "", text: row.required("text"), by: row.text("by") ?? "")
        made = row.day("made")
        due = row.day("due")
        meeting = row.text("meeting")
    }
}

extension RowReader {
    fileprivate mutating func promises(_ name: String) -> [MadePromise] {
        let fields = [ActField("id"), ActField("text"), ActField("by"), ActField("due", .day)]
        return objects(name, of: fields) { row in
            var promise = MadePromise(id: row.text("id") ?? "", text: row.required("text"), by: row.required("by"))
            promise.due = row.day("due")
            return promise
        }
    }
}
