import LocatedYAML
import NetworkModel
import SectionSchema
import WorkCalendar

/// A series of meetings as its keys give it.
struct MeetingDraft: Sendable {
    var series = MeetingSeries(id: "")
    var cadence: CadenceDraft?
    /// `for` and `from` beside a cadence that is written as text.
    var length: MeetingLength?
    var from: Day?
    var dates: [MeetingDateDraft] = []
}

extension Sections {
    /// `meetings`: what recurs, and what is given day by day.
    static let meeting = Record<MeetingDraft>(
        "meeting", at: "meetings",
        help: Help(
            fi: "Tapaamissarja: kenen, kuinka usein tai milloin, ja missä.",
            sv: "En serie möten: vems, hur ofta eller när, och var.",
            en: "A series of meetings: whose, how often or when, and where."),
        requiredOneOf: [["cadence", "dates"]],
        further: .vocabularies { $0.series.terms[$1] = $2 }
    ) {
        Field<MeetingDraft>.id(in: "meetings") { $0.series.id = $1 }
        Field<MeetingDraft>.name { $0.series.name = $1 }
        Field<MeetingDraft>.help { $0.series.help = $1 }
        Field<MeetingDraft>.kind({ $0.series.kind = $1 }, example: "needs_workshop")
        Field(
            "of", .bodies, { $0.series.bodies = $1 }, required: true, example: "{each: thematic}",
            fi:
                "Kenen tapaamisia: network, ryhmä, luettelo, tai {each: LAJI}, jolloin kullakin lajin ryhmällä on omansa.",
            sv: "Vems möten: network, en grupp, en lista, eller {each: SLAG}, då varje grupp av slaget har sina egna.",
            en: "Whose meetings: network, a group, a list, or {each: KIND}: each group of the kind has its own.")
        Field(
            "cadence", .cadence, { $0.cadence = $1 }, example: "3 x half day per year",
            fi: "Kuinka usein ja kuinka pitkään.", sv: "Hur ofta och hur länge.", en: "How often and how long.")
        Field(
            "for", .meetingLength, { $0.length = $1 }, example: "3 h",
            fi: "Kesto, jos sitä ei sanota toistuvuudessa (RRULE).",
            sv: "Längden, om rytmen inte säger den (RRULE).",
            en: "The length, where the cadence does not say it (RRULE).")
        Field(
            "from", .day, { $0.from = $1 }, example: "2027-01-12", fi: "Päivä, josta toistuvuus `every …` lasketaan.",
            sv: "Dagen som rytmen `every …` räknas från.", en: "The day from which a cadence `every …` is counted.")
        Field(
            "dates", .oneOrMore(.meetingDate), { $0.dates = $1 },
            example: "[{start: 2027-02-02T08:30, end: 2027-02-02T16:00, venue: valtuustosali, status: confirmed}]",
            fi: "Sovitut päivät. Ne luetaan mukaan toistuvuuden kertoihin.",
            sv: "Överenskomna dagar. De räknas in i rytmens antal.",
            en: "Dates that are given. They count among the cadence's times.")
        Field<MeetingDraft>.placing
    } finish: { draft, node, decoding in
        draft.series.cadence = draft.cadence.flatMap { cadence in
            decoding.cadence(cadence, length: draft.length, from: draft.from)
        }
    }
}

extension Field<MeetingDraft> {
    /// The keys that bound and place the meetings.
    fileprivate static var placing: [Field] { times + order + places }

    @FieldList<MeetingDraft> private static var times: [Field] {
        Field(
            "weekdays", .weekdays, { $0.series.weekdays = $1 }, example: "[sat]",
            fi: "Viikonpäivät kalenterin omien sijasta.", sv: "Veckodagar i stället för kalenderns.",
            en: "Weekdays instead of the calendar's.")
        Field(
            "hours", .clockSpan, { $0.series.hours = $1 }, example: "{from: \"17:00\", to: \"20:00\"}",
            fi: "Tunnit kalenterin omien sijasta.", sv: "Timmar i stället för kalenderns.",
            en: "Hours instead of the calendar's.")
        Field(
            "within", .oneOrMore(.calendarSpan("meetings.within")), { $0.series.within = $1 },
            example: "{from: 1.2., to: 15.4.}",
            fi: "Jaksot, joiden sisällä päivien täytyy olla.", sv: "Perioder som dagarna ska ligga inom.",
            en: "The spans inside which the days must lie.")
        Field(
            "prefer", record: Sections.preference, \.self, example: "{weekdays: [tue, wed], from: \"12:00\"}",
            fi: "Mieluiset viikonpäivät ja kellonajat.", sv: "Veckodagar och klockslag som man helst vill ha.",
            en: "Weekdays and times that are liked best.")
        Field(
            "avoid", .oneOrMore(.reference(to: "calendar.periods", "calendar.closed")), { $0.series.avoid = $1 },
            example: "[talviloma]", fi: "Kalenterin jaksot, joita väistetään.", sv: "Perioder i kalendern som undviks.",
            en: "Periods of the calendar to keep clear of.")
    }

