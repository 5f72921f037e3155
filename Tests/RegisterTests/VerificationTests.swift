import ContentHash
import Foundation
import GRDB
import NetworkModel
import Testing
import WorkCalendar

@testable import Register

/// What `log verify` finds of changes that went past the program.
struct VerificationTests {
    /// Changes to the file, each with what is to be told of it.
    static let changes: [(sql: String, fault: Verification.Fault)] = [
        (
            unlocked("UPDATE journal SET content = replace(content, '\"dots\":3', '\"dots\":4') WHERE sequence = 8"),
            .changedEvent(sequence: 8)
        ),
        (unlocked("UPDATE journal SET actor = 'city' WHERE sequence = 18"), .changedEvent(sequence: 18)),
        (unlocked("UPDATE journal SET day = '2027-03-02' WHERE sequence = 2"), .changedEvent(sequence: 2)),
        (unlocked("UPDATE journal SET hash = zeroblob(32) WHERE sequence = 5"), .changedEvent(sequence: 5)),
        (unlocked("UPDATE journal SET previous = zeroblob(32) WHERE sequence = 6"), .changedEvent(sequence: 6)),
        (unlocked("PRAGMA foreign_keys = off; DELETE FROM journal WHERE sequence = 4"), .missingEvent(sequence: 4)),
        ("UPDATE application SET state = 'granted'", .differingRow(table: "application", id: "h1")),
        ("DELETE FROM mandate", .differingRow(table: "mandate", id: "mandate-1")),
        (
            "INSERT INTO promise VALUES ('p9', 'x', 'y', '2027-01-01', NULL, NULL, NULL)",
            .differingRow(table: "promise", id: "p9")
        ),
        ("UPDATE need_vote SET dots = 5 WHERE need = 'need-1'", .differingRow(table: "need_vote", id: "need-1")),
    ]

    @Test(arguments: changes) func findsWhatWasChanged(sql: String, fault: Verification.Fault) throws {
        let temporary = try TemporaryRegister.afterEveryEvent()
        try temporary.tamper(sql)
        #expect(try temporary.verify().faults.first == fault)
    }

    /// The last events can go without a gap; only a hash that was kept elsewhere shows it.
    @Test func aJournalCutShortMissesTheHashThatWasKept() throws {
        let temporary = try TemporaryRegister.afterEveryEvent()
        let kept = try temporary.verify().head
        #expect(try temporary.verify(keptHash: kept).faults.isEmpty)
        try temporary.tamper(Self.unlocked("DELETE FROM journal WHERE sequence = 30"))
        #expect(try temporary.verify(keptHash: kept).faults == [.unknownHash(kept)])
    }

    /// The statement as someone would run it who first takes the triggers away.
    private static func unlocked(_ sql: String) -> String {
        ["keeps_its_events", "changes_no_event", "goes_on_at_its_end"].map { "DROP TRIGGER journal_\($0);" }.joined()
            + sql
    }
}

/// Files that are no register, newer, older, or erased from.
struct RegisterFileTests {
    @Test func theSchemaIsAsReleased() throws {
        let temporary = try TemporaryRegister()
        let schema = try temporary.open().queue.read { database in
            try String.fetchAll(
                database, sql: "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND tbl_name NOT LIKE 'grdb%'")
        }
        try GoldenText("schema.sql").expect(schema.joined(separator: ";\n\n") + ";\n")
    }

    /// A register that the first version made, kept as SQL, opens and holds what it held.
    @Test func theFirstVersionsRegisterOpens() throws {
        let temporary = try TemporaryRegister()
        let script = try GoldenText("version-1.sql").text()
        try temporary.restore(script)
        let register = try temporary.open()
        #expect(try temporary.verify().faults.isEmpty)
        #expect(try temporary.verify().count == 29)
        let snapshot = try register.read { (reader) throws(RegisterError) in try reader.snapshot() }
        #expect(snapshot.applications.map(\.title) == ["Yhdessä ikkunan äärellä"])
    }

    @Test func anotherProgramsDatabaseIsLeftAlone() throws {
        let temporary = try TemporaryRegister()
        try temporary.tamper("CREATE TABLE recipe (name TEXT)")
        #expect(throws: RegisterError.notARegister) { try temporary.open() }
    }

    @Test func aTextIsNoRegister() throws {
        let temporary = try TemporaryRegister()
        try Data(String(repeating: "verkosto: 1\n", count: 100).utf8).write(to: URL(filePath: temporary.path))
        #expect(throws: RegisterError.notARegister) { try temporary.open() }
    }

