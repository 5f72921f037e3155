import ContentHash
import Foundation
import GRDB
import JSON
import NetworkModel
import Testing
import WorkCalendar

@testable import Register

/// The journal: what goes in comes out, in order, and can't be changed.
struct JournalTests {
    @Test func everyKindReadsBackAsItWasRecorded() throws {
        #expect(Set(EveryEvent.story.map(\.kind)).isSuperset(of: RegisterEvent.ownKinds))
        for event in EveryEvent.story {
            let again = try RegisterEvent(kind: event.kind, content: EventContent(event.content))
            #expect(again.content == event.content, "\(event.kind)")
        }
    }

    @Test func readTablesFollowFromTheJournal() throws {
        let temporary = try TemporaryRegister.afterEveryEvent()
        let verification = try temporary.verify()
        #expect(verification.faults.isEmpty)
        #expect(verification.count == EveryEvent.story.count)
    }

    @Test func theHashIsThatOfTheExportedLine() throws {
        let temporary = try TemporaryRegister.afterEveryEvent()
        let register = try temporary.open()
        var previous = Digest.zero
        try register.export { line in
            guard case .object(var object)? = try? JSONValue(parsing: line), case .string(let hash)? = object["hash"]
            else {
                Issue.record("no event: \(String(decoding: line, as: UTF8.self))")
                return
            }
            #expect(object["previous"] == .string(previous.description))
            object["hash"] = nil
            let digest = SHA256.digest(of: JSONValue.object(object).canonicalBytes)
            #expect(hash == digest.description)
            previous = digest
        }
        #expect(try temporary.verify().head == previous)
    }

    @Test func anExportedJournalIsTakenOverWhole() throws {
        let temporary = try TemporaryRegister.afterEveryEvent()
        let register = try temporary.open()
        var lines: [[UInt8]] = []
        try register.export { lines.append($0) }
        let other = try TemporaryRegister()
        let copy = try other.open()
        #expect(try copy.takeOver(Array(lines.joined(separator: [10]))) == lines.count)
        #expect(try other.verify().head == temporary.verify().head)
        #expect(try other.verify().faults.isEmpty)
    }

    @Test func aLineThatWasChangedIsNotTakenOver() throws {
        let temporary = try TemporaryRegister.afterEveryEvent()
        let register = try temporary.open()
        var lines: [[UInt8]] = []
        try register.export { lines.append($0) }
        let changed = String(decoding: lines[7], as: UTF8.self).replacing(#""dots":3"#, with: #""dots":4"#)
        lines[7] = Array(changed.utf8)
        let other = try TemporaryRegister()
        let copy = try other.open()
        #expect(throws: RegisterError.brokenChain(sequence: 8)) {
            try copy.takeOver(Array(lines.joined(separator: [10])))
        }
        #expect(try other.verify().count == 0)
    }

    static let tampering = [
        "UPDATE journal SET actor = 'x' WHERE sequence = 3", "DELETE FROM journal WHERE sequence = 3",
        "INSERT INTO journal SELECT sequence + 1, day, actor, kind, content, key, request, previous, hash FROM journal WHERE sequence = 30",
        "INSERT OR REPLACE INTO journal SELECT * FROM journal WHERE sequence = 3",
    ]

    @Test(arguments: tampering) func theSchemaRefusesToChangeIt(sql: String) throws {
        let temporary = try TemporaryRegister.afterEveryEvent()
        #expect(throws: DatabaseError.self) { try temporary.tamper(sql) }
    }

    @Test func whatWasAskedForUnderANameIsFound() throws {
        let temporary = try TemporaryRegister()
        let register = try temporary.open()
        let key = EventKey(name: "a", request: "person add")
        try register.write { (writer) throws(RegisterError) in
            try writer.append(.personAdded(person: "person-1"), by: "coordinator", on: EveryEvent.day, key: key)
            return .commit(())
        }
        #expect(try register.read { (reader) throws(RegisterError) in try reader.event(named: "a") }?.key == key)
        #expect(try temporary.verify().faults.isEmpty)
        #expect(throws: RegisterError.self) {
            try register.write { (writer) throws(RegisterError) in
                try writer.append(.personAdded(person: "person-9"), by: "coordinator", on: EveryEvent.day, key: key)
                return .commit(())
            }
        }
    }

    @Test func whatIsRolledBackLeavesNothing() throws {
        let temporary = try TemporaryRegister()
        let register = try temporary.open()
        try register.write { (writer) throws(RegisterError) in
            try writer.append(.personAdded(person: "person-1"), by: "coordinator", on: EveryEvent.day)
            return .rollBack(())
        }
        #expect(try temporary.verify().count == 0)
    }

    @Test func anEventAboutWhatIsNotThereIsRefusedWhole() throws {
        let temporary = try TemporaryRegister()
        let register = try temporary.open()
        #expect(throws: RegisterError.inconsistent("h9")) {
            try register.record([
                .personAdded(person: "person-1"),
                .applicationMoved(application: "h9", StateStep(from: "a", to: "b", by: "coordinator")),
            ])
        }
        #expect(try temporary.verify().count == 0)
    }
}
