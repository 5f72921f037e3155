import LocatedYAML
import SectionSchema
import SourceText
import Testing

@testable import Recipes

@Suite struct TableTests {
    static let header = "vocabularies: {area: [tuira]}\nmembers: {file: m.csv}\n"

    static let tables: [(table: String, members: String)] = [
        ("id,name\noulu,Oulun kaupunki\n", "[{id: oulu, name: Oulun kaupunki}]"),
        ("id;name\noulu;Oulu, kaupunki\n", "[{id: oulu, name: Oulu, kaupunki}]"),
        ("\u{FEFF}id,name\r\noulu,Oulu\r\n", "[{id: oulu, name: Oulu}]"),
        ("id,name\rä,Ö\r", "[{id: ä, name: Ö}]"),
        ("id,name\na,\"x \"\"y\"\", z\"\n", "[{id: a, name: x \"y\", z}]"),
        ("id,name\na,\"two\nlines\"\n", "[{id: a, name: two\nlines}]"),
        ("id,name.fi,name.sv\na,Oulu,Uleåborg\n", "[{id: a, name: {fi: Oulu, sv: Uleåborg}}]"),
        ("id,roles,area\na,vetäjä|sihteeri,tuira\n", "[{id: a, roles: [vetäjä, sihteeri], area: [tuira]}]"),
        ("id,name\na,A|B\n", "[{id: a, name: A|B}]"),
        (
            "id,contract.from,contract.to\na,2026-01-01,2028-12-31\n",
            "[{id: a, contract: [{from: 2026-01-01, to: 2028-12-31}]}]"
        ),
        (
            "id,contract.from,contract.to\na,1.1.2024|1.2.2027,31.12.2025\n",
            "[{id: a, contract: [{from: 1.1.2024, to: 31.12.2025}, {from: 1.2.2027}]}]"
        ),
        ("id,name\na,\n\n  \nb,B\n", "[{id: a}, {id: b, name: B}]"),
        ("id,name\na,no\nb,091\nc,null\n", "[{id: a, name: no}, {id: b, name: 091}, {id: c, name: null}]"),
        ("id , name\n a , A \n", "[{id: a, name: A}]"),
        ("id\na\nb\n", "[{id: a}, {id: b}]"),
        ("id,name\na,${{ parameters.x }}\n", "[{id: a, name: ${{ parameters.x }}}]"),
        ("id,name\n", "[]"),
    ]

    @Test(arguments: tables)
    func readsRows(table: String, members: String) throws {
        let recipe = try Assembling(files: ["recipe.yaml": Self.header, "m.csv": table]).recipe()
        #expect(recipe.shown("members") == members)
        #expect(recipe.shownFindings == [])
    }

    static let broken: [(table: String, findings: [String])] = [
        ("", ["table-form m.csv:1:1"]),
        ("id,,name\n", ["table-form m.csv:1:4"]),
        ("id,name,id\na,b,c\n", ["duplicate-key m.csv:1:9"]),
        ("id,contract,contract.from\n", ["duplicate-key m.csv:1:13"]),
        ("id,name\na\nb,c,d\n", ["table-row m.csv:2:1", "table-row m.csv:3:1"]),
        ("id,name\na,\"b\nc,d\n", ["table-form m.csv:2:3"]),
        ("id,name\na,\"b\"c\n", ["table-form m.csv:2:6"]),
        ("id,name\na,b\u{0}c\n", ["table-form m.csv:2:4"]),
    ]

    @Test(arguments: broken)
    func tellsWhatIsNoTable(table: String, findings: [String]) throws {
        let recipe = try Assembling(files: ["recipe.yaml": Self.header, "m.csv": table]).recipe()
        #expect(recipe.shownFindings == findings)
    }

    @Test func refusesOtherEncodings() throws {
        let source = RecipeFiles(
            folder: MemoryFolder(files: [
                "recipe.yaml": Array("members: {file: m.csv}\n".utf8),
                "m.csv": Array("id,name\na,\u{E4}\n".utf8) + [0xE4],
            ]))
        let recipe = try Assembler.assemble(.file(path: "recipe.yaml"), from: source, settings: [])
        #expect(recipe.shownFindings == ["table-encoding m.csv:3:1"])
        #expect(recipe.findings.gaps.sections == ["members"])
    }

    @Test func keepsTheExactPlaceOfCells() throws {
        let table = "id;roles;area\nä; vetäjä | sihteeri ;\"tuira\"\n"
        let recipe = try Assembling(files: ["recipe.yaml": Self.header, "m.csv": table]).recipe()
        let member = try #require(recipe.tree?["members"]?.sequence?.first)
        let role = try #require(member["roles"]?.sequence?.last)
        let file = try #require(recipe.files[role.span.file])
        #expect(file.path == "m.csv")
        #expect(file.text(of: role.span) == "sihteeri")
        #expect(file.text(of: try #require(member["area"]?.span)) == "\"tuira\"")
        #expect(file.text(of: try #require(member.mapping?.entry(forKey: "roles")?.keySpan)) == "roles")
    }

    @Test func mergesATableByID() throws {
        let recipe = try Assembling(files: [
            "recipe.yaml": "extends: base.yaml\nmembers: [{id: b, kind: parish}, {id: a, remove: true}]\n",
            "base.yaml": "members: {file: m.csv}\n", "m.csv": "id,name\na,A\nb,B\n",
        ]).recipe()
        #expect(recipe.shown("members") == "[{id: b, name: B, kind: parish}]")
    }

    static let paths: [(file: String, finding: String)] = [
        ("../m.csv", "path-outside recipe.yaml:1:17"),
        ("/etc/passwd", "path-outside recipe.yaml:1:17"),
        ("n.csv", "file-unreadable recipe.yaml:1:17"),
        ("[a]", "table-form recipe.yaml:1:17"),
        ("m.csv, separator: x", "unknown-key recipe.yaml:1:24"),
    ]

    @Test(arguments: paths)
    func tellsPathsThatLeadNowhere(file: String, finding: String) throws {
        let recipe = try Assembling(files: ["recipe.yaml": "members: {file: \(file)}\n", "m.csv": "id\na\n"]).recipe()
        #expect(recipe.shownFindings == [finding])
    }
}
