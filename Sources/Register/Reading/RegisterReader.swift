package import ContentHash
import Foundation
import GRDB
import JSON
import WorkCalendar

/// What can be asked of the register, all of it from one state.
///
/// Each question goes to the read tables by an index; nothing is replayed.
package struct RegisterReader {
    let database: Database

    /// The place and hash of the last event; 0 and zeros in an empty journal.
    package var head: (sequence: Int, hash: Digest) {
        get throws(RegisterError) {
            try inRegisterTerms {
                let row = try Row.fetchOne(
                    database.cachedStatement(
                        sql: "SELECT sequence, hash FROM journal ORDER BY sequence DESC LIMIT 1"))
                return (row?.number("sequence") ?? 0, row?.digest("hash") ?? .zero)
            }
        }
    }

    /// The event that was asked for under a name.
    package func event(named name: String) throws(RegisterError) -> RecordedEvent? {
        try inRegisterTerms {
            try Row.fetchOne(
                database.cachedStatement(sql: "SELECT * FROM journal WHERE key = ?"), arguments: [name]
            ).map(RecordedEvent.init(row:))
        }
    }

    /// Hands on events from a place on, as they were recorded.
    package func forEachEvent(
        after sequence: Int = 0, _ body: (RecordedEvent) throws(RegisterError) -> Void
    ) throws(RegisterError) {
        try inRegisterTerms {
            let rows = try Row.fetchCursor(
                database, sql: "SELECT * FROM journal WHERE sequence > ? ORDER BY sequence", arguments: [sequence])
            while let row = try rows.next() { try body(RecordedEvent(row: row)) }
        }
    }

    /// Whether an event of a kind was recorded after a place.
    package func hasEvent(of kind: String, after sequence: Int) throws(RegisterError) -> Bool {
        try inRegisterTerms {
            try Bool.fetchOne(
                database, sql: "SELECT EXISTS (SELECT 1 FROM journal WHERE sequence > ? AND kind = ?)",
                arguments: [sequence, kind]) ?? false
        }
    }

    /// How many things of a kind there are; none of these tables ever loses a row.
    package func count(of table: NumberedThing) throws(RegisterError) -> Int {
        try inRegisterTerms {
            try Int.fetchOne(database, sql: "SELECT max(rowid) FROM \(table.rawValue)") ?? 0
        }
    }

    /// Whether a thing with an id is there.
    package func has(_ table: NumberedThing, id: String) throws(RegisterError) -> Bool {
        try inRegisterTerms {
            try Bool.fetchOne(
                database, sql: "SELECT EXISTS (SELECT 1 FROM \(table.rawValue) WHERE id = ?)", arguments: [id])
                ?? false
        }
    }

    /// How far into the journal a task that waits for events has seen; 0 where it never ran.
    package func placeSeen(by task: String) throws(RegisterError) -> Int {
        try inRegisterTerms {
            try Int.fetchOne(database, sql: "SELECT up_to FROM task_run WHERE task = ?", arguments: [task]) ?? 0
        }
    }

    /// The hash of the recipe recorded last; nil where none was.
    package var recipeHash: String? {
        get throws(RegisterError) {
            try inRegisterTerms {
                try String.fetchOne(database, sql: "SELECT hash FROM recipe ORDER BY sequence DESC LIMIT 1")
            }
        }
    }

    /// The states that applications are in, each with how many there are, by state.
    package var statesInUse: [(state: String, count: Int)] {
        get throws(RegisterError) {
            try inRegisterTerms {
                try Row.fetchAll(
                    database, sql: "SELECT state, count(*) AS count FROM application GROUP BY state ORDER BY state"
                ).map { ($0.text("state") ?? "", $0.number("count") ?? 0) }
            }
        }
    }
}

/// Things that get a number of their own where no id is given; the raw value is their table.
package enum NumberedThing: String, Sendable {
    case person, mandate, application, need, promise
}

extension RecordedEvent {
    /// The event that a row of the journal holds. What is damaged reads as something else, and shows in the hash.
    init(row: Row) {
        self.init(
            sequence: row.number("sequence") ?? 0, day: row.day("day") ?? Day(number: 0),
            actor: row.text("actor") ?? "",
            key: row.text("key").map { EventKey(name: $0, request: row.text("request") ?? "") },
            kind: row.text("kind") ?? "", content: Array((row.text("content") ?? "").utf8),
            previous: row.digest("previous") ?? .zero, hash: row.digest("hash") ?? .zero)
    }
}

extension Row {
    /// A column's text; nil where it is NULL or, in a damaged file, something else.
    func text(_ column: String) -> String? { String.fromDatabaseValue(self[column]) }

    /// A column's whole number.
    func number(_ column: String) -> Int? { Int.fromDatabaseValue(self[column]) }

    /// The day that a column's text spells.
    func day(_ column: String) -> Day? { text(column).flatMap { try? Day($0) } }

    /// The time that a column's text spells.
    func time(_ column: String) -> LocalTime? { text(column).flatMap { try? LocalTime($0) } }

    /// The digest in a column.
    func digest(_ column: String) -> Digest? { Data.fromDatabaseValue(self[column]).flatMap { Digest($0) } }

    /// The JSON in a column.
    func json(_ column: String) -> JSONValue? { text(column).flatMap { try? JSONValue(parsing: $0) } }

    /// The texts of a JSON list in a column.
    func texts(_ column: String) -> [String] {
        guard case .array(let elements)? = json(column) else { return [] }
        return elements.compactMap { if case .string(let text) = $0 { text } else { nil } }
    }
}
