import Diagnostics
import JSON
import ModuleContract
import NetworkModel
import Recipes
import SourceText
import WorkCalendar

@testable import ReportModule

/// A small network in which everything occurs that a report tells, names that would break out of their form included.
enum ExampleNetwork {
    /// Names as an ill-meaning recipe would give them.
    static let hostile = "<script>alert('x')</script> & \"=1+1\""

    static var network: Network {
        var network = Network(id: "example", name: name("Esimerkkiverkosto", "Exempelnätverket", "Example network"))
        network.languages = ["fi", "sv", "en"]
        network.area = name("Oulu", "Uleåborg", "Oulu")
        network.hosts = ["city"]
        network.purpose = name("Sovittu pidetään.", "Det avtalade hålls.", "What is agreed is kept.")
        network.principles = [name("kumppanuus", "partnerskap", "partnership")]
        network.phases = [
            with(Phase(id: "action", span: DaySpan(from: day("2027-01-01"), to: day("2028-12-31")))) {
                $0.name = name("Toiminta", "Verksamhet", "Action")
            }
        ]
        network.vocabularies = vocabularies
        network.members = members
        network.groups = groups
        network.venues = [
            with(Venue(id: "hall")) { $0.name = name("Valtuustosali", "Fullmäktigesalen", "Council hall") }
        ]
        network.calendar = calendar
        network.meetings = meetings
        network.needsPolicy.dimensions = ["area", "theme"]
        network.activities = activities
        network.figures = [priorities]
        network.deliverables = [
            with(Deliverable(id: "publications")) {
                $0.name = name("Julkaisut", "Publikationer", "Publications")
                $0.planned = 2
                $0.actual = 5
            }
        ]
        return network
    }

    /// A request to report on the network, the schedule in the results of an earlier step.
    static func request(language: String = "fi", formats: [String] = []) -> Request {
        var recipe = Recipe(network: network, files: SourceFiles())
        recipe.rules = [
            with(Rule(id: "ground", about: .member)) {
                $0.text = name("Esitteet tuodaan kuukausittain.", "Broschyrer varje månad.", "Leaflets every month.")
            },
            with(Rule(id: "theme", about: .member)) {
                $0.name = name("Jokaisella on teema", "Alla har ett tema", "Everyone has a theme")
                $0.level = .note
            },
        ]
        recipe.endorsements = [
            with(Endorsement(id: "mark")) {
                $0.name = name("Puumerkki", "Bomärke", "Endorsement mark")
                $0.givenBy = [.body(.network)]
                $0.require = [
                    Requirement(measure: .atLeast(3), among: nil), Requirement(measure: .noDeclines, among: nil),
                ]
                $0.excluding = [.applicant, .partners]
                $0.window = EndorsementWindow(opens: "submitted", lasts: Gap(days: 30))
                $0.gates = ["city_review"]
            }
        ]
        return Request(
            recipe: recipe, register: register, with: ["formats": .array(formats.map(JSONValue.string))],
            steps: [StepResult(id: "calendar", uses: "schedule", findings: [], outputs: ["schedule": schedule])],
            today: day("2027-03-01"), language: language, seed: 0)
    }

    private static var schedule: JSONValue {
        var schedule = Schedule(
            year: 2027, horizon: day("2027-01-01")...day("2027-12-31"), timeZone: "Europe/Helsinki", seed: 0, effort: 0)
        schedule.meetings = [
            with(
                ScheduledMeeting(
                    id: "theme/loneliness/1", series: "theme", body: .group("loneliness"), number: 1,
                    start: time("2027-02-02", 12, 0), end: time("2027-02-02", 16, 0))
            ) {
                $0.venue = "hall"
                $0.participants = [Participant(member: "parish"), Participant(member: "settlement")]
                $0.points = [ConstraintPoints(constraint: "preferred_weekday", points: 2)]
            },
            with(
                ScheduledMeeting(
                    id: "workshop/1", series: "workshop", body: .network, number: 1,
                    start: time("2027-03-30", 8, 30), end: time("2027-03-30", 16, 0))
            ) {
                $0.participants = ["city", "parish", "settlement"].map { Participant(member: $0) }
            },
        ]
        schedule.unscheduled = [
            UnscheduledMeeting(id: "theme/loneliness/2", reason: "Tilaa ei ole.", constraints: ["room"])
        ]
        return schedule.json(in: TimeZoneRules(id: "Europe/Helsinki")!, unscheduledPoints: 1000, notes: [])
    }

