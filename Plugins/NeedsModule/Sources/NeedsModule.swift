import Diagnostics
import JSON
package import ModuleContract
import NetworkModel
package import Recipes
import Verdicts
import WorkCalendar

/// Tells which needs are alive, how they rank, and where nothing answers to them.
package struct NeedsModule: Module {
    package init() {}

    package var declaration: ModuleDeclaration {
        ModuleDeclaration(
            id: "needs",
            summary: NeedsText.summary,
            settings: [
                ModuleDeclaration.Setting("warn_within", .integer(0...3650), help: NeedsText.warnWithinHelp)
            ],
            outputs: [
                ModuleDeclaration.Output("coverage", help: NeedsText.coverageHelp),
                ModuleDeclaration.Output("ranking", help: NeedsText.rankingHelp),
            ],
            readsEarlierSteps: true
        )
    }

    package func run(_ request: Request, progress: any ProgressSink) async throws(ModuleFailure) -> Outcome {
        let network = request.recipe.network
        let day = request.dayTold(of: request.schedule)
        let coverage = Coverage(
            of: network,
            needs: request.register.needs,
            applications: request.register.applications,
            on: day
        )
        let ranking = NeedRanking(
            of: request.register.needs.filter { $0.isAlive(on: day, policy: network.needsPolicy) })
        return Outcome(
            findings: findings(of: coverage, on: day, request: request),
            outputs: ["coverage": coverage.json, "ranking": ranking.json]
        )
    }

    /// Blind spots, and terms that go dark when the last funding ends, within `warn_within` days (a year by default).
    private func findings(of coverage: Coverage, on day: Day, request: Request) -> [Diagnostic] {
        var horizon = 365
        if case .integer(let days)? = request.with["warn_within"] { horizon = Int(days) }
        let origin = request.recipe.network.needsPolicy.origin
        return coverage.dimensions.flatMap { dimension in
            dimension.terms.compactMap { term -> Diagnostic? in
                let name = term.term.name?.text(in: request.language) ?? term.term.id
                let vocabulary =
                    dimension.vocabulary.name?.text(in: request.language)
                    ?? CommonWord.text(of: dimension.vocabulary.id, in: MessageLanguage(tag: request.language))
                if term.isBlindSpot {
                    return Diagnostic(
                        NeedsMessage.blindSpot(term: name, dimension: vocabulary), at: term.term.origin ?? origin)
                }
                guard let end = term.lastFundedDay, end - day <= horizon else { return nil }
                let message = NeedsMessage.goesDark(
                    term: name, dimension: vocabulary, after: end,
                    activities: term.activities.map { $0.name?.text(in: request.language) ?? $0.id })
                return Diagnostic(message, at: term.activities.first?.origin ?? origin)
            }
        }
    }
}
