package import JSON
import NetworkModel
import WorkCalendar

/// What an event says, read member by member.
package struct EventContent: Sendable {
    private let object: JSONObject

    package init(_ object: JSONObject) { self.object = object }

    /// The members as they are.
    var members: JSONObject { object }

    /// A text that must be there.
    func text(_ name: String) throws(EventError) -> String {
        guard let text = try optionalText(name) else { throw .missing(name) }
        return text
    }

    /// A text that may be absent.
    func optionalText(_ name: String) throws(EventError) -> String? {
        switch object[name] {
        case nil: return nil
        case .string(let text)?: return text
        default: throw .malformed(name)
        }
    }

    /// A list of texts; empty where it is absent.
    func texts(_ name: String) throws(EventError) -> [String] {
        guard let value = object[name] else { return [] }
        return try Self.texts(value, name)
    }

    /// A whole number that must be there.
    func number(_ name: String) throws(EventError) -> Int {
        guard let number = try optionalNumber(name) else { throw .missing(name) }
        return number
    }

    /// A whole number that may be absent.
    func optionalNumber(_ name: String) throws(EventError) -> Int? {
        switch object[name] {
        case nil: return nil
        case .integer(let number)?: return Int(number)
        default: throw .malformed(name)
        }
    }

    /// A day that may be absent.
    func optionalDay(_ name: String) throws(EventError) -> Day? {
        guard let text = try optionalText(name) else { return nil }
        guard let day = try? Day(text) else { throw .malformed(name) }
        return day
    }

    /// A time that must be there.
    func time(_ name: String) throws(EventError) -> LocalTime {
        guard let time = try optionalTime(name) else { throw .missing(name) }
        return time
    }

    /// A time that may be absent.
    func optionalTime(_ name: String) throws(EventError) -> LocalTime? {
        guard let text = try optionalText(name) else { return nil }
        guard let time = try? LocalTime(text) else { throw .malformed(name) }
        return time
    }

    /// A list of objects; empty where it is absent.
    func objects(_ name: String) throws(EventError) -> [EventContent] {
        guard let value = object[name] else { return [] }
        guard case .array(let elements) = value else { throw .malformed(name) }
        var contents: [EventContent] = []
        for element in elements {
            guard case .object(let object) = element else { throw .malformed(name) }
            contents.append(EventContent(object))
        }
        return contents
    }

    /// An object's members; empty where it is absent.
    func object(_ name: String) throws(EventError) -> JSONObject {
        switch object[name] {
        case nil: return [:]
        case .object(let object)?: return object
        default: throw .malformed(name)
        }
    }

    /// Terms by vocabulary.
    func terms(_ name: String) throws(EventError) -> TermsByVocabulary {
        var terms: [(String, [String])] = []
        for member in try object(name).members { terms.append((member.name, try Self.texts(member.value, name))) }
        return TermsByVocabulary(terms)
    }

    /// Texts by name.
    func textsByName(_ name: String) throws(EventError) -> [String: String] {
        var texts: [String: String] = [:]
        for member in try object(name).members {
            guard case .string(let text) = member.value else { throw .malformed(name) }
            texts[member.name] = text
        }
        return texts
    }

    private static func texts(_ value: JSONValue, _ name: String) throws(EventError) -> [String] {
        guard case .array(let elements) = value else { throw .malformed(name) }
        var texts: [String] = []
        for element in elements {
            guard case .string(let text) = element else { throw .malformed(name) }
            texts.append(text)
        }
        return texts
    }
}

/// Why a content is none of its kind.
package enum EventError: Error, Sendable, Hashable {
    /// A member that must be there is not.
    case missing(String)
    /// A member is of another form.
    case malformed(String)
}

/// Puts a content together; what is nil or empty is left out, so that the same event has one form.
struct EventContentBuilder {
    private(set) var object = JSONObject()

    mutating func put(_ name: String, _ text: String?) {
        if let text { object[name] = .string(text) }
    }

    mutating func put(_ texts: (name: String, text: String?)...) {
        for (name, text) in texts { put(name, text) }
    }

    mutating func put(_ name: String, _ number: Int?) {
        if let number { object[name] = .integer(Int64(number)) }
    }

    mutating func put(_ name: String, _ day: Day?) { put(name, day?.description) }

    mutating func put(_ name: String, _ time: LocalTime?) { put(name, time?.description) }

    mutating func put(_ name: String, _ texts: [String]) {
        if !texts.isEmpty { object[name] = .array(texts.map(JSONValue.string)) }
    }

    mutating func put(_ name: String, _ terms: TermsByVocabulary) {
        put(name, object: JSONObject(terms))
    }

    mutating func put(_ name: String, texts: [String: String]) {
        put(name, object: JSONObject(sorted: texts.mapValues(JSONValue.string)))
    }

    mutating func put(_ name: String, object members: JSONObject) {
        if !members.members.isEmpty { object[name] = .object(members) }
    }

    mutating func put(_ name: String, objects: [JSONObject]) {
        if !objects.isEmpty { object[name] = .array(objects.map(JSONValue.object)) }
    }
}

extension JSONObject {
    /// An object with its members sorted by name.
    init(sorted members: [String: JSONValue]) {
        self.init()
        for (name, value) in members.sorted(by: { $0.key < $1.key }) { self[name] = value }
    }

    /// Terms by vocabulary.
    init(_ terms: TermsByVocabulary) {
        self.init()
        for (vocabulary, terms) in terms { self[vocabulary] = .array(terms.map(JSONValue.string)) }
    }
}
