package import Diagnostics
package import JSON
package import LocatedYAML
import SourceText

extension Change {
    /// The difference in words.
    package var message: ChangeMessage {
        guard path.steps.count > 1 else { return sectionMessage }
        let isThing = path.steps.count == 2 && path.hasThings
        if isThing, old == nil { return .added(namedThing(new)) }
        if isThing, new == nil { return .removed(namedThing(old)) }
        let isInnerThing = path.isInnerThing && (path.section == "vocabularies" || (new ?? old)?.elementID != nil)
        if isInnerThing, old == nil { return .added(innerThing(new)) }
        if isInnerThing, new == nil { return .removed(innerThing(old)) }
        return valueMessage
    }

    private var sectionMessage: ChangeMessage {
        let name = path.description
        if old == nil { return .sectionAdded(name) }
        if new == nil { return .sectionRemoved(name) }
        return .valueChanged(
            ChangeMessage.Thing(section: name, id: nil, name: [:]), key: name, old: Self.words(old),
            new: Self.words(new))
    }

    private var valueMessage: ChangeMessage {
        let thing = path.hasThings ? namedThing(self.thing) : ChangeMessage.Thing(section: section, id: nil, name: [:])
        let key = TreePath(Array(path.steps.dropFirst(path.hasThings ? 2 : 1))).description
        switch (section, lastKey) {
        case ("endorsements", "at_least"):
            if let before = old?.asNumber, let after = new?.asNumber {
                return .quorum(thing, old: Self.words(old), new: Self.words(new), rises: after > before)
            }
        case ("meetings", "start"), ("meetings", "cadence"), ("calendar", "date"):
            if old != nil, new != nil { return .moved(movedThing ?? thing, old: Self.words(old), new: Self.words(new)) }
        case ("parameters", "default"):
            if old != nil, new != nil { return .answer(thing, old: Self.words(old), new: Self.words(new)) }
        case ("groups", "members"):
            if case .element(let member)? = path.steps.last {
                return old == nil ? .joined(thing, member: member) : .left(thing, member: member)
            }
        default: break
        }
        if old == nil { return .valueAdded(thing, key: key, value: Self.words(new)) }
        if new == nil { return .valueRemoved(thing, key: key, value: Self.words(old)) }
        return .valueChanged(thing, key: key, old: Self.words(old), new: Self.words(new))
    }

    private var section: String { path.section ?? "" }

    /// The last key on the way, elements of lists passed over.
    private var lastKey: String? {
        path.steps.reversed().lazy.compactMap { step -> String? in
            if case .key(let key) = step { key } else { nil }
        }.first
    }

    /// A deadline or another thing inside `calendar`.
    private var movedThing: ChangeMessage.Thing? {
        guard section == "calendar", path.steps.count > 2, case .key(let list) = path.steps[1],
            case .element(let id) = path.steps[2]
        else { return nil }
        return ChangeMessage.Thing(section: list, id: id, name: [:])
    }

    private func namedThing(_ node: Node?) -> ChangeMessage.Thing {
        let id: String? =
            switch path.steps[1] {
            case .key(let name), .element(let name): name
            case .place(let place): "\(place + 1)"
            }
        return ChangeMessage.Thing(section: section, id: id, name: Self.names(of: node))
    }

    private func innerThing(_ node: Node?) -> ChangeMessage.Thing {
        guard case .element(let id)? = path.steps.last, let list = lastKey else { return namedThing(node) }
        let section = self.section == "vocabularies" ? "terms" : list
        return ChangeMessage.Thing(section: section, id: id, name: Self.names(of: node))
    }

    /// A thing's name in its languages; under no language where it is a bare text.
    private static func names(of node: Node?) -> [String: String] {
        guard let name = node?["name"] else { return [:] }
        if let text = name.text { return ["": text] }
        let entries = name.mapping?.entries.compactMap { entry in entry.value.text.map { (entry.key, $0) } } ?? []
        return Dictionary(entries, uniquingKeysWith: { first, _ in first })
    }

    private static let longestWords = 100

    /// A value on one line, long ones shortened.
    package static func words(_ node: Node?) -> String {
        guard let node else { return "–" }
        let text = node.text ?? NodeWriting(files: SourceFiles()).inline(node)
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        return line.count <= longestWords ? line : line.prefix(longestWords - 1) + "…"
    }
}

extension TreePath {
    /// Whether the section holds things by id or by name.
    fileprivate var hasThings: Bool {
        switch section {
        case "network", "calendar", "needs", "application", "description", "provenance", "extends", "verkosto",
            "renames":
            false
        default: true
        }
    }

    /// Whether it is an element with an id of a list inside a section that is no list: a deadline, a term.
    fileprivate var isInnerThing: Bool {
        guard steps.count == 3, case .element = steps[2], case .key = steps[1] else { return false }
        return section == "calendar" || section == "vocabularies" || section == "network"
    }
}

// MARK: - For programs

extension Change {
    /// The difference as data.
    package func json(in language: MessageLanguage) -> JSONObject {
        var object: JSONObject = [
            "path": .string(path.description),
            "change": .string(old == nil ? "added" : new == nil ? "removed" : "changed"),
        ]
        if let old { object["old"] = old.jsonValue }
        if let new { object["new"] = new.jsonValue }
        object["text"] = .string(message.text(in: language))
        return object
    }
}

extension Node {
    /// The node as JSON, scalars as the core schema reads them.
    package var jsonValue: JSONValue {
        switch content {
        case .scalar(let scalar):
            switch scalar.kind {
            case .null: .null
            case .boolean: .boolean(scalar.asBoolean ?? false)
            case .number: scalar.asInteger.map(JSONValue.integer) ?? .number(finite: scalar.asNumber, else: scalar.text)
            case .text: .string(scalar.text)
            }
        case .sequence(let elements): .array(elements.map(\.jsonValue))
        case .mapping(let mapping):
            .object(mapping.entries.reduce(into: JSONObject()) { $0[$1.key] = $1.value.jsonValue })
        }
    }
}

extension JSONValue {
    fileprivate static func number(finite number: Double?, else text: String) -> JSONValue {
        number.flatMap { $0.isFinite ? .number($0) : nil } ?? .string(text)
    }
}
