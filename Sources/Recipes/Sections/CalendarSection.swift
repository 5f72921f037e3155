import LocatedYAML
import NetworkModel
import SectionSchema
import WorkCalendar

extension Sections {
    /// `calendar`: when the network works.
    static let calendar = Record<NetworkCalendar>(
        "calendar", at: "calendar",
        help: Help(
            fi: "Milloin verkosto kokoontuu, ja mitkä määräajat sitä sitovat.",
            sv: "När nätverket träffas, och vilka tidsfrister som binder det.",
            en: "When the network meets, and which deadlines bind it.")
    ) {
        Field<NetworkCalendar>.helpForReaders
        Field(
            "holidays", .holidays, { $0.holidays = $1 }, example: "fi",
            fi: "Maan tai alueen pyhäpäivät. Suomessa juhannus- ja jouluaatto ovat vapaita.",
            sv: "Landets eller områdets helgdagar. I Finland är midsommar- och julafton lediga.",
            en: "The public holidays of a country or region. In Finland Midsummer Eve and Christmas Eve count.")
        Field(
            "weekdays", .weekdays, { $0.weekdays = $1 }, standard: "[mon, tue, wed, thu, fri]",
            fi: "Viikonpäivät, joina kokoonnutaan.", sv: "Veckodagar då man träffas.",
            en: "The weekdays on which the network meets.")
        Field(
            "hours", .clockSpan, { $0.hours = $1 }, standard: "{from: \"08:30\", to: \"16:00\"}",
            fi: "Päivän tunnit.", sv: "Dagens timmar.", en: "The hours of the day.")
        Field(
            "closed", .oneOrMore(.namedSpan("calendar.closed")), { $0.closed = $1 },
            example: "[{name: Kesätauko, from: 24.6., to: 6.8.}]",
            fi: "Tauot, joiden aikana ei kokoonnuta.", sv: "Uppehåll då man inte träffas.",
            en: "Breaks in which nothing meets.")
        Field(
            "periods", .oneOrMore(.namedSpan("calendar.periods")), { $0.periods = $1 },
            example: "[{id: talviloma, from: 2027-03-08, to: 2027-03-12}]",
            fi: "Jaksot, joita tapaamiset voivat väistää (avoid).", sv: "Perioder som möten kan undvika (avoid).",
            en: "Periods that meetings may avoid.")
        Field(
            "deadlines", .deadlines, { $0.deadlines = $1 },
            example: "[{id: stea_haku, name: STEA, date: 31.5., at: \"16:15\", shifts: fi_150_1930}]",
            fi: "Määräajat, esimerkiksi rahoittajien hakuajat.", sv: "Tidsfrister, till exempel finansiärernas.",
            en: "Deadlines, those of funders for example.")
    }

    fileprivate static let deadline = Record<DeadlineDraft>(
        "deadline", at: "calendar.deadlines",
        help: Help(fi: "Määräaika.", sv: "En tidsfrist.", en: "A deadline.")
    ) {
        Field<DeadlineDraft>.id(in: "calendar.deadlines") { $0.id = $1 }
        Field<DeadlineDraft>.name { $0.name = $1 }
        Field<DeadlineDraft>.help { $0.help = $1 }
        Field(
            "date", .calendarDay, { $0.date = $1 }, required: true, example: "31.5.",
            fi: "Päivä, vuosineen tai joka vuosi.",
            sv: "Dagen, med år eller varje år.", en: "The day, with its year or every year.")
        Field(
            "at", .clockTime, { $0.at = $1 }, example: "\"16:15\"", fi: "Kellonaika.", sv: "Klockslag.",
            en: "The time of day.")
        Field(
            "shifts", .choice(), { $0.shift = $1 }, example: "fi_150_1930",
            fi: "Laki, jonka mukaan määräaika siirtyy pyhäpäivältä (150/1930).",
            sv: "Lagen enligt vilken fristen flyttas från en helgdag (150/1930).",
            en: "The law by which it moves off holidays (150/1930).")
        Field(
            "handling", .gap, { $0.handling = $1 }, example: "2 weeks",
            fi: "Aika, joka käsittelyyn tarvitaan ennen määräaikaa. Se lisätään jokaiseen väliin ennen sitä.",
            sv: "Tid som behandlingen kräver före fristen. Den läggs till varje mellanrum före den.",
            en: "Time needed before the deadline. It is added to every gap before it.")
    }

