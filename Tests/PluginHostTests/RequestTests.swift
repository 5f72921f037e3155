import Diagnostics
import Foundation
import JSON
import ModuleContract
import NetworkModel
import PluginHost
import PluginWire
import Recipes
import Testing
import WorkCalendar

/// What plugins are asked: everything that a native module knows. The schema is held to the same file
/// (PluginWireTests).
struct RequestTests {
    private static let recipe = """
        verkosto: 1
        parameters: {vuosi: {type: integer, default: 2027}}
        network:
          id: kuopio
          name: {fi: Kuopion järjestöverkosto, en: Kuopio network}
          hosts: [kaupunki]
          languages: [fi, en]
          phases: [{id: toiminta, name: Toiminta, from: 2026-01-01}]
        vocabularies: {life_stage: [{id: lapset, name: Lapset}]}
        members:
          - {id: kaupunki, name: Kuopion kaupunki, kind: municipality, representatives: 2, roles: [johtaja], life_stage: lapset}
          - {id: martat, kind: association, contract: {from: 2026-01-01, to: 2028-12-31}, contributes: [{what: tilat, amount: 2}]}
        groups: [{id: johtoryhmä, kind: steering, members: [kaupunki/johtaja, martat], chair: kaupunki, from: 2026-01-01}]
        venues: [{id: talo, name: Järjestötalo, capacity: 40}]
        calendar:
          closed: [{id: kesä, name: Kesätauko, from: 24.6., to: 6.8.}]
          periods: [{id: syksy, from: 2027-09-01, to: 2027-11-30}]
          deadlines: [{id: haku, name: Haku, date: 30.9., at: "16:15", handling: 2 weeks}]
        meetings:
          - id: kokous
            of: johtoryhmä
            cadence: 4 x 2 h per year
            weekdays: [tue, wed]
            hours: {from: "09:00", to: "15:00"}
            within: {from: 1.2., to: 30.11.}
            spacing: 2 months
            before: {what: haku, by: 6 weeks}
            prefer: {weekdays: [tue], from: "12:00"}
            avoid: [syksy]
            venue: talo
          - {id: foorumi, of: network, cadence: every 2 months on the last fri at 12.00 for 3 h, after: {what: kokous}}
          - {id: kahvit, of: network, cadence: every week on tue thu at 9.00 for 30 min, from: 2027-01-12}
          - {id: päivät, of: network, cadence: 1 x 2 days per year}
          - id: juhla
            of: network
            dates:
              - {start: 2027-05-04T12:00, end: 2027-05-04T15:00, status: moved, moved_from: 2027-05-03, programme: [{title: Avaus, by: kaupunki, minutes: 30}]}
        needs: {dimensions: [life_stage], votes: 3, expire: 3 years}
        activities: [{id: kerho, name: Kerho, by: martat, life_stage: lapset, funding: {from: 2026-01-01, to: 2027-12-31}}]
        figures: [{id: luvut, by: life_stage, values: {lapset: 4.5}, source: Arvio}]
        deliverables: [{id: julkaisut, name: Julkaisut, planned: 2, actual: 5}]
        application:
          fields: {budget: {type: integer, unit: €}}
        endorsements:
          - {id: puolto, about: application, given_by: network, require: [{at_least: 1, among: {kind: association}}, {share: 1/2}], excluding: [applicant, kaupunki], window: {opens: submitted, lasts: 30 days}, valid_for: 12 months, message: Puoltoja puuttuu.}
        rules:
          - {id: budjetti, about: application, when: {budget: {at_least: 1}}, require: {budget: {at_most: 50000}}, message: Liian suuri., basis: Pelisäännöt}
          - {id: vetäjä, about: group, require: "size(group.members) > 1", level: warning, during: toiminta, message: Liian pieni.}
        """

    private func request() throws -> Request {
        let reader = RecipeReader(
            files: RecipeFiles(folder: MemoryFolder(files: ["recipe.yaml": Array(Self.recipe.utf8)])), modules: [],
            today: Day(number: 20_779))
        let reading = try reader.read(.file(path: "recipe.yaml"))
        let recipe = try #require(reading.recipe, "\(reading.diagnostics.map { $0.message.text(in: .en) })")
        return Request(
            recipe: recipe, register: try register(), with: ["title": .string("Kokoukset")],
            steps: [StepResult(id: "kalenteri", uses: "schedule", findings: [], outputs: ["count": .integer(4)])],
            today: Day(number: 20_779), language: "fi", seed: .max)
    }

    /// A register with one of each thing.
    private func register() throws -> RegisterSnapshot {
        let day = Day(number: 20_000)
        let start = LocalTime(day: day, clock: try #require(ClockTime(hour: 9, minute: 0)))
        let end = LocalTime(day: day, clock: try #require(ClockTime(hour: 11, minute: 30)))
        var need = Need(id: "N1")
        need.terms = ["life_stage": ["lapset"]]
        var application = Application(id: "H1", title: "Kerho", state: "draft")
        application.needs = [need]
        application.marks = [Mark(endorsement: "puolto", by: "martat", at: day, word: .endorsed)]
        application.fields = ["budget": .integer(5000)]
        var held = HeldMeeting(id: "foorumi/1", start: start, end: end, attended: [Participant(member: "martat")])
        held.items = [MeetingItem(title: "Avaus"), MeetingItem(title: "Suunnitelma", decision: "Hyväksyttiin.")]
        var register = RegisterSnapshot(applications: [application], needs: [need], heldMeetings: [held])
        register.stateChanges = [StateChange(application: "H1", from: nil, to: "draft", day: day, by: "applicant")]
        register.votes = [NeedVote(need: "N1", member: "martat", dots: 2, day: day)]
        register.movedMeetings = [MeetingMove(id: "foorumi/2", from: start, to: start, end: end, reason: "Lumimyrsky")]
        register.cancelledMeetings = [CancelledMeeting(id: "foorumi/3", start: start)]
        register.mandates = [Mandate(id: "m1", person: "p1", member: "martat")]
        register.promises = [Promise(id: "l1", text: "Kutsuu koolle.", by: "martat", made: day, due: day)]
        register.people = [Person(id: "p1", name: "Aino Esimerkki", email: "aino@example.org")]
        return register
    }

    @Test func hasEverythingThatTheRecipeSays() throws {
        let wire = WireRequest(try request(), module: "work", includesPeople: true, files: "/files")
        let text = HostMessage.request(wire).json.indentedText + "\n"
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/request.json")
        if ProcessInfo.processInfo.environment["VERKOSTO_UPDATE_GOLDEN"] != nil {
            try text.write(to: file, atomically: true, encoding: .utf8)
        }
        #expect(
            try text == String(contentsOf: file, encoding: .utf8), "request.json differs; `make golden` rewrites it")
    }
}
