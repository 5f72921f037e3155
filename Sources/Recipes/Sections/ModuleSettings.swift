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
        decoding.checkSettings(with, of: module, at: with)
        diagnostics = decoding.diagnostics
        values = Self.values(of: with, as: module.settings)
    }

    /// The values of a mapping's keys; of those that the check has reported there are none.
    private static func values(of node: Node, as settings: [ModuleDeclaration.Setting]) -> JSONObject {
        var values = JSONObject()
        for entry in node.mapping?.entries ?? [] where !entry.value.isNull {
            guard let setting = settings.first(where: { $0.name == entry.key }) else { continue }
            values[entry.key] = value(of: entry.value, as: setting.type)
        }
        return values
    }

    /// A value of a type; nil for one that the check has reported.
    static func value(of node: Node, as type: SettingType) -> JSONValue? {
        switch type {
        case .text, .choice: node.text.map(JSONValue.string)
        case .boolean: node.asBoolean.map(JSONValue.boolean)
        case .day: node.text.flatMap { try? Day($0) }.map { .string($0.description) }
        case .number: node.asInteger.map(JSONValue.integer) ?? node.asNumber.map(JSONValue.number)
        case .integer: node.asInteger.map(JSONValue.integer)
        case .list(of: let element):
            .array((node.sequence ?? [node]).compactMap { value(of: $0, as: element) })
        case .files: paths(in: node)
        case .integers:
            .object(
                (node.mapping?.entries ?? []).reduce(into: [:]) { object, entry in
                    object[entry.key] = entry.value.asInteger.map(JSONValue.integer)
                })
        case .record(let settings): .object(values(of: node, as: settings))
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
