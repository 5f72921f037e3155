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
        let series = Dictionary(network.meetings.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return findings(judge.verdictsOnNetwork(), at: nil, named: nil)
            + network.members.flatMap { findings(judge.verdicts(on: $0), at: $0.origin, named: name($0.name, $0.id)) }
            + network.groups.flatMap { findings(judge.verdicts(on: $0), at: $0.origin, named: name($0.name, $0.id)) }
            + meetings.flatMap { meeting in
                let series = series[meeting.series]
                return findings(
                    judge.verdicts(on: meeting), at: series?.origin, named: name(series?.name, meeting.series))
            }
            + request.register.needs.flatMap {
                findings(judge.verdicts(on: $0), at: nil, named: $0.title ?? $0.id)
            }
            + network.activities.flatMap {
                findings(judge.verdicts(on: $0), at: $0.origin, named: name($0.name, $0.id))
            }
    }

    private func name(_ name: LocalizedText?, _ id: String) -> String { name?.text(in: request.language) ?? id }

    /// - Parameter name: what people call the thing; a rule's own message names it itself.
    private func findings(_ verdicts: [Verdict], at origin: SourceSpan?, named name: String?) -> [Diagnostic] {
        verdicts.compactMap { verdict in
            let isNamed = verdict.word == .broken && hasMessage(verdict.id)
            guard let message = CheckMessage(verdict, on: isNamed ? nil : name) else { return nil }
            return Diagnostic(
                message, level: verdict.level, at: origin ?? verdict.origin,
                notes: origin == nil ? [] : [DiagnosticNote(CheckText.ruleStandsHere(verdict.id), at: verdict.origin)])
        }
    }

    /// Whether a rule has words of its own for what breaks it.
    private func hasMessage(_ rule: String) -> Bool {
        request.recipe.rules.contains { $0.id == rule && $0.message != nil }
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
