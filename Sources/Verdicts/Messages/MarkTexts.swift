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
            case (.fi, false): "\(name) ei puoltanut \(day)"
            case (.sv, true): "\(name) tillstyrkte \(day)"
            case (.sv, false): "\(name) tillstyrkte inte \(day)"
            case (.en, true): "\(name) endorsed it on \(day)"
            case (.en, false): "\(name) declined on \(day)"
            }
        guard standing != .counts else { return said }
        return switch language {
        case .fi: "\(said); ei lasketa, koska \(standing.finnish)"
        case .sv: "\(said); räknas inte, eftersom \(standing.swedish)"
        case .en: "\(said); does not count, because \(standing.english)"
        }
    }
}

extension MarkReview.Standing {
    fileprivate var finnish: String {
        switch self {
        case .counts: ""
        case .superseded: "jäsen antoi myöhemmin uuden merkinnän"
        case .tooEarly: "puoltojen aika ei ollut vielä alkanut"
        case .tooLate: "puoltojen aika oli jo päättynyt"
        case .inFuture: "päivä on vasta tulossa"
        case .unknownMember: "antaja ei ole verkoston jäsen"
        case .notGiver: "jäsen ei ole niitä, jotka tämän merkinnän antavat"
        case .ownApplication: "hakemus on sen oma"
        case .partner: "se on hakemuksen kumppani"
        case .excluded: "sen merkintöjä ei ole sovittu laskettavaksi"
        case .contractOver: "sen kumppanuussopimus ei ollut voimassa"
        case .noMandate: "antajalla ei ollut silloin valtuutusta edustaa jäsentä"
        }
    }

    fileprivate var swedish: String {
        switch self {
        case .counts: ""
        case .superseded: "medlemmen senare gav ett nytt märke"
        case .tooEarly: "tiden för tillstyrkanden inte hade börjat"
        case .tooLate: "tiden för tillstyrkanden redan hade gått ut"
        case .inFuture: "dagen ännu inte har kommit"
        case .unknownMember: "givaren inte är medlem i nätverket"
        case .notGiver: "medlemmen inte hör till dem som ger märket"
        case .ownApplication: "ansökan är dess egen"
        case .partner: "den är partner i ansökan"
        case .excluded: "man har kommit överens om att inte räkna dess märken"
        case .contractOver: "dess partnerskapsavtal inte gällde"
        case .noMandate: "givaren då inte hade fullmakt att företräda medlemmen"
        }
    }

    fileprivate var english: String {
        switch self {
        case .counts: ""
        case .superseded: "the member changed its word later"
        case .tooEarly: "the time for endorsements had not begun"
        case .tooLate: "the time for endorsements had ended"
        case .inFuture: "the day is still to come"
        case .unknownMember: "whoever gave it is no member of the network"
        case .notGiver: "the member is not among those who give this mark"
        case .ownApplication: "the application is its own"
        case .partner: "it is a partner of the application"
        case .excluded: "its marks were agreed not to count"
        case .contractOver: "its partnership agreement was not in force"
        case .noMandate: "whoever gave it had no mandate to speak for the member then"
        }
    }
}
