import Diagnostics
import JSON
import NetworkModel
import Recipes
import WorkCalendar

/// `no_overlap`: no activity that the applicant does not run itself shares a term in each of the fields, at the same time.
struct OverlapJudge: AgreementJudge {
    private let sharing: [(field: DeclaredField, vocabulary: String)]
    /// The fields with the first and the last day of what is applied for.
    private let from: DeclaredField?
    private let to: DeclaredField?
    private let world: ExpressionWorld
    private let language: MessageLanguage

    init(_ limit: Agreement.OverlapLimit, world: ExpressionWorld, language: MessageLanguage) {
        sharing = limit.sharing.compactMap { field in
            world.vocabulary(ofField: field).map { (DeclaredField(field, in: world), $0) }
        }
        from = limit.from.map { DeclaredField($0, in: world) }
        to = limit.to.map { DeclaredField($0, in: world) }
        self.world = world
        self.language = language
    }

    func outcome(for application: PlacedApplication, detail: Detail?) -> AgreementOutcome {
        for field in [from, to].compactMap(\.self) where field.day(in: application) == nil {
            return .incomplete("application.\(field.id)")
        }
        let first = from?.day(in: application) ?? application.submitted ?? world.today
        let time = DaySpan(from: first, to: to?.day(in: application) ?? first)
        let others = world.network.activities.filter { isSame($0, as: application, during: time) }
        var outcome = AgreementOutcome(word: others.isEmpty ? .held : .broken)
        guard detail != nil else { return outcome }
        guard !others.isEmpty else {
            outcome.text = OverlapText.held.text(in: language)
            outcome.because = [Reason(expression: "no_overlap", value: .boolean(true))]
            outcome.lastSubmission = lastSubmission(of: application)
            return outcome
        }
        outcome.because = others.map { Reason(expression: "no_overlap: \($0.id)", value: .boolean(false)) }
        let texts = others.map { activity in
            OverlapText.same(
                activity.name?.text(in: world.language) ?? activity.id, by: names(of: activity.by),
                until: activity.funding.compactMap(\.to).max()
            ).text(in: language)
        }
        outcome.text = joined(texts, in: language)
        return outcome
    }

    private func isSame(_ activity: Activity, as application: PlacedApplication, during time: DaySpan) -> Bool {
        isSame(activity, as: application)
            && (activity.funding.isEmpty || activity.funding.contains { $0.overlaps(time) })
    }

    /// Whether an activity does the same, whenever it does.
    private func isSame(_ activity: Activity, as application: PlacedApplication) -> Bool {
        if let applicant = application.applicant, activity.by.contains(world.places.members[applicant]) { return false }
        return sharing.allSatisfy { field, vocabulary in
            field.holds(oneOf: activity.terms[vocabulary] ?? [], in: application)
        }
    }

    /// The day before the funding of others who will do the same begins, where the day of submission decides; nil if there is
    /// none.
    private func lastSubmission(of application: PlacedApplication) -> Day? {
        guard application.submitted == nil, from == nil, to == nil else { return nil }
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
