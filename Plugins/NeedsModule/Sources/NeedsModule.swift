import Diagnostics
import JSON
package import ModuleContract
import NetworkModel
package import Recipes
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
            ]
        )
    }

    package func run(_ request: Request, progress: any ProgressSink) async throws(ModuleFailure) -> Outcome {
        let network = request.recipe.network
        let coverage = Coverage(
            of: network,
            needs: request.register.needs,
            applications: request.register.applications,
            on: request.today
        )
        let ranking = NeedRanking(
            of: request.register.needs.filter { $0.isAlive(on: request.today, policy: network.needsPolicy) })
        return Outcome(
            findings: findings(of: coverage, request: request),
            outputs: ["coverage": coverage.json, "ranking": ranking.json]
        )
    }

    /// Blind spots, and terms that go dark when the last funding ends, within `warn_within` days (a year by default).
    private func findings(of coverage: Coverage, request: Request) -> [Diagnostic] {
        var horizon = 365
        if case .integer(let days)? = request.with["warn_within"] { horizon = Int(days) }
        let origin = request.recipe.network.needsPolicy.origin
        return coverage.dimensions.flatMap { dimension in
            dimension.terms.compactMap { term -> Diagnostic? in
                let name = term.term.name?.text(in: request.language) ?? term.term.id
                let vocabulary = dimension.vocabulary.name?.text(in: request.language) ?? dimension.vocabulary.id
                if term.isBlindSpot {
                    return Diagnostic(
                        NeedsMessage.blindSpot(term: name, dimension: vocabulary), at: term.term.origin ?? origin)
                }
                guard let end = term.lastFundedDay, end - request.today <= horizon else { return nil }
                let message = NeedsMessage.goesDark(
                    term: name, dimension: vocabulary, after: end,
                    activities: term.activities.map { $0.name?.text(in: request.language) ?? $0.id })
                return Diagnostic(message, at: term.activities.first?.origin ?? origin)
            }
        }
    }
}
