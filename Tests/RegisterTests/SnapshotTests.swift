import ContentHash
import NetworkModel
import Testing
import WorkCalendar

@testable import Register

/// What modules get to see after every kind of event.
struct SnapshotTests {
    private let temporary: TemporaryRegister
    private let register: Register
    private let snapshot: RegisterSnapshot

    init() throws {
        temporary = try TemporaryRegister.afterEveryEvent()
        register = try temporary.open()
        snapshot = try register.read { (reader) throws(RegisterError) in try reader.snapshot() }
    }

    @Test func applicationsStandAsTheyWereMovedAndMarked() throws {
        let application = try #require(snapshot.applications.first)
        #expect(snapshot.applications.map(\.id) == ["h1", "h2"])
        #expect(application.title == "Yhdessä ikkunan äärellä")
        #expect(application.state == "withdrawn")
        #expect(application.submitted == EveryEvent.day)
        #expect(application.partners == ["kaupunki"])
        #expect(application.fields["share"] == .number(5))
        #expect(application.fields["begins"] == .date(EveryEvent.day + 60))
        #expect(application.needs.map(\.id) == ["need-1", "need-3"])
        #expect(application.marks.map(\.by) == ["martat", "kuoro"])
        #expect(application.marks.map(\.at) == [EveryEvent.day, EveryEvent.day + 3])
        #expect(try register.read { (reader) throws(RegisterError) in try reader.application("h1") } == application)
    }

    @Test func everyMoveIsTold() {
        #expect(
            snapshot.stateChanges.map(\.to) == [
                "draft", "submitted", "review", "network_review", "withdrawn", "network_review",
            ])
        #expect(
            snapshot.stateChanges.map(\.by)
                == ["applicant", "applicant", "coordinator", "recipe", "applicant", "coordinator"])
        #expect(snapshot.stateChanges[2].overrideReason == "johtoryhmän päätös")
    }

    @Test func duplicatesCountForTheNeedThatIsLeft() throws {
        #expect(snapshot.needs.map(\.id) == ["need-1", "need-3"])
        #expect(snapshot.needs[0].merged == ["need-2"])
        #expect(snapshot.needs.map(\.votes) == [5, 0])
        #expect(snapshot.votes.map(\.need) == ["need-1", "need-1"])
    }

    @Test func personsAreIdsButForTheirOwnData() {
        #expect(snapshot.people.map(\.name) == ["Maija Esimerkki"])
        #expect(snapshot.mandates.map(\.person) == ["person-1"])
        #expect(snapshot.mandates[0].span == DaySpan(from: EveryEvent.day - 100, to: EveryEvent.day + 30))
    }

    @Test func meetingsAndPromisesAreKept() {
        #expect(snapshot.heldMeetings[0].items.map(\.decision) == [nil, "Pidetään huhtikuussa"])
        #expect(snapshot.heldMeetings[0].attended.map(\.id) == ["martat", "setlementti/vetäjä"])
        #expect(snapshot.movedMeetings[0].to == EveryEvent.time(EveryEvent.day + 11, 9))
        #expect(snapshot.cancelledMeetings[0].reason == "lakko")
        #expect(snapshot.promises[0].kept == EveryEvent.day + 9)
    }

    /// Names are no part of the journal: they go when others come.
    @Test func namesAreTheLastOnesKept() throws {
        func keep(_ member: LocalizedText?, _ path: String) throws {
            try register.write { (writer) throws(RegisterError) in
                var names = NetworkNames()
                names.states = ["draft": LocalizedText("Luonnos", language: "fi")]
                names.members = ["martat": member, "kuoro": LocalizedText("Kuoro", language: "fi")].compactMapValues(
                    \.self)
                names.fields = ["summa", "alku"].map { NetworkNames.Field(id: $0, name: nil, unit: "EUR") }
                try writer.keep(names, of: [RecipeFile(path: path, digest: .zero)])
                return .commit(())
            }
        }
        let name = LocalizedText([
            LocalizedText.Entry(language: "sv", text: "Marthorna"), LocalizedText.Entry(language: "fi", text: "Martat"),
        ])
        try keep(name, "recipe.yaml")
        var names = try register.read { (reader) throws(RegisterError) in
            try reader.names(ofMembers: ["martat", "nobody"])
        }
        #expect(names.members == ["martat": name])
        #expect(names.states["draft"]?.text(in: "sv") == "Luonnos")
        #expect(names.fields.map(\.id) == ["summa", "alku"])
        try keep(nil, "network.yaml")
        names = try register.read { (reader) throws(RegisterError) in try reader.names(ofMembers: ["martat"]) }
        #expect(names.members.isEmpty)
        #expect(
            try register.read { (reader) throws(RegisterError) in try reader.recipeFiles.map(\.path) } == [
                "network.yaml"
            ])
    }
}
