import CPageChecksums
package import ContentHash
import Foundation
import GRDB
import JSON
import NetworkModel
import WorkCalendar

/// What checking a register came to.
package struct Verification: Sendable {
    /// How many events there are, and the hash of the last one, which stands for all of them.
    package var count: Int
    package var head: Digest
    /// What is wrong; empty if nothing was changed afterwards.
    package var faults: [Fault]

    package init(count: Int, head: Digest, faults: [Fault]) {
        self.count = count
        self.head = head
        self.faults = faults
    }

    /// Something that is not as it was recorded.
    package enum Fault: Sendable, Hashable {
        /// The event's content, or its hash, is not what was recorded.
        case changedEvent(sequence: Int)
        /// An event should stand here and does not.
        case missingEvent(sequence: Int)
        /// The event does not follow the one before it.
        case brokenChain(sequence: Int)
        /// The event is of no form that it could have been recorded in.
        case unreadableEvent(sequence: Int)
        /// A row that follows from the journal is not in its table, or one is that does not follow.
        case differingRow(table: String, id: String)
        /// A page of the file is not as it was written; with the table that it belongs to and the events on it, where that
        /// can be told.
        case damagedPage(Int, table: String?, events: ClosedRange<Int>?)
        /// The file itself is damaged, in SQLite's words.
        case damagedFile(String)
        /// The hash that was kept elsewhere stands nowhere in the chain.
        case unknownHash(Digest)
    }
}

extension Register {
    /// Checks a register's file, the chain of hashes, and that the read tables follow from the journal. O(events).
    ///
    /// - Parameter kept: a hash that was written down earlier; it must stand in the chain, so that a journal that was cut
    ///   short or written anew is found too.
    package static func verify(at path: String, keptHash kept: Digest? = nil) throws(RegisterError) -> Verification {
        var verification = Verification(count: 0, head: .zero, faults: [])
        let damagedPages = verification.scanPages(at: path)
        // To say what is on a damaged page, it must be read all the same.
        let admission: Int32 = damagedPages.isEmpty ? 0 : 1
        verkosto_admit_damaged_pages(admission)
        defer { verkosto_admit_damaged_pages(-admission) }
        do throws(RegisterError) {
            let register = try Register(at: path, for: .reading)
            try register.check(&verification, keptHash: kept)
            try register.nameWhatLies(on: damagedPages, at: path, in: &verification)
        } catch {
            if case .damaged(let words) = error { verification.faults.append(.damagedFile(words)) }
            // Damage that keeps the file from being opened can look like anything, such as a newer program's register.
            if !verification.namesDamagedPages {
                verification.faults += damagedPages.map { .damagedPage($0, table: nil, events: nil) }
            }
            if verification.faults.isEmpty { throw error }
        }
        return verification
    }

    private func check(_ verification: inout Verification, keptHash kept: Digest?) throws(RegisterError) {
        try inRegisterTerms {
            try queue.read { database in
                verification.checkFile(database)
                try verification.checkChain(database, kept: kept)
                if verification.faults.isEmpty { try verification.checkReadTables(database) }
            }
        }
    }

    /// Says of damaged pages which events or which table they hold.
    private func nameWhatLies(
        on pages: [Int], at path: String, in verification: inout Verification
    ) throws(RegisterError) {
        for page in pages {
            let (table, size) = try inRegisterTerms {
                try queue.read { database in
                    (
                        try? String.fetchOne(
                            database, sql: "SELECT name FROM dbstat WHERE pageno = ?", arguments: [page]),
                        try Int.fetchOne(database, sql: "PRAGMA page_size") ?? 4096
                    )
                }
            }
            let leaf =
                table == "journal" ? JournalLeaf(page: PageScan.bytes(ofPage: page, size: size, path: path)) : nil
            verification.faults.append(.damagedPage(page, table: table, events: leaf?.sequences))
        }
    }
}

extension Verification {
    /// How many faults are told of each sort; what follows is mostly more of the same.
    private static let faultLimit = 100

