import JSON
import ModuleContract
import NetworkModel
import Recipes
import Testing
import WorkCalendar

@testable import ReportModule

@Suite("Attendees in calendars")
struct AttendeeTests {
    /// Who speaks for the parish, and the lines that name it in the theme meeting of 2 February 2027.
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let persons: [Person]
        let mandates: [Mandate]
        let lines: [String]
    }

    private static let maija = Person(id: "person-1", name: "Maija Meikäläinen", email: "maija@example.fi")
    private static let unnamed =
        #"ATTENDEE;CN=Seurakunta;CUTYPE=GROUP;ROLE=REQ-PARTICIPANT:urn:x-verkosto:example:parish"#

    static let cases = [
        Case(testDescription: "nobody known", persons: [], mandates: [], lines: [unnamed]),
        Case(
            testDescription: "a representative with an address", persons: [maija],
            mandates: [Mandate(id: "m1", person: "person-1", member: "parish")],
            lines: [
                "ATTENDEE;CN=Maija Meikäläinen;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT:mailto:maija@example.fi"
            ]),
        Case(
            testDescription: "without an address", persons: [Person(id: "person-1", name: "Maija")],
            mandates: [Mandate(id: "m1", person: "person-1", member: "parish")],
            lines: ["ATTENDEE;CN=Maija;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT:urn:x-verkosto:example:person-1"]),
        Case(
            testDescription: "a deputy beside",
            persons: [maija, Person(id: "person-2", name: "Väinö", email: "v@x.fi")],
            mandates: [
                Mandate(id: "m1", person: "person-1", member: "parish"),
                Mandate(id: "m2", person: "person-2", member: "parish", capacity: .deputy),
            ],
            lines: [
                "ATTENDEE;CN=Maija Meikäläinen;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT:mailto:maija@example.fi",
                "ATTENDEE;CN=Väinö;CUTYPE=INDIVIDUAL;ROLE=OPT-PARTICIPANT:mailto:v@x.fi",
            ]),
        Case(
            testDescription: "a mandate for the group goes before that for the network",
            persons: [maija, Person(id: "person-2", name: "Väinö")],
            mandates: [
                Mandate(id: "m1", person: "person-1", member: "parish", group: "loneliness"),
                Mandate(id: "m2", person: "person-2", member: "parish"),
            ],
            lines: [
                "ATTENDEE;CN=Maija Meikäläinen;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT:mailto:maija@example.fi"
            ]),
        Case(
            testDescription: "a mandate that is over, one for another group, a person forgotten", persons: [maija],
            mandates: [
                Mandate(id: "m1", person: "person-1", member: "parish", span: DaySpan(to: day("2027-02-01"))),
                Mandate(id: "m2", person: "person-1", member: "parish", group: "memory"),
                Mandate(id: "m3", person: "person-9", member: "parish"),
            ], lines: [unnamed]),
        Case(
            testDescription: "a name and an address that would end their line",
            persons: [Person(id: "person-1", name: "M\";ROLE=CHAIR:x\r\nEND:VEVENT", email: "a b\r\n@x.fi")],
            mandates: [Mandate(id: "m1", person: "person-1", member: "parish")],
            lines: [
                "ATTENDEE;CN=\"M';ROLE=CHAIR:x  END:VEVENT\";CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT:mailto:a%20b%0D%0A@x.fi"
            ]),
    ]

    @Test("are those who speak for the participants, else the participants", arguments: cases)
    func attendees(example: Case) {
        var request = ExampleNetwork.request(formats: ["ics"])
        request.with["attendees"] = .boolean(true)
        request.register.people = example.persons
        request.register.mandates = example.mandates
        let calendar = lines(of: ReportModule().calendar(of: [request]))
        let event = calendar.drop { !$0.hasPrefix("UID:theme/loneliness/1") }.prefix { $0 != "END:VEVENT" }
        #expect(event.filter { $0.hasPrefix("ATTENDEE") }.dropLast() == example.lines[...])
        #expect(event.contains { $0.hasPrefix("ORGANIZER;CN=") })
        #expect(!calendar.contains("METHOD:PUBLISH"))
    }

    @Test("are named only if asked for")
    func unasked() async throws {
        var request = ExampleNetwork.request(formats: ["ics"])
        request.register.people = [Self.maija]
        request.register.mandates = [Mandate(id: "m1", person: "person-1", member: "parish")]
        for artifact in try await ReportModule().run(request, progress: NoProgress()).artifacts {
            let calendar = lines(of: artifact.bytes)
            #expect(!calendar.contains { $0.hasPrefix("ATTENDEE") || $0.hasPrefix("ORGANIZER") })
            #expect(calendar.contains("METHOD:PUBLISH"))
        }
        request.with["attendees"] = .boolean(true)
        let asked = try await ReportModule().run(request, progress: NoProgress()).artifacts
        #expect(asked.allSatisfy { lines(of: $0.bytes).contains { $0.hasPrefix("ATTENDEE") } })
    }

    @Test("a calendar of several networks has each one's meetings, under its name, and one zone")
    func together() {
        let one = ExampleNetwork.request()
        var other = one
        other.recipe.network.id = "other"
        other.recipe.network.name = LocalizedText("Toinen", language: "fi")
        let calendar = lines(of: ReportModule().calendar(of: [one, other]))
        #expect(calendar.count { $0 == "BEGIN:VCALENDAR" } == 1)
        #expect(calendar.count { $0 == "BEGIN:VTIMEZONE" } == 1)
        #expect(calendar.contains { $0.hasPrefix("UID:workshop/1@other.verkosto") })
        #expect(calendar.contains { $0.hasPrefix("SUMMARY:") && $0.hasSuffix("(Toinen)") })
        #expect(Set(calendar.filter { $0.hasPrefix("UID:") }).count == calendar.count { $0.hasPrefix("UID:") })
    }

    /// The content lines of a calendar, unfolded.
    private func lines(of bytes: [UInt8]) -> [String] {
        String(decoding: bytes, as: UTF8.self).replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
    }
}
