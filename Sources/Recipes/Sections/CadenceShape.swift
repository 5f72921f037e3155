import JSON
import LocatedYAML
import SectionSchema
import WorkCalendar

/// A cadence as written: a text is read only when the keys beside it are known.
struct CadenceDraft: Sendable {
    /// The text, or the mapping.
    var node: Node
    var times: Int?
    var length: MeetingLength?
    var per: CadencePeriod?
    var every: CadenceStep?
    var on: EveryCadence.On?
    var at: ClockTime?
    var from: Day?
}

extension Shape<CadenceDraft> {
    /// How often a series meets, as text or as a mapping.
    static let cadence = Shape.alternatives(
        text: Shape(.text(.cadence)) { node, _ in CadenceDraft(node: node) },
        mapping: .record(Sections.cadence) { CadenceDraft(node: $0) }
    )
}

extension Sections {
    fileprivate static let cadence = Record<CadenceDraft>(
        "cadence", at: "meetings.cadence",
        help: Help(
            fi: "Toistuvuus avaimina: {times, length, per} tai {every, on, at, for, from}.",
            sv: "Rytmen som nycklar: {times, length, per} eller {every, on, at, for, from}.",
            en: "A cadence as keys: {times, length, per} or {every, on, at, for, from}."),
        requiredOneOf: [["times", "every"], ["length", "for"]]
    ) {
        Field(
            "times", .integer(in: Cadence.timesRange), { $0.times = $1 }, example: "3",
            fi: "Kuinka monta kertaa jaksossa.",
            sv: "Hur många gånger per period.", en: "How many times in a period.")
        Field(
            "length", .meetingLength, { $0.length = $1 }, example: "half day", fi: "Kuinka pitkään kerrallaan.",
            sv: "Hur länge varje gång.", en: "How long each time.")
        Field("per", .cadencePeriod, { $0.per = $1 }, example: "year", fi: "Jakso.", sv: "Perioden.", en: "The period.")
        Field(
            "every", .cadenceStep, { $0.every = $1 }, example: "2 weeks", fi: "Kuinka pitkin välein.",
            sv: "Med vilket mellanrum.", en: "How far apart.")
        Field(
            "on", .cadenceDays, { $0.on = $1 }, example: "tue", fi: "Mikä päivä.", sv: "Vilken dag.",
            en: "On which day.")
        Field(
            "at", .clockTime, { $0.at = $1 }, example: "\"10:00\"", fi: "Alkamisaika.", sv: "När det börjar.",
            en: "When it starts.")
        Field(
            "for", .meetingLength, { $0.length = $1 }, example: "3 h", fi: "Kesto.", sv: "Längden.",
            en: "How long it takes.")
        Field(
            "from", .day, { $0.from = $1 }, example: "2027-01-12", fi: "Päivä, josta lasketaan.",
            sv: "Dagen som man räknar från.",
            en: "The day from which it is counted.")
    }
}

extension Decoding {
    /// The cadence of a draft with what stands beside it; nil if it is none, which is reported.
    mutating func cadence(_ draft: CadenceDraft, length: MeetingLength?, from: Day?) -> Cadence? {
        do throws(CalendarTextError) {
            guard let text = draft.node.text else { return try cadence(of: draft) }
            var cadence = try Cadence(text, length: length)
            if case .every(var every) = cadence, let from {
                every.from = from
                cadence = .every(every)
            }
            return cadence
        } catch {
            report(
                unreadable: draft.node, as: CalendarTextMessage(text: draft.node.text ?? "", error: error))
            return nil
        }
    }

    private mutating func cadence(of draft: CadenceDraft) throws(CalendarTextError) -> Cadence? {
        guard let length = draft.length else { return nil }
        if let step = draft.every {
            guard draft.times == nil else {
                report(
                    SectionMessage.eitherOr("times", "every", of: thing(draft.node, in: "meetings.cadence")),
                    at: draft.node.headSpan)
                return nil
            }
            return .every(try EveryCadence(every: step, on: draft.on, at: draft.at, length: length, from: draft.from))
        }
        guard let times = draft.times else { return nil }
        guard let per = draft.per else {
            report(
                SectionMessage.missingKey("per", of: thing(draft.node, in: "meetings.cadence")), at: draft.node.headSpan
            )
            return nil
        }
        return .times(times, length: length, per: per)
    }
}

extension TextForm {
    static let cadence = TextForm(
        "cadence_text",
        help: Help(
            fi: "Toistuvuus: `N x KESTO per JAKSO`, `every …` tai `RRULE:…`.",
            sv: "En rytm: `N x LÄNGD per PERIOD`, `every …` eller `RRULE:…`.",
            en: "A cadence: `N x LENGTH per PERIOD`, `every …` or `RRULE:…`."),
        pattern: #"^(\d+\s*[xX×]\s*.+\s+per\s+(year|half[ -]year|quarter|month|week)|every\s.+|RRULE:.+)$"#,
        examples: CalendarTextForm.cadence.examples
    )
}

extension Shape<CadencePeriod> {
    fileprivate static let cadencePeriod = Shape.calendar(
        "cadence_period", as: .cadencePeriod, pattern: "^(year|half[ -]year|quarter|month|week)$",
        help: Help(fi: "Ajanjakso.", sv: "En period.", en: "A period."),
        { (text: String) throws(CalendarTextError) in try CadencePeriod(text) })
}

extension Shape<CadenceStep> {
    fileprivate static let cadenceStep = Shape.calendar(
        "cadence_step", as: .cadenceStep, pattern: #"^(every\s+)?(\d+\s*)?(day|week|month|year)s?$"#,
        help: Help(
            fi: "Väli: päiviä, viikkoja, kuukausia tai vuosia.", sv: "Ett mellanrum: dagar, veckor, månader eller år.",
            en: "A step: days, weeks, months or years."),
        { (text: String) throws(CalendarTextError) in try CadenceStep(text) })
}

extension Shape<EveryCadence.On> {
    /// Weekdays as a text or a list, or the n-th weekday of a month.
    fileprivate static let cadenceDays = Shape.alternatives(
        text: .calendar(
            "cadence_days", as: .cadenceDays, pattern: "^.*(mon|tue|wed|thu|fri|sat|sun).*$",
            help: Help(
                fi: "Viikonpäivä, tai kuukauden monesko viikonpäivä.",
                sv: "En veckodag, eller den hur mångte i månaden.",
                en: "A weekday, or the n-th weekday of a month."),
            { (text: String) throws(CalendarTextError) in try EveryCadence.On(text) }),
        list: Shape<[Weekday]>.list(of: .weekday).map { .weekdays($0.sorted()) }
    )
}