    fileprivate var namesDamagedPages: Bool {
        faults.contains { if case .damagedPage = $0 { true } else { false } }
    }

    /// Gives the pages whose checksum is wrong.
    fileprivate mutating func scanPages(at path: String) -> [Int] {
        guard let scan = PageScan(path: path) else { return [] }
        if !scan.keepsChecksums { faults.append(.damagedPage(1, table: nil, events: nil)) }
        return Array(scan.damagedPages.prefix(Self.faultLimit))
    }

    fileprivate mutating func checkFile(_ database: Database) {
        do {
            let words = try String.fetchAll(database, sql: "PRAGMA integrity_check(\(Self.faultLimit))")
            faults += words.filter { $0 != "ok" }.map(Fault.damagedFile)
        } catch {
            faults.append(.damagedFile("\((error as? DatabaseError)?.message ?? "\(error)")"))
        }
    }

    fileprivate mutating func checkChain(_ database: Database, kept: Digest?) throws {
        var previous = Digest.zero
        var isKeptKnown = kept == nil || kept == .zero
        let rows = try Row.fetchCursor(database, sql: "SELECT * FROM journal ORDER BY sequence")
        while let row = try rows.next() {
            let event = RecordedEvent(row: row)
            while count + 1 < event.sequence, faults.count < Self.faultLimit {
                count += 1
                faults.append(.missingEvent(sequence: count))
            }
            count = event.sequence
            if event.computedHash != event.hash {
                faults.append(.changedEvent(sequence: event.sequence))
            } else if event.previous != previous, faults.last != .changedEvent(sequence: event.sequence - 1) {
                faults.append(.brokenChain(sequence: event.sequence))
            }
            previous = event.hash
            isKeptKnown = isKeptKnown || event.hash == kept
            guard faults.count < Self.faultLimit else { break }
        }
        head = previous
        if let kept, !isKeptKnown { faults.append(.unknownHash(kept)) }
    }

    /// Replays the journal into a register of its own, and compares the tables row by row.
    fileprivate mutating func checkReadTables(_ database: Database) throws {
        let replay = try DatabaseQueue(path: "")
        try Migrations.all.migrate(replay)
        try replay.writeWithoutTransaction { replayed in
            try replayed.execute(sql: "PRAGMA synchronous = off; PRAGMA journal_mode = off")
            try replayed.inTransaction {
                let rows = try Row.fetchCursor(database, sql: "SELECT * FROM journal ORDER BY sequence")
                let writer = RegisterWriter(database: replayed)
                while let row = try rows.next() {
                    let recorded = RecordedEvent(row: row)
                    do {
                        let event = try recorded.event()
                        try writer.insert(recorded)
                        try writer.apply(event, recorded)
                    } catch {
                        faults.append(.unreadableEvent(sequence: recorded.sequence))
                        return .rollback
                    }
                }
                return .commit
            }
            guard faults.isEmpty else { return }
            for table in Migrations.readTables { try compare(table, of: database, with: replayed) }
        }
    }

    private mutating func compare(_ table: String, of database: Database, with replayed: Database) throws {
        let sql = "SELECT * FROM \(table) ORDER BY rowid"
        let rows = try Row.fetchCursor(database, sql: sql)
        let expected = try Row.fetchCursor(replayed, sql: sql)
        while faults.count < Self.faultLimit {
            let row = try rows.next()
            let expectedRow = try expected.next()
            guard row != nil || expectedRow != nil else { return }
            if let row, let expectedRow, row == expectedRow { continue }
            let id: DatabaseValue = (expectedRow ?? row).map { $0[0] } ?? .null
            faults.append(.differingRow(table: table, id: id.text))
            guard row != nil, expectedRow != nil else { return }
        }
    }
}

extension DatabaseValue {
    /// The value as people read it.
    fileprivate var text: String {
        String.fromDatabaseValue(self) ?? Int.fromDatabaseValue(self).map(String.init) ?? ""
    }
}
