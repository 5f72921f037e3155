package import Diagnostics
package import JSON
package import LocatedYAML
import SectionSchema
import SourceText
import WorkCalendar

/// A step's settings with every expression filled in, read by what its module declares.
package struct ModuleSettings: Sendable {
    /// Each setting as its declared type; days as `2027-09-30`.
    package private(set) var values: JSONObject = [:]
    /// What can't be read.
    package private(set) var diagnostics: [Diagnostic] = []

    /// Reads the settings of a module; what is left out or null has no value.
    package init(reading with: Node, of module: ModuleDeclaration) {
        var decoding = Decoding(names: NameTable(), languages: ["en"])
        decoding.checkSettings(with, of: module)
        diagnostics = decoding.diagnostics
        for entry in with.mapping?.entries ?? [] where !entry.value.isNull {
            guard let setting = module.settings.first(where: { $0.name == entry.key }) else { continue }
            values[entry.key] = Self.value(of: entry.value, as: setting.type)
        }
    }

    /// A value of a type; nil for one that the check has reported.
    private static func value(of node: Node, as type: SettingType) -> JSONValue? {
        switch type {
        case .text, .choice: node.text.map(JSONValue.string)
        case .boolean: node.asBoolean.map(JSONValue.boolean)
        case .day: node.text.flatMap { try? Day($0) }.map { .string($0.description) }
        case .integer: node.asInteger.map(JSONValue.integer)
        case .list(of: let element):
            .array((node.sequence ?? [node]).compactMap { value(of: $0, as: element) })
        case .files: paths(in: node)
        case .integers:
            .object(
                (node.mapping?.entries ?? []).reduce(into: [:]) { object, entry in
                    object[entry.key] = entry.value.asInteger.map(JSONValue.integer)
                })
        }
    }

    private static func paths(in node: Node) -> JSONValue {
        guard let mapping = node.mapping else {
            return .array(node.paths.compactMap { $0.text.map(JSONValue.string) })
        }
        return .object(
            mapping.entries.reduce(into: [:]) { object, entry in
                object[entry.key] = .array(entry.value.paths.compactMap { $0.text.map(JSONValue.string) })
            })
    }
}
