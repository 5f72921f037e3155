import ContentHash
import Foundation
import GRDB
import JSON
package import NetworkModel
package import WorkCalendar

/// Appends to the journal inside a transaction of ``Register/write(_:)``.
package struct RegisterWriter {
    let database: Database

    /// What can be asked of the register as it stands in this transaction.
    package var reader: RegisterReader { RegisterReader(database: database) }

    /// Appends an event and brings the read tables up to it; gives its place in the journal.
    ///
    /// - Throws: ``RegisterError/inconsistent(_:)`` where it speaks of what is not there, or its key is taken.
    @discardableResult
    package func append(
        _ event: RegisterEvent, by actor: String, on day: Day, key: EventKey? = nil
    ) throws(RegisterError) -> Int {
        let content = JSONValue.object(event.content).canonicalBytes
        let last = try reader.head
        let recorded = RecordedEvent(
            sequence: last.sequence + 1, day: day, actor: actor, key: key, kind: event.kind, content: content,
            after: last.hash)
        try insert(recorded)
        try apply(event, recorded)
        return recorded.sequence
    }

    /// Puts a finished event behind the last one.
    func insert(_ event: RecordedEvent) throws(RegisterError) {
        try inRegisterTerms {
            try database.cachedStatement(
                sql: """
                    INSERT INTO journal (sequence, day, actor, kind, content, key, request, previous, hash)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """
            ).execute(arguments: [
                event.sequence, event.day.text, event.actor, event.kind, String(decoding: event.content, as: UTF8.self),
                event.key?.name, event.key?.request, Data(event.previous.bytes), Data(event.hash.bytes),
            ])
        }
    }

    func apply(_ event: RegisterEvent, _ recorded: RecordedEvent) throws(RegisterError) {
        try inRegisterTerms {
            try ReadTables(database: database).apply(event, sequence: recorded.sequence, day: recorded.day)
        }
    }
}

// MARK: - Personal data

extension RegisterWriter {
    /// Keeps a person's data, apart from the journal; the person must have been recorded.
    package func keep(_ person: Person) throws(RegisterError) {
        try inRegisterTerms {
            try database.execute(
                sql: """
                    INSERT INTO personal_data (person, name, email, phone) VALUES (?, ?, ?, ?)
                    ON CONFLICT (person) DO UPDATE SET name = excluded.name, email = excluded.email, phone = excluded.phone
                    """,
                arguments: [person.id, person.name, person.email, person.phone])
        }
    }

    /// Erases a person's data; ``Register/purge()`` then takes the bytes out of the file.
    package func erasePersonalData(of person: String) throws(RegisterError) {
        try inRegisterTerms {
            try database.execute(sql: "DELETE FROM personal_data WHERE person = ?", arguments: [person])
        }
    }
}
