package import Diagnostics
package import WorkCalendar

extension BusyCalendar.Problem: LocalizedMessage {
    package func text(in language: MessageLanguage) -> String {
        switch language {
        case .fi: finnish
        case .sv: swedish
        case .en: english
        }
    }

    private var finnish: String {
        switch self {
        case .noCalendar: "tiedosto ei ole iCalendar-kalenteri."
        case .tooLarge: "kalenteri on suurempi kuin luetaan; vie siitä lyhyempi aika."
        case .tooManyTimes(let limit): "tapahtumia on yli \(limit); loput jäivät lukematta."
        case .unknownZone(let zone): "aikavyöhykettä ”\(zone)” ei tunneta; sen ajat luettiin verkoston aikana."
        case .unreadableRule(let rule): "toistoa ”\(rule)” ei voi seurata; vain tapahtuman ensimmäinen kerta otettiin."
        }
    }

    private var swedish: String {
        switch self {
        case .noCalendar: "filen är ingen iCalendar-kalender."
        case .tooLarge: "kalendern är större än vad som läses; exportera en kortare tid."
        case .tooManyTimes(let limit): "händelserna är fler än \(limit); resten lästes inte."
        case .unknownZone(let zone): "tidszonen ”\(zone)” är okänd; dess tider lästes i nätverkets tid."
        case .unreadableRule(let rule):
            "upprepningen ”\(rule)” går inte att följa; bara händelsens första gång togs med."
        }
    }

    private var english: String {
        switch self {
        case .noCalendar: "the file is no iCalendar."
        case .tooLarge: "the calendar is larger than is read; export a shorter time."
        case .tooManyTimes(let limit): "there are more than \(limit) times; the rest were not read."
        case .unknownZone(let zone): "the time zone “\(zone)” is not known; its times were read as the network’s."
        case .unreadableRule(let rule):
            "the recurrence “\(rule)” can’t be followed; only the event’s first time was taken."
        }
    }
}
