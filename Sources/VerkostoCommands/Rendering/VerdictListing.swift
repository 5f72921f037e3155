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

    init(recipe: Recipe, language: MessageLanguage) {
        self.language = language
        let network = recipe.network
        stateNames = Dictionary(
            network.applicationProcess.states.map { ($0.id, $0.name?.text(in: language.rawValue) ?? $0.id) },
            uniquingKeysWith: { first, _ in first })
        acts = ActTexts(network: network, language: language)
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
            text += "  " + lines(of: verdict)
        }
        return text
    }

    private func name(ofState id: String) -> String { stateNames[id] ?? id }

    private func lines(of verdict: Verdict) -> String {
        var text = "      \(verdict.message)\n"
        for reason in verdict.because {
            text += "        \(reason.expression) = \(reason.value.compactText)\n"
        }
        for act in verdict.wouldDo {
            text += "        " + VerdictWords.wouldDo(acts.text(of: act)).text(in: language) + "\n"
        }
        return text
    }
}

/// The listing's own words.
enum VerdictWords: LocalizedMessage {
    case mayEnter, notYet, final
    case wouldDo(String)

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
        case .notYet: "ei vielä, koska"
        case .final: "lopullinen tila"
        case .wouldDo(let act): "tämä riittäisi: \(act)"
        }
    }

    private var swedish: String {
        switch self {
        case .mayEnter: "får gå vidare"
        case .notYet: "inte ännu, därför att"
        case .final: "slutligt läge"
        case .wouldDo(let act): "detta skulle räcka: \(act)"
        }
    }

    private var english: String {
        switch self {
        case .mayEnter: "may enter"
        case .notYet: "not yet, because"
        case .final: "a final state"
        case .wouldDo(let act): "this would do: \(act)"
        }
    }
}
