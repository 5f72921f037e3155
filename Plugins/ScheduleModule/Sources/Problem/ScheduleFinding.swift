package import Diagnostics
package import WorkCalendar

/// What the schedule module has to say about a recipe.
package enum ScheduleFinding: DiagnosticMessage, Hashable {
    /// The series has no working day in its window (W = 0).
    case noWorkingDay(series: String, body: String?)
    /// Nothing in the horizon fits the instances, whatever the others do.
    case noPlace(meetings: [String])
    /// A body's term cuts the window but not the number of times.
    case meetsMoreOften(series: String, body: String, times: Int, expected: Int)
    /// A deadline that a series names falls on no day of the horizon.
    case deadlineOutside(deadline: String)
    /// Days that an `every` cadence names are no working days or lie outside the window.
    case namedDaysClosed(series: String, body: String?, days: [Day])
    /// Days that an `every` cadence names lie before today, and no previous schedule has them.
    case namedDaysGone(series: String, body: String?, days: [Day])
    /// The time that a cadence names is no start on the grid inside the hours.
    case startOffGrid(series: String, minute: Int)
    /// A recurrence rule names more times than a schedule takes.
    case tooManyTimes(series: String, body: String?)
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
    /// What a file of busy times has that can't be read.
    case busyCalendar(file: String, BusyCalendar.Problem)
    /// A limit in seconds makes the answer depend on the machine.
    case notRepeatable(seconds: Int)

    package var code: String {
        switch self {
        case .noWorkingDay: "schedule-no-working-day"
        case .noPlace: "schedule-no-place"
        case .meetsMoreOften: "schedule-meets-more-often"
        case .deadlineOutside: "schedule-deadline-outside"
        case .namedDaysClosed: "schedule-named-days-closed"
        case .namedDaysGone: "schedule-named-days-gone"
        case .startOffGrid: "schedule-start-off-grid"
        case .tooManyTimes: "schedule-too-many-times"
        case .tooManyMeetings: "schedule-too-many-meetings"
        case .pinnedClash: "schedule-pinned-clash"
        case .clash: "schedule-clash"
        case .fewestLeftOut: "schedule-fewest-left-out"
        case .optimal: "schedule-optimal"
        case .leftOut, .leftOutOfClash: "schedule-left-out"
        case .unknownMeeting: "schedule-unknown-meeting"
        case .notRepeatable: "schedule-not-repeatable"
        case .busyNobody: "schedule-busy-nobody"
        case .busyCalendar: "schedule-busy-calendar"
        }
    }

    package var level: DiagnosticLevel {
        switch self {
        case .noWorkingDay, .noPlace, .clash, .leftOut, .leftOutOfClash, .unknownMeeting, .busyNobody, .busyCalendar:
            .warning
        case .startOffGrid, .tooManyTimes, .tooManyMeetings: .error
        case .meetsMoreOften, .deadlineOutside, .namedDaysClosed, .namedDaysGone, .pinnedClash, .notRepeatable,
            .fewestLeftOut,
            .optimal:
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
        case .noWorkingDay(let series, let body):
            "Sarjalla \(subject(series, body)) ei ole aikaikkunassaan yhtään työpäivää; sen kokoukset jäävät pois."
        case .noPlace(let meetings): "Ei paikkaa: \(some(meetings, "ja", "muuta"))."
        case .meetsMoreOften(let series, let body, let times, let expected):
            "Ryhmän \(body) toimikausi lyhentää sarjan \(series) ikkunaa, mutta kokouksia on silti \(times) (tahdin mukaan \(expected))."
        case .deadlineOutside(let deadline):
            "Määräaika \(deadline) ei osu suunniteltavaan aikaan, joten se ei sido kokouksia."
        case .namedDaysClosed(let series, let body, let days):
            "Sarjan \(subject(series, body)) päivät \(list(days)) jäävät pois: ne eivät ole työpäiviä tai ne ovat ikkunan ulkopuolella."
        case .namedDaysGone(let series, let body, let days):
            "Sarjan \(subject(series, body)) päivät \(list(days)) ovat jo menneet, eikä aiempi aikataulu tunne niitä; ne jäävät pois."
        case .startOffGrid(let series, let minute):
            "Sarjan \(series) alkamisaika \(clock(minute)) ei ole puolen tunnin ruudukolla työajan sisällä; valitse toinen aika tai muuta sarjan työaikaa."
        case .tooManyTimes(let series, let body):
            "Sarjan \(subject(series, body)) toistosääntö antaa niin monta kertaa, ettei niitä voi aikatauluttaa; harvenna sääntöä."
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
        case .busyNobody(let who): "Varattuja aikoja on jäsenelle tai roolille \(who), jota verkostossa ei ole."
        case .busyCalendar(let file, let problem): "\(file): \(problem.text(in: .fi))"
        case .notRepeatable(let seconds):
            "Haku rajattiin \(seconds) sekuntiin, joten sama ajo voi antaa toisen aikataulun; toistettavan saa antamalla vaivan (effort)."
        }
    }

    private var swedish: String {
        switch self {
        case .noWorkingDay(let series, let body):
            "Serien \(subject(series, body)) har ingen arbetsdag i sitt tidsfönster; dess möten utelämnas."
        case .noPlace(let meetings): "Ingen plats finns för: \(some(meetings, "och", "till"))."
        case .meetsMoreOften(let series, let body, let times, let expected):
            "Gruppen \(body):s mandattid kortar fönstret för serien \(series), men mötena är ändå \(times) (enligt takten \(expected))."
        case .deadlineOutside(let deadline):
            "Tidsfristen \(deadline) infaller inte under den tid som planeras och binder därför inga möten."
        case .namedDaysClosed(let series, let body, let days):
            "Dagarna \(list(days)) i serien \(subject(series, body)) utelämnas: de är inga arbetsdagar eller ligger utanför fönstret."
        case .namedDaysGone(let series, let body, let days):
            "Dagarna \(list(days)) i serien \(subject(series, body)) har redan gått och finns inte i det tidigare schemat; de utelämnas."
        case .startOffGrid(let series, let minute):
            "Starttiden \(clock(minute)) för serien \(series) ligger inte på halvtimmesrutnätet inom arbetstiden; välj en annan tid eller ändra seriens arbetstid."
        case .tooManyTimes(let series, let body):
            "Upprepningsregeln för serien \(subject(series, body)) ger fler gånger än som kan schemaläggas; gör regeln glesare."
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
        case .busyNobody(let who): "Upptagna tider finns för \(who), som nätverket inte har."
        case .busyCalendar(let file, let problem): "\(file): \(problem.text(in: .sv))"
        case .notRepeatable(let seconds):
            "Sökningen begränsades till \(seconds) sekunder, så samma körning kan ge ett annat schema; ange effort för ett som går att upprepa."
        }
    }

    private var english: String {
        switch self {
        case .noWorkingDay(let series, let body):
            "The series \(subject(series, body)) has no working day in its window; its meetings are left out."
        case .noPlace(let meetings): "There is no place for \(some(meetings, "and", "more"))."
        case .meetsMoreOften(let series, let body, let times, let expected):
            "The term of the group \(body) shortens the window of the series \(series), yet it has \(times) meetings (\(expected) by its cadence)."
        case .deadlineOutside(let deadline):
            "The deadline \(deadline) falls on no day of the time to be planned and binds no meeting."
        case .namedDaysClosed(let series, let body, let days):
            "The days \(list(days)) of the series \(subject(series, body)) are left out: they are no working days or lie outside the window."
        case .namedDaysGone(let series, let body, let days):
            "The days \(list(days)) of the series \(subject(series, body)) are past and not in the previous schedule; they are left out."
        case .startOffGrid(let series, let minute):
            "The start \(clock(minute)) of the series \(series) is not on the half-hour grid within the hours; choose another time or change the series' hours."
        case .tooManyTimes(let series, let body):
            "The recurrence rule of the series \(subject(series, body)) names more times than can be scheduled; make it sparser."
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
        case .busyNobody(let who): "There are busy times of \(who), whom the network does not have."
        case .busyCalendar(let file, let problem): "\(file): \(problem.text(in: .en))"
        case .notRepeatable(let seconds):
            "The search was limited to \(seconds) seconds, so the same run can give another schedule; set the effort for one that repeats."
        }
    }

    private func subject(_ series: String, _ body: String?) -> String {
        body.map { "\(series) (\($0))" } ?? series
    }

    /// The first few of a list, and how many more.
    private func some(_ meetings: [String], _ and: String, _ more: String) -> String {
        let most = 8
        let list = meetings.prefix(most).joined(separator: ", ")
        return meetings.count > most ? "\(list) \(and) \(meetings.count - most) \(more)" : list
    }

    private func list(_ days: [Day]) -> String {
        days.map(\.inWords).joined(separator: ", ")
    }

    private func clock(_ minute: Int) -> String {
        ClockTime(minutes: minute)?.description ?? "\(minute)"
    }
}
