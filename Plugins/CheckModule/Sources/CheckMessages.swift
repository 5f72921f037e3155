import Diagnostics
import Recipes
import Verdicts

/// What a rule found; its words are the recipe's own, in the run's language.
struct CheckMessage: DiagnosticMessage {
    let code: String
    let level: DiagnosticLevel
    private let text: String

    /// A finding for a rule that does not hold or can't be decided; nil for one that holds or does not apply.
    ///
    /// - Parameter thing: what people call the thing, where the rule's own words don't.
    init?(_ verdict: Verdict, on thing: String?) {
        switch verdict.word {
        case .held, .notApplicable: return nil
        case .broken, .pending: code = "rule-broken"
        case .incomplete: code = "rule-incomplete"
        }
        level = verdict.level
        text = (thing.map { "\($0) – " } ?? "") + verdict.message
    }

    func text(in language: MessageLanguage) -> String { text }
}

/// What the module says of itself.
enum CheckText: LocalizedMessage {
    case summary, audienceHelp, verdictsHelp
    case ruleStandsHere(String)

    func text(in language: MessageLanguage) -> String {
        switch language {
        case .fi: finnish
        case .sv: swedish
        case .en: english
        }
    }

    private var finnish: String {
        switch self {
        case .summary: "Arvioi reseptin säännöt ja puumerkit."
        case .audienceHelp:
            "Rooli, jolle arviot kerrotaan: vain niistä hakemuksista, joita se voi siirtää; ilman tätä kaikista."
        case .verdictsHelp: "Kunkin hakemuksen arviot: mihin tiloihin se pääsee, ja miksi."
        case .ruleStandsHere(let id): "sääntö ”\(id)” on tässä"
        }
    }

    private var swedish: String {
        switch self {
        case .summary: "Bedömer receptets regler och bomärken."
        case .audienceHelp:
            "Rollen som bedömningarna berättas för: bara om ansökningar som den får flytta; om alla, om inget sägs."
        case .verdictsHelp: "Bedömningen av varje ansökan: vilka lägen den får gå till, och varför."
        case .ruleStandsHere(let id): "regeln ”\(id)” står här"
        }
    }

    private var english: String {
        switch self {
        case .summary: "Judges the recipe’s rules and endorsement marks."
        case .audienceHelp:
            "The role to which the verdicts are told: only of applications that it may move; of all unless set."
        case .verdictsHelp: "The verdicts on each application: which states it may enter, and why."
        case .ruleStandsHere(let id): "rule “\(id)” stands here"
        }
    }
}
