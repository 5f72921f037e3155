import LocatedYAML
import NetworkModel
import Recipes
import SectionSchema

/// A setting as `plugin.yaml` declares it.
struct ManifestSetting: Sendable {
    /// The types by the words of a manifest.
    enum Word: String, CaseIterable, Sendable {
        case text, boolean, integer, number, day, choice, files, record
    }

    var type = Word.text
    var from = -1_000_000_000
    var to = 1_000_000_000
    var choices: [String] = []
    var fields: [ModuleDeclaration.Setting] = []
    var isList = false
    var isRequired = false
    var help = ManifestText()

    /// The setting under a name.
    fileprivate func setting(_ name: String) -> ModuleDeclaration.Setting {
        ModuleDeclaration.Setting(
            name, isList && type != .files ? .list(of: element) : element, help: help, isRequired: isRequired)
    }

    private var element: SettingType {
        switch type {
        case .text: .text
        case .boolean: .boolean
        case .integer: .integer(min(from, to)...max(from, to))
        case .number: .number
        case .day: .day
        case .choice: .choice(choices)
        case .files: .files
        case .record: .record(fields)
        }
    }
}

extension Shape<ManifestSetting> {
    /// A setting of a module.
    static var setting: Shape {
        .record(ManifestSetting.outer(ManifestSetting.Word.allCases)) { _ in ManifestSetting() }
    }

    /// A section of a recipe, which names no files.
    static var section: Shape {
        .record(ManifestSetting.outer(ManifestSetting.Word.allCases.filter { $0 != .files })) { _ in ManifestSetting() }
    }

    /// A field of a record, which is none itself.
    fileprivate static var field: Shape { .record(ManifestSetting.inner) { _ in ManifestSetting() } }
}

extension Shape<[ModuleDeclaration.Setting]> {
    /// Settings by their names.
    static func settings(_ setting: Shape<ManifestSetting>) -> Shape {
        let named = setting.map { $0.setting("") }
        return .byName(.word, .id, named) { name, _, setting in
            ModuleDeclaration.Setting(name, setting.type, help: setting.help, isRequired: setting.isRequired)
        }
    }
}

extension ManifestSetting {
    private static let help = Help(
        fi: "Mitä avaimen alla voi olla.", sv: "Vad som kan stå under nyckeln.", en: "What may stand under the key.")

    fileprivate static func outer(_ words: [Word]) -> Record<ManifestSetting> {
        Record(
            words.contains(.files) ? "plugin_setting" : "plugin_section",
            at: words.contains(.files) ? "modules.with" : "sections", help: help
        ) {
            Field<ManifestSetting>.type(words)
            Field<ManifestSetting>.common
            Field(
                "fields", .settings(.field), { $0.fields = $1 }, example: "{id: {type: text, required: true}}",
                fi: "Tietueen avaimet, kun tyyppi on `record`.", sv: "Postens nycklar, när typen är `record`.",
                en: "A record's keys, where the type is `record`.")
        } finish: { setting, node, decoding in
            setting.checkChoices(at: node, &decoding)
            if setting.type == .record, setting.fields.isEmpty {
                decoding.report(ManifestMessage.needs("fields", type: "record"), at: node.span)
            }
        }
    }

    fileprivate static var inner: Record<ManifestSetting> {
        Record("plugin_field", at: "modules.with.fields", help: help) {
            Field<ManifestSetting>.type(Word.allCases.filter { $0 != .record && $0 != .files })
            Field<ManifestSetting>.common
        } finish: { setting, node, decoding in
            setting.checkChoices(at: node, &decoding)
        }
    }

    private func checkChoices(at node: Node, _ decoding: inout Decoding) {
        if type == .choice, choices.isEmpty {
            decoding.report(ManifestMessage.needs("choices", type: "choice"), at: node.span)
        }
    }
}

extension Field<ManifestSetting> {
    fileprivate static func type(_ words: [ManifestSetting.Word]) -> Field {
        Field(
            "type", .choice(words.map { ($0.rawValue, $0) }), { $0.type = $1 }, required: true, example: "integer",
            fi: "Arvon tyyppi.", sv: "Värdets typ.", en: "The value's type.")
    }

    @FieldList<ManifestSetting> fileprivate static var common: [Field] {
        Field(
            "from", .integer(in: -1_000_000_000...1_000_000_000), { $0.from = $1 }, example: "1990",
            fi: "Pienin luku.", sv: "Det minsta talet.", en: "The least number.")
        Field(
            "to", .integer(in: -1_000_000_000...1_000_000_000), { $0.to = $1 }, example: "2100",
            fi: "Suurin luku.", sv: "Det största talet.", en: "The greatest number.")
        Field(
            "choices", .oneOrMore(.text), { $0.choices = $1 }, example: "[a4, a5]", fi: "Sallitut sanat.",
            sv: "De ord som duger.", en: "The words that will do.")
        Field(
            "list", .boolean, { $0.isList = $1 }, standard: "false", example: "true",
            fi: "Onko se luettelo tällaisia.", sv: "Om det är en lista av sådana.",
            en: "Whether it is a list of these.")
        Field(
            "required", .boolean, { $0.isRequired = $1 }, standard: "false", example: "true", fi: "Onko se pakollinen.",
            sv: "Om den måste finnas.", en: "Whether it must be there.")
        Field(
            "help", .people, { $0.help = ManifestText($1) }, example: "{fi: Vuosi, en: The year}",
            fi: "Mitä se tarkoittaa.", sv: "Vad den betyder.", en: "What it means.")
    }
}
