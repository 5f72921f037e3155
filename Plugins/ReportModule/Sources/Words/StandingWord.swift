import Diagnostics
import Verdicts

/// Why a mark counts or not.
struct StandingWord: LocalizedMessage {
    private let standing: MarkReview.Standing

    init(_ standing: MarkReview.Standing) {
        self.standing = standing
    }

    func text(in language: MessageLanguage) -> String {
        switch language {
        case .fi: finnish
        case .sv: swedish
        case .en: english
        }
    }

    private var finnish: String {
        switch standing {
        case .counts: "lasketaan"
        case .superseded: "jäsen on muuttanut kantaansa myöhemmin"
        case .tooEarly: "annettu ennen määräajan alkua"
        case .tooLate: "annettu määräajan jälkeen"
        case .inFuture: "päivätty tulevaisuuteen"
        case .unknownMember: "antaja ei ole verkoston jäsen"
        case .notGiver: "antaja ei kuulu merkin antajiin"
        case .ownApplication: "hakija on esteellinen"
        case .partner: "hankkeen kumppani on esteellinen"
        case .excluded: "antaja on rajattu pois"
        case .contractOver: "antajan sopimus ei ole voimassa"
        case .noMandate: "merkinnän tehneellä ei ollut valtuutusta"
        }
    }

    private var swedish: String {
        switch standing {
        case .counts: "räknas"
        case .superseded: "medlemmen har senare ändrat sin ståndpunkt"
        case .tooEarly: "gavs innan tidsfristen började"
        case .tooLate: "gavs efter tidsfristen"
        case .inFuture: "daterat i framtiden"
        case .unknownMember: "givaren är inte medlem i nätverket"
        case .notGiver: "givaren hör inte till dem som ger märket"
        case .ownApplication: "sökanden är jävig"
        case .partner: "en partner i projektet är jävig"
        case .excluded: "givaren är utesluten"
        case .contractOver: "givarens avtal gäller inte"
        case .noMandate: "den som gav märket saknade fullmakt"
        }
    }

    private var english: String {
        switch standing {
        case .counts: "counts"
        case .superseded: "the member changed its word later"
        case .tooEarly: "given before the window opened"
        case .tooLate: "given after the window closed"
        case .inFuture: "dated in the future"
        case .unknownMember: "the giver is no member of the network"
        case .notGiver: "the giver is not among those who give the mark"
        case .ownApplication: "the applicant has a conflict of interest"
        case .partner: "a partner in the project has a conflict of interest"
        case .excluded: "the giver is excluded"
        case .contractOver: "the giver's agreement is not in force"
        case .noMandate: "whoever gave it had no mandate"
        }
    }
}
