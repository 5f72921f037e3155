package import Diagnostics
package import WorkCalendar

/// What the schedule module has to say about a recipe.
package enum ScheduleFinding: DiagnosticMessage, Hashable {
    /// The series has no working day in its window (W = 0).
    case noWorkingDay(series: String, groups: [String])
    /// Nothing in the horizon fits the instances, whatever the others do.
    case noPlace(meetings: [String])
    /// Groups' terms cut the window but not the number of times; no groups stand for all of the series.
    case meetsMoreOften(series: String, groups: [String], times: Int, expected: Int)
    /// A deadline that a series names falls on no day of the horizon.
    case deadlineOutside(deadline: String)
    /// Of the days that a cadence names, those that are no working days or lie outside the window.
    case namedDaysClosed(series: String, groups: [String], days: [Day], of: Int)
    /// Of the days that a cadence names, those that lie before today, and no previous schedule has them.
    case namedDaysGone(series: String, groups: [String], days: [Day], of: Int)
    /// The time that a cadence names is no start on the grid inside the hours.
    case startOffGrid(series: String, minute: Int)
    /// A recurrence rule names more times than a schedule takes.
    case tooManyTimes(series: String)
    /// The network has more meetings than a schedule takes; the rest are passed over.
    case tooManyMeetings(limit: Int)
    /// Pinned meetings break a hard constraint; they keep their places.
    case pinnedClash(meetings: [String], constraint: HardConstraint)
    /// At most so many of these meetings can be placed, whatever the others do.
    case clash(meetings: [String], room: Int)
    /// No schedule leaves out fewer meetings than this one.
    case fewestLeftOut(Int)
    /// No schedule has fewer points than this one.
    case optimal(points: Int)
    /// The search found no place for a meeting, for a reason not told before it.
    case leftOut(meeting: String, reason: String)
    /// Meetings that the search left out of clashes told before it.
    case leftOutOfClash(meetings: [String])
    /// A meeting that is to be pinned or moved stands in no previous schedule.
    case unknownMeeting(id: String)
    /// Busy times of somebody whom the network does not have.
    case busyNobody(who: String)
    /// A file of busy times that the recipe names is none.
    case busyUnreadable(file: String)
    /// What a file of busy times has that can't be followed.
    case busyCalendar(file: String, BusyCalendar.Problem)
    /// A limit in seconds makes the answer depend on the machine.
    case notRepeatable(seconds: Int)

    /// What kind of thing is said: each has its part of docs/schedule.md.
    package enum Code: String, CaseIterable {
        case noWorkingDay = "schedule-no-working-day"
        case noPlace = "schedule-no-place"
        case meetsMoreOften = "schedule-meets-more-often"
        case deadlineOutside = "schedule-deadline-outside"
        case namedDaysClosed = "schedule-named-days-closed"
        case namedDaysGone = "schedule-named-days-gone"
        case startOffGrid = "schedule-start-off-grid"
        case tooManyTimes = "schedule-too-many-times"
        case tooManyMeetings = "schedule-too-many-meetings"
        case pinnedClash = "schedule-pinned-clash"
        case clash = "schedule-clash"
        case fewestLeftOut = "schedule-fewest-left-out"
        case optimal = "schedule-optimal"
        case leftOut = "schedule-left-out"
        case unknownMeeting = "schedule-unknown-meeting"
        case notRepeatable = "schedule-not-repeatable"
        case busyNobody = "schedule-busy-nobody"
        case busyCalendar = "schedule-busy-calendar"
        case busyUnreadable = "schedule-busy-unreadable"
    }

    package var code: String { kind.rawValue }

    private var kind: Code {
        switch self {
        case .noWorkingDay: .noWorkingDay
        case .noPlace: .noPlace
        case .meetsMoreOften: .meetsMoreOften
        case .deadlineOutside: .deadlineOutside
        case .namedDaysClosed: .namedDaysClosed
        case .namedDaysGone: .namedDaysGone
        case .startOffGrid: .startOffGrid
        case .tooManyTimes: .tooManyTimes
        case .tooManyMeetings: .tooManyMeetings
        case .pinnedClash: .pinnedClash
        case .clash: .clash
        case .fewestLeftOut: .fewestLeftOut
        case .optimal: .optimal
        case .leftOut, .leftOutOfClash: .leftOut
        case .unknownMeeting: .unknownMeeting
        case .notRepeatable: .notRepeatable
        case .busyNobody: .busyNobody
        case .busyCalendar: .busyCalendar
        case .busyUnreadable: .busyUnreadable
        }
    }

    package var level: DiagnosticLevel {
        switch self {
        case .noWorkingDay, .noPlace, .clash, .leftOut, .leftOutOfClash, .unknownMeeting, .busyNobody, .busyCalendar:
            .warning
        case .startOffGrid, .tooManyTimes, .tooManyMeetings, .busyUnreadable: .error
        case .meetsMoreOften, .deadlineOutside, .namedDaysClosed, .namedDaysGone, .pinnedClash, .notRepeatable,
            .fewestLeftOut, .optimal:
            .note
        }
    }

    package func text(in language: MessageLanguage) -> String {
        switch language {
        case .fi: finnish
        case .sv: swedish
        case .en: english
        }
    }

    private var finnish: String {
        switch self {
        case .noWorkingDay(let series, let groups):
            "Sarjalla \(subject(series, groups, "ja", "muuta")) ei ole aikaikkunassaan yhtään työpäivää; sen kokoukset jäävät pois."
        case .noPlace(let meetings): "Ei paikkaa: \(some(meetings, "ja", "muuta"))."
        case .meetsMoreOften(let series, let groups, let times, let expected):
            "Toimikausi lyhentää sarjan \(subject(series, groups, "ja", "muuta")) ikkunaa, mutta kokouksia on silti \(times) (tahdin mukaan \(expected))."
        case .deadlineOutside(let deadline):
            "Määräaika \(deadline) ei osu suunniteltavaan aikaan, joten se ei sido kokouksia."
        case .namedDaysClosed(let series, let groups, let days, let all):
            "Sarjan \(subject(series, groups, "ja", "muuta")) nimeämistä \(all) päivästä jää pois \(days.count) (ei työpäivä, tai ikkunan ulkopuolella): \(some(days.map(\.inWords), "ja", "muuta"))."
        case .namedDaysGone(let series, let groups, let days, let all):
            "Sarjan \(subject(series, groups, "ja", "muuta")) nimeämistä \(all) päivästä jää pois \(days.count) (jo mennyt, eikä aiemmassa aikataulussa): \(some(days.map(\.inWords), "ja", "muuta"))."
        case .startOffGrid(let series, let minute):
            "Sarjan \(series) alkamisaika \(clock(minute)) ei ole puolen tunnin ruudukolla työajan sisällä; valitse toinen aika tai muuta sarjan työaikaa."
        case .tooManyTimes(let series):
            "Sarjan \(series) toistosääntö antaa niin monta kertaa, ettei niitä voi aikatauluttaa; harvenna sääntöä."
        case .tooManyMeetings(let limit):
            "Verkostolla on yli \(limit) kokousta; enempää ei voi aikatauluttaa. Harvenna tahteja tai jaa verkosto."
        case .pinnedClash(let meetings, let constraint):
            "Kiinnitetyt kokoukset \(meetings.joined(separator: ", ")) rikkovat sääntöä: \(constraint.text(in: .fi))"
        case .clash(let meetings, let room):
            "Näistä \(meetings.count) kokouksesta mahtuu enintään \(room): \(some(meetings, "ja", "muuta"))."
        case .fewestLeftOut(let count): "Mikään aikataulu ei jätä pois vähemmän kuin \(count)."
        case .optimal(let points): "Paras mahdollinen: mikään aikataulu ei saa vähemmän pisteitä kuin \(points)."
        case .leftOutOfClash(let meetings): "Pois jää: \(meetings.joined(separator: ", "))."
        case .leftOut(let meeting, let reason):
            "Kokous \(meeting) jää pois. \(reason)"
        case .unknownMeeting(let id):
            "Kokousta \(id) ei ole aiemmassa aikataulussa, joten sitä ei voi kiinnittää eikä siirtää."
        case .busyNobody(let who):
            "Varattuja aikoja on tunnukselle \(who), joka ei ole verkoston jäsen, jäsenen rooli eikä henkilö, jolla on rekisterissä edustus; ne jätetään huomiotta."
        case .busyUnreadable(let file):
            "Tiedosto \(file) ei ole iCalendar-kalenteri eikä JSON-luettelo, jossa on who, start ja end; sen varatut ajat jäävät huomiotta."
        case .busyCalendar(let file, let problem): "\(file): \(problem.text(in: .fi))"
        case .notRepeatable(let seconds):
            "Haku rajattiin \(seconds) sekuntiin, joten sama ajo voi antaa toisen aikataulun; toistettavan saa antamalla vaivan (effort)."
        }
    }

    private var swedish: String {
        switch self {
        case .noWorkingDay(let series, let groups):
            "Serien \(subject(series, groups, "och", "till")) har ingen arbetsdag i sitt tidsfönster; dess möten utelämnas."
        case .noPlace(let meetings): "Ingen plats finns för: \(some(meetings, "och", "till"))."
        case .meetsMoreOften(let series, let groups, let times, let expected):
            "Mandattiden kortar fönstret för serien \(subject(series, groups, "och", "till")), men mötena är ändå \(times) (enligt takten \(expected))."
        case .deadlineOutside(let deadline):
            "Tidsfristen \(deadline) infaller inte under den tid som planeras och binder därför inga möten."
        case .namedDaysClosed(let series, let groups, let days, let all):
            "Av de \(all) dagar som serien \(subject(series, groups, "och", "till")) nämner utelämnas \(days.count) (ingen arbetsdag, eller utanför fönstret): \(some(days.map(\.inWords), "och", "till"))."
        case .namedDaysGone(let series, let groups, let days, let all):
            "Av de \(all) dagar som serien \(subject(series, groups, "och", "till")) nämner utelämnas \(days.count) (redan förbi, och inte i det tidigare schemat): \(some(days.map(\.inWords), "och", "till"))."
        case .startOffGrid(let series, let minute):
            "Starttiden \(clock(minute)) för serien \(series) ligger inte på halvtimmesrutnätet inom arbetstiden; välj en annan tid eller ändra seriens arbetstid."
        case .tooManyTimes(let series):
            "Upprepningsregeln för serien \(series) ger fler gånger än som kan schemaläggas; gör regeln glesare."
        case .tooManyMeetings(let limit):
            "Nätverket har fler än \(limit) möten; fler kan inte schemaläggas. Gör takterna glesare eller dela nätverket."
        case .pinnedClash(let meetings, let constraint):
            "De fästa mötena \(meetings.joined(separator: ", ")) bryter mot regeln: \(constraint.text(in: .sv))"
        case .clash(let meetings, let room):
            "Av dessa \(meetings.count) möten ryms högst \(room): \(some(meetings, "och", "till"))."
        case .fewestLeftOut(let count): "Inget schema utelämnar färre än \(count)."
        case .optimal(let points): "Det bästa möjliga: inget schema får färre poäng än \(points)."
        case .leftOutOfClash(let meetings): "Utelämnade: \(meetings.joined(separator: ", "))."
        case .leftOut(let meeting, let reason):
            "Mötet \(meeting) utelämnas. \(reason)"
        case .unknownMeeting(let id):
            "Mötet \(id) finns inte i det tidigare schemat, så det kan inte fästas eller flyttas."
        case .busyNobody(let who):
            "Upptagna tider finns för \(who), som varken är medlem, roll hos en medlem eller en person med uppdrag i registret; de lämnas utan avseende."
        case .busyUnreadable(let file):
            "Filen \(file) är varken en iCalendar-kalender eller en JSON-lista med who, start och end; dess upptagna tider lämnas utan avseende."
        case .busyCalendar(let file, let problem): "\(file): \(problem.text(in: .sv))"
        case .notRepeatable(let seconds):
            "Sökningen begränsades till \(seconds) s, så samma körning kan ge ett annat schema; ange effort för ett som går att upprepa."
        }
    }

    private var english: String {
        switch self {
        case .noWorkingDay(let series, let groups):
            "The series \(subject(series, groups, "and", "more")) has no working day in its window; its meetings are left out."
        case .noPlace(let meetings): "There is no place for \(some(meetings, "and", "more"))."
        case .meetsMoreOften(let series, let groups, let times, let expected):
            "The term shortens the window of the series \(subject(series, groups, "and", "more")), yet it has \(times) meetings (\(expected) by its cadence)."
        case .deadlineOutside(let deadline):
            "The deadline \(deadline) falls on no day of the time to be planned and binds no meeting."
        case .namedDaysClosed(let series, let groups, let days, let all):
            "The series \(subject(series, groups, "and", "more")) names \(all) days, with no meeting on \(days.count) of them (no working day, or outside the window): \(some(days.map(\.inWords), "and", "more"))."
        case .namedDaysGone(let series, let groups, let days, let all):
            "The series \(subject(series, groups, "and", "more")) names \(all) days, with no meeting on \(days.count) of them (past, and not in the previous schedule): \(some(days.map(\.inWords), "and", "more"))."
        case .startOffGrid(let series, let minute):
            "The start \(clock(minute)) of the series \(series) is not on the half-hour grid within the hours; choose another time or change the series' hours."
        case .tooManyTimes(let series):
            "The recurrence rule of the series \(series) names more times than can be scheduled; make it sparser."
        case .tooManyMeetings(let limit):
            "The network has more than \(limit) meetings, which is more than can be scheduled. Make cadences sparser or divide the network."
        case .pinnedClash(let meetings, let constraint):
            "The pinned meetings \(meetings.joined(separator: ", ")) break the rule: \(constraint.text(in: .en))"
        case .clash(let meetings, let room):
            "Of these \(meetings.count) meetings at most \(room) can be placed: \(some(meetings, "and", "more"))."
        case .fewestLeftOut(let count): "No schedule leaves out fewer than \(count)."
        case .optimal(let points): "As good as can be: no schedule has fewer points than \(points)."
        case .leftOutOfClash(let meetings): "Left out: \(meetings.joined(separator: ", "))."
        case .leftOut(let meeting, let reason):
            "The meeting \(meeting) is left out. \(reason)"
        case .unknownMeeting(let id):
            "The meeting \(id) is not in the previous schedule, so it can't be pinned or moved."
        case .busyNobody(let who):
            "There are busy times of \(who), who is no member, no role of a member and no person with a mandate in the register; they are passed over."
        case .busyUnreadable(let file):
            "The file \(file) is neither an iCalendar nor a JSON list of who, start and end; its busy times are passed over."
        case .busyCalendar(let file, let problem): "\(file): \(problem.text(in: .en))"
        case .notRepeatable(let seconds):
            "The search was limited to \(seconds) s, so the same run can give another schedule; set the effort for one that repeats."
        }
    }

    /// A series, and of its groups those that are spoken of; none stands for all.
    private func subject(_ series: String, _ groups: [String], _ and: String, _ more: String) -> String {
        groups.isEmpty ? series : "\(series) (\(some(groups, and, more)))"
    }

    /// The first few of a list, and how many more.
    private func some(_ things: [String], _ and: String, _ more: String) -> String {
        let most = 8
        let list = things.prefix(most).joined(separator: ", ")
        return things.count > most ? "\(list) \(and) \(things.count - most) \(more)" : list
    }

    private func clock(_ minute: Int) -> String {
        ClockTime(minutes: minute)?.description ?? "\(minute)"
    }
}
