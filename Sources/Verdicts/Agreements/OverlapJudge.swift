import Diagnostics
import JSON
import NetworkModel
import Recipes
import WorkCalendar

/// `no_overlap`: no activity that the applicant does not run itself shares a term in each of the fields, at the same time.
struct OverlapJudge: AgreementJudge {
    private let limit: Agreement.OverlapLimit
    private let sharing: [(field: String, vocabulary: String)]
    private let world: ExpressionWorld
    private let language: MessageLanguage

    init(_ limit: Agreement.OverlapLimit, world: ExpressionWorld, language: MessageLanguage) {
        self.limit = limit
        sharing = limit.sharing.compactMap { field in world.vocabulary(ofField: field).map { (field, $0) } }
        self.world = world
        self.language = language
    }

    func outcome(for application: Application) -> AgreementOutcome {
        for field in [limit.from, limit.to].compactMap(\.self) where application.day(in: field) == nil {
            return .incomplete("application.\(field)")
        }
        let first = limit.from.flatMap(application.day) ?? application.submitted ?? world.today
        let time = DaySpan(from: first, to: limit.to.flatMap(application.day) ?? first)
        let others = world.network.activities.filter { isSame($0, as: application, during: time) }
        let because = others.map { Reason(expression: "no_overlap: \($0.id)", value: .boolean(false)) }
        guard !others.isEmpty else {
            var outcome = AgreementOutcome(
                word: .held, text: OverlapText.held.text(in: language),
                because: [Reason(expression: "no_overlap", value: .boolean(true))])
            outcome.lastSubmission = lastSubmission(of: application)
            return outcome
        }
        let texts = others.map { activity in
            OverlapText.same(
                activity.name?.text(in: world.language) ?? activity.id, by: names(of: activity.by),
                until: activity.funding.compactMap(\.to).max()
            ).text(in: language)
        }
        return AgreementOutcome(word: .broken, text: joined(texts, in: language), because: because)
    }

    private func isSame(_ activity: Activity, as application: Application, during time: DaySpan) -> Bool {
        isSame(activity, as: application)
            && (activity.funding.isEmpty || activity.funding.contains { $0.overlaps(time) })
    }

    /// Whether an activity does the same, whenever it does.
    private func isSame(_ activity: Activity, as application: Application) -> Bool {
        if let applicant = application.applicant, activity.by.contains(applicant) { return false }
        return sharing.allSatisfy { field, vocabulary in
            !Set(activity.terms[vocabulary] ?? []).isDisjoint(with: application.texts(in: field))
        }
    }

    /// The day before the funding of others who will do the same begins, where the day of submission decides; nil if there is
    /// none.
    private func lastSubmission(of application: Application) -> Day? {
        guard application.submitted == nil, limit.from == nil, limit.to == nil else { return nil }
        let others = world.network.activities.filter { isSame($0, as: application) }
        return others.flatMap(\.funding).compactMap(\.from).filter { $0 > world.today }.min().map { $0 - 1 }
    }

    private func names(of members: [String]) -> String {
        members.compactMap { id in world.network.members.first { $0.id == id } }.map { world.name(of: $0) }
            .joined(separator: ", ")
    }
}

private enum OverlapText: LocalizedMessage {
    case held
    case same(String, by: String, until: Day?)

    func text(in language: MessageLanguage) -> String {
        switch self {
        case .held:
            switch language {
            case .fi: "kukaan muu ei tee jo samaa"
            case .sv: "ingen annan gör redan detsamma"
            case .en: "nobody else does the same already"
            }
        case .same(let name, let doers, let until):
            doing(name, language) + " ("
                + [doers, until.map { time($0, language) } ?? ""].filter { !$0.isEmpty }
                .joined(separator: ", ") + ")"
        }
    }

    private func doing(_ name: String, _ language: MessageLanguage) -> String {
        switch language {
        case .fi: "samaa tekee jo ”\(name)”"
        case .sv: "”\(name)” redan gör detsamma"
        case .en: "“\(name)” does the same already"
        }
    }

    private func time(_ until: Day, _ language: MessageLanguage) -> String {
        let day = until.text(in: language.rawValue)
        return switch language {
        case .fi: "rahoitus \(day) asti"
        case .sv: "finansierad till och med \(day)"
        case .en: "funded until \(day)"
        }
    }
}
