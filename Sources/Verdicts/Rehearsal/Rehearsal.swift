package import NetworkModel
package import Recipes
package import WorkCalendar

/// What changed rules would change: recorded applications, judged by two recipes.
///
/// The applications belong to the recipe before. The recipe after sees of them what it declares: fields and states that it
/// does not know are not there, and members that it does not have are nobody.
package struct Rehearsal {
    package let before: Recipe
    package let after: Recipe
    /// In which messages come, a BCP 47 tag.
    package let language: String
    /// The day on which all applications are judged; nil judges each on the day of the last thing recorded of it.
    package let today: Day?

    package init(before: Recipe, after: Recipe, language: String, today: Day?) {
        self.before = before
        self.after = after
        self.language = language
        self.today = today
    }

    /// Judges a register's applications by both recipes. O(applications · rules), and a judge for each day on which some is
    /// judged.
    package func run(_ record: RegisterSnapshot) -> RehearsalResult {
        var judges = JudgesByDay(rehearsal: self, record: record)
        let moves = Dictionary(
            record.stateChanges.map { ($0.application, $0.day) }, uniquingKeysWith: { max($0, $1) })
        var result = RehearsalResult(
            added: Self.ids(of: after, lackingIn: before), removed: Self.ids(of: before, lackingIn: after))
        for application in record.applications {
            result.judged += 1
            let recorded = [application.submitted, application.marks.map(\.at).max(), moves[application.id]]
            guard let day = today ?? recorded.compactMap(\.self).max() else {
                result.undated.append(application.id)
                continue
            }
            let (first, second) = judges.judges(on: day)
            let change = ApplicationChange(
                of: application, on: day, before: first.judge(application),
                after: second.judge(application.fitted(to: after.network.applicationProcess)))
            if let change { result.changes.append(change) }
        }
        return result
    }

    /// Endorsements and judged rules about applications that another recipe does not have.
    private static func ids(of recipe: Recipe, lackingIn other: Recipe) -> [String] {
        let known = Set(other.judgedIDs)
        return recipe.judgedIDs.filter { !known.contains($0) }
    }
}

/// What a rehearsal came to.
package struct RehearsalResult: Sendable {
    /// How many applications were judged.
    package var judged = 0
    /// The applications of which some verdict or way changes, in their order.
    package var changes: [ApplicationChange] = []
    /// Applications of which no day is known on which to judge them.
    package var undated: [String] = []
    /// Endorsements and rules that the recipe after alone has, by id.
    package var added: [String]
    /// Endorsements and rules that the recipe before alone has, by id.
    package var removed: [String]

    /// How many verdicts change.
    package var verdictCount: Int { changes.reduce(0) { $0 + $1.verdicts.count } }
}

/// The judges of both recipes, made once for each day.
private struct JudgesByDay {
    let rehearsal: Rehearsal
    let record: RegisterSnapshot
    private var made: [Day: (before: Judge, after: Judge)] = [:]

    init(rehearsal: Rehearsal, record: RegisterSnapshot) {
        self.rehearsal = rehearsal
        self.record = record
    }

    mutating func judges(on day: Day) -> (before: Judge, after: Judge) {
        if let known = made[day] { return known }
        let judges = (judge(by: rehearsal.before, on: day), judge(by: rehearsal.after, on: day))
        made[day] = judges
        return judges
    }

    private func judge(by recipe: Recipe, on day: Day) -> Judge {
        Judge(recipe, knowing: record, today: day, language: rehearsal.language)
    }
}

extension Recipe {
    /// What is judged of applications: every endorsement and every judged rule about them, by id.
    fileprivate var judgedIDs: [String] {
        endorsements.map(\.id) + rules.filter { $0.about == .application && $0.isJudged }.map(\.id)
    }
}

extension Application {
    /// The application as another recipe's process sees it: the fields that it declares, of the types that it declares.
    fileprivate func fitted(to process: ApplicationProcess) -> Application {
        var application = self
        application.fields = [:]
        for field in process.fields {
            application.fields[field.id] = fields[field.id]?.fitted(to: field.type)
        }
        return application
    }
}

extension FieldValue {
    /// The value as another declared type holds it; nil if it can't.
    fileprivate func fitted(to type: FieldType) -> FieldValue? {
        switch (type, self) {
        case (.text, .text), (.integer, .integer), (.number, .number), (.boolean, .boolean), (.date, .date),
            (.list, .list), (.map, .map):
            self
        case (.choice(let words), .text(let word)): words.contains(word) ? self : nil
        case (.number, .integer(let integer)): .number(Double(integer))
        case (.integer, .number(let number)): Int64(exactly: number).map(FieldValue.integer)
        case (.list(of: .none), .text), (.list, .text): .list([self])
        default: nil
        }
    }
}