    private static var register: RegisterSnapshot {
        var register = RegisterSnapshot(
            applications: [
                with(Application(id: "a1", title: hostile, state: "submitted")) {
                    $0.applicant = "settlement"
                    $0.partners = ["city"]
                    $0.submitted = day("2027-02-15")
                    $0.fields["theme"] = .list([.text("memory")])
                    $0.marks = [Mark(endorsement: "mark", by: "parish", at: day("2027-02-20"), word: .endorsed)]
                }
            ],
            needs: [
                with(Need(id: "n1")) {
                    $0.title = "Muistikahvila"
                    $0.year = 2027
                    $0.votes = 4
                    $0.terms = ["theme": ["memory"], "area": ["north"]]
                }
            ],
            heldMeetings: [
                with(
                    HeldMeeting(
                        id: "theme/loneliness/1", start: time("2027-02-02", 12, 0), end: time("2027-02-02", 16, 0),
                        attended: [Participant(member: "parish"), Participant(member: "city")])
                ) {
                    $0.items = [
                        MeetingItem(title: "Ystävätoiminta", decision: hostile), MeetingItem(title: "Muut asiat"),
                    ]
                }
            ])
        register.stateChanges = [
            StateChange(application: "a1", from: nil, to: "draft", day: day("2027-02-10"), by: "applicant"),
            StateChange(application: "a1", from: "draft", to: "submitted", day: day("2027-02-15"), by: "applicant"),
        ]
        register.promises = [
            Promise(
                id: "p1", text: hostile, by: "parish", made: day("2027-02-02"), due: day("2027-02-20"),
                kept: day("2027-02-19")),
            Promise(id: "p2", text: "Esite", by: "parish", made: day("2027-02-02"), due: day("2027-02-20")),
        ]
        return register
    }
}

extension ExampleNetwork {
    private static var vocabularies: [Vocabulary] {
        [
            Vocabulary(id: "area", terms: [term("north", "Tuira"), term("south", "Kaukovainio")]),
            Vocabulary(id: "theme", terms: [term("loneliness", "Yksinäisyys"), term("memory", "Muisti")]),
            Vocabulary(id: "strategy", terms: [term("national", "Kaste"), term("local", "Kaupungin strategia")]),
            Vocabulary(id: "priority", terms: [term("early", "Varhainen tuki")]),
        ]
    }

    private static var members: [Member] {
        [
            with(Member(id: "city")) {
                $0.name = name("Oulun kaupunki", "Uleåborgs stad", "City of Oulu")
                $0.kind = "municipality"
                $0.contributes = [Contribution(what: name("työntekijä", "arbetstagare", "worker"), amount: 1.5)]
            },
            with(Member(id: "settlement")) {
                $0.name = LocalizedText(hostile, language: "fi")
                $0.kind = "association"
                $0.representatives = 2
                $0.contract = [DaySpan(from: day("2026-01-01"), to: day("2028-12-31"))]
                $0.terms = ["theme": ["loneliness"]]
            },
            with(Member(id: "parish")) {
                $0.name = name("Seurakunta", "Församlingen", "Parish")
                $0.kind = "parish"
            },
        ]
    }

    private static var groups: [Group] {
        [
            with(Group(id: "loneliness")) {
                $0.name = name("Yksinäisyys", "Ensamhet", "Loneliness")
                $0.kind = "thematic"
                $0.members = [Participant(member: "settlement", role: "lead"), Participant(member: "parish")]
                $0.lead = Participant(member: "settlement")
                $0.terms = ["strategy": ["local"], "priority": ["early"]]
            }
        ]
    }

