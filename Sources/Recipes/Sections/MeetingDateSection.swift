import Diagnostics
import LocatedYAML
import NetworkModel
import SectionSchema
import WorkCalendar

/// A given date as its keys give it.
struct MeetingDateDraft: Sendable {
    /// The date without the times that other keys may give.
    var date = GivenDate(start: .epoch, end: .epoch)
    var start: LocalTime?
    var end: MeetingEnd?
    var length: MeetingLength?
    /// `date`, with `from` and `to` or the calendar's hours.
    var day: Day?
    var from: ClockTime?
    var to: ClockTime?
    var node: Node

    init(at node: Node) {
        self.node = node
        date.origin = node.span
    }
}

/// When a meeting ends: a day with a time, or a time of the day on which it starts.
enum MeetingEnd: Sendable {
    case local(LocalTime)
    case clock(ClockTime)
}

extension Shape<MeetingDateDraft> {
    /// A date of a series: a day or start by itself, or with its end and place.
    static let meetingDate = Shape.record(Sections.meetingDate) { MeetingDateDraft(at: $0) }
}

extension Sections {
    fileprivate static let meetingDate = Record<MeetingDateDraft>(
        "meeting_date", at: "meetings.dates",
        help: Help(
            fi: "Sovittu tapaaminen: `start` ja `end`, tai `date` ja kellonajat.",
            sv: "Ett överenskommet möte: `start` och `end`, eller `date` och klockslag.",
            en: "A meeting whose date is given: `start` and `end`, or `date` and times."),
        requiredOneOf: [["start", "date"]]
    ) {
        Field(
            "start", .localTime, { $0.start = $1 }, example: "2027-02-02T08:30", fi: "Alku.", sv: "Början.",
            en: "When it starts."
        )
        Field(
            "end", .meetingEnd, { $0.end = $1 }, example: "2027-02-02T16:00",
            fi: "Loppu; pelkkä kellonaika on samana päivänä.",
            sv: "Slutet; bara ett klockslag gäller samma dag.", en: "When it ends; a time alone is on the same day.")
        Field(
            "for", .meetingLength, { $0.length = $1 }, example: "3 h", fi: "Kesto, avaimen end sijasta.",
            sv: "Längden, i stället för end.", en: "The length, instead of `end`.")
        Field(
            "date", .day, { $0.day = $1 }, example: "2.2.2027", fi: "Päivä, avaimen start sijasta.",
            sv: "Dagen, i stället för start.", en: "The day, instead of `start`.")
        Field(
            "from", .clockTime, { $0.from = $1 }, example: "\"12:00\"",
            fi: "Alkamisaika päivänä `date`; muuten päivän ensimmäinen tunti.",
            sv: "När det börjar på dagen `date`; annars dagens första timme.",
            en: "When it starts on `date`; else the day's first hour.")
        Field(
            "to", .clockTime, { $0.to = $1 }, example: "\"15:30\"",
            fi: "Päättymisaika päivänä `date`; muuten päivän viimeinen tunti.",
            sv: "När det slutar på dagen `date`; annars dagens sista timme.",
            en: "When it ends on `date`; else the day's last hour.")
        Field<MeetingDateDraft>.circumstances
    }

    fileprivate static let programmeItem = Record<ProgrammeItem>(
        "programme_item", at: "meetings.dates.programme",
        help: Help(fi: "Ohjelmanumero.", sv: "En programpunkt.", en: "An item of the programme.")
    ) {
        Field(
            "title", .people, { $0.title = $1 }, required: true, example: "Hakemusprosessi", fi: "Otsikko.",
            sv: "Rubrik.",
            en: "The title.")
        Field(
            "by", .oneOrMore(.speaker), { $0.by = $1 }, example: "oulu",
            fi: "Kuka esittää: jäsenen tunnus, tai sana reseptin lukijalle. Ei henkilöiden nimiä.",
            sv: "Vem som talar: en medlems id, eller ett ord för läsaren. Inga personnamn.",
            en: "Who speaks: a member's id, or a word for the reader. No names of persons.")
        Field(
            "minutes", .count(from: 1), { $0.minutes = $1 }, example: "30", fi: "Kesto minuutteina.",
            sv: "Längd i minuter.",
            en: "How many minutes it takes.")
        Field(
            "materials", .oneOrMore(.text), { $0.materials = $1 }, example: "[esitys.pdf]",
            fi: "Aineistot: linkkejä tai tiedostojen nimiä.", sv: "Material: länkar eller filnamn.",
            en: "Materials: links or file names.")
        Field<ProgrammeItem>.helpForReaders
    }
}

