import Diagnostics
import JSON
import NetworkModel
import Recipes
import Verdicts
import WorkCalendar

/// Applications' verdicts as people read them: state by state, what holds one back, and what would do.
struct VerdictListing: Sendable {
    private let language: MessageLanguage
    private let stateNames: [String: String]
    private let acts: ActTexts
    /// Rules whose message says what decided, by id.
    private let agreed: Set<String>

    init(recipe: Recipe, language: MessageLanguage) {
        self.language = language
        let network = recipe.network
        stateNames = Dictionary(
            network.applicationProcess.states.map { state in
                (state.id, network.applicationProcess.name(ofState: state.id, in: language))
            },
            uniquingKeysWith: { first, _ in first })
        acts = ActTexts(network: network, language: language)
        agreed = Set(recipe.rules.filter { !$0.agreements.isEmpty }.map(\.id))
    }

    /// The verdicts of one application.
    func text(of application: PlacedApplication, _ result: ApplicationVerdicts) -> String {
        var text = "\(application.id) \(application.title) (\(name(ofState: result.state)))\n"
        if result.mayEnter.isEmpty { text += "  \(VerdictWords.final.text(in: language))\n" }
        for entry in result.mayEnter {
            let word: VerdictWords = entry.isAllowed ? .mayEnter : .notYet
            text += "  → \(name(ofState: entry.state)): \(word.text(in: language))\n"
            for verdict in result.verdicts where verdict.closesGates && verdict.gates.contains(entry.state) {
                text += lines(of: verdict)
            }
        }
        for verdict in result.verdicts where !verdict.closesGates && verdict.word.closesGates {
            text += lines(of: verdict)
        }
        return text
    }

    private func name(ofState id: String) -> String { stateNames[id] ?? id }

    private func lines(of verdict: Verdict) -> String {
        var lines = [verdict.message]
        lines += details(of: verdict).map { "  \($0)" }
        switch verdict.wouldDo.count {
        case 0:
            if let missed = verdict.missed {
                lines.append("  " + acts.missed(missed))
            } else if let since = verdict.hopelessSince {
                lines.append("  " + VerdictWords.hopeless(since).text(in: language))
            }
        case 1: lines += verdict.wouldDo.map { "  \(VerdictWords.wouldDo.text(in: language)): \(acts.text(of: $0))" }
        default:
            lines.append("  \(VerdictWords.wouldDoTogether.text(in: language)):")
            lines += verdict.wouldDo.map { "    – \(acts.text(of: $0))" }
        }
        if let basis = verdict.basis { lines.append("  \(VerdictWords.basis.text(in: language)): \(basis)") }
        return lines.map { "      \($0)\n" }.joined()
    }

    /// What decided: the marks one by one, or the values of a condition; what the message says already is left out.
    private func details(of verdict: Verdict) -> [String] {
        if verdict.kind == .endorsement, !verdict.demands.isEmpty {
            return verdict.marks.map { $0.text(named: acts.name($0.by), in: language) }
        }
        guard !agreed.contains(verdict.id), verdict.word != .incomplete else { return [] }
        return verdict.because.map { "\($0.expression) = \($0.value.compactText)" }
    }
}

/// The listing's own words.
enum VerdictWords: LocalizedMessage {
    case mayEnter, notYet, final
    case wouldDo, wouldDoTogether, basis
    case hopeless(Day)

    func text(in language: MessageLanguage) -> String {
        switch language {
        case .fi: finnish
        case .sv: swedish
        case .en: english
        }
    }

    private var finnish: String {
        switch self {
        case .mayEnter: "voi siirtyä"
        case .notYet: "ei vielä"
        case .final: "lopullinen tila"
        case .wouldDo: "tämä riittäisi"
        case .wouldDoTogether: "nämä yhdessä riittäisivät"
        case .basis: "sovittu"
        case .hopeless(let day): "mikään ei enää auta \(day.text(in: "fi")) alkaen"
        }
    }

    private var swedish: String {
        switch self {
        case .mayEnter: "får gå vidare"
        case .notYet: "inte ännu"
        case .final: "slutligt läge"
        case .wouldDo: "detta skulle räcka"
        case .wouldDoTogether: "detta skulle tillsammans räcka"
        case .basis: "överenskommet"
        case .hopeless(let day): "ingenting hjälper längre från och med \(day.text(in: "sv"))"
        }
    }

    private var english: String {
        switch self {
        case .mayEnter: "may enter"
        case .notYet: "not yet"
        case .final: "a final state"
        case .wouldDo: "this would do"
        case .wouldDoTogether: "these together would do"
        case .basis: "agreed in"
        case .hopeless(let day): "nothing helps any more since \(day)"
        }
    }
}
