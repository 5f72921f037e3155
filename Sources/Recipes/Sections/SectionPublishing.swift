package import Diagnostics
package import JSON
import SectionSchema

extension Sections {
    /// The JSON Schema of recipes (draft 2020-12), its descriptions in a language.
    package static func schema(
        modules: [ModuleDeclaration], plugins: [PluginDeclaration] = [], in language: MessageLanguage
    ) -> JSONObject {
        JSONSchema.document(of: recipe(modules: modules, plugins: plugins).form, title: "Verkosto", in: language)
    }

    /// The reference page of the recipe language in Markdown, its sentences in a language.
    package static func reference(
        modules: [ModuleDeclaration], plugins: [PluginDeclaration] = [], in language: MessageLanguage
    ) -> String {
        let title = Help(fi: "Moduulit", sv: "Moduler", en: "Modules")
        let records = (modules + plugins.flatMap(\.modules)).map { module in
            var record = module.form
            record.help = ModuleSummary(module: module)
            return record
        }
        let chapter = ReferencePage.Chapter(title: title.text(in: language), records: records)
        let recipe = recipe(modules: modules, plugins: plugins)
        return ReferencePage(of: recipe.form, chapters: [chapter], in: language).text
    }
}

/// What a module does, and what it gives later steps.
private struct ModuleSummary: LocalizedMessage {
    let module: ModuleDeclaration

    func text(in language: MessageLanguage) -> String {
        let outputs = module.outputs.map { "- `outputs.\($0.name)`: \($0.help.text(in: language))" }
        return ([module.summary.text(in: language)] + (outputs.isEmpty ? [] : [""] + outputs)).joined(separator: "\n")
    }
}

extension ModuleDeclaration {
    /// The settings of the module as keys of a mapping.
    var form: RecordForm {
        RecordForm(
            name: "with_" + id, path: "with: " + id, help: summary,
            fields: settings.map { $0.form(below: "with: " + id) })
    }
}

extension ModuleDeclaration.Setting {
    /// The setting as a key of the mapping at a path.
    fileprivate func form(below path: String) -> FieldForm {
        let place = path.isEmpty ? name : "\(path).\(name)"
        return FieldForm(key: name, form: type.form(at: place, help: help), isRequired: isRequired, help: help)
    }
}

extension SettingType {
    /// What may stand there, as schema and reference describe it.
    func form(at path: String, help: any LocalizedMessage) -> Form {
        switch self {
        case .text: .text(.anyText)
        case .number: .number
        case .boolean: .boolean
        case .day: Shape.day.form
        case .integer(let range): .integer(range)
        case .choice(let words): .choice(words)
        case .list(of: let element): .oneOrMore(element.form(at: path, help: help))
        case .integers(byNames: let names): .record(Self.numbers(byNames: names))
        case .files: .alternatives([.oneOrMore(.text(.anyText)), .byName(.anyText, .oneOrMore(.text(.anyText)))])
        case .record(let settings):
            .record(
                RecordForm(
                    name: path.replacing(": ", with: "_").replacing(".", with: "_"), path: path, help: help,
                    fields: settings.map { $0.form(below: path) }))
        }
    }

    private static func numbers(byNames names: [String]) -> RecordForm {
        let help = Help(fi: "Kokonaisluku.", sv: "Ett heltal.", en: "A whole number.")
        return RecordForm(
            name: "numbers_" + names.joined(separator: "_"), path: "with", help: help,
            fields: names.map { FieldForm(key: $0, form: .integer(0...1_000_000_000), help: help) })
    }
}
