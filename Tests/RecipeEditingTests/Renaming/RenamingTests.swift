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
        Case(
            recipe: "elämänkaari", id: "association", new: "yhdistys",
            holds: ["kind: yhdistys, representatives: 2", "seats: {yhdistys: 3}", "among: {kind: [yhdistys, parish]}"],
            keeps: ["name: Esimerkin muistiyhdistys ry"]),
        Case(
            recipe: "elämänkaari", id: "thematic", new: "teema",
            holds: ["kind: teema, lead: kirjasto", "of: {each: teema}"]),
        Case(
            recipe: "elämänkaari", id: "vocabularies.theme", new: "aihe",
            holds: [
                "  aihe:\n", "aihe: [yksinäisyys, kulttuuri]", "'kulttuuri' in member.aihe", "dimensions: [area, aihe]",
                "theme: {type: list, of: aihe}", "size(member.aihe) > 0",
            ]),
        Case(
            recipe: "elämänkaari", id: "vetäjä", new: "veturi",
            holds: ["roles: [veturi]", "setlementti/veturi"]),
        Case(
            recipe: "elämänkaari", id: "kalenteri", new: "vuosikello",
            holds: [
                "{id: vuosikello, uses: schedule", "steps.vuosikello.findings",
                "after: [vuosikello, tarpeet, tarkistus]",
            ]),
        Case(
            recipe: "jake", id: "members.koordinaattori", new: "maakunta",
            holds: ["{id: maakunta,", "hosts: [maakunta]", "maakunta/koordinaattori", "maakunta/järjestöjohtaja"]),
        Case(
            recipe: "jake", id: "roles.koordinaattori", new: "kokoaja",
            holds: ["{id: koordinaattori,", "roles: [kokoaja, järjestöjohtaja]", "koordinaattori/kokoaja"]),
        Case(
            recipe: "jake", id: "hyvinvointikoordinaattori", new: "hytekoordinaattori",
            holds: ["roles: [hytekoordinaattori]", "require: {roles: hytekoordinaattori}"],
            keeps: ["- id: kunnan_hyvinvointikoordinaattori", "ei ole hyvinvointikoordinaattoria"]),
        Case(
            recipe: "jake", id: "theme.terveys", new: "hyvinvointi",
            holds: ["{id: hyvinvointi, name: Terveys}", "theme: [hyvinvointi]", "values: {hyvinvointi: 30"],
            keeps: ["{id: terveys, name: Terveys, kind: thematic", "given: {group: terveys}"]),
        Case(
            recipe: "yhteispalvelu", id: "valmistelu", new: "alku",
            holds: ["{id: alku, name: Valmistelu", "during: alku"], keeps: ["id: valmistelussa_yksi_rahoittaja"]),
        Case(
            recipe: "yhteispalvelu", id: "site.jyväskylä", new: "jkl",
            holds: ["{id: jkl, name: Jyväskylä}", "members: {where: {site: jkl}}, site: [jkl]"],
            keeps: ["of: jyväskylä, cadence"]),
        Case(
            recipe: "yhteispalvelu", id: "kehittäjä", new: "tekijä",
            holds: ["'tekijä' in m.roles", "jyväskylän_yhdistys/tekijä"], keeps: ["id: kehittäjä_paikalla"]),
        Case(
            recipe: "oulun_yhteistyöfoorumi", id: "meetings.foorumi", new: "neuvottelupäivä",
            holds: [
                "- id: neuvottelupäivä", "meeting.series == 'neuvottelupäivä'", "before: {what: neuvottelupäivä",
                "given: {meeting: {series: neuvottelupäivä,",
            ], keeps: ["id: oulun_yhteistyöfoorumi"]),
        Case(
            recipe: "turun_resurssikeskus", id: "meetings.kind.tour", new: "kierros",
            holds: ["kind: kierros", "when: {kind: kierros}", "series: bussikierros, kind: kierros"]),
    ]

    @Test func renamesWhatATemplateNames() throws {
        let text = """
            verkosto: 1
            parameters: {kunnat: {type: list, default: [liperi, juuka]}}
            network: {id: jake, name: JAKE}
            members:
              - {for_each: "${{ parameters.kunnat }}", as: kunta, id: "${{ kunta }}", kind: municipality}
            groups:
              - {for_each: [liperi, juuka], as: kunta, id: "${{ kunta }}-foorumi", members: ["${{ kunta }}"]}
              - {id: työryhmä, members: [liperi], chair: liperi}
            """
        let files = ["recipe.yaml": Array(text.utf8)]
        let renaming = Judge(name: "jake").renaming(["recipe.yaml"], of: files)
        let declaration = try #require(renaming.declarations(meantBy: "liperi").first)
        let renamed = try renaming.renaming(declaration, to: "liperinkunta")
        #expect(
            String(decoding: renamed["recipe.yaml"] ?? [], as: UTF8.self)
                == text.replacing("liperi", with: "liperinkunta"))
    }

    @Test(arguments: cases)
    func renames(_ example: Case) throws {
        let judge = Judge(name: example.recipe)
        let files = judge.files.merging(["recipe.yaml": try BundledTexts.bytes(of: example.recipe)]) { $1 }
        let renaming = judge.renaming(["recipe.yaml"], of: files)
        let declaration = try #require(renaming.declarations(meantBy: example.id).first)
        let renamed = files.merging(try renaming.renaming(declaration, to: example.new)) { $1 }
        let result = String(decoding: renamed["recipe.yaml"] ?? [], as: UTF8.self)
        for stretch in example.holds + example.keeps { #expect(result.contains(stretch), "lacks \(stretch)") }
        #expect(judge.troubles(of: "recipe.yaml", in: renamed).isEmpty)
        let back = judge.renaming(["recipe.yaml"], of: renamed)
        let path = Rename(path: declaration.path, new: example.new).newPath
        let renamedDeclaration = try #require(back.declarations(meantBy: path).first)
        let restored = renamed.merging(try back.renaming(renamedDeclaration, to: declaration.id)) { $1 }
        #expect(restored == files)
    }

    /// Tables and recipes that extend it change together.
    @Test func changesAllFilesThatNameIt() throws {
        let files = [
            "pohja.yaml": """
            verkosto: 1
            network: {id: a, name: A}
            parameters: {raja: {type: integer, default: 2}}
            vocabularies: {area: [tuira, keskusta]}
            members: {file: members.csv}
            groups: [{id: ryhmä, members: [martat/vetäjä, kunta]}]
            application:
              states: [{id: luonnos, moves: {valmis: applicant}}, {id: valmis}]
            activities: {file: activities.csv}

            """,
            "members.csv": "id,kind,roles,area\nmartat,association,vetäjä|apu,tuira|keskusta\nkunta,municipality,,\n",
            "activities.csv": "id,by\nkerho,martat|kunta\n",
            "ohut.yaml": """
            verkosto: 1
            extends: {recipe: pohja.yaml, with: {raja: 3}}
            groups: [{id: oma, members: [martat]}]
            rules:
              - {id: r, about: member, when: {id: martat}, require: "'vetäjä' in member.roles && 'tuira' in member.area"}
              - id: s
                about: application
                require: "application.state == 'luonnos' || parameters.raja > 2"
                examples: [{given: {application: {state: luonnos, applicant: martat}}, expect: held}]

            """,
        ].mapValues { Array($0.utf8) }
        let judge = Judge(name: "")
        #expect(judge.troubles(of: "ohut.yaml", in: files).isEmpty)
        var transcript = ""
        for (id, new) in [
            ("martat", "marttaliitto"), ("vetäjä", "veturi"), ("tuira", "tuiranranta"), ("association", "yhdistys"),
            ("luonnos", "alku"), ("raja", "kynnys"), ("area", "alue"),
        ] {
            let renaming = judge.renaming(["pohja.yaml", "ohut.yaml"], of: files)
            let declaration = try #require(renaming.declarations(meantBy: id).first)
            let changed = try renaming.renaming(declaration, to: new)
            #expect(judge.troubles(of: "ohut.yaml", in: files.merging(changed) { $1 }).isEmpty)
            transcript += "\(declaration.path) → \(new)\n"
            for (path, bytes) in changed.sorted(by: { $0.key < $1.key }) {
                let before = String(decoding: files[path] ?? [], as: UTF8.self).split(separator: "\n")
                let after = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
                for (old, new) in zip(before, after) where old != new {
                    transcript += "  \(path): \(new.drop { $0 == " " })\n"
                }
            }
        }
        try UpgradeTests.expectGolden(transcript, "rename-all-files.txt")
    }

    @Test func refusesWhatCannotBe() throws {
        let judge = Judge(name: "elämänkaari")
        let bytes = try BundledTexts.bytes(of: "elämänkaari")
        let renaming = judge.renaming(["recipe.yaml"], of: ["recipe.yaml": bytes])
        #expect(
            renaming.declarations(meantBy: "kulttuuri").map(\.path) == [
                "groups.kulttuuri", "vocabularies.theme.kulttuuri",
            ])
        #expect(renaming.declarations(meantBy: "draft").isEmpty, "what holds by default stands in no recipe")
        let martat = try #require(renaming.declarations(meantBy: "martat").first)
        for taken in ["kuoro", "Martat!", "martat"] {
            #expect(throws: Renaming.Problem.self) { try renaming.renaming(martat, to: taken) }
        }
        let kind = try #require(renaming.declarations(meantBy: "association").first)
        #expect(throws: Renaming.Problem.self) { try renaming.renaming(kind, to: "parish") }
    }

    /// Ids that a template puts together can't be changed by themselves; where that is so is told.
    @Test func tellsWhatDoesNotFollow() throws {
        let judge = Judge(name: "jake")
        let renaming = judge.renaming(["recipe.yaml"], of: ["recipe.yaml": try BundledTexts.bytes(of: "jake")])
        let forum = try #require(renaming.declarations(meantBy: "juuka-foorumi").first)
        #expect(throws: Renaming.Problem.self) { try renaming.renaming(forum, to: "juukan_foorumi") }
    }
}
