import ContentHash
import Foundation
import GRDB
import JSON
import WorkCalendar

extension Register {
    /// Writes a whole copy, personal data included, while the register may be in use. The file must not be there yet.
    package func backUp(to path: String) throws(RegisterError) {
        try inRegisterTerms {
            try queue.writeWithoutTransaction { database in
                try database.execute(sql: "VACUUM INTO ?", arguments: [path])
            }
        }
    }

    /// Takes the bytes of what was erased out of the file and the write-ahead log.
    package func purge() throws(RegisterError) {
        try inRegisterTerms {
            try queue.writeWithoutTransaction { database in
                try database.execute(sql: "VACUUM")
                _ = try database.checkpoint(.truncate)
            }
        }
    }

    /// Hands on the journal line by line, each an event as canonical JSON (RFC 8785) without the line feed; its `hash` is the
    /// SHA-256 of the line without `hash`. Personal data is not in it.
    package func export(_ body: ([UInt8]) -> Void) throws(RegisterError) {
        try read { (reader) throws(RegisterError) in
            try reader.forEachEvent { (event) throws(RegisterError) in body(event.line) }
        }
    }
}

extension Register {
    /// Takes an exported journal over, whole or not at all, into a register without events; gives how many there were.
    package func takeOver(_ bytes: [UInt8]) throws(RegisterError) -> Int {
        try write { (writer) throws(RegisterError) in
            guard try writer.reader.head.sequence == 0 else { throw .notEmpty }
            for line in JSONLines(bytes, limits: JSONLimits(maximumDepth: 64, maximumByteCount: 16 << 20)) {
                guard case .success(.object(let object)) = line.value else {
                    throw .brokenChain(sequence: try writer.reader.head.sequence + 1)
                }
                try writer.takeOver(object)
            }
            return .commit(try writer.reader.head.sequence)
        }
    }
}

extension RegisterWriter {
    /// Takes over an event of an exported journal, which must be the next one of the chain.
    func takeOver(_ object: JSONObject) throws(RegisterError) {
        let last = try reader.head
        guard let recorded = RecordedEvent(exported: object), recorded.sequence == last.sequence + 1,
            recorded.previous == last.hash, recorded.hash == recorded.computedHash
        else { throw .brokenChain(sequence: last.sequence + 1) }
        let event: RegisterEvent
        do throws(EventError) {
            event = try recorded.event()
        } catch {
            throw .badEvent(sequence: recorded.sequence, error)
        }
        try insert(recorded)
        try apply(event, recorded)
    }
}

extension RecordedEvent {
    /// Reads an event from a line of an exported journal; nil if it is none.
    init?(exported object: JSONObject) {
        guard case .integer(let sequence)? = object["sequence"], case .string(let day)? = object["day"],
            let day = try? Day(day), case .string(let actor)? = object["actor"],
            case .string(let kind)? = object["kind"], case .object(let content)? = object["content"],
            case .string(let previous)? = object["previous"], let previous = Digest(previous),
            case .string(let hash)? = object["hash"], let hash = Digest(hash)
        else { return nil }
        var key: EventKey?
        if case .string(let name)? = object["key"], case .string(let request)? = object["request"] {
            key = EventKey(name: name, request: request)
        }
        self.init(
            sequence: Int(sequence), day: day, actor: actor, key: key, kind: kind,
            content: JSONValue.object(content).canonicalBytes, previous: previous, hash: hash)
    }
}