    @FieldList<MeetingDraft> private static var order: [Field] {
        Field(
            "spacing", .gap, { $0.series.spacing = $1 }, example: "4 months",
            fi: "Vähin väli peräkkäisten tapaamisten välillä.",
            sv: "Det minsta avståndet mellan på varandra följande möten.",
            en: "The least gap between one meeting and the next.")
        Field(
            "before", .oneOrMore(.precedence), { $0.series.before = $1 }, example: "{what: stea_haku, by: 6 weeks}",
            fi: "Määräaika tai tapaamissarja, jota ennen nämä ovat.",
            sv: "En tidsfrist eller mötesserie som dessa kommer före.",
            en: "A deadline or series that these come before.")
        Field(
            "after", .oneOrMore(.precedence), { $0.series.after = $1 }, example: "{what: tarvetyöpaja, by: 1 month}",
            fi: "Määräaika tai tapaamissarja, jonka jälkeen nämä ovat.",
            sv: "En tidsfrist eller mötesserie som dessa kommer efter.",
            en: "A deadline or series that these come after.")
    }

    @FieldList<MeetingDraft> private static var places: [Field] {
        Field(
            "venue", .oneOrMore(.reference(to: "venues")), { $0.series.venues = $1 }, example: "[valtuustosali]",
            fi: "Paikka, tai useampia, joista valitaan. Ilman sitä paikkaa ei tarvita.",
            sv: "En lokal, eller flera att välja bland. Utan den behövs ingen.",
            en: "A venue, or several to choose from. Without it none is needed.")
        Field(
            "rotate", .boolean, { $0.series.rotates = $1 }, standard: "false", example: "true",
            fi: "Paikoissa käydään vuorotellen.", sv: "Lokalerna besöks i tur och ordning.",
            en: "The venues are visited in turn.")
        Field(
            "attended_by", .choice([("body", true), ("none", false)]), { $0.series.isAttended = $1 }, standard: "body",
            example: "none", fi: "`none`, jos kukaan ei osallistu jäsenten puolesta: teemaviikot ja kierrokset.",
            sv: "`none` om ingen deltar för medlemmarna: temaveckor och turnéer.",
            en: "`none` where nobody attends for the members: theme weeks and tours.")
    }
}

extension Sections {
    fileprivate static let preference = Record<MeetingDraft>(
        "preference", at: "meetings.prefer",
        help: Help(
            fi: "Mitä toivotaan. Suunnitelma poikkeaa toiveista vain, kun täytyy.",
            sv: "Vad man önskar. Planen avviker bara när den måste.",
            en: "What is wished for. The schedule departs from it only where it must.")
    ) {
        Field(
            "weekdays", .weekdays, { $0.series.preferredWeekdays = $1 }, example: "[tue, wed]", fi: "Viikonpäivät.",
            sv: "Veckodagar.", en: "Weekdays.")
        Field(
            "from", .clockTime, { $0.series.preferredFrom = $1 }, example: "\"12:00\"", fi: "Aikaisintaan.",
            sv: "Tidigast.",
            en: "The earliest start.")
        Field(
            "to", .clockTime, { $0.series.preferredTo = $1 }, example: "\"15:00\"", fi: "Viimeistään.", sv: "Senast.",
            en: "The latest end.")
    }
}

extension Shape<[MeetingDraft]> {
    /// The list of series.
    static let meetings = Shape.records(Sections.meeting) { node in
        var draft = MeetingDraft()
        draft.series.origin = node.span
        for entry in node.mapping?.entries ?? [] { draft.series.places[entry.key] = entry.value.span }
        return draft
    }
}

extension Shape<CalendarSpan> {
    /// A span of days with their years, or of every year.
    fileprivate static func calendarSpan(_ section: String) -> Shape {
        let record = Record<BareSpanDraft>(
            "calendar_span", at: section,
            help: Help(fi: "Jakso.", sv: "En period.", en: "A span."),
            requiredOneOf: Record<BareSpanDraft>.spanKeys
        ) {
            Field<BareSpanDraft>.calendarSpan
        }
        return Shape<BareSpanDraft>.record(record) { _ in BareSpanDraft() }
            .refined { (draft, node, decoding) -> CalendarSpan? in decoding.span(of: draft.span, at: node) }
    }
}

private struct BareSpanDraft: SpannedDraft {
    var span = SpanDraft()
}
