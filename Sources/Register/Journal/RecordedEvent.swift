package import ContentHash
import JSON
package import WorkCalendar

/// An event as the journal holds it.
package struct RecordedEvent: Sendable {
    /// Its place in the journal, from 1, without gaps.
    package var sequence: Int
    /// The day on which it was recorded.
    package var day: Day
    /// Who acted: a role, a member's id or a person's id.
    package var actor: String
    /// Under which name it may be asked for again without harm.
    package var key: EventKey?
    /// Such as `application_submitted`.
    package var kind: String
    /// What happened, as canonical JSON.
    package var content: [UInt8]
    /// The hash of the event before; zeros before the first.
    package var previous: Digest
    package var hash: Digest
}

/// A name that whoever asks for an event gives it (`--id`), so that asking twice records it once.
package struct EventKey: Sendable, Hashable {
    package var name: String
    /// Tells what was asked for; another request under the same name is a mistake.
    package var request: String

    package init(name: String, request: String) {
        self.name = name
        self.request = request
    }
}

extension RecordedEvent {
    /// An event that follows another, its hash worked out.
    init(
        sequence: Int, day: Day, actor: String, key: EventKey?, kind: String, content: [UInt8], after previous: Digest
    ) {
        self.sequence = sequence
        self.day = day
        self.actor = actor
        self.key = key
        self.kind = kind
        self.content = content
        self.previous = previous
        hash = .zero
        hash = computedHash
    }

    /// The SHA-256 of the event as canonical JSON (RFC 8785), its own hash left out.
    var computedHash: Digest { SHA256.digest(of: canonicalBytes(withHash: false)) }

    /// The event as a line of the exported journal, without the line feed: canonical JSON.
    package var line: [UInt8] { canonicalBytes(withHash: true) }

    /// Whether the event speaks of something with an id.
    package func speaks(of id: String) -> Bool {
        if actor == id { return true }
        guard let value = try? JSONValue(parsing: content) else { return false }
        return value.holds(id)
    }

    /// What happened, typed.
    package func event() throws(EventError) -> RegisterEvent {
        guard case .object(let object)? = try? JSONValue(parsing: content) else { throw .malformed("content") }
        return try RegisterEvent(kind: kind, content: EventContent(object))
    }

    /// The members sorted by name; the content goes in as it is stored, so that any change of it changes the hash.
    private func canonicalBytes(withHash: Bool) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(content.count + 256)
        bytes.append(contentsOf: #"{"actor":"#.utf8)
        bytes.append(json: actor)
        bytes.append(contentsOf: #","content":"#.utf8)
        bytes.append(contentsOf: content)
        bytes.append(contentsOf: #","day":""#.utf8)
        bytes.append(contentsOf: day.description.utf8)
        if withHash { bytes.append(contentsOf: #"","hash":"\#(hash)"#.utf8) }
        bytes.append(UInt8(ascii: "\""))
        if let key {
            bytes.append(contentsOf: #","key":"#.utf8)
            bytes.append(json: key.name)
        }
        bytes.append(contentsOf: #","kind":"#.utf8)
        bytes.append(json: kind)
        bytes.append(contentsOf: #","previous":"\#(previous)""#.utf8)
        if let key {
            bytes.append(contentsOf: #","request":"#.utf8)
            bytes.append(json: key.request)
        }
        bytes.append(contentsOf: #","sequence":\#(sequence)}"#.utf8)
        return bytes
    }
}

extension JSONValue {
    /// Whether a text somewhere in the value is this one.
    fileprivate func holds(_ text: String) -> Bool {
        switch self {
        case .string(let own): own == text
        case .array(let elements): elements.contains { $0.holds(text) }
        case .object(let object): object.members.contains { $0.value.holds(text) }
        case .null, .boolean, .integer, .number: false
        }
    }
}
