import GRDB
import JSON
import NetworkModel
import WorkCalendar

/// Brings the read tables up to an event, in the transaction that records it.
struct ReadTables {
    let database: Database

    /// Takes an event in; one that speaks of what is not there is refused by the schema or named by ``TableError``.
    func apply(_ event: RegisterEvent, sequence: Int, day: Day) throws {
        switch event {
        case .personAdded(let person): try run("INSERT INTO person (id) VALUES (?)", [person])
        case .personForgotten(let person):
            try change("UPDATE person SET forgotten = 1 WHERE id = ?", [person], subject: person)
        case .mandateGiven(let mandate): try add(mandate, on: day)
        case .mandateEnded(let mandate, let lastDay):
            try change("UPDATE mandate SET last_day = ? WHERE id = ?", [lastDay.text, mandate], subject: mandate)
        case .applicationDrafted(let sheet, let step):
            try put(sheet, state: step.to, submitted: sheet.submitted)
            try take(step, of: sheet.id, on: day)
        case .applicationSubmitted(let sheet, let step):
            try put(sheet, state: step.to, submitted: sheet.submitted ?? day)
            try take(step, of: sheet.id, on: sheet.submitted ?? day)
        case .applicationTakenOver(let sheet, let step, _):
            try put(sheet, state: step.to, submitted: sheet.submitted)
            try take(step, of: sheet.id, on: day)
        case .applicationMoved(let application, let step), .applicationWithdrawn(let application, let step):
            try take(step, of: application, on: day)
        case .applicationEndorsed(let mark): try add(mark, .endorsed, sequence: sequence, on: mark.at ?? day)
        case .applicationDeclined(let mark): try add(mark, .declined, sequence: sequence, on: mark.at ?? day)
        case .needAdded(let need): try add(need, on: day)
        case .needMerged(let need, let other):
            try change("UPDATE need SET merged_into = ? WHERE id = ?", [other, need], subject: need)
        case .needLinked(let need, let application): try link(application, to: need)
        case .needVoted(let need, let member, let dots, _): try vote(dots, for: need, by: member, on: day)
        case .meetingHeld(let meeting): try add(meeting)
        case .meetingMoved(let move): try add(move, sequence: sequence)
        case .meetingCancelled(let meeting):
            try run(
                "INSERT INTO cancelled_meeting (id, start_time, reason) VALUES (?, ?, ?)",
                [meeting.id, meeting.start?.description, meeting.reason])
        case .promiseMade(let promise): try add(promise, on: day)
        case .promiseKept(let promise, let kept):
            try change("UPDATE promise SET kept = ? WHERE id = ?", [(kept ?? day).text, promise], subject: promise)
        case .recipeRecorded(let recipe): try add(recipe, sequence: sequence, on: day)
        case .taskRan(let task, let sequence):
            try run(
                "INSERT INTO task_run VALUES (?, ?) ON CONFLICT (task) DO UPDATE SET up_to = excluded.up_to",
                [task, sequence])
        case .module: break
        }
    }

    private func run(_ sql: String, _ arguments: StatementArguments) throws {
        try database.cachedStatement(sql: sql).execute(arguments: arguments)
    }

    /// Changes one row that must be there.
    private func change(_ sql: String, _ arguments: StatementArguments, subject: String) throws {
        try run(sql, arguments)
        guard database.changesCount == 1 else { throw TableError(subject: subject) }
    }
}

/// An event speaks of something that no event before it brought about.
struct TableError: Error {
    var subject: String
}

// MARK: - Persons and applications

