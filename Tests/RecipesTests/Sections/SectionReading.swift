import Diagnostics
import LocatedYAML
import Recipes
import SectionSchema
import SourceText
import Testing

/// Reads the sections of a YAML text, as the reader does after assembling it.
struct SectionReading {
    let reading: Sections.Reading
    private let file: SourceFile

    init(_ yaml: String, modules: [ModuleDeclaration] = SectionReading.modules, gaps: Gaps = Gaps()) throws {
        var files = SourceFiles()
        file = files.add(path: "recipe.yaml", bytes: Array(yaml.utf8))
        let located = LocatedYAML.read(file: file)
        try #require(located.diagnostics.isEmpty, "the test's YAML is broken")
        reading = Sections.decode(try #require(located.document), modules: modules, gaps: gaps)
    }

    /// Modules such as the program has, with a few settings.
    static let modules: [ModuleDeclaration] = ["schedule", "check", "needs", "report"].map { id in
        ModuleDeclaration(
            id: id, summary: Text(),
            settings: [
                .init("year", .integer(1950...2100), help: Text()),
                .init(
                    "formats", .list(of: .choice(["html", "ics", "xlsx", "csv", "json", "papers", "markdown"])),
                    help: Text()),
                .init("languages", .list(of: .choice(["fi", "sv", "en"])), help: Text()),
                .init("papers", .list(of: .text), help: Text()),
                .init("for", .text, help: Text()),
                .init("from", .day, help: Text()),
                .init("weights", .integers(byNames: ["even", "load"]), help: Text()),
            ], outputs: [])
    }

    private struct Text: LocalizedMessage {
        func text(in language: MessageLanguage) -> String { "" }
    }

    /// The recipe with a fix made.
    func text(applying fix: DiagnosticFix) -> String {
        var scalars = Array(file.text(of: file.span).unicodeScalars)
        for edit in fix.edits.sorted(by: { $0.span.start > $1.span.start }) {
            scalars.replaceSubrange(Int(edit.span.start)..<Int(edit.span.end), with: edit.text.unicodeScalars)
        }
        return String(String.UnicodeScalarView(scalars))
    }

    /// Each finding as `line:column code: sentence`, in the order of reading.
    var findings: [String] { findings(in: .en) }

    func findings(in language: MessageLanguage) -> [String] {
        reading.diagnostics.map { diagnostic in
            let place = diagnostic.span.map { file.lines.position(at: $0.start) }
            let code = diagnostic.message.code
            return "\(place?.line ?? 0):\(place?.column ?? 0) \(code): \(diagnostic.message.text(in: language))"
        }
    }

    /// The codes of the findings, notes of missing languages aside.
    var codes: [String] { reading.diagnostics.map(\.message.code).filter { $0 != "missing-language" } }
}
