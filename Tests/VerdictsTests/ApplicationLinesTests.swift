import Diagnostics
import JSON
import NetworkModel
import Recipes
import Testing
import WorkCalendar

@testable import Verdicts

/// Applications as data: what is read, and what is told of a line that can't be.
@Suite struct ApplicationLinesTests {
    static let recipe = """
        verkosto: 1
        network: {id: n, name: N}
        vocabularies: {life_stage: [lapset, ikäihmiset]}
        members: [{id: oulu, kind: municipality}, {id: martat, kind: association}]
        needs: {dimensions: [life_stage]}
        application:
          fields: {amount: {type: integer}, share: {type: number}, is_new: {type: boolean}, from_day: {type: date},
            life_stage: {type: list, of: life_stage}, size: {type: choice, of: [pieni, iso]}, notes: {type: list}}
        endorsements: [{id: mark, about: application, given_by: network, require: [{at_least: 1}]}]

        """

    static func decoder() throws -> ApplicationDecoder {
        let recipe = try TestRecipe(recipe).recipe
        return ApplicationDecoder(recipe)
    }

    static func lines(_ text: String) throws -> [ApplicationLines.Line] {
        Array(ApplicationLines(Array(text.utf8), decoder: try decoder()))
    }

    @Test func `all fields are read by their types`() throws {
        let line = """
            {"id": "h1", "title": "Hanke", "state": "submitted", "applicant": "martat", "partners": ["oulu"], \
            "submitted": "1.3.2027", "amount": 5.0, "share": 1, "is_new": true, "from_day": "2027-04-01", \
            "life_stage": ["lapset"], "size": "iso", "notes": ["a", 1], "needs": [{"id": "t1", "year": 2027, \
            "votes": 3, "life_stage": "lapset"}, "t2"], "endorsements": [{"endorsement": "mark", "by": "oulu", \
            "at": "2027-03-02", "mark": "declined"}]}
            """
        let read = try Self.lines(line)[0]
        #expect(read.problems.map { $0.text(in: .en) } == [])
        let application = try #require(read.application)
        #expect(application.submitted == Day(year: 2027, month: 3, day: 1))
        #expect(application.fields["amount"] == .integer(5))
        #expect(application.fields["share"] == .number(1))
        #expect(application.fields["notes"] == .list([.text("a"), .integer(1)]))
        #expect(application.needs.map(\.id) == ["t1", "t2"])
        #expect(application.needs[0].terms == ["life_stage": ["lapset"]])
        #expect(application.marks.map(\.word) == [.declined])
    }

    @Test func `an application is a draft unless it says otherwise`() throws {
        let application = try #require(try Self.lines("{\"id\": \"h1\", \"applicant\": null}")[0].application)
        #expect(application.state == "draft")
        #expect(application.applicant == nil)
    }

    @Test(arguments: [
        ("{\"id\": \"h1\", \"applicant\": \"ei\"}", ["\"ei\""]),
        ("{\"id\": \"ä1\", \"partners\": [\"oulu\", \"ei\"], \"amount\": \"x\"}", ["\"ei\"", "\"x\""]),
        ("{\"id\": \"h1\", \"amuont\": 1}", ["\"amuont\""]),
        ("{\"id\": \"h1\", \"needs\": [{\"id\": \"t\", \"life_stage\": [\"lapset\", \"x\"]}]}", ["\"x\""]),
        ("  {\"title\": \"A\", \"needs\": []}", ["{"]),
        (
            "{\"id\": \"h1\", \"endorsements\": [{\"endorsement\": \"mark\", \"by\": \"oulu\", \"at\": \"2027-03-02\"}]}",
            ["{\"endorsement"]
        ),
        ("{\"id\": \"h1\" \"title\": 1}", ["\"title"]),
    ])
    func `a problem stands where the value stands`(_ line: String, _ places: [String]) throws {
        let columns = try Self.lines(line)[0].locatedProblems.map(\.column)
        let wanted = places.map { place in
            line.firstRange(of: place).map { line.unicodeScalars.distance(from: line.startIndex, to: $0.lowerBound) + 1 }
        }
        #expect(columns == wanted)
    }

