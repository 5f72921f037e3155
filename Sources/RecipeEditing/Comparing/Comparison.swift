package import LocatedYAML
import WorkCalendar

/// Finds what differs between two recipes by meaning: things by their ids, settings by their keys; order, quotes, style and
/// the several ways of writing one value apart.
package struct Comparison {
    /// The differences in the order of the second recipe, what is gone behind what is left of its list.
    package private(set) var changes: [Change] = []
    /// The language of texts written without one.
    private let language: String

    /// Compares two trees. Linear in their size but for lists without ids that changed.
    package init(_ old: Node, _ new: Node) {
        language = new["network"]?["languages"]?.sequence?.first?.text ?? "fi"
        compare(old.withoutHistory, new.withoutHistory, at: TreePath(), in: nil)
    }

    private mutating func compare(_ old: Node, _ new: Node, at path: TreePath, in thing: Node?) {
        guard !old.means(new) else { return }
        switch (old.content, new.content) {
        case (.mapping(let own), .mapping(let its)):
            compare(own, its, at: path, in: path.steps.count <= 2 ? new : thing)
        case (.sequence(let own), .sequence(let its)): compare(own, its, at: path, in: thing)
        default:
            guard !isSameValue(old, new, at: path) else { return }
            changes.append(Change(path: path, old: old, new: new, thing: thing))
        }
    }

    private mutating func compare(_ old: Mapping, _ new: Mapping, at path: TreePath, in thing: Node?) {
        let places = KeyPlaces(old)
        for entry in new.entries {
            let inner = path.appending(.key(entry.key))
            if let place = places.place(of: entry.key) {
                compare(old.entries[place].value, entry.value, at: inner, in: thing)
            } else {
                changes.append(Change(path: inner, new: entry.value, thing: thing))
            }
        }
        let kept = KeyPlaces(new)
        for entry in old.entries where kept.place(of: entry.key) == nil {
            changes.append(Change(path: path.appending(.key(entry.key)), old: entry.value, thing: thing))
        }
    }

    private mutating func compare(_ old: [Node], _ new: [Node], at path: TreePath, in thing: Node?) {
        let pairing = Pairing(old, new)
        for (index, element) in new.enumerated() {
            let step = element.elementName.map(TreePath.Step.element) ?? .place(index)
            let own = path.steps.count == 1 ? element : thing
            if let place = pairing.places[index] {
                compare(old[place], element, at: path.appending(step), in: own)
            } else {
                changes.append(Change(path: path.appending(step), new: element, thing: own))
            }
        }
        let kept = Set(pairing.places.compactMap(\.self))
        for (index, element) in old.enumerated() where !kept.contains(index) {
            let step = element.elementName.map(TreePath.Step.element) ?? .place(index)
            changes.append(
                Change(path: path.appending(step), old: element, thing: path.steps.count == 1 ? element : thing))
        }
    }
}

extension Node {
    /// A recipe without what tells where it comes from and what things were called before.
    fileprivate var withoutHistory: Node {
        let entries = mapping?.entries.filter { $0.key != Provenance.section && $0.key != Renaming.section } ?? []
        return .mapping(entries, at: span)
    }
}

// MARK: - Several ways of writing one value

extension Comparison {
    /// Whether two values that are written differently mean the same where they stand.
    private func isSameValue(_ old: Node, _ new: Node, at path: TreePath) -> Bool {
        switch (old.content, new.content) {
        case (.sequence(let elements), .scalar), (.sequence(let elements), .mapping):
            return elements.count == 1 && elements[0].means(new)
        case (.scalar, .sequence(let elements)), (.mapping, .sequence(let elements)):
            return elements.count == 1 && elements[0].means(old)
        case (.scalar(let text), .mapping(let texts)), (.mapping(let texts), .scalar(let text)):
            return texts.entries.count == 1 && texts.entries[0].key == language
                && texts.entries[0].value.text == text.text
        case (.scalar(let own), .scalar(let its)):
            guard own.text != its.text else { return path.section != "parameters" }
            guard let day = try? Day(own.text) else { return false }
            return day == (try? Day(its.text))
        default: return false
        }
    }
}
