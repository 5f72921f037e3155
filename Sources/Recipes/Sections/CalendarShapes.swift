import LocatedYAML
import SectionSchema
import WorkCalendar

extension Shape {
    /// A value of the calendar that is written as text.
    static func calendar(
        _ name: String, as form: CalendarTextForm, pattern: String, help: Help, mayLookLikeNumber: Bool = false,
        _ read: @escaping @Sendable (String) throws(CalendarTextError) -> Value
    ) -> Shape {
        let form = TextForm(
            name, help: help, pattern: pattern, examples: form.examples, mayLookLikeNumber: mayLookLikeNumber)
        return .text(form) { text in
            do throws(CalendarTextError) {
                return .value(try read(text))
            } catch {
                return .problem(CalendarTextMessage(text: text, error: error))
            }
        }
    }
}

extension Shape<Day> {
    /// A day with its year.
    static let day = Shape.calendar(
        "day", as: .day, pattern: "^(\(Pattern.isoDay)|\(Pattern.finnishDay))$",
        help: Help(fi: "Päivä vuosineen.", sv: "En dag med år.", en: "A day with its year."),
        { (text: String) throws(CalendarTextError) in try Day(text) })
}

extension Shape<CalendarDay> {
    /// A day of one year, or of every year.
    static let calendarDay = Shape.calendar(
        "calendar_day", as: .calendarDay,
        pattern: #"^(\#(Pattern.isoDay)|\#(Pattern.finnishDay)|\d{1,2}-\d{1,2}|\d{1,2}\.\s*\d{1,2}\.)$"#,
        help: Help(
            fi: "Päivä vuosineen, tai ilman vuotta joka vuosi.", sv: "En dag med år, eller utan år för varje år.",
            en: "A day with its year, or without one for every year."),
        { (text: String) throws(CalendarTextError) in try CalendarDay(text) })
}

extension Shape<ClockTime> {
    /// A time of day.
    static let clockTime = Shape.calendar(
        "clock_time", as: .clockTime, pattern: "^\(Pattern.clock)$",
        help: Help(fi: "Kellonaika.", sv: "Ett klockslag.", en: "A time of day."), mayLookLikeNumber: true,
        { (text: String) throws(CalendarTextError) in try ClockTime(text) })
}

extension Shape<LocalTime> {
    /// A day with a time.
    static let localTime = Shape.calendar(
        "local_time", as: .localTime, pattern: #"^(\#(Pattern.isoDay)|\#(Pattern.finnishDay))(T|\s+).+$"#,
        help: Help(fi: "Päivä ja kellonaika.", sv: "En dag med klockslag.", en: "A day with a time."),
        { (text: String) throws(CalendarTextError) in try LocalTime(text) })
}

extension Shape<Gap> {
    /// A length of time.
    static let gap = Shape.calendar(
        "gap", as: .gap, pattern: Pattern.length,
        help: Help(
            fi: "Aika: päivinä, viikkoina, kuukausina, vuosina, tunteina tai minuutteina.",
            sv: "En tid: i dagar, veckor, månader, år, timmar eller minuter.",
            en: "A length of time: in days, weeks, months, years, hours or minutes."),
        { (text: String) throws(CalendarTextError) in try Gap(text) })
}

extension Shape<MeetingLength> {
    /// How long a meeting takes.
    static let meetingLength = Shape.calendar(
        "meeting_length", as: .meetingLength, pattern: "^(half[ -]day|½ day|day|.*[0-9].*)$",
        help: Help(fi: "Tapaamisen kesto.", sv: "Hur länge mötet varar.", en: "How long a meeting takes."),
        { (text: String) throws(CalendarTextError) in try MeetingLength(text) })
}

extension Shape<Weekday> {
    /// A weekday by its short English name.
    static let weekday = Shape.choice(Weekday.allCases.map { ($0.shortName, $0) })
}

extension Shape<Set<Weekday>> {
    /// Weekdays, one or a list.
    static let weekdays = Shape<[Weekday]>.oneOrMore(.weekday).map { Set($0) }
}

/// Regular expressions (ECMA 262) for the ways in which days and lengths are written.
private enum Pattern {
    static let isoDay = #"\d{4}-\d{1,2}-\d{1,2}"#
    static let finnishDay = #"\d{1,2}\.\s*\d{1,2}\.\s*\d{4}"#
    static let clock = #"\d{1,2}[:.]\d{2}(:00)?"#
    static let length = #"^(.*\d+\s*[A-Za-z].*|P.+)$"#
}
