import Diagnostics
import ModuleContract
import NetworkModel
import Recipes
import SourceText
import Verdicts

/// What rules about other things than applications find: at the thing, with a note at the rule.
struct ThingFindings {
    var judge: Judge
    var request: Request
    var meetings: [Meeting]

    /// The findings, by the things' order in the recipe; what a rule says alike of several meetings of a series is said once.
    var all: [Diagnostic] {
        var told = Set<Telling>()
        return everyFinding.filter { told.insert(Telling($0, in: request.language)).inserted }
    }

    private var everyFinding: [Diagnostic] {
        let network = request.recipe.network
        let origins = Dictionary(
            network.meetings.map { ($0.id, $0.origin) }, uniquingKeysWith: { first, _ in first })
        return findings(judge.verdictsOnNetwork(), at: nil)
            + network.members.flatMap { findings(judge.verdicts(on: $0), at: $0.origin) }
            + network.groups.flatMap { findings(judge.verdicts(on: $0), at: $0.origin) }
            + meetings.flatMap { findings(judge.verdicts(on: $0), at: origins[$0.series] ?? nil) }
            + request.register.needs.flatMap { findings(judge.verdicts(on: $0), at: nil) }
            + network.activities.flatMap { findings(judge.verdicts(on: $0), at: $0.origin) }
    }

    private func findings(_ verdicts: [Verdict], at origin: SourceSpan?) -> [Diagnostic] {
        verdicts.compactMap { verdict in
            guard let message = CheckMessage(verdict) else { return nil }
            return Diagnostic(
                message, level: verdict.level, at: origin ?? verdict.origin,
                notes: origin == nil ? [] : [DiagnosticNote(CheckText.ruleStandsHere(verdict.id), at: verdict.origin)])
        }
    }

    /// What is said, and where.
    private struct Telling: Hashable {
        var message: String
        var span: SourceSpan?

        init(_ diagnostic: Diagnostic, in language: String) {
            message = diagnostic.message.text(in: MessageLanguage(rawValue: language) ?? .en)
            span = diagnostic.span
        }
    }
}