    @Test func aNewerProgramsRegisterIsNotTouched() throws {
        let temporary = try TemporaryRegister.afterEveryEvent()
        try temporary.tamper("INSERT INTO grdb_migrations VALUES ('99 from the future')")
        #expect(throws: RegisterError.newer) { try temporary.open() }
    }

    @Test func aBusyRegisterSaysSo() throws {
        let temporary = try TemporaryRegister.afterEveryEvent()
        let register = try temporary.open()
        let other = try DatabaseQueue(path: temporary.path)
        try other.writeWithoutTransaction { database in
            try database.execute(sql: "BEGIN IMMEDIATE")
            #expect(throws: RegisterError.busy) { try register.record([.personAdded(person: "person-9")]) }
            try database.execute(sql: "ROLLBACK")
        }
    }

    @Test func whatIsErasedIsGoneFromTheFile() throws {
        let temporary = try TemporaryRegister.afterEveryEvent()
        #expect(try temporary.holds("Maija Esimerkki"))
        let register = try temporary.open()
        try register.write { (writer) throws(RegisterError) in
            try writer.erasePersonalData(of: "person-2")
            try writer.append(.personForgotten(person: "person-2"), by: "coordinator", on: EveryEvent.day)
            return .commit(())
        }
        try register.purge()
        #expect(try !temporary.holds("Maija Esimerkki"))
        #expect(try !temporary.holds("maija@example.org"))
        #expect(try temporary.verify().faults.isEmpty)
    }

    @Test func aBackupIsARegisterOfItsOwn() throws {
        let temporary = try TemporaryRegister.afterEveryEvent()
        let register = try temporary.open()
        let copy = try TemporaryRegister()
        try register.backUp(to: copy.path)
        #expect(try copy.verify().head == temporary.verify().head)
        #expect(try copy.holds("Maija Esimerkki"))
        #expect(throws: RegisterError.self) { try register.backUp(to: copy.path) }
    }
}

extension TemporaryRegister {
    /// Whether a text stands in any of the register's files.
    fileprivate func holds(_ text: String) throws -> Bool {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).contains { file in
            try Data(contentsOf: folder.appending(path: file)).range(of: Data(text.utf8)) != nil
        }
    }
}

/// A byte that changes on the disk, wherever it lies.
@Suite(.serialized) struct FlippedByteTests {
    /// How many places of the file are tried; `VERKOSTO_FLIPS=100000` tries every byte.
    private static let flips = ProcessInfo.processInfo.environment["VERKOSTO_FLIPS"].flatMap(Int.init) ?? 40

    @Test func isFoundWhereverItLies() throws {
        let temporary = try TemporaryRegister.afterEveryEvent()
        let bytes = try Data(contentsOf: URL(filePath: temporary.path))
        var unseen: [Int] = []
        for place in stride(from: 0, to: bytes.count, by: max(1, bytes.count / Self.flips)) {
            var changed = bytes
            changed[place] ^= 0x20
            try changed.write(to: URL(filePath: temporary.path))
            let verification = try? temporary.verify()
            if verification?.faults.isEmpty ?? true { unseen.append(place) }
        }
        #expect(unseen.isEmpty)
    }

    /// In what tells SQLite, or us, what kind of file it is.
    @Test(arguments: ["SQLite format 3", "1 journal and read tables"])
    func thatKeepsTheFileFromOpeningNamesThePage(text: String) throws {
        let temporary = try TemporaryRegister.afterEveryEvent()
        var bytes = try Data(contentsOf: URL(filePath: temporary.path))
        let place = try #require(bytes.range(of: Data(text.utf8)))
        bytes[place.lowerBound] ^= 0x02
        try bytes.write(to: URL(filePath: temporary.path))
        let isPage = try temporary.verify().faults.contains { if case .damagedPage = $0 { true } else { false } }
        #expect(isPage)
    }

    /// What an event says stands as text in the file: the event is named.
    @Test func inAnEventNamesIt() throws {
        let temporary = try TemporaryRegister.afterEveryEvent()
        var bytes = try Data(contentsOf: URL(filePath: temporary.path))
        let place = try #require(bytes.range(of: Data(#"{"dots":3,"member":"martat""#.utf8)))
        bytes[place.lowerBound + 8] ^= 0x01
        try bytes.write(to: URL(filePath: temporary.path))
        #expect(try temporary.verify().faults.first == .changedEvent(sequence: 8))
        #expect(throws: RegisterError.self) {
            try temporary.open().read { (reader) throws(RegisterError) in
                try reader.forEachEvent { _ in }
            }
        }
    }
}