    @Test func `keys are the same in any order and spelling`() throws {
        let members = [
            ("title", "\"Hanke\""), ("amount", "5"), ("size", "\"iso\""), ("is_new", "true"), ("share", "1"),
            ("needs", "[{\"id\": \"t1\", \"year\": 2027}, {\"year\" : 2026,\"id\": \"t2\"}]"),
        ]
        let spellings: [(String, String) -> String] = [
            { "\"\($0)\":\($1)" }, { "\"\($0)\":  \($1)" }, { "\"\($0)\"\t:\($1)" },
            { name, value in "\"\\u00\(String(name.utf8.first ?? 0, radix: 16))\(name.dropFirst())\": \(value)" },
        ]
        var lines: [String] = []
        for spelling in spellings {
            for first in members.indices {
                let ordered = members[first...] + members[..<first]
                lines.append("{\"id\": \"h\(lines.count)\", \(ordered.map(spelling).joined(separator: ", "))}")
            }
        }
        let applications = try Self.lines(lines.joined(separator: "\n")).map { line in
            var application = try #require(line.application)
            application.id = "h"
            return application
        }
        #expect(applications.count == 24)
        #expect(applications.allSatisfy { $0 == applications[0] })
        #expect(applications[0].needs.map(\.year) == [2027, 2026])
    }

    @Test(arguments: [
        ("{\"id\": \"h1\", \"amount\": 1, \"amounts\": 1}", "unknown-key"),
        ("{\"id\": \"h1\", \"amount\": 1, \"amoun\": 1}", "unknown-key"),
        ("{\"id\": \"h1\", \"amount\": 1, \"am\\u006funt\": 2}", "application-syntax"),
        ("{\"id\": \"h1\", \"muu\": null, \"m\\u0075u\": null}", "application-syntax"),
        ("{\"id\": \"h1\"", "application-syntax"),
        ("[1]", "application-syntax"),
        ("{\"title\": \"A\"}", "missing-key"),
        ("{\"id\": \"h1\", \"amuont\": 1}", "unknown-key"),
        ("{\"id\": \"h1\", \"amount\": \"1\"}", "wrong-type"),
        ("{\"id\": \"h1\", \"amount\": 1.5}", "wrong-type"),
        ("{\"id\": \"h1\", \"size\": \"suuri\"}", "wrong-type"),
        ("{\"id\": \"h1\", \"life_stage\": [\"kaikki\"]}", "unknown-term"),
        ("{\"id\": \"h1\", \"state\": \"valmis\"}", "unknown-reference"),
        ("{\"id\": \"h1\", \"applicant\": \"tuntematon\"}", "unknown-reference"),
        ("{\"id\": \"h1\", \"submitted\": \"31.2.2027\"}", "wrong-type"),
        ("{\"id\": \"h1\", \"needs\": [{\"yaer\": 2027}]}", "unknown-key"),
        (
            "{\"id\": \"h1\", \"endorsements\": [{\"endorsement\": \"merkki\", \"by\": \"oulu\", \"at\": \"2027-03-02\", \"mark\": \"endorsed\"}]}",
            "unknown-reference"
        ),
        (
            "{\"id\": \"h1\", \"endorsements\": [{\"endorsement\": \"mark\", \"by\": \"oulu\", \"at\": \"2027-03-02\"}]}",
            "missing-key"
        ),
        (String(repeating: "[", count: 2_000), "application-syntax"),
        ("{\"id\": \"h1\", \"title\": \"" + String(repeating: "x", count: 20_000), "application-syntax"),
    ])
    func `a line with an error is told and not judged, and the rest goes on`(_ line: String, _ code: String) throws {
        let read = try Self.lines(line + "\n{\"id\": \"seuraava\"}\n")
        #expect(read[0].application == nil)
        #expect(read[0].problems.map(\.code) == [code])
        #expect(read[1].application?.id == "seuraava")
        #expect(read[1].number == 2)
    }

    @Test func `a mark by a stranger is a warning and the application is judged`() throws {
        let line = """
            {"id": "h1", "endorsements": [{"endorsement": "mark", "by": "x", "at": "2027-03-02", "mark": "endorsed"}]}
            """
        let read = try Self.lines(line)[0]
        #expect(read.problems.map(\.level) == [.warning])
        #expect(read.application != nil)
    }

    @Test func `ids are unique`() throws {
        let read = try Self.lines("{\"id\": \"a\"}\n\n{\"id\": \"b\"}\n{\"id\": \"a\"}")
        #expect(read.map { $0.application?.id } == ["a", "b", nil])
        #expect(read[2].problems.map(\.code) == ["duplicate-id"])
        #expect(read[2].number == 4)
    }
}

