import GRDB

/// Why the register could not do what was asked.
package enum RegisterError: Error, Sendable, Hashable {
    /// Another process kept it busy for longer than we wait.
    case busy
    /// The disk is full, or the file may not grow.
    case diskFull
    /// The disk did not do what was asked of it; SQLite's words.
    case diskFailed(String)
    /// The file may not be written.
    case readOnly
    /// The file could not be opened or read; the system's or SQLite's words.
    case unreadable(String)
    /// The file is no register.
    case notARegister
    /// A newer program made it.
    case newer
    /// The file's content is damaged; SQLite's words.
    case damaged(String)
    /// What was to be recorded does not fit what was recorded before; SQLite's words or the id that is unknown.
    case inconsistent(String)
    /// The chain breaks at an event that was to be taken over.
    case brokenChain(sequence: Int)
    /// An event is none of its kind.
    case badEvent(sequence: Int, EventError)
    /// A journal is taken over into an empty register only.
    case notEmpty
}

extension RegisterError {
    /// Puts what the library threw into our own terms.
    init(_ error: any Error) {
        switch error {
        case let error as RegisterError: self = error
        case let error as DatabaseError: self.init(error)
        case let error as TableError: self = .inconsistent(error.subject)
        default: self = .unreadable("\(error)")
        }
    }

    /// SQLITE_IOERR_DATA: a page's checksum is wrong.
    static let wrongChecksum: CInt = 8202

    private init(_ error: DatabaseError) {
        let words = error.message ?? "\(error.resultCode)"
        switch error.resultCode.primaryResultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
        case .SQLITE_FULL: self = .diskFull
        case .SQLITE_READONLY, .SQLITE_PERM: self = .readOnly
        case .SQLITE_NOTADB: self = .notARegister
        case .SQLITE_CORRUPT: self = .damaged(words)
        case .SQLITE_CONSTRAINT: self = .inconsistent(words)
        case .SQLITE_IOERR where error.extendedResultCode.rawValue == Self.wrongChecksum: self = .damaged(words)
        case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_WRITE: self = .diskFull
        case .SQLITE_IOERR: self = .diskFailed(words)
        default: self = .unreadable(words)
        }
    }
}

/// Does something with the library, and throws what it throws in our own terms.
func inRegisterTerms<Value>(_ body: () throws -> Value) throws(RegisterError) -> Value {
    do {
        return try body()
    } catch {
        throw RegisterError(error)
    }
}
