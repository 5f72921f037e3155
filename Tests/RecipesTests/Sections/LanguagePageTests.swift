import NetworkModel
import Recipes
import Testing
import WorkCalendar

@Suite("The example of the language page")
struct LanguagePageTests {
    let draft: RecipeDraft
    let page: SectionReading

    init() throws {
        page = try SectionReading(LanguagePage.example)
        draft = page.reading.draft
    }

    @Test("is read without findings")
    func isClean() {
        #expect(page.findings == [])
    }

    @Test("gives the network and its members")
    func network() throws {
        let network = draft.network
        #expect(network.id == "elämänkaari")
        #expect(network.name.text(in: "sv") == "Nätverket Livsbågen")
        #expect(network.hosts == ["oulu"])
        #expect(network.languages == ["fi", "sv"])
        #expect(network.principles.map { $0.text(in: "fi") }.last == "sopimuksellisuus")
        #expect(network.phases.map(\.span) == [DaySpan(from: try Day("2027-01-01"), to: try Day("2028-12-31"))])
        #expect(network.vocabularies.map(\.id) == ["life_stage", "area"])
        #expect(network.vocabularies[0].terms.map(\.id) == ["lapset", "työikäiset", "ikäihmiset"])
        #expect(network.members.map(\.representatives) == [4, 1])
        let settlement = network.members[1]
        #expect(settlement.roles == ["vetäjä"])
        #expect(settlement.terms == ["life_stage": ["ikäihmiset"]])
        #expect(settlement.contributes.map(\.amount) == [1])
    }

    @Test("gives groups, those by condition apart")
    func groups() {
        let groups = draft.network.groups
        #expect(groups[0].members.map(\.id) == ["oulu", "setlementti"])
        #expect(groups[0].chair?.id == "oulu")
        #expect(groups[0].seats.map(\.kind) == ["association"])
        #expect(groups[0].term == Gap(months: 24))
        #expect(groups[1].members.isEmpty)
        #expect(draft.selections.map(\.group) == ["ikäihmiset"])
    }

    @Test("gives the calendar")
    func calendar() throws {
        let calendar = draft.network.calendar
        #expect(calendar.holidays?.id == "fi")
        #expect(calendar.closed.map(\.span) == [.recurring(fromMonth: 6, fromDay: 24, toMonth: 8, toDay: 6)])
        #expect(calendar.deadlines.map(\.date) == [.recurring(month: 5, day: 31)])
        #expect(calendar.deadlines.map(\.shift) == [.finland1930])
        #expect(calendar.deadlines.map(\.handling) == [Gap(days: 14)])
    }

    @Test("gives the meetings")
    func meetings() throws {
        let meetings = draft.network.meetings
        #expect(meetings.map(\.id) == ["teematapaaminen", "kehittämispäivät", "tarvetyöpaja", "foorumi", "kierros"])
        #expect(meetings[0].bodies == [.group("ikäihmiset")])
        #expect(meetings[0].cadence == .times(3, length: .halfDay, per: .year))
        #expect(meetings[0].preferredWeekdays == [.tuesday, .wednesday])
        #expect(meetings[0].avoid == ["talviloma"])
        #expect(meetings[1].spacing == Gap(months: 4))
        #expect(meetings[2].before.map(\.target) == [.deadline("stea_haku")])
        #expect(meetings[2].before.map(\.gap) == [Gap(days: 42)])
        #expect(meetings[2].within == [.recurring(fromMonth: 2, fromDay: 1, toMonth: 4, toDay: 15)])
        #expect(meetings[3].dates.map(\.end) == [try LocalTime("2027-02-02T16:00")])
        #expect(meetings[3].dates[0].programme.map(\.by) == [["oulu"]])
        #expect(!meetings[4].isAttended && meetings[4].rotates)
        #expect(meetings[4].venues == ["tori", "kirjasto"])
    }

    @Test("gives needs, activities, figures and deliverables")
    func work() {
        let network = draft.network
        #expect(network.needsPolicy.workshop == "tarvetyöpaja")
        #expect(network.needsPolicy.dimensions == ["area", "life_stage"])
        #expect(network.activities.map(\.by) == [["setlementti"]])
        #expect(network.figures[0].values.map(\.term) == ["lapset"])
        #expect(network.deliverables.map(\.actual) == [5])
    }

    @Test("gives applications, endorsements and rules")
    func agreements() {
        let fields = draft.network.applicationProcess.fields
        #expect(fields.map(\.type) == [.integer, .boolean, .list(of: "life_stage")])
        #expect(draft.network.applicationProcess.states.map(\.id).last == "withdrawn")
        #expect(draft.endorsements[0].require.map(\.measure) == [.atLeast(3), .atLeast(1)])
        #expect(draft.endorsements[0].endorsement.excluding == [.applicant, .partners])
        #expect(draft.endorsements[0].endorsement.gates == ["city_review"])
        #expect(draft.rules.map(\.rule.id) == ["tarvelähtöisyys", "esitteet"])
        #expect(draft.rules[0].examples.map(\.expect) == [.broken])
        #expect(draft.rules[1].require == nil)
    }

    @Test("gives tasks, their unnamed steps called by their modules")
    func tasks() {
        #expect(draft.tasks.map(\.task.id) == ["vuosisuunnitelma", "hakemus_saapuu"])
        #expect(draft.tasks[0].task.isDefault)
        #expect(draft.tasks[0].steps.map(\.step.id) == ["kalenteri", "check", "report"])
        #expect(draft.tasks[0].steps[2].step.after == ["kalenteri"])
        #expect(draft.tasks[1].task.startsOn == "application_submitted")
        #expect(draft.plugins.map(\.version) == ["1"])
    }
}
