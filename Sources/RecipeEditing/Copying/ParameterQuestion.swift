package import Diagnostics
package import LocatedYAML
package import Recipes

/// A parameter as whoever copies a recipe is asked for it.
package struct ParameterQuestion: Sendable {
    package var id: String
    /// The word of its type; `text` where none is given.
    package var type: String
    /// What may be chosen, of a choice.
    package var choices: [String]
    /// The value unless another is given, as `--set` takes it; empty if there is none.
    package var standard: String
    package var limits: ParameterLimits
    private let name: Node?
    private let help: Node?

    /// The parameters of a recipe that was put together, in their order.
    package static func all(in tree: Node) -> [ParameterQuestion] {
        tree["parameters"]?.mapping?.entries.map { ParameterQuestion($0) } ?? []
    }

    private init(_ entry: Mapping.Entry) {
        let declaration = entry.value
        id = entry.key
        type = declaration["type"]?.text ?? "text"
        choices = declaration["of"]?.sequence?.compactMap(\.text) ?? []
        standard = declaration["default"].map(Self.setting) ?? ""
        limits = ParameterLimits(declaration: declaration)
        name = declaration["name"]
        help = declaration["help"]
    }

    /// A value as it would be typed.
    private static func setting(_ node: Node) -> String {
        if let text = node.text { return text }
        if let elements = node.sequence, elements.allSatisfy({ $0.text.map { !$0.contains(",") } ?? false }) {
            return elements.compactMap(\.text).joined(separator: ", ")
        }
        return Change.words(node)
    }

    /// What it is about: its help, else its name.
    package func explanation(in language: MessageLanguage) -> String? {
        (help ?? name)?.text(in: language)
    }
}

extension Node {
    /// A text for people in a language, else in the first there is.
    package func text(in language: MessageLanguage) -> String? {
        text ?? self[language.rawValue]?.text ?? mapping?.entries.first?.value.text
    }
}
