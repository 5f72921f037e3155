import CPageChecksums
import ContentHash
import Foundation
import GRDB
import NetworkModel
import WorkCalendar

@testable import Register

/// A register in a folder that goes when the test ends.
final class TemporaryRegister {
    let folder: URL
    var path: String { folder.appending(path: "register.sqlite").path }

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "register-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func open() throws -> Register { try Register(at: path, for: .writing, patience: 0.2) }

    /// A register in which every kind of event happened; closed again, so that all of it is in the one file.
    static func afterEveryEvent() throws -> TemporaryRegister {
        let temporary = try TemporaryRegister()
        let register = try temporary.open()
        try register.record(EveryEvent.story)
        try register.write { (writer) throws(RegisterError) in
            try writer.keep(Person(id: "person-2", name: "Maija Esimerkki", email: "maija@example.org"))
            return .commit(())
        }
        try register.close()
        return temporary
    }

    func verify(keptHash: Digest? = nil) throws -> Verification { try Register.verify(at: path, keptHash: keptHash) }

    /// Makes the file from the SQL text that an older version's register was kept as.
    func restore(_ script: String) throws {
        _ = verkosto_keep_page_checksums()
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let database = try DatabaseQueue(path: path, configuration: configuration)
        try database.writeWithoutTransaction { database in
            _ = verkosto_reserve_checksums(UnsafeMutableRawPointer(database.sqliteConnection))
            try database.execute(sql: script + "PRAGMA application_id = 1987210095;")
        }
        try database.close()
    }

    /// Changes the file behind the register's back.
    func tamper(_ sql: String) throws {
        let database = try DatabaseQueue(path: path)
        try database.writeWithoutTransaction { try $0.execute(sql: sql) }
        try database.close()
    }
}

extension Register {
    /// Records events on one day, by the coordinator.
    func record(_ events: [RegisterEvent], on day: Day = EveryEvent.day) throws {
        try write { (writer) throws(RegisterError) in
            for event in events { try writer.append(event, by: "coordinator", on: day) }
            return .commit(())
        }
    }

    /// Closes the file; the write-ahead log goes into it.
    func close() throws { try queue.close() }
}
