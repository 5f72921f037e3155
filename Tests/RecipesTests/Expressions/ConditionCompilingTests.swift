import CEL
import Diagnostics
import LocatedYAML
import NetworkModel
import SourceText
import Testing

@testable import Recipes

/// Conditions as mappings and in CEL: what they mean, and where their problems are told.
@Suite struct ConditionCompilingTests {
    static let yaml = """
        network: {id: n, name: N, languages: [fi]}
        vocabularies:
          life_stage: [lapset, ikäihmiset]
        members:
          - {id: liitto, kind: association, life_stage: [lapset]}
          - {id: kunta, kind: municipality}
        groups: [{id: ohjaus, kind: steering, members: [liitto], chair: liitto}]
        venues: [{id: sali}]
        application:
          fields: {amount: {type: integer}, share: {type: number}, is_new: {type: boolean}, from_day: {type: date},
            life_stage: {type: list, of: life_stage}, size: {type: choice, of: [pieni, iso]}}
        needs: {dimensions: [life_stage]}

        """

    /// A network's model, and what compiling a condition behind it in the same file gives.
    static func compile(
        _ condition: String, about subject: Subject = .application
    ) -> (condition: Condition?, findings: [String], diagnostics: [Diagnostic], file: SourceFile) {
        var files = SourceFiles()
        let file = files.add(path: "recipe.yaml", bytes: Array((yaml + "when: " + condition + "\n").utf8))
        let document = LocatedYAML.read(file: file).document ?? .mapping([], at: file.span)
        let draft = Sections.decode(document).draft
        let model = ExpressionModel(network: draft.network, parameters: draft.parameters)
        let compiler = ExpressionCompiler(model: model, files: files)
        guard let node = document["when"] else { return (nil, ["no node"], [], file) }
        let result = compiler.condition(node, in: .about(subject))
        let findings = result.diagnostics.map { "\($0.message.code) \($0.span.map(file.text(of:)) ?? "nowhere")" }
        return (result.condition, findings, result.diagnostics, file)
    }

    @Test(arguments: [
        ("{partners: {kind: municipality}}", "application.partners.exists(p, p.kind == \"municipality\")"),
        ("{amount: {at_least: 3, at_most: 5}}", "application.amount >= 3 && application.amount <= 5"),
        ("{is_new: true}", "application.is_new == true"),
        ("{share: 1}", "application.share == 1.0"),
        ("{applicant: kunta}", "application.applicant.id == \"kunta\""),
        ("{applicant: [kunta, liitto]}", "application.applicant.id in [\"kunta\", \"liitto\"]"),
        ("{applicant: {not: kunta}}", "!(application.applicant.id == \"kunta\")"),
        ("{submitted: {before: 1.3.2027}}", "application.submitted < date(\"2027-03-01\")"),
        ("{submitted: {present: false}}", "!has(application.submitted)"),
        ("{partners: {present: true}}", "size(application.partners) > 0"),
        ("{life_stage: [lapset, ikäihmiset]}", "application.life_stage.exists(l, l in [\"lapset\", \"ikäihmiset\"])"),
        ("{partners: {not: {kind: municipality}}}", "!application.partners.exists(p, p.kind == \"municipality\")"),
        ("{partners: {kind: {not: municipality}}}", "application.partners.exists(p, !(p.kind == \"municipality\"))"),
        ("{not: {is_new: true, size: iso}}", "!(application.is_new == true && application.size == \"iso\")"),
        ("{amount: {at_most: \"${{ 2 * 3 }}\"}}", "application.amount <= 2 * 3"),
        ("{today: {after: 2027-01-01}}", "today > date(\"2027-01-01\")"),
        ("\"${{ application.is_new }}\"", "application.is_new"),
        ("application.amount > 3", "application.amount > 3"),
    ])
    func `a condition as a mapping means this in CEL`(_ written: String, _ source: String) {
        let (condition, findings, _, _) = Self.compile(written)
        #expect(findings == [])
        #expect(condition?.source == source)
    }

    @Test(arguments: [
        ("{partnres: {kind: municipality}}", ["unknown-key partnres"]),
        ("{partners: {kid: municipality}}", ["unknown-key kid"]),
        ("{partners: {kind: municipalty}}", ["unknown-term municipalty"]),
        ("{life_stage: ikaihmiset}", ["unknown-term ikaihmiset"]),
        ("{size: suuri}", ["unknown-term suuri"]),
        ("{applicant: kuntta}", ["unknown-reference kuntta"]),
        ("{amount: paljon}", ["expression-type paljon"]),
        ("{is_new: joo}", ["expression-type joo"]),
        ("{submitted: {before: eilen}}", ["expression-type eilen"]),
        ("{partners: {at_least: 2}}", ["expression-type at_least"]),
        ("{title: {at_least: 2}}", ["expression-type at_least"]),
        ("{amount: {at_least: \"${{ application.amont }}\"}}", ["expression-type amont"]),
        ("{amount: {at_least: \"${{ application.title }}\"}}", ["expression-type at_least"]),
        ("[a, b]", ["expression-type [a, b]"]),
        ("\"application.amount + 1\"", ["expression-type \"application.amount + 1\""]),
        ("\"aplication.amount > 1\"", ["expression-type aplication"]),
        ("\"\"", ["expression-syntax \"\""]),
        ("\"application.amount >\"", ["expression-syntax "]),
        ("application.title.contains('a #1')", ["expression-cut application.title.contains('a #1')"]),
    ])
    func `a problem of a condition is told where it stands`(_ written: String, _ findings: [String]) {
        #expect(Self.compile(written).findings == findings)
    }

    @Test func `all problems of a condition come in one go`() {
        let findings = Self.compile("{partnres: x, amount: paljon, partners: {kind: municipalty, not: {kid: y}}}")
            .findings
        #expect(
            findings == [
                "unknown-key partnres", "expression-type paljon", "unknown-key kid", "unknown-term municipalty",
            ])
    }

    @Test func `an expression cut inside a flow mapping is told with the whole that was meant`() throws {
        var files = SourceFiles()
        let text = Self.yaml + "rule: {when: application.partners.exists(p, p.kind == 'municipality'), level: error}\n"
        let file = files.add(path: "recipe.yaml", bytes: Array(text.utf8))
        let document = try #require(LocatedYAML.read(file: file).document)
        let draft = Sections.decode(document).draft
        let compiler = ExpressionCompiler(
            model: ExpressionModel(network: draft.network, parameters: []), files: files)
        let node = try #require(document["rule"]?["when"])
        let diagnostics = compiler.condition(node, in: .about(.application)).diagnostics
        #expect(diagnostics.map(\.message.code) == ["expression-cut"])
        #expect(
            diagnostics.first?.fixes.first?.edits.first?.text
                == "\"application.partners.exists(p, p.kind == 'municipality')\"")
    }

    @Test func `comparing a reference with text is told with the fix`() throws {
        let (_, findings, diagnostics, _) = Self.compile("\"application.applicant == 'kunta'\"")
        #expect(findings.map { $0.split(separator: " ")[0] } == ["expression-type"])
        let edit = try #require(diagnostics.first?.fixes.first?.edits.first)
        #expect(edit.text.contains(".id"))
    }

    @Test func `each scope sees its own thing alone`() {
        #expect(Self.compile("\"member.kind == 'x'\"").findings.map { $0.split(separator: " ")[0] } == ["expression-type"])
        #expect(
            Self.compile("{kind: municipality}", about: .member).condition?.source == "member.kind == \"municipality\"")
        #expect(Self.compile("{chair: {kind: association}}", about: .group).findings == [])
    }
}
