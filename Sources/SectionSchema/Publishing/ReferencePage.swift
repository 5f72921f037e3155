package import Diagnostics

/// Describes a record and all inside it as a page in Markdown, for people.
package struct ReferencePage: Sendable {
    /// A heading of the page with what stands below it.
    package struct Chapter: Sendable {
        /// The heading.
        package var title: String
        /// The records described, each with a heading of its own.
        package var records: [RecordForm]

        /// Creates a chapter.
        package init(title: String, records: [RecordForm]) {
            self.title = title
            self.records = records
        }
    }

    private let wording: FormWording
    private let language: MessageLanguage
    private var sections: [RecordForm] = []
    private var texts: [TextForm] = []
    private var customs: [CustomForm] = []
    private var lines: [String] = []

    /// Describes a record, and further ones in chapters of their own.
    package init(of record: RecordForm, chapters: [Chapter], in language: MessageLanguage) {
        self.language = language
        wording = FormWording(language: language)
        collect(record)
        for chapter in chapters { for record in chapter.records { collectInside(record) } }
        write("# " + wording.title, wording.introduction)
        for section in sections {
            write(section, heading: section.path.isEmpty ? wording.wholeRecipe : "`\(section.path)`")
        }
        for chapter in chapters {
            write("## " + chapter.title)
            for record in chapter.records { write(record, heading: "`\(record.path)`", level: 3) }
        }
        writeElements()
        writeValues()
    }

    /// The page.
    package var text: String { lines.joined(separator: "\n") + "\n" }
}

// MARK: - Collecting

extension ReferencePage {
    private mutating func collect(_ record: RecordForm) {
        guard !sections.contains(where: { $0.name == record.name && $0.path == record.path }) else { return }
        sections.append(record)
        collectInside(record)
    }

    private mutating func collectInside(_ record: RecordForm) {
        for field in record.fields { collect(field.form) }
        if let form = record.furtherKeys { collect(form) }
    }

    private mutating func collect(_ form: Form) {
        switch form {
        case .text(let form):
            if !texts.contains(where: { $0.name == form.name }) { texts.append(form) }
        case .custom(let form):
            if !customs.contains(where: { $0.name == form.name }) { customs.append(form) }
        case .list(of: let element), .oneOrMore(let element): collect(element)
        case .records(let record, _), .record(let record): collect(record)
        case .byName(let name, let value):
            collect(.text(name))
            collect(value)
        case .alternatives(let forms):
            for form in forms { collect(form) }
        case .integer, .number, .boolean, .choice, .reference: break
        }
    }
}

// MARK: - Writing

extension ReferencePage {
    private mutating func write(_ paragraphs: String...) {
        for paragraph in paragraphs { lines += lines.isEmpty ? [paragraph] : ["", paragraph] }
    }

    private mutating func write(_ record: RecordForm, heading: String, level: Int? = nil) {
        let depth = level ?? (record.path.contains(".") ? 3 : 2)
        write(String(repeating: "#", count: depth) + " " + heading, record.help.text(in: language))
        if !record.fields.isEmpty { writeTable(of: record.fields) }
        for keys in record.requiredOneOf { write(wording.oneOf(keys)) }
        if let form = record.furtherKeys, !form.isAnything { write(wording.vocabularies) }
    }

    private mutating func writeTable(of fields: [FieldForm]) {
        write(wording.tableHead)
        lines.append("| --- | --- | --- |")
        for field in fields {
            let key = field.isRequired ? "**`\(field.key)`**" : "`\(field.key)`"
            var meaning = field.help.text(in: language)
            if let standard = field.standard { meaning += " " + wording.standard(standard) }
            if let example = field.example { meaning += " " + wording.example(example) }
            lines.append("| \(key) | \(wording.form(field.form).inTable) | \(meaning.inTable) |")
        }
    }

    private mutating func writeElements() {
        write("## " + wording.anyElement)
        writeTable(of: FieldForm.ofElements)
    }

    private mutating func writeValues() {
        write("## " + wording.values)
        write(wording.valuesHead)
        lines.append("| --- | --- | --- |")
        let values =
            texts.map { (name: $0.name, help: $0.help, examples: $0.examples) }
            + customs.map { (name: $0.name, help: $0.help, examples: $0.examples) }
        for value in values.sorted(by: { $0.name < $1.name }) {
            let examples = value.examples.map { "`\($0)`" }.joined(separator: ", ")
            lines.append("| \(value.name) | \(value.help.text(in: language).inTable) | \(examples.inTable) |")
        }
    }
}

extension String {
    /// The text with what would end a cell of a table escaped.
    fileprivate var inTable: String {
        String(flatMap { $0 == "|" ? "\\|" : String($0) })
    }
}

extension Form {
    /// Whether anything may stand there, so that there is nothing to say of it.
    fileprivate var isAnything: Bool {
        if case .custom = self { true } else { false }
    }
}
