import Diagnostics
import ModuleContract
import NetworkModel
import Recipes
import Verdicts
import WorkCalendar

/// Everything that a report tells, whatever its form.
struct ReportModel {
    var network: Network
    /// The model by Innokylä's fields.
    var description: RecipeDescription
    /// The recipe's parameters with the values in force.
    var parameters: [Parameter]
    var register: RegisterSnapshot
    /// The recipe's rules and endorsements, those for people included.
    var rules: [Rule]
    var endorsements: [Endorsement]
    var today: Day
    /// The day as of which the network is told of: today, or the last day of the report's year if that is over.
    var dayTold: Day
    /// The language in which it is written, a BCP 47 tag.
    var language: String
    /// The year that it is about: the schedule's, else today's.
    var year: Int
    /// The schedule that an earlier step made.
    var schedule: Schedule?
    var meetings: [ReportMeeting]
    /// Meetings of the report's year, cancelled ones left out.
    var meetingsOfYear: [ReportMeeting]
    var deadlines: [ReportDeadline]
    /// Breaks, named periods and phases of the year.
    var spans: [YearSpan]
    var coverage: Coverage
    var speakers: [SpeakerShare]
    /// Applications as the register has them, with what is to be said of them.
    var applications: [JudgedApplication]
    /// Needs as the register has them.
    var needs: [Need]
    var flow: ApplicationFlow?
    var health: NetworkHealth
    /// What earlier steps found.
    var findings: [Finding]

    /// Gathers a report from what a module is asked with.
    init(_ request: Request) {
        let recipe = request.recipe
        network = recipe.network
        description = recipe.description
        parameters = recipe.parameters
        register = request.register
        rules = recipe.rules
        endorsements = recipe.endorsements
        today = request.today
        language = request.language
        schedule = request.schedule
        dayTold = request.dayTold(of: schedule)
        year = schedule?.year ?? request.today.year
        let allMeetings = Meeting.all(of: recipe.network, schedule: schedule)
        meetings = ReportMeeting.all(of: allMeetings, in: recipe.network, schedule: schedule)
        meetingsOfYear = meetings.filter { [year] in $0.start.day.year == year && $0.status != .cancelled }
        deadlines = recipe.network.calendar.deadlines.map { [year] in ReportDeadline($0, year: year) }
            .filter { [year] in $0.day.year == year }
            .sorted { ($0.day, $0.deadline.id) < ($1.day, $1.deadline.id) }
        spans = YearSpan.all(of: recipe.network, year: year)
        coverage = Coverage(
            of: recipe.network, needs: request.register.needs, applications: request.register.applications,
            on: dayTold)
        speakers = SpeakerShare.all(of: meetings)
        applications = JudgedApplication.all(of: request)
        needs = request.register.needs
        flow = ApplicationFlow(
            of: request.register, through: recipe.network.applicationProcess, until: request.today)
        health = NetworkHealth(
            of: recipe.network, schedule: schedule, meetings: allMeetings, register: request.register,
            marked: Dictionary(
                applications.compactMap { judged in judged.marked.map { (judged.application.id, $0) } },
                uniquingKeysWith: { first, _ in first }),
            on: request.today)
        findings = Finding.prepare(
            request.steps.flatMap(\.findings), in: recipe.files, language: MessageLanguage(tag: request.language))
    }
}

/// A deadline in the report's year.
struct ReportDeadline {
    var deadline: Deadline
    /// The day as written.
    var written: Day
    /// The day that counts, after any legal shift.
    var day: Day
    /// The last day on which the work before it must begin.
    var handlingBegins: Day?

    init(_ deadline: Deadline, year: Int) {
        self.deadline = deadline
        written = deadline.date.day(inYear: year)
        day = deadline.day(inYear: year)
        handlingBegins = deadline.handling.map { [day] in day.subtracting($0) }
    }
}
