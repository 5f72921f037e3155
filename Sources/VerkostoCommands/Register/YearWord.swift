import Diagnostics

/// Single words of the register's listings.
enum YearWord: LocalizedMessage {
    case applicant, partners, submitted, needs, endorsed, declined, allTheSame
    case dots, merged, expired, noAnswer, tied, blindSpot, fundedUntil, withoutTerm
    case representative, deputy, forgotten, noMandate
    case sound, faults, events, head
    case yes, no

    func text(in language: MessageLanguage) -> String {
        switch language {
        case .fi: finnish
        case .sv: swedish
        case .en: english
        }
    }

    private var finnish: String {
        switch self {
        case .applicant: "hakija"
        case .partners: "kumppanit"
        case .submitted: "jätetty"
        case .needs: "tarpeet"
        case .endorsed: "puoltaa"
        case .declined: "ei puolla"
        case .allTheSame: "säännöstä huolimatta"
        case .dots: "pistettä"
        case .merged: "yhdistetty"
        case .expired: "vanhentunut"
        case .noAnswer: "ei hakemuksia"
        case .tied: "= tasatulos: sama sija"
        case .blindSpot: "katvealue: mikään ei vastaa siihen"
        case .fundedUntil: "rahoitus päättyy"
        case .withoutTerm: "(ei luokiteltu)"
        case .representative: "edustaja"
        case .deputy: "varajäsen"
        case .forgotten: "(tiedot poistettu)"
        case .noMandate: "ei edustusta"
        case .sound: "mitään ei ole muutettu jälkikäteen"
        case .faults: "kaikki ei ole niin kuin kirjattiin"
        case .events: "tapahtumaa"
        case .head: "tiiviste"
        case .yes: "kyllä"
        case .no: "ei"
        }
    }

    private var swedish: String {
        switch self {
        case .applicant: "sökande"
        case .partners: "partner"
        case .submitted: "inlämnad"
        case .needs: "behov"
        case .endorsed: "ger sitt märke"
        case .declined: "ger inte sitt märke"
        case .allTheSame: "trots regeln"
        case .dots: "prickar"
        case .merged: "sammanslagna"
        case .expired: "har gått ut"
        case .noAnswer: "inga ansökningar"
        case .tied: "= lika många: samma plats"
        case .blindSpot: "blind fläck: inget svarar mot det"
        case .fundedUntil: "finansieringen slutar"
        case .withoutTerm: "(utan klass)"
        case .representative: "representant"
        case .deputy: "ersättare"
        case .forgotten: "(uppgifterna raderade)"
        case .noMandate: "inget uppdrag"
        case .sound: "inget har ändrats i efterhand"
        case .faults: "allt är inte som det antecknades"
        case .events: "händelser"
        case .head: "kontrollsumma"
        case .yes: "ja"
        case .no: "nej"
        }
    }

    private var english: String {
        switch self {
        case .applicant: "applicant"
        case .partners: "partners"
        case .submitted: "submitted"
        case .needs: "needs"
        case .endorsed: "endorses"
        case .declined: "declines"
        case .allTheSame: "in spite of the rule"
        case .dots: "dots"
        case .merged: "merged"
        case .expired: "expired"
        case .noAnswer: "no applications"
        case .tied: "= tied: the same place"
        case .blindSpot: "blind spot: nothing answers to it"
        case .fundedUntil: "funded until"
        case .withoutTerm: "(not classified)"
        case .representative: "representative"
        case .deputy: "deputy"
        case .forgotten: "(data erased)"
        case .noMandate: "no mandate"
        case .sound: "nothing was changed afterwards"
        case .faults: "not all is as it was recorded"
        case .events: "events"
        case .head: "hash"
        case .yes: "yes"
        case .no: "no"
        }
    }
}
