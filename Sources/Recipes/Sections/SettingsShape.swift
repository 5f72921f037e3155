import Diagnostics
import JSON
import LocatedYAML
import SectionSchema
import WorkCalendar

extension Shape<Node> {
    /// A module's settings, kept as written until the step runs.
    static let settings = Shape.asWritten(.settings, kinds: [.mapping])
}

extension CustomForm {
    static let settings = CustomForm(
        "settings",
        help: Help(
            fi: "Moduulin asetukset; katso moduulin kohtaa.", sv: "Modulens inställningar; se modulens avsnitt.",
            en: "The module's settings; see the module's section."),
        schema: ["type": .string("object")],
        examples: ["{year: 2027}"]
    )
}

extension Decoding {
    /// Checks a step's settings against what its module declares; what an expression will give is left to the run.
    mutating func checkSettings(_ with: Node, of module: ModuleDeclaration) {
        for entry in with.mapping?.entries ?? [] {
            guard let setting = module.settings.first(where: { $0.name == entry.key }) else {
                reportUnknownKey(entry, at: "with: \(module.id)", known: module.settings.map(\.name))
                continue
            }
            guard !entry.value.isNull else { continue }
            check(entry.value, is: setting.type)
        }
    }

    private mutating func check(_ node: Node, is type: SettingType) {
        guard !holdsExpression(node) else { return }
        switch type {
        case .text: _ = Shape<String>.text.read(node, &self)
        case .boolean: _ = Shape<Bool>.boolean.read(node, &self)
        case .day: _ = Shape<Day>.day.read(node, &self)
        case .integer(let range): _ = Shape<Int>.integer(in: range).read(node, &self)
        case .choice(let words): _ = Shape<String>.choice(words).read(node, &self)
        case .list(of: let element):
            for node in node.elements { check(node, is: element) }
        case .integers(byNames: let names):
            checkIntegers(node, names: names)
        case .files:
            for path in node.paths { _ = Shape<String>.text.read(path, &self) }
        }
    }

    private mutating func checkIntegers(_ node: Node, names: [String]) {
        guard let mapping = node.mapping else {
            return report(SectionMessage.wrongForm(expected: .mapping, found: NodeKind(node)), at: node.span)
        }
        for entry in mapping.entries {
            if names.contains(entry.key) {
                check(entry.value, is: .integer(0...1_000_000_000))
            } else {
                reportUnknownKey(entry, at: "with", known: names)
            }
        }
    }
}
