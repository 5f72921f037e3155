import GRDB
import JSON
package import NetworkModel
import WorkCalendar

extension RegisterReader {
    /// All that the register knows, for modules. O(size of the read tables).
    package func snapshot() throws(RegisterError) -> RegisterSnapshot {
        let needs = try needs()
        var snapshot = RegisterSnapshot(
            applications: try applications(needs: needs), needs: needs, heldMeetings: try heldMeetings())
        snapshot.stateChanges = try stateChanges()
        snapshot.votes = try votes()
        snapshot.movedMeetings = try movedMeetings()
        snapshot.cancelledMeetings = try cancelledMeetings()
        snapshot.mandates = try mandates()
        snapshot.promises = try promises()
        snapshot.people = try people()
        return snapshot
    }

    /// What must be known beside applications to judge them: needs, mandates, and which meetings were moved or cancelled.
    package func circumstances() throws(RegisterError) -> RegisterSnapshot {
        var snapshot = RegisterSnapshot(needs: try needs())
        snapshot.movedMeetings = try movedMeetings()
        snapshot.cancelledMeetings = try cancelledMeetings()
        snapshot.mandates = try mandates()
        return snapshot
    }

    /// Every row of a query, made into a value.
    func values<Value>(
        _ sql: String, _ arguments: StatementArguments = [], _ make: (Row) -> Value?
    ) throws(RegisterError) -> [Value] {
        try inRegisterTerms {
            var values: [Value] = []
            let rows = try Row.fetchCursor(database.cachedStatement(sql: sql), arguments: arguments)
            while let row = try rows.next() {
                if let value = make(row) { values.append(value) }
            }
            return values
        }
    }
}

// MARK: - Meetings and promises

extension RegisterReader {
    /// The meetings that took place, by start.
    package func heldMeetings() throws(RegisterError) -> [HeldMeeting] {
        try values("SELECT * FROM held_meeting ORDER BY rowid") { row in
            guard let id = row.text("id"), let start = row.time("start_time"), let end = row.time("end_time") else {
                return nil
            }
            var meeting = HeldMeeting(
                id: id, start: start, end: end, attended: row.texts("attended").map(Participant.init(id:)))
            meeting.persons = row.texts("persons")
            meeting.items = Self.items(row.json("items"))
            return meeting
        }
    }

    private static func items(_ json: JSONValue?) -> [MeetingItem] {
        guard case .array(let elements)? = json else { return [] }
        return elements.compactMap { element in
            guard case .object(let object) = element, case .string(let title)? = object["title"] else { return nil }
            guard case .string(let decision)? = object["decision"] else { return MeetingItem(title: title) }
            return MeetingItem(title: title, decision: decision)
        }
    }

    /// The moves of meetings to other dates.
    package func movedMeetings() throws(RegisterError) -> [MeetingMove] {
        try values("SELECT * FROM meeting_move ORDER BY sequence", [], Self.move)
    }

    static func move(_ row: Row) -> MeetingMove? {
        guard let id = row.text("meeting"), let from = row.time("from_time"), let to = row.time("to_time"),
            let end = row.time("end_time")
        else { return nil }
        return MeetingMove(id: id, from: from, to: to, end: end, venue: row.text("venue"), reason: row.text("reason"))
    }

    /// The meetings that will not be held.
    package func cancelledMeetings() throws(RegisterError) -> [CancelledMeeting] {
        try values("SELECT * FROM cancelled_meeting ORDER BY rowid") { row in
            row.text("id").map {
                CancelledMeeting(id: $0, start: row.time("start_time"), reason: row.text("reason"))
            }
        }
    }

    /// The promises, kept or not.
    package func promises() throws(RegisterError) -> [Promise] {
        try values("SELECT * FROM promise ORDER BY rowid", [], Self.promise)
    }

    static func promise(_ row: Row) -> Promise? {
        guard let id = row.text("id"), let member = row.text("member"), let made = row.day("made") else { return nil }
        return Promise(
            id: id, text: row.text("text") ?? "", by: member, made: made, due: row.day("due"),
            meeting: row.text("meeting"), kept: row.day("kept"))
    }
}

// MARK: - Persons

extension RegisterReader {
    /// The mandates, ended ones too.
    package func mandates() throws(RegisterError) -> [Mandate] {
        try values("SELECT * FROM mandate ORDER BY rowid", [], Self.mandate)
    }

    /// A person's mandates.
    package func mandates(of person: String) throws(RegisterError) -> [Mandate] {
        try values("SELECT * FROM mandate WHERE person = ? ORDER BY rowid", [person], Self.mandate)
    }

    private static func mandate(_ row: Row) -> Mandate? {
        guard let id = row.text("id"), let person = row.text("person"), let member = row.text("member"),
            let capacity = row.text("capacity").flatMap(Mandate.Capacity.init(rawValue:))
        else { return nil }
        return Mandate(
            id: id, person: person, member: member, role: row.text("role"), group: row.text("body"),
            capacity: capacity, span: DaySpan(from: row.day("first_day"), to: row.day("last_day")))
    }

    /// The data of persons that were not forgotten.
    package func people() throws(RegisterError) -> [Person] {
        try values(
            "SELECT personal_data.* FROM personal_data JOIN person ON person.id = person ORDER BY person.rowid", [],
            Self.person)
    }

    /// A person's data; nil where it was forgotten or never given.
    package func person(_ id: String) throws(RegisterError) -> Person? {
        try values("SELECT * FROM personal_data WHERE person = ?", [id], Self.person).first
    }

    private static func person(_ row: Row) -> Person? {
        guard let id = row.text("person"), let name = row.text("name") else { return nil }
        return Person(id: id, name: name, email: row.text("email"), phone: row.text("phone"))
    }
}
