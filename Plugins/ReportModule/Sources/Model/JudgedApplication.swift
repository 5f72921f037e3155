import JSON
import ModuleContract
import NetworkModel
import Recipes
import Verdicts
import WorkCalendar

/// An application with its verdicts.
struct JudgedApplication {
    var application: Application
    var verdicts: ApplicationVerdicts
    /// The verdicts as data.
    var json: JSONValue
    /// The day on which it had every mark it needs; nil if it needs none or lacks some.
    var marked: Day?

    /// The register's applications, judged on the report's day; by id.
    static func all(of request: Request) -> [JudgedApplication] {
        guard !request.register.applications.isEmpty else { return [] }
        let judge = Judge(
            request.recipe, knowing: request.register, schedule: request.schedule, today: request.today,
            language: request.language)
        return request.register.applications.sorted { $0.id < $1.id }
            .map { JudgedApplication($0, judge) }
    }

    private init(_ application: Application, _ judge: Judge) {
        self.application = application
        verdicts = judge.judge(application)
        json = judge.json(of: application)
        marked = verdicts.hasMarks ? Self.markedDay(of: application, judge) : nil
    }

    /// The day of the mark without which it would not have them all: later marks are taken away, day by day.
    private static func markedDay(of application: Application, _ judge: Judge) -> Day? {
        let days = Set(application.marks.map(\.at)).sorted(by: >)
        var earlier = application
        for day in days {
            earlier.marks.removeAll { $0.at >= day }
            guard judge.judge(earlier, detail: .messages).hasMarks else { return day }
        }
        return nil
    }
}

extension ApplicationVerdicts {
    /// Whether it has every mark it needs, and needs one.
    fileprivate var hasMarks: Bool {
        let words = verdicts.filter { $0.kind == .endorsement }.map(\.word)
        return words.contains(.held) && words.allSatisfy { $0 == .held || $0 == .notApplicable }
    }
}
