import Diagnostics
import JSON
import LocatedYAML
import SectionSchema

extension Sections {
    /// `plugins`: what the recipe relies on beside the built-in modules.
    static let plugin = Record<PluginUse>(
        "plugin", at: "plugins",
        help: Help(
            fi: "Liitännäinen, jota resepti käyttää.", sv: "Ett tillägg som receptet använder.",
            en: "A plugin that the recipe relies on.")
    ) {
        Field<PluginUse>.id(in: "plugins") { $0.id = $1 }
        Field<PluginUse>.nameForReaders
        Field<PluginUse>.helpForReaders
        Field(
            "version", .text, { $0.version = $1 }, example: "\"1\"", fi: "Versio, jolla resepti on tehty.",
            sv: "Versionen som receptet är gjort med.", en: "The version that the recipe was made with.")
    }
}

extension Shape<[PluginUse]> {
    /// The plugins; a text stands for an id alone.
    static let plugins = Shape.oneOrMore(
        .alternatives(
            text: Shape<String>.id(in: "plugins").refined { (id, node, _) -> PluginUse? in PluginUse(id: id, at: node)
            },
            mapping: .record(Sections.plugin) { PluginUse(id: "", at: $0) }))
}

extension PluginUse {
    fileprivate init(id: String, at node: Node) {
        self.init(id: id)
        origin = node.span
    }
}

extension Field<RecipeSections> {
    /// A section that a plugin adds.
    static func section(_ section: ModuleDeclaration.Setting) -> Field {
        let shape = Shape<JSONValue>(section.type.form(at: section.name, help: section.help)) { node, decoding in
            decoding.checkSection(node, is: section)
            return ModuleSettings.value(of: node, as: section.type)
        }
        return Field(
            section.name, shape, { $0.draft.pluginSections[section.name] = $1 },
            fi: section.help.text(in: .fi), sv: section.help.text(in: .sv), en: section.help.text(in: .en))
    }
}