extension ReadTables {
    private func add(_ mandate: Mandate, on day: Day) throws {
        try run(
            """
            INSERT INTO mandate (id, person, member, role, body, capacity, first_day, last_day)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                mandate.id, mandate.person, mandate.member, mandate.role, mandate.group, mandate.capacity.rawValue,
                (mandate.span.from ?? day).text, mandate.span.to?.text,
            ])
    }

    /// Puts what an application says in place of what it said before; its needs too.
    private func put(_ sheet: ApplicationSheet, state: String, submitted: Day?) throws {
        let fields = JSONValue.object(JSONObject(sorted: sheet.fields.mapValues(\.recorded)))
        try run(
            """
            INSERT INTO application (id, title, state, applicant, submitted, partners, fields)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET title = excluded.title, applicant = excluded.applicant,
              submitted = excluded.submitted, partners = excluded.partners, fields = excluded.fields
            """,
            [
                sheet.id, sheet.title, state, sheet.applicant, submitted?.text,
                JSONValue(texts: sheet.partners).canonicalText, fields.canonicalText,
            ])
        try run("DELETE FROM application_need WHERE application = ?", [sheet.id])
        for need in sheet.needs { try link(sheet.id, to: need) }
    }

    private func link(_ application: String, to need: String) throws {
        try run("INSERT OR IGNORE INTO application_need (application, need) VALUES (?, ?)", [application, need])
    }

    private func take(_ step: StateStep, of application: String, on day: Day) throws {
        try change("UPDATE application SET state = ? WHERE id = ?", [step.to, application], subject: application)
        try run(
            """
            INSERT INTO state_change (application, from_state, to_state, day, by, override_reason)
            VALUES (?, ?, ?, ?, ?, ?)
            """,
            [application, step.from, step.to, day.text, step.by, step.overrideReason])
    }

    private func add(_ mark: GivenMark, _ word: Mark.Word, sequence: Int, on day: Day) throws {
        try run(
            """
            INSERT INTO mark (sequence, application, endorsement, member, person, day, word)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            [sequence, mark.application, mark.endorsement, mark.member, mark.person, day.text, word.rawValue])
    }
}

// MARK: - Needs, meetings, promises, recipes

extension ReadTables {
    private func add(_ need: RaisedNeed, on day: Day) throws {
        let terms = JSONValue.object(JSONObject(need.terms))
        try run(
            "INSERT INTO need (id, title, year, expires, raised_by, terms) VALUES (?, ?, ?, ?, ?, ?)",
            [
                need.id, need.title, need.year ?? day.year, need.expires?.text, need.raisedBy, terms.canonicalText,
            ])
    }

    /// A member's dots for a need in a year stand in place of those it gave before; none takes them back.
    private func vote(_ dots: Int, for need: String, by member: String, on day: Day) throws {
        guard dots > 0 else {
            return try run(
                "DELETE FROM need_vote WHERE need = ? AND member = ? AND year = ?", [need, member, day.year])
        }
        try run(
            """
            INSERT INTO need_vote (need, member, year, dots, day) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (need, member, year) DO UPDATE SET dots = excluded.dots, day = excluded.day
            """,
            [need, member, day.year, dots, day.text])
    }

    private func add(_ meeting: HeldMeeting) throws {
        let items = meeting.items.map { JSONValue.object($0.content) }
        try run(
            "INSERT INTO held_meeting (id, start_time, end_time, attended, persons, items) VALUES (?, ?, ?, ?, ?, ?)",
            [
                meeting.id, meeting.start.description, meeting.end.description,
                JSONValue(texts: meeting.attended.map(\.id)).canonicalText,
                JSONValue(texts: meeting.persons).canonicalText, JSONValue.array(items).canonicalText,
            ])
    }

    private func add(_ move: MeetingMove, sequence: Int) throws {
        try run(
            """
            INSERT INTO meeting_move (sequence, meeting, from_time, to_time, end_time, venue, reason)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            [
                sequence, move.id, move.from.description, move.to.description, move.end.description, move.venue,
                move.reason,
            ])
    }

    private func add(_ promise: MadePromise, on day: Day) throws {
        try run(
            "INSERT INTO promise (id, text, member, made, due, meeting) VALUES (?, ?, ?, ?, ?, ?)",
            [
                promise.id, promise.text, promise.by, (promise.made ?? day).text, promise.due?.text, promise.meeting,
            ])
    }

    /// Takes a recipe's version in; applications in states that it maps go where it says.
    private func add(_ recipe: RecipeRecord, sequence: Int, on day: Day) throws {
        try run(
            "INSERT INTO recipe (sequence, network, hash, states) VALUES (?, ?, ?, ?)",
            [sequence, recipe.network, recipe.hash, JSONValue(texts: recipe.states).canonicalText])
        for (old, new) in recipe.map.sorted(by: { $0.key < $1.key }) {
            try run(
                """
                INSERT INTO state_change (application, from_state, to_state, day, by)
                SELECT id, state, ?, ?, 'recipe' FROM application WHERE state = ? ORDER BY id
                """,
                [new, day.text, old])
            try run("UPDATE application SET state = ? WHERE state = ?", [new, old])
        }
    }
}

extension Day {
    /// The day as the tables hold it; such texts sort as the days do.
    var text: String { description }
}

extension JSONValue {
    init(texts: [String]) { self = .array(texts.map(JSONValue.string)) }

    /// Canonical JSON as text.
    var canonicalText: String { String(decoding: canonicalBytes, as: UTF8.self) }
}
