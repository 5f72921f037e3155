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
    mutating func checkSettings(_ with: Node?, of module: ModuleDeclaration, at step: Node) {
        checkKeys(of: with ?? .mapping([], at: step.headSpan), are: module.settings, in: "with: \(module.id)")
    }

    /// Checks a section that a plugin adds; its expressions must be known when the recipe is read.
    mutating func checkSection(_ node: Node, is section: ModuleDeclaration.Setting) {
        reportExpressions(in: node)
        check(node, is: section.type, in: section.name)
    }

    private mutating func reportExpressions(in node: Node) {
        switch node.content {
        case .scalar: if holdsExpression(node) { report(SectionMessage.expressionNotHere, at: node.span) }
        case .sequence(let elements): for element in elements { reportExpressions(in: element) }
        case .mapping(let mapping): for entry in mapping.entries { reportExpressions(in: entry.value) }
        }
    }

    private mutating func checkKeys(of node: Node, are settings: [ModuleDeclaration.Setting], in path: String) {
        guard let mapping = node.mapping else {
            return report(SectionMessage.wrongForm(expected: .mapping, found: NodeKind(node)), at: node.span)
        }
        var meant: Set<String> = []
        for entry in mapping.entries {
            guard let setting = settings.first(where: { $0.name == entry.key }) else {
                reportUnknownKey(entry, at: path, known: settings.map(\.name)).map { _ = meant.insert($0) }
                continue
            }
            guard !entry.value.isNull else { continue }
            check(entry.value, is: setting.type, in: "\(path).\(setting.name)")
        }
        for setting in settings where setting.isRequired && node[setting.name]?.isNull ?? !meant.contains(setting.name) {
            report(SectionMessage.missingKey(setting.name, of: thing(node, in: path)), at: node.headSpan)
        }
    }

    private mutating func check(_ node: Node, is type: SettingType, in path: String) {
        guard !holdsExpression(node) else { return }
        switch type {
        case .text: _ = Shape<String>.text.read(node, &self)
        case .boolean: _ = Shape<Bool>.boolean.read(node, &self)
        case .day: _ = Shape<Day>.day.read(node, &self)
        case .number: _ = Shape<Double>.number.read(node, &self)
        case .integer(let range): _ = Shape<Int>.integer(in: range).read(node, &self)
        case .choice(let words): _ = Shape<String>.choice(words).read(node, &self)
        case .list(of: let element):
            for node in node.elements { check(node, is: element, in: path) }
        case .integers(byNames: let names): checkIntegers(node, names: names)
        case .record(let settings): checkKeys(of: node, are: settings, in: path)
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
                check(entry.value, is: .integer(0...1_000_000_000), in: "with")
            } else {
                reportUnknownKey(entry, at: "with", known: names)
            }
        }
    }
}