extension Field<MeetingDateDraft> {
    @FieldList<MeetingDateDraft> fileprivate static var circumstances: [Field] {
        Field(
            "venue", .reference(to: "venues"), { $0.date.venue = $1 }, example: "valtuustosali", fi: "Paikka.",
            sv: "Lokal.",
            en: "The venue.")
        Field(
            "status", .choice(), { $0.date.status = $1 }, standard: "confirmed",
            fi: "Kuinka varma päivä on. Perutut näkyvät kalentereissa peruttuina.",
            sv: "Hur säker dagen är. Inställda visas i kalendrar som inställda.",
            en: "How sure the date is. Cancelled ones show in calendars as cancelled.")
        Field(
            "moved_from", .movedFrom, { $0.date.movedFrom = $1 }, example: "2027-11-18",
            fi: "Päivä, josta tapaaminen siirtyi.",
            sv: "Dagen som mötet flyttades från.", en: "The day that it was moved from.")
        Field<MeetingDateDraft>.name { $0.date.name = $1 }
        Field<MeetingDateDraft>.helpForReaders
        Field(
            "programme", .oneOrMore(.programmeItem), { $0.date.programme = $1 },
            example: "[{title: Hakemusprosessi, by: oulu, minutes: 30}]", fi: "Ohjelma.", sv: "Programmet.",
            en: "The programme.")
    }
}

extension Shape<ProgrammeItem> {
    /// A title by itself, or with who speaks and how long.
    fileprivate static let programmeItem = Shape.alternatives(
        text: Shape<LocalizedText>.people.refined { (title, node, _) -> ProgrammeItem? in
            ProgrammeItem(title: title, at: node)
        },
        mapping: .record(Sections.programmeItem) { ProgrammeItem(title: LocalizedText([]), at: $0) }
    )
}

extension ProgrammeItem {
    fileprivate init(title: LocalizedText, at node: Node) {
        self.init(title: title)
        origin = node.span
    }
}

extension Shape<String> {
    /// A member, or a word for the reader; what is all but a member's id counts as a slip.
    fileprivate static let speaker = Shape(.text(.anyText)) { node, decoding in
        guard let text = Shape.text.read(node, &decoding) else { return nil }
        let members = NameTable.Space("members")
        if let member = decoding.names.declared(text, in: members) { return member }
        let isSlip =
            NameRule.id.problem(with: text) == nil
            && decoding.names.suggestion(for: text, in: [members]) != nil
        if isSlip { decoding.reportUnknown(text, at: node, among: [members]) }
        return text
    }
}

extension Shape<MeetingEnd> {
    /// A time of the same day, or a day with a time.
    fileprivate static let meetingEnd = Shape(
        .alternatives([Shape<LocalTime>.localTime.form, Shape<ClockTime>.clockTime.form])
    ) {
        node, decoding in
        if let text = node.text, let clock = try? ClockTime(text) { return .clock(clock) }
        return Shape<LocalTime>.localTime.read(node, &decoding).map { .local($0) }
    }
}

extension Shape<CalendarDay> {
    /// A day, or a day with a time of which only the day is kept.
    fileprivate static let movedFrom = Shape(.alternatives([Shape.calendarDay.form, Shape<LocalTime>.localTime.form])) {
        node, decoding in
        if let text = node.text, let time = try? LocalTime(text) { return .dated(time.day) }
        return Shape.calendarDay.read(node, &decoding)
    }
}
