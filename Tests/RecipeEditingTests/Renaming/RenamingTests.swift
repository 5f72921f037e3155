import Foundation
import LocatedYAML
import RecipeEditing
import Recipes
import SourceText
import Testing

/// Changes of ids: everything that refers to them follows, and nothing else.
struct RenamingTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var recipe: String
        var id: String
        var new: String
        /// Stretches of the new text that must be there.
        var holds: [String]
        /// Stretches that must have stayed.
        var keeps: [String] = []
        var testDescription: String { "\(recipe): \(id) → \(new)" }
    }

    static let cases: [Case] = [
        Case(
            recipe: "elämänkaari", id: "muistiyhdistys", new: "muistiliitto",
            holds: [
                "{id: muistiliitto,", "seurakunta, muistiliitto, eläkkeensaajat", "lead: muistiliitto",
                "by: [muistiliitto]",
                "applicant: muistiliitto", "by: muistiliitto, at:",
            ], keeps: ["name: Esimerkin muistiyhdistys ry"]),
        Case(
            recipe: "elämänkaari", id: "groups.kulttuuri", new: "taide",
            holds: ["{id: taide, name: {fi: \"Teematyöryhmä: kulttuuri\""],
            keeps: ["'kulttuuri' in member.theme", "theme: [kulttuuri]"]),
        Case(
            recipe: "elämänkaari", id: "theme.kulttuuri", new: "taide",
            holds: ["\"'taide' in member.theme\"", "{id: taide, name: {fi: Kulttuuri", "theme: [yksinäisyys, taide]"],
            keeps: ["{id: kulttuuri, name: {fi: \"Teematyöryhmä"]),
        Case(
            recipe: "elämänkaari", id: "puoltajia", new: "merkkejä",
            holds: ["merkkejä: {type: integer", "${{ parameters.merkkejä }}"], keeps: ["kolme puoltajaa"]),
        Case(
            recipe: "elämänkaari", id: "puumerkki", new: "bomärke",
            holds: ["- id: bomärke", "{endorsement: bomärke, by: seurakunta"], keeps: ["Verkoston puumerkki"]),
        Case(
            recipe: "elämänkaari", id: "own_share", new: "omarahoitusosuus",
            holds: [
                "omarahoitusosuus: {type: integer", "{budget: {omarahoitusosuus: {at_least: 5 %, of: amount}}}",
                "omarahoitusosuus: 4999",
            ]),
        Case(
            recipe: "elämänkaari", id: "tarvetyöpaja", new: "työpaja",
            holds: ["- id: työpaja", "after: {what: työpaja", "needs: {workshop: työpaja"],
            keeps: ["name: {fi: Tarvetyöpaja"]),
        Case(
            recipe: "elämänkaari", id: "talviloma", new: "hiihtoloma",
            holds: ["{id: hiihtoloma,", "avoid: [hiihtoloma]", "avoid: [hiihtoloma, syysloma]"]),
    ]

    @Test(arguments: cases)
    func renames(_ example: Case) throws {
        let text = try #require(RecipeText(path: "recipe.yaml", bytes: BundledTexts.bytes(of: example.recipe)))
        let judge = Judge(name: example.recipe)
        let renaming = Renaming(modules: Judge.modules) { judge.reading($0) }
        let declaration = try #require(renaming.declarations(meantBy: example.id, in: text).first)
        let renamed = try renaming.renaming(declaration, to: example.new, in: text)
        let result = String(decoding: renamed.file.bytes, as: UTF8.self)
        for stretch in example.holds + example.keeps { #expect(result.contains(stretch), "lacks \(stretch)") }
        #expect(judge.troubles(in: renamed.file.bytes).isEmpty)
        let back = try #require(
            renaming.declarations(meantBy: declaration.path.replacing(declaration.id, with: example.new), in: renamed)
                .first)
        #expect(try renaming.renaming(back, to: declaration.id, in: renamed).file.bytes == text.file.bytes)
    }

    @Test func refusesWhatCannotBe() throws {
        let text = try #require(RecipeText(path: "recipe.yaml", bytes: BundledTexts.bytes(of: "elämänkaari")))
        let judge = Judge(name: "elämänkaari")
        let renaming = Renaming(modules: Judge.modules) { judge.reading($0) }
        #expect(
            renaming.declarations(meantBy: "kulttuuri", in: text).map(\.path) == [
                "groups.kulttuuri", "vocabularies.theme.kulttuuri",
            ])
        let martat = try #require(renaming.declarations(meantBy: "martat", in: text).first)
        #expect(throws: Renaming.Problem.self) { try renaming.renaming(martat, to: "kuoro", in: text) }
        #expect(throws: Renaming.Problem.self) { try renaming.renaming(martat, to: "Martat!", in: text) }
    }
}
