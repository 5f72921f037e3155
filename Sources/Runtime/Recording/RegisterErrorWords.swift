package import Diagnostics
import Register

extension RegisterError: LocalizedMessage {
    package func text(in language: MessageLanguage) -> String {
        switch language {
        case .fi: finnish
        case .sv: swedish
        case .en: english
        }
    }

    private var finnish: String {
        switch self {
        case .busy: "toinen ohjelma kirjoittaa rekisteriin; yritä hetken päästä uudelleen"
        case .diskFull: "levy on täynnä, tai tiedosto ei saa kasvaa; mitään ei kirjattu"
        case .diskFailed(let words): "levy ei tehnyt, mitä pyydettiin (\(words)); mitään ei kirjattu"
        case .readOnly: "rekisteriin ei saa kirjoittaa; mitään ei kirjattu"
        case .unreadable(let words): "rekisteriä ei voi lukea: \(words)"
        case .notARegister: "tiedosto ei ole rekisteri"
        case .newer: "rekisterin on tehnyt uudempi Verkosto; päivitä ohjelma"
        case .damaged(let words):
            "tiedosto on vioittunut (\(words)); `verkosto log verify` kertoo mistä, ja varmuuskopio korvaa sen"
        case .inconsistent(let words): "tapahtuma ei sovi aiempaan: \(words)"
        case .brokenChain(let sequence):
            "tapahtuma \(sequence) ei jatka ketjua: siitä on muutettu jotain, tai edellinen puuttuu"
        case .badEvent(let sequence, let error): "tapahtuma \(sequence) ei ole lajinsa mukainen: \(error.member)"
        case .notEmpty: "rekisterissä on jo tapahtumia; päiväkirja tuodaan vain tyhjään rekisteriin"
        }
    }

    private var swedish: String {
        switch self {
        case .busy: "ett annat program skriver i registret; försök igen om en stund"
        case .diskFull: "disken är full, eller filen får inte växa; inget antecknades"
        case .diskFailed(let words): "disken gjorde inte vad den skulle (\(words)); inget antecknades"
        case .readOnly: "registret får inte skrivas; inget antecknades"
        case .unreadable(let words): "registret kan inte läsas: \(words)"
        case .notARegister: "filen är inget register"
        case .newer: "registret har gjorts av ett nyare Verkosto; uppdatera programmet"
        case .damaged(let words):
            "filen är skadad (\(words)); `verkosto log verify` säger var, och en säkerhetskopia ersätter den"
        case .inconsistent(let words): "händelsen stämmer inte med det tidigare: \(words)"
        case .brokenChain(let sequence):
            "händelse \(sequence) fortsätter inte kedjan: den har ändrats, eller den före saknas"
        case .badEvent(let sequence, let error): "händelse \(sequence) är inte av sitt slag: \(error.member)"
        case .notEmpty: "registret har redan händelser; en journal tas bara in i ett tomt register"
        }
    }

    private var english: String {
        switch self {
        case .busy: "another program is writing to the register; try again in a moment"
        case .diskFull: "the disk is full, or the file may not grow; nothing was recorded"
        case .diskFailed(let words): "the disk did not do what was asked (\(words)); nothing was recorded"
        case .readOnly: "the register may not be written; nothing was recorded"
        case .unreadable(let words): "the register can’t be read: \(words)"
        case .notARegister: "the file is no register"
        case .newer: "a newer Verkosto made the register; update the program"
        case .damaged(let words):
            "the file is damaged (\(words)); `verkosto log verify` tells where, and a backup takes its place"
        case .inconsistent(let words): "the event does not fit what was recorded before: \(words)"
        case .brokenChain(let sequence):
            "event \(sequence) does not go on with the chain: it was changed, or the one before it is missing"
        case .badEvent(let sequence, let error): "event \(sequence) is none of its kind: \(error.member)"
        case .notEmpty: "the register has events already; a journal is imported into an empty register only"
        }
    }
}

extension EventError {
    /// The member of the event's content that is at fault.
    fileprivate var member: String {
        switch self {
        case .missing(let member), .malformed(let member): member
        }
    }
}
