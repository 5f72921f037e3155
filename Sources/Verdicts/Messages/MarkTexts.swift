package import Diagnostics
import Recipes
import WorkCalendar

extension MarkReview {
    /// The mark in words, with why it does not count: ”Martat ry puolsi 5.3.2027; ei lasketa, koska hakemus on sen oma”.
    package func text(named name: String, in language: MessageLanguage) -> String {
        let day = at.text(in: language.rawValue)
        let said =
            switch (language, isEndorsed) {
            case (.fi, true): "\(name) puolsi \(day)"
            case (.fi, false): "\(name) ilmoitti \(day), ettei puolla"
            case (.sv, true): "\(name) tillstyrkte \(day)"
            case (.sv, false): "\(name) meddelade \(day) att den inte tillstyrker"
            case (.en, true): "\(name) endorsed it on \(day)"
            case (.en, false): "\(name) declined on \(day)"
            }
        guard standing != .counts else { return said }
        return switch language {
        case .fi: "\(said); ei lasketa, koska \(standing.text(in: .fi))"
        case .sv: "\(said); räknas inte, eftersom \(standing.text(in: .sv))"
        case .en: "\(said); does not count, because \(standing.text(in: .en))"
        }
    }
}

/// Why a mark counts or not: words that stand by themselves, and behind ”koska”, ”eftersom”, “because” alike, of a day that has
/// been or is to come.
extension MarkReview.Standing: LocalizedMessage {
    /// What becomes of a mark: that it counts, or that it does not and why.
    package func effect(in language: MessageLanguage) -> String {
        guard self != .counts else { return text(in: language) }
        return switch language {
        case .fi: "ei lasketa: \(text(in: .fi))"
        case .sv: "räknas inte: \(text(in: .sv))"
        case .en: "does not count: \(text(in: .en))"
        }
    }

    package func text(in language: MessageLanguage) -> String {
        switch language {
        case .fi: finnish
        case .sv: swedish
        case .en: english
        }
    }

    private var finnish: String {
        switch self {
        case .counts: "lasketaan"
        case .superseded: "jäsen antoi myöhemmin uuden merkinnän"
        case .tooEarly: "päivä on ennen puoltojen aikaa"
        case .tooLate: "päivä on puoltojen ajan jälkeen"
        case .inFuture: "päivä on vasta edessä"
        case .unknownMember: "antaja ei ole verkoston jäsen"
        case .notGiver: "jäsen ei kuulu niihin, jotka tämän merkinnän antavat"
        case .ownApplication: "hakemus on jäsenen oma"
        case .partner: "jäsen on hakemuksen kumppani"
        case .excluded: "resepti sulkee jäsenen merkinnät pois"
        case .contractOver: "jäsenen kumppanuussopimus ei kata sitä päivää"
        case .noMandate: "antajalla ei ole siltä päivältä valtuutusta edustaa jäsentä"
        case .notAsked: "vaatimukset koskevat muita jäseniä"
        }
    }

    private var swedish: String {
        switch self {
        case .counts: "räknas"
        case .superseded: "medlemmen gav ett nytt märke senare"
        case .tooEarly: "dagen ligger före tiden för tillstyrkanden"
        case .tooLate: "dagen ligger efter tiden för tillstyrkanden"
        case .inFuture: "dagen ligger i framtiden"
        case .unknownMember: "givaren saknas bland nätverkets medlemmar"
        case .notGiver: "medlemmen saknas bland dem som ger detta märke"
        case .ownApplication: "ansökan är medlemmens egen"
        case .partner: "medlemmen är partner i ansökan"
        case .excluded: "receptet utesluter medlemmens märken"
        case .contractOver: "medlemmen saknar partnerskapsavtal den dagen"
        case .noMandate: "givaren saknar fullmakt att företräda medlemmen den dagen"
        case .notAsked: "kraven gäller andra medlemmar"
        }
    }

    private var english: String {
        switch self {
        case .counts: "counts"
        case .superseded: "the member gave another mark later"
        case .tooEarly: "the day lies before the time for endorsements"
        case .tooLate: "the day lies after the time for endorsements"
        case .inFuture: "the day is still to come"
        case .unknownMember: "whoever gave it is no member of the network"
        case .notGiver: "the member is not among those who give this mark"
        case .ownApplication: "the application is the member's own"
        case .partner: "the member is a partner of the application"
        case .excluded: "the recipe excludes the member's marks"
        case .contractOver: "the member's partnership agreement does not cover that day"
        case .noMandate: "whoever gave it has no mandate to speak for the member on that day"
        case .notAsked: "the requirements concern other members"
        }
    }
}
