import CPageChecksums
import Foundation
import GRDB

/// A network's register: a journal of events, and tables that are read from it, in one SQLite file.
///
/// Events are only ever appended, each with the hash of the one before; the tables change in the same transaction. Several
/// processes may use the file at once: writers take turns, readers see whole transactions. What ``write(_:)`` has returned
/// is on the disk.
package final class Register: Sendable {
    let queue: DatabaseQueue

    /// What a register is opened for.
    package enum Access: Sendable {
        case reading
        /// The file is made if it is not there.
        case writing
    }

    private static let applicationID = 0x7672_6b6f

    /// Opens a register, and brings one of an older program up to date. One on a disk that can't be written is read as it is.
    ///
    /// - Parameter patience: for how many seconds a register that another process keeps busy is waited for.
    package init(at path: String, for access: Access, patience: Double = 10) throws(RegisterError) {
        let isNew = !FileManager.default.fileExists(atPath: path)
        guard access == .writing || !isNew else { throw .unreadable(path) }
        queue = try inRegisterTerms {
            guard verkosto_keep_page_checksums() == 0 else { throw RegisterError.unreadable(path) }
            do {
                return try Self.open(path, patience: patience)
            } catch let error as DatabaseError where error.resultCode == .SQLITE_CANTOPEN && Self.isArchive(path) {
                guard access == .reading else { throw RegisterError.readOnly }
                return try Self.openArchive(path)
            }
        }
    }

    private static func open(_ path: String, patience: Double) throws -> DatabaseQueue {
        let queue = try DatabaseQueue(path: path, configuration: configuration(patience: patience))
        try queue.writeWithoutTransaction { database in try prepare(database, patience: patience) }
        let done = try queue.read(Migrations.all.appliedIdentifiers)
        guard done.isSubset(of: Migrations.all.migrations) else { throw RegisterError.newer }
        if done.count < Migrations.all.migrations.count { try Migrations.all.migrate(queue) }
        return queue
    }

    private static func configuration(patience: Double) -> Configuration {
        var configuration = Configuration()
        configuration.label = "register"
        configuration.busyMode = .timeout(patience)
        return configuration
    }

    /// Whether a register lies whole in its file, where nobody can write: SQLite then lacks the place for its locks.
    private static func isArchive(_ path: String) -> Bool {
        let folder = (path as NSString).deletingLastPathComponent
        return FileManager.default.fileExists(atPath: path) && !FileManager.default.fileExists(atPath: path + "-wal")
            && !FileManager.default.isWritableFile(atPath: folder.isEmpty ? "." : folder)
    }

    private static func openArchive(_ path: String) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.readonly = true
        let name = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
        let queue = try DatabaseQueue(path: "file:\(name)?immutable=1", configuration: configuration)
        let (identifier, done) = try queue.read { database in
            (
                try Int.fetchOne(database, sql: "PRAGMA application_id"),
                try Migrations.all.appliedIdentifiers(database)
            )
        }
        guard identifier == applicationID else { throw RegisterError.notARegister }
        guard done.isSubset(of: Migrations.all.migrations) else { throw RegisterError.newer }
        guard done.count == Migrations.all.migrations.count else { throw RegisterError.readOnly }
        return queue
    }

    /// Processes that make a register at the same time get in each other's way here, and SQLite does not wait by itself.
    private static func turnOnWriteAheadLog(_ database: Database, patience: Double) throws {
        var tries = Int(patience * 20)
        while true {
            do {
                return try database.execute(sql: "PRAGMA journal_mode = wal")
            } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY && tries > 0 {
                tries -= 1
                Thread.sleep(forTimeInterval: 0.05)
            }
        }
    }

    /// Write-ahead logging, so that readers and a writer don't wait for each other; every transaction synced to the disk;
    /// what is deleted overwritten with zeros.
    private static func prepare(_ database: Database, patience: Double) throws {
        let identifier = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
        if identifier != applicationID {
            let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
            guard identifier == 0, tables == 0 else { throw RegisterError.notARegister }
            verkosto_reserve_checksums(UnsafeMutableRawPointer(database.sqliteConnection))
            try database.execute(sql: "PRAGMA application_id = \(applicationID)")
        }
        if try String.fetchOne(database, sql: "PRAGMA journal_mode") != "wal" {
            try turnOnWriteAheadLog(database, patience: patience)
        }
        try database.execute(sql: "PRAGMA synchronous = full; PRAGMA secure_delete = on")
    }
}

extension Register {
    /// Reads from one state of the register.
    package func read<Value>(
        _ body: (RegisterReader) throws(RegisterError) -> Value
    ) throws(RegisterError) -> Value {
        try inRegisterTerms {
            try queue.read { try body(RegisterReader(database: $0)) }
        }
    }

    /// How a writing ends.
    package enum Ending<Value> {
        case commit(Value)
        /// Nothing of what was appended stays.
        case rollBack(Value)
    }

    /// Reads and appends in one transaction; no other process writes meanwhile.
    package func write<Value>(
        _ body: (RegisterWriter) throws(RegisterError) -> Ending<Value>
    ) throws(RegisterError) -> Value {
        try inRegisterTerms {
            var result: Value?
            try queue.writeWithoutTransaction { database in
                try database.inTransaction(.immediate) {
                    switch try body(RegisterWriter(database: database)) {
                    case .commit(let value):
                        result = value
                        return .commit
                    case .rollBack(let value):
                        result = value
                        return .rollback
                    }
                }
            }
            guard let result else { throw RegisterError.unreadable("no transaction") }
            return result
        }
    }
}
