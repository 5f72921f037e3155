import Diagnostics

/// What the reference and the terminal say of the module.
enum ScheduleText: LocalizedMessage {
    case summary, scheduleHelp, lastDaysHelp
    case yearHelp, fromHelp, toHelp, weightsHelp, effortHelp, secondsHelp, previousHelp, busyHelp, pinHelp, moveHelp
    case standing(SearchStanding)
    case unknownTimeZone(String)
    case horizonTooLong
    case sameNetwork(String)
    case otherHorizon(String, String)
    case otherTimeZone(String, String)
    case unreadableSetting(String, path: String)

    func text(in language: MessageLanguage) -> String {
        switch language {
        case .fi: finnish
        case .sv: swedish
        case .en: english
        }
    }

    private var finnish: String {
        switch self {
        case .summary: "Sijoittaa verkoston kokoukset vuoteen ja kertoo jokaisesta päivästä, miksi."
        case .scheduleHelp: "Aikataulu: kokoukset, pisteet, pois jääneet syineen ja huomautukset."
        case .lastDaysHelp: "Viimeiset päivät: sarja, ryhmä, päivä ja määräaika tai kokous, joka sen asettaa."
        case .yearHelp: "Suunniteltava vuosi."
        case .fromHelp: "Ensimmäinen päivä, jos ei suunnitella koko vuotta."
        case .toHelp: "Viimeinen päivä, jos ei suunnitella koko vuotta."
        case .weightsHelp: "Toiveiden painot pisteinä, jos ne poikkeavat oletuksista."
        case .effortHelp: "Haun vaiva askelina; oletus kokousten määrän mukaan."
        case .secondsHelp: "Haun enimmäisaika sekunteina; tulos ei silloin ole toistettavissa."
        case .previousHelp: "Aiempi aikataulu (sen JSON), josta muutetaan mahdollisimman vähän."
        case .busyHelp:
            "Varatut ajat tiedostoista: jäsenen tai roolin mukaan iCalendar-tiedostoja (`{setlementti: kalenteri.ics}`), tai JSON-luettelo, jossa ovat who, start ja end."
        case .pinHelp: "Aiemman aikataulun kokoukset, jotka pysyvät paikallaan."
        case .moveHelp: "Siirrettävät kokoukset: tunnus, tai `tunnus=päivä` tai `tunnus=aika`."
        case .standing(let best): "pois jää \(best.leftOut), pisteitä \(best.points)"
        case .unknownTimeZone(let zone): "Aikavyöhykettä \(zone) ei tunneta."
        case .horizonTooLong: "Suunnittelujakson on oltava vähintään päivä ja enintään kolme vuotta."
        case .sameNetwork(let id):
            "Kahdella reseptillä on sama verkoston tunnus \(id); yhdessä aikataulutettavilla on oltava eri tunnukset."
        case .otherHorizon(let one, let other):
            "Verkostoilla \(one) ja \(other) on eri suunnittelujakso; anna yhteinen vuosi: --year."
        case .otherTimeZone(let one, let other):
            "Verkostot \(one) ja \(other) ovat eri aikavyöhykkeillä; yhdessä aikataulutetaan vain saman vyöhykkeen verkostot."
        case .unreadableSetting(let name, let path): "Asetusta \(name) ei voi lukea\(path.isEmpty ? "" : ": \(path)")."
        }
    }

    private var swedish: String {
        switch self {
        case .summary: "Placerar nätverkets möten i året och säger om varje dag varför."
        case .scheduleHelp: "Schemat: möten, poäng, utelämnade med skäl och anmärkningar."
        case .lastDaysHelp: "Sista dagarna: serie, grupp, dag och den tidsfrist eller det möte som avgör."
        case .yearHelp: "Året som planeras."
        case .fromHelp: "Första dagen, om inte hela året planeras."
        case .toHelp: "Sista dagen, om inte hela året planeras."
        case .weightsHelp: "Önskemålens vikter i poäng, där de avviker från standard."
        case .effortHelp: "Sökningens omfattning i steg; standard efter antalet möten."
        case .secondsHelp: "Sökningens längsta tid i sekunder; svaret går då inte att upprepa."
        case .previousHelp: "Ett tidigare schema (dess JSON) som ändras så lite som möjligt."
        case .busyHelp:
            "Upptagna tider ur filer: iCalendar-filer efter medlem eller roll (`{setlementti: kalender.ics}`), eller en JSON-lista med who, start och end."
        case .pinHelp: "Möten i det tidigare schemat som ligger kvar."
        case .moveHelp: "Möten som flyttas: id, eller `id=dag` eller `id=tid`."
        case .standing(let best): "\(best.leftOut) utelämnade, \(best.points) poäng"
        case .unknownTimeZone(let zone): "Tidszonen \(zone) är okänd."
        case .horizonTooLong: "Perioden som planeras ska vara minst en dag och högst tre år."
        case .sameNetwork(let id):
            "Två recept har samma nätverks-id \(id); nätverk som schemaläggs tillsammans måste ha olika id."
        case .otherHorizon(let one, let other):
            "Nätverken \(one) och \(other) planerar olika perioder; ange ett gemensamt år: --year."
        case .otherTimeZone(let one, let other):
            "Nätverken \(one) och \(other) ligger i olika tidszoner; bara nätverk i samma zon schemaläggs tillsammans."
        case .unreadableSetting(let name, let path):
            "Inställningen \(name) går inte att läsa\(path.isEmpty ? "" : ": \(path)")."
        }
    }

    private var english: String {
        switch self {
        case .summary: "Places a network's meetings in the year and says of each date why."
        case .scheduleHelp: "The schedule: meetings, points, what was left out and why, notes."
        case .lastDaysHelp: "Last days: series, group, day, and the deadline or meeting that sets it."
        case .yearHelp: "The year to plan."
        case .fromHelp: "The first day, if not the whole year is planned."
        case .toHelp: "The last day, if not the whole year is planned."
        case .weightsHelp: "What each wish weighs in points, where it differs from the default."
        case .effortHelp: "How many steps the search takes; by default by the number of meetings."
        case .secondsHelp: "How many seconds the search may take; the answer then does not repeat."
        case .previousHelp: "An earlier schedule (its JSON), to be changed as little as possible."
        case .busyHelp:
            "Busy times from files: iCalendar files by member or role (`{setlementti: calendar.ics}`), or a JSON list of who, start and end."
        case .pinHelp: "Meetings of the earlier schedule that stay where they are."
        case .moveHelp: "Meetings to move: an id, or `id=day` or `id=time`."
        case .standing(let best): "\(best.leftOut) left out, \(best.points) points"
        case .unknownTimeZone(let zone): "The time zone \(zone) is not known."
        case .horizonTooLong: "The time to plan must be at least a day and at most three years."
        case .sameNetwork(let id):
            "Two recipes have the same network id \(id); networks that are scheduled together need ids of their own."
        case .otherHorizon(let one, let other):
            "The networks \(one) and \(other) plan different times; give them one year with --year."
        case .otherTimeZone(let one, let other):
            "The networks \(one) and \(other) are in different time zones; only those of one zone are scheduled together."
        case .unreadableSetting(let name, let path):
            "The setting \(name) can't be read\(path.isEmpty ? "" : ": \(path)")."
        }
    }
}