@Suite struct ApplicationTableTests {
    @Test func `a table gives the same applications as lines of JSON`() throws {
        let table = """
            id;title;state;applicant;partners;submitted;amount;share;is_new;life_stage
            h1;"Hanke; toinen";submitted;martat;oulu|martat;1.3.2027;5;0.5;true;lapset | ikäihmiset
            h2;;;;;;;;;
            """
        let lines = """
            {"id": "h1", "title": "Hanke; toinen", "state": "submitted", "applicant": "martat", "partners": ["oulu", \
            "martat"], "submitted": "2027-03-01", "amount": 5, "share": 0.5, "is_new": true, "life_stage": ["lapset", \
            "ikäihmiset"]}
            {"id": "h2"}
            """
        let decoder = try ApplicationLinesTests.decoder()
        let rows = ApplicationTable(Array(table.utf8), decoder: decoder).lines
        #expect(rows.map(\.application) == (try ApplicationLinesTests.lines(lines).map(\.application)))
        #expect(rows.map(\.number) == [2, 3])
    }

    @Test(arguments: [
        ("id,amount\nh1,paljon", ["wrong-type"]), ("id,amuont\nh1,1", ["unknown-key"]),
        ("id,amount\nh1,1,2", ["application-syntax"]), ("id,amount\n,1", ["missing-key"]),
    ])
    func `a row with an error is told`(_ table: String, _ codes: [String]) throws {
        let rows = ApplicationTable(Array(table.utf8), decoder: try ApplicationLinesTests.decoder()).lines
        #expect(rows.flatMap(\.problems).map(\.code) == codes)
        #expect(rows.allSatisfy { $0.application == nil })
    }

    /// A row that can't be read is told with its line; the rest goes on, as far as it can be told apart.
    @Test(arguments: [
        ("id,title\nbad,\"x\nh2,B", [(2, "never closed")], []),
        ("id,title\nbad,\"x\"y\nh2,B", [(2, "behind the quote")], ["h2"]),
        ("id,title\nbad,\u{0}\nh2,B", [(2, "control characters")], ["h2"]),
        ("id,title,title\nh1,A,B", [(1, "‘title’ stands twice")], []),
        ("id,title\nbad," + String(repeating: "x", count: 1 << 24) + "\nh2,B", [(2, "longer than 16 MB")], ["h2"]),
    ])
    func `a row that can't be read is told`(_ table: String, _ told: [(Int, String)], _ ids: [String]) throws {
        let rows = ApplicationTable(Array(table.utf8), decoder: try ApplicationLinesTests.decoder()).lines
        #expect(rows.compactMap(\.application?.id) == ids)
        let problems = rows.flatMap { row in row.problems.map { (row.number, $0.text(in: .en)) } }
        #expect(problems.map(\.0) == told.map(\.0))
        for (problem, wanted) in zip(problems, told) {
            #expect(problem.1.replacing("`", with: "‘").contains(wanted.1.replacing("’", with: "‘")))
        }
    }

    @Test func `a row that is no UTF-8 is told, and the rest goes on`() throws {
        let bytes = Array("id,title\nh1,".utf8) + [0xE4] + Array("\nh2,B\n".utf8)
        let rows = ApplicationTable(bytes, decoder: try ApplicationLinesTests.decoder()).lines
        #expect(rows.map(\.number) == [2, 3])
        #expect(rows.map { $0.problems.map(\.code) } == [["application-syntax"], []])
        #expect(rows.map(\.application?.id) == [nil, "h2"])
    }

    @Test func `what is told of a line is short, and says why it is no JSON`() throws {
        let name = String(repeating: "x", count: 1 << 20)
        let lines = try ApplicationLinesTests.lines(
            "{\"id\": \"h1\", \"\(name)\": 1}\n{\"id\": \"h1\", \"id\": 2}\n{\"id\" 1}")
        let texts = lines.map { $0.problems.map { $0.text(in: .en) }.joined() }
        #expect(texts[0].count < 200)
        #expect(texts[1] == "The line is no JSON: the key “id” stands twice")
        #expect(texts[2] == "The line is no JSON: the colon between the key and its value is missing")
    }
}
