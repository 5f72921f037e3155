import CEL
import LocatedYAML

/// The fields of the root `network` that are known while a recipe is put together.
enum NetworkFields {
    /// Each with its type, in the order of the section.
    static let all: [(name: String, type: CELType)] = [
        ("id", .string), ("name", .string), ("area", .string), ("hosts", .list(.string)),
        ("languages", .list(.string)), ("time_zone", .string), ("purpose", .string), ("principles", .list(.string)),
    ]
}

extension Node {
    /// The node's value as a field of the network: texts for people in one language; nil if it has another shape.
    func fieldValue(as type: CELType, language: String?) -> Value? {
        guard type == .list(.string) else { return textForPeople(in: language).map(Value.string) }
        let elements = sequence ?? [self]
        let texts = elements.compactMap { $0.textForPeople(in: language) }
        return texts.count == elements.count ? .list(texts.map(Value.string)) : nil
    }

    /// The text, or of a mapping of languages the one asked for, else the first.
    private func textForPeople(in language: String?) -> String? {
        guard let mapping else { return text }
        return (language.flatMap { mapping[$0] } ?? mapping.entries.first?.value)?.text
    }
}
