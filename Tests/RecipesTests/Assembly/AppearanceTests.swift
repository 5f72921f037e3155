import NetworkModel
import SourceText
import Testing
import WorkCalendar

@testable import Recipes

/// The files that `network.appearance` names.
@Suite struct AppearanceTests {
    static let svg = "<svg xmlns='http://www.w3.org/2000/svg'><path fill='url(#a)' d='M0 0'/></svg>"

    @Test(
        "logos with something in them that runs or fetches are refused",
        arguments: [
            ("<svg><script>1</script></svg>", "<script"), ("<svg><SCRIPT/></svg>", "<script"),
            ("<svg onload=\"x()\"/>", "onload="), ("<svg>\n<a\nonclick ='x'/></svg>", "onclick ="),
            ("<svg><image href=\"//example.org/a\"/></svg>", "href=\"//example.org/a"),
            ("<svg><use xlink:href='file:///etc/passwd#a'/></svg>", "href='file:///etc/passwd#a"),
            ("<svg><style>@import 'a.css'</style></svg>", "@import"),
            ("<svg style='fill:url(http://example.org)'/>", "url(http://example.org"),
            ("<!DOCTYPE svg [<!ENTITY a 'b'>]><svg/>", "<!doctype"), ("<svg><foreignObject/></svg>", "<foreignobject"),
        ])
    func unsafe(text: String, part: String) throws {
        #expect(try #require(Logo(Array(text.utf8))).unsafePart == part)
    }

    @Test("logos are told apart by their first bytes")
    func forms() {
        #expect(Logo([0x89, 0x50, 0x4E, 0x47, 0x0D])?.form == .png)
        #expect(Logo([0xFF, 0xD8, 0xFF, 0xE0])?.form == .jpeg)
        #expect(Logo(Array(Self.svg.utf8))?.form == .svg)
        #expect(Logo(Array(Self.svg.utf8))?.unsafePart == nil)
        #expect(Logo(Array("GIF89a".utf8)) == nil)
        #expect(Logo([]) == nil)
    }

    /// Each path starts from the file that says it; what the extending recipe says wins.
    @Test("logo and templates come from the folder of the recipe that names them")
    func layers() throws {
        let base = BundledRecipe(
            name: "pohja",
            folder: MemoryFolder(files: [
                "recipe.yaml": Array(
                    "verkosto: 1\nnetwork: {id: a, name: A, appearance: {logo: l.svg, templates: m}}\n".utf8),
                "l.svg": Array(Self.svg.utf8), "m/agenda.md": Array("pohja".utf8), "m/lue.txt": Array("x".utf8),
            ]))
        let own = MemoryFolder(files: [
            "recipe.yaml": Array(
                "verkosto: 1\nextends: pohja\nnetwork: {appearance: {colour: \"#00629b\", templates: omat}}\n".utf8),
            "omat/invitation.fi.md": Array("oma".utf8), "omat/x.md": Array("\u{FEFF}x".utf8),
        ])
        let reader = RecipeReader(
            files: RecipeFiles(folder: own, bundled: [base]), modules: [], today: try Day("2027-01-15"))
        let reading = try reader.read(.file(path: "recipe.yaml"))
        #expect(reading.diagnostics.isEmpty)
        let recipe = try #require(reading.recipe)
        #expect(recipe.network.appearance.colour == Colour("#00629b"))
        #expect(recipe.network.appearance.logo?.form == .svg)
        #expect(recipe.templates.map(\.name) == ["invitation.fi", "x"])
        #expect(recipe.files[recipe.templates[0].file]?.path == "omat/invitation.fi.md")
    }
}
