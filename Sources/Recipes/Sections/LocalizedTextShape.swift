import JSON
import LocatedYAML
package import NetworkModel
package import SectionSchema

extension Shape<LocalizedText> {
    /// A text for people: a string in the first of the network's languages, or a mapping of language tags.
    package static let people = Shape(.custom(.textForPeople)) { node, decoding in
        switch node.content {
        case .scalar(let scalar):
            return LocalizedText(scalar.text, language: decoding.languages.first ?? "fi")
        case .mapping(let mapping):
            return decoding.localizedText(mapping, at: node)
        case .sequence:
            decoding.report(
                SectionMessage.wrongForms(expected: [.text, .mapping], found: .list), at: node.span)
            return nil
        }
    }
}

extension Decoding {
    fileprivate mutating func localizedText(_ mapping: Mapping, at node: Node) -> LocalizedText? {
        let entries = mapping.entries.compactMap { entry -> LocalizedText.Entry? in
            guard LanguageTag.isWellFormed(entry.key) else {
                report(TextMessage.notLanguage(entry.key), at: entry.keySpan)
                return nil
            }
            guard let text = entry.value.text else {
                report(SectionMessage.wrongForm(expected: .text, found: NodeKind(entry.value)), at: entry.value.span)
                return nil
            }
            return LocalizedText.Entry(language: entry.key, text: text)
        }
        for language in languages where !mapping.entries.contains(where: { $0.key == language }) {
            report(TextMessage.missingLanguage(language), at: node.headSpan)
        }
        return entries.isEmpty ? nil : LocalizedText(entries)
    }
}

/// BCP 47 language tags.
enum LanguageTag {
    /// Whether a tag has the shape `language[-subtag…]`: two to three letters, as every registered language has, then
    /// subtags of up to eight letters and digits (RFC 5646 §2.2.1, without grandfathered tags).
    static func isWellFormed(_ tag: String) -> Bool {
        let parts = tag.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard let language = parts.first, (2...3).contains(language.count), language.allSatisfy(isLetter) else {
            return false
        }
        return parts.dropFirst().allSatisfy { part in
            (1...8).contains(part.count) && part.allSatisfy { isLetter($0) || isDigit($0) }
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}

extension Shape<String> {
    /// A BCP 47 language tag.
    static let languageTag = Shape.text(.languageTag) { text in
        LanguageTag.isWellFormed(text) ? .value(text) : .problem(TextMessage.notLanguage(text))
    }
}

extension TextForm {
    static let languageTag = TextForm(
        "language_tag",
        help: Help(
            fi: "Kielen tunnus (BCP 47).", sv: "En språktagg (BCP 47).", en: "A language tag (BCP 47)."),
        pattern: "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$",
        examples: ["fi", "sv", "se"]
    )
}

extension CustomForm {
    /// Text in one language, or in several under their tags.
    static let textForPeople = CustomForm(
        "text_for_people",
        help: Help(
            fi: "Teksti verkoston ensimmäisellä kielellä, tai usealla: {fi: …, sv: …}.",
            sv: "Text på nätverkets första språk, eller på flera: {fi: …, sv: …}.",
            en: "Text in the network's first language, or in several: {fi: …, sv: …}."),
        schema: [
            "anyOf": .array([
                .object(["type": .array([.string("string"), .string("number"), .string("boolean"), .string("null")])]),
                .object([
                    "type": .string("object"),
                    "propertyNames": .object(["pattern": .string("^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$")]),
                    "additionalProperties": .object([
                        "type": .array([.string("string"), .string("number"), .string("boolean"), .string("null")])
                    ]),
                ]),
            ])
        ],
        examples: ["Johtoryhmä", "{fi: Johtoryhmä, sv: Ledningsgrupp}"]
    )
}
