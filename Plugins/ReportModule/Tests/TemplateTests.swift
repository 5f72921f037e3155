import Diagnostics
import JSON
import ModuleContract
import NetworkModel
import Recipes
import SourceText
import Testing

@testable import ReportModule

@Suite("Templates of a recipe's own")
struct TemplateTests {
    /// Templates with something wrong, and what is said of each, as `file:line:column code`.
    static let broken: [(name: String, files: [String: String], said: [String])] = [
        (
            "a misspelt fact", ["agenda": "# Ä {{titel}}"],
            ["agenda.md:1:5 template-name: this paper has no fact `titel`; did you mean `title`?"]
        ),
        (
            "a fact of another paper", ["agenda": "{{decision}}"],
            ["agenda.md:1:1 template-name: this paper has no fact `decision`"]
        ),
        (
            "a list as a value", ["agenda": "{{participants}}"],
            [
                "agenda.md:1:1 template-value: `participants` is not one text: open it with `{{#participants}}` and close it with `{{/participants}}`"
            ]
        ),
        ("an open tag", ["agenda": "a\n{{title"], ["agenda.md:2:1 template-tag: nothing ends `{{`; write `}}`"]),
        (
            "an open section", ["agenda": "{{#next}}"],
            ["agenda.md:1:1 template-section: nothing closes the section `next`; write `{{/next}}` at its end"]
        ),
        (
            "sections across each other", ["agenda": "{{#next}}{{#previous}}{{/next}}{{/previous}}"],
            [
                "agenda.md:1:23 template-section: `{{/next}}` closes a section, but `previous` is open",
                "agenda.md:1:32 template-section: `{{/previous}}` closes a section that nothing opened",
            ]
        ),
        (
            "other delimiters", ["agenda": "{{=<% %>=}}"],
            ["agenda.md:1:1 template-tag: templates of papers do without `{{=<% %>=}}`; see docs/templates.md"]
        ),
        (
            "a partial by a fact's name", ["agenda": "{{> *title}}"],
            ["agenda.md:1:1 template-tag: templates of papers do without `{{*title}}`; see docs/templates.md"]
        ),
        (
            "a partial that is not there", ["agenda": "{{> lettrhead}}", "letterhead": "x"],
            [
                "agenda.md:1:1 template-partial: the folder of templates has no file `lettrhead.md`; did you mean `letterhead`?",
                "letterhead.md:1:1 template-unused: nothing uses the template `letterhead.md`: that of a paper is called for example `invitation.en.md` or `invitation.md`",
            ]
        ),
        (
            "a path out of the folder", ["agenda": "{{> ../../etc/passwd}}"],
            ["agenda.md:1:1 template-partial: the folder of templates has no file `../../etc/passwd.md`"]
        ),
        (
            "templates in a circle", ["agenda": "{{> a}}", "a": "{{> b}}", "b": "\n{{> a}}"],
            ["b.md:2:1 template-cycle: the templates include one another in a circle: agenda → a → b → a"]
        ),
        (
            "sections without end", ["agenda": String(repeating: "{{#next}}", count: 100_000)],
            ["agenda.md:1:136 template-depth: more than 16 sections or templates inside one another"]
        ),
        (
            "a template that doubles itself",
            Dictionary(
                uniqueKeysWithValues: (0..<30).map {
                    ($0 == 0 ? "agenda" : "t\($0)", "{{> t\($0 + 1)}}{{> t\($0 + 1)}}")
                }
                    + [("t30", "x")]),
            ["t15.md:1:1 template-depth: more than 16 sections or templates inside one another"]
        ),
    ]

    @Test("that are broken are told where and why", arguments: broken)
    func findings(name: String, files: [String: String], said: [String]) {
        let recipe = Self.recipe(files)
        let findings = PaperTemplates(of: recipe).findings.map { Finding($0, in: recipe.files, language: .en) }
        let told = findings.map { finding in
            "\(finding.file ?? ""):\(finding.range?.start.line ?? 0):\(finding.range?.start.column ?? 0) \(finding.code): \(finding.message)"
        }
        #expect(Array(told.prefix(said.count)) == said)
    }

    @Test("take the place of the program's own, in their language or in all")
    func override() async throws {
        let files = [
            "invitation.fi": "# Kutsu {{ title }} / {{{network.name}}}\n\n{{> standard}}\n{{> signature}}",
            "signature": "T. {{network.name}}\n", "agenda": "# X {{when}}",
        ]
        let request = with(ExampleNetwork.request(formats: ["papers"])) {
            $0.recipe.templates = Self.recipe(files).templates
            $0.recipe.files = Self.recipe(files).files
            $0.with["papers"] = .array([.string("invitation"), .string("agenda")])
            $0.with["languages"] = .array([.string("fi"), .string("sv")])
        }
        let (papers, findings) = PaperWish(request).papers(of: request)
        #expect(findings.isEmpty)
        #expect(
            papers.map(\.title) == [
                "Kutsu Tarvetyöpaja / Esimerkkiverkosto", "X tiistai 30.3.2027 klo 8.30–16.00",
                "Möteskallelse: Behovsverkstad", "X tisdag 30.3.2027 kl. 8.30–16.00",
            ])
        #expect(papers[0].markdown.contains("# Kokouskutsu: Tarvetyöpaja\n"))
        #expect(papers[0].markdown.hasSuffix("\nT. Esimerkkiverkosto\n"))
    }

    @Test("write no more than there is room for")
    func bounded() throws {
        let inner = String(repeating: "{{#participants}}", count: 10) + String(repeating: "x", count: 1000)
        let recipe = Self.recipe(["agenda": inner + String(repeating: "{{/participants}}", count: 10)])
        let template = try #require(PaperTemplates(of: recipe).template(.agenda, in: .fi))
        let many = (0..<200).map { Participant(member: "m\($0)") }
        let facts = Crowd(participants: many)
        let (text, isCut) = template.markdown(of: facts)
        #expect(isCut)
        #expect(text.utf8.count <= PaperTemplate.outputLimit)
    }

    /// A thing whose list holds things with the same list.
    private struct Crowd: FactHolder {
        var participants: [Participant]

        func fact(_ name: String) -> FactValue? {
            name == "participants" ? .list(participants.map { _ in self }) : nil
        }
    }

    /// A recipe with a folder of templates.
    static func recipe(_ templates: [String: String]) -> Recipe {
        var files = SourceFiles()
        let read = templates.sorted { $0.key < $1.key }.map { name, text in
            TemplateFile(name: name, file: files.add(path: "\(name).md", bytes: Array(text.utf8)).id)
        }
        var recipe = Recipe(network: ExampleNetwork.network, files: files)
        recipe.templates = read
        return recipe
    }
}