    fileprivate static let clockSpan = Record<ClockSpanDraft>(
        "hours", at: "calendar.hours",
        help: Help(
            fi: "Kellonajat alusta loppuun.", sv: "Klockslag från början till slut.", en: "Times from start to end.")
    ) {
        Field(
            "from", .clockTime, { $0.from = $1 }, required: true, example: "\"08:30\"", fi: "Alku.", sv: "Början.",
            en: "The start.")
        Field(
            "to", .clockTime, { $0.to = $1 }, required: true, example: "\"16:00\"", fi: "Loppu.", sv: "Slutet.",
            en: "The end.")
    }
}

/// A deadline as its keys give it.
private struct DeadlineDraft: Sendable {
    var id = ""
    var name: LocalizedText?
    var help: LocalizedText?
    var date: CalendarDay?
    var at: ClockTime?
    var shift: DeadlineShift?
    var handling: Gap?
    var node: Node

    init(at node: Node) {
        self.node = node
    }

    var value: Deadline? {
        guard let date else { return nil }
        var deadline = Deadline(id: id, date: date)
        deadline.name = name
        deadline.help = help
        deadline.at = at
        deadline.shift = shift
        deadline.handling = handling
        deadline.origin = node.span
        return deadline
    }
}

private struct ClockSpanDraft: Sendable {
    var from: ClockTime?
    var to: ClockTime?
}

extension Shape<ClockSpan> {
    /// Hours from a start to an end.
    static let clockSpan = Shape<ClockSpanDraft>.record(Sections.clockSpan) { _ in ClockSpanDraft() }
        .refined { (draft, _, _) -> ClockSpan? in
            guard let from = draft.from, let to = draft.to else { return nil }
            return ClockSpan(from: from, to: to)
        }
}

extension Shape<[Deadline]> {
    /// The list of deadlines.
    fileprivate static let deadlines = Shape<[DeadlineDraft]>.records(Sections.deadline) { DeadlineDraft(at: $0) }
        .map { $0.compactMap(\.value) }
}

extension Shape<HolidayCalendar> {
    /// The name of a data file of holidays.
    fileprivate static let holidays = Shape<String>.choice(HolidayCalendar.ids)
        .refined { (id, _, _) -> HolidayCalendar? in HolidayCalendar(id: id) }
}

/// A break or period as its keys give it.
struct NamedSpanDraft: SpannedDraft {
    var id: String?
    var name: LocalizedText?
    var span = SpanDraft()
}

extension Shape<NamedSpan> {
    /// A break or period.
    fileprivate static func namedSpan(_ section: String) -> Shape {
        let record = Record<NamedSpanDraft>(
            section == "calendar.closed" ? "break" : "period", at: section,
            help: Help(fi: "Jakso, jolla on nimi.", sv: "En period med namn.", en: "A span with a name."),
            requiredOneOf: Record<NamedSpanDraft>.spanKeys
        ) {
            Field(
                "id", .id(in: section), { $0.id = $1 }, example: "talviloma",
                fi: "Tunnus, jolla tapaamiset viittaavat jaksoon.",
                sv: "Det id som möten hänvisar till perioden med.", en: "The id by which meetings refer to the span.")
            Field<NamedSpanDraft>.name { $0.name = $1 }
            Field<NamedSpanDraft>.helpForReaders
            Field<NamedSpanDraft>.calendarSpan
        }
        return Shape<NamedSpanDraft>.record(record) { _ in NamedSpanDraft() }.refined {
            (draft, node, decoding) -> NamedSpan? in
            guard let span = decoding.span(of: draft.span, at: node) else { return nil }
            var named = NamedSpan(id: draft.id, name: draft.name, span: span)
            named.origin = node.span
            return named
        }
    }
}
