import GRDB
package import NetworkModel

/// What became of a meeting.
package enum MeetingFate: Sendable, Hashable {
    /// It is neither held nor cancelled.
    case open
    case held, cancelled
}

extension RegisterReader {
    /// What became of a meeting so far.
    package func fate(ofMeeting id: String) throws(RegisterError) -> MeetingFate {
        try inRegisterTerms {
            let isHeld = "SELECT EXISTS (SELECT 1 FROM held_meeting WHERE id = ?)"
            if try Bool.fetchOne(database, sql: isHeld, arguments: [id]) == true { return .held }
            let isCancelled = "SELECT EXISTS (SELECT 1 FROM cancelled_meeting WHERE id = ?)"
            return try Bool.fetchOne(database, sql: isCancelled, arguments: [id]) == true ? .cancelled : .open
        }
    }

    /// The moves of one meeting to other dates.
    package func moves(ofMeeting id: String) throws(RegisterError) -> [MeetingMove] {
        try values("SELECT * FROM meeting_move WHERE meeting = ? ORDER BY sequence", [id], Self.move)
    }

    /// One promise; nil where there is none of the id.
    package func promise(_ id: String) throws(RegisterError) -> Promise? {
        try values("SELECT * FROM promise WHERE id = ?", [id], Self.promise).first
    }
}