    private static var calendar: NetworkCalendar {
        var calendar = NetworkCalendar()
        calendar.holidays = HolidayCalendar(id: "fi")
        calendar.closed = [
            NamedSpan(
                id: nil, name: name("Kesätauko", "Sommaruppehåll", "Summer break"),
                span: .recurring(fromMonth: 6, fromDay: 24, toMonth: 8, toDay: 6)),
            NamedSpan(
                id: nil, name: name("Joulutauko", "Juluppehåll", "Christmas break"),
                span: .recurring(fromMonth: 12, fromDay: 21, toMonth: 1, toDay: 6)),
        ]
        calendar.periods = [
            NamedSpan(
                id: "winter", name: name("Talviloma", "Sportlov", "Winter holiday"),
                span: .dated(DaySpan(from: day("2027-03-08"), to: day("2027-03-12"))))
        ]
        calendar.deadlines = [
            with(Deadline(id: "stea", date: .recurring(month: 5, day: 30))) {
                $0.name = name("STEA: uudet avustukset", "STEA: nya understöd", "STEA: new grants")
                $0.at = ClockTime(hour: 16, minute: 15)
                $0.shift = .finland1930
                $0.handling = Gap(days: 14)
            }
        ]
        return calendar
    }

    private static var meetings: [MeetingSeries] {
        [
            with(MeetingSeries(id: "workshop")) {
                $0.name = name("Tarvetyöpaja", "Behovsverkstad", "Needs workshop")
                $0.bodies = [.network]
            },
            with(MeetingSeries(id: "theme")) {
                $0.name = name("Teematapaaminen", "Tematräff", "Theme meeting")
                $0.bodies = [.group("loneliness")]
            },
            with(MeetingSeries(id: "forum")) {
                $0.name = name("Foorumi, ”iso”; kaikille", "Forum", "Forum")
                $0.bodies = [.network]
                $0.dates = [
                    with(GivenDate(start: time("2016-01-26", 8, 30), end: time("2016-01-26", 16, 0))) {
                        $0.status = .moved
                        $0.movedFrom = .dated(day("2016-01-24"))
                        $0.programme = [
                            item("Rahoitus", by: "city"), item("Osallisuus", by: "city/hyte"),
                            item("Vertaistuki", by: "city"),
                        ]
                    }
                ]
            },
        ]
    }

    private static var activities: [Activity] {
        [
            with(Activity(id: "befriending")) {
                $0.name = name("Ystävätoiminta", "Vänverksamhet", "Befriending")
                $0.by = ["settlement", "parish"]
                $0.terms = ["theme": ["loneliness"], "area": ["north"], "strategy": ["local"], "priority": ["early"]]
                $0.funding = [DaySpan(from: day("2026-01-01"), to: day("2027-12-31"))]
            }
        ]
    }

    private static var priorities: Figure {
        with(Figure(id: "priorities")) {
            $0.name = name("Painopisteet", "Prioriteringar", "Priorities")
            $0.by = "theme"
            $0.values = [Figure.Value(term: "loneliness", value: 30), Figure.Value(term: "memory", value: 21)]
            $0.source = name("Hyvinvointikertomukset 2014", "Välfärdsberättelser 2014", "Wellbeing reports 2014")
        }
    }

    private static func item(_ title: String, by: String) -> ProgrammeItem {
        with(ProgrammeItem(title: LocalizedText(title, language: "fi"))) {
            $0.by = [by]
            $0.minutes = 45
        }
    }

    private static func term(_ id: String, _ name: String) -> VocabularyTerm {
        VocabularyTerm(id: id, name: LocalizedText(name, language: "fi"))
    }

    private static func name(_ finnish: String, _ swedish: String, _ english: String) -> LocalizedText {
        LocalizedText([
            LocalizedText.Entry(language: "fi", text: finnish), LocalizedText.Entry(language: "sv", text: swedish),
            LocalizedText.Entry(language: "en", text: english),
        ])
    }
}

/// A value after some changes.
func with<Value>(_ value: Value, _ change: (inout Value) -> Void) -> Value {
    var value = value
    change(&value)
    return value
}

func day(_ text: String) -> Day {
    try! Day(text)
}

func time(_ text: String, _ hour: Int, _ minute: Int) -> LocalTime {
    LocalTime(day: day(text), clock: ClockTime(hour: hour, minute: minute)!)
}
