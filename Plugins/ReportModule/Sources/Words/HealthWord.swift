import Diagnostics
import NetworkModel

/// Words of the network's health and of the pictures over time.
enum HealthWord: LocalizedMessage {
    case health, healthHelp, noData, measure, count, of, meetingsHeld, meetingsCancelled, meetingsMoved, decisions
    case promisesInTime, promisesLate, promisesOpen, promisesOverdue, attendance, attendanceByMeeting
    case daysToMark, waitingForMark, longestWait, quarter, byQuarter, byMonth, month, plannedMeetings, heldMeetings
    case invited, attended, guests, dependence, dependenceHelp, largest, giver, halfRestsOn, carriers, severalEqual
    case programmeItems, leads, promises, flow, now, entered, flowLegend, cadenceLegend

    func text(in language: MessageLanguage) -> String {
        switch language {
        case .fi: finnish
        case .sv: swedish
        case .en: english
        }
    }

    private var finnish: String {
        switch self {
        case .health: "Verkoston vointi"
        case .healthHelp:
            "Luvut kertovat verkostosta, eivät ihmisistä. Ne lasketaan rekisteristä: pidetyistä kokouksista, "
                + "lupauksista ja hakemuksista."
        case .noData: "ei vielä tietoa"
        case .measure: "Mittari"
        case .count: "Määrä"
        case .of: "Kaikkiaan"
        case .meetingsHeld: "Suunnitelluista kokouksista pidetty"
        case .meetingsCancelled: "Perutut kokoukset"
        case .meetingsMoved: "Siirretyt kokoukset"
        case .decisions: "Päätökseen johtaneet asiat"
        case .promisesInTime: "Ajallaan pidetyt lupaukset"
        case .promisesLate: "Myöhässä pidetyt lupaukset"
        case .promisesOpen: "Avoimet lupaukset"
        case .promisesOverdue: "Erääntyneet lupaukset"
        case .attendance: "Osallistuminen"
        case .attendanceByMeeting: "Osallistuminen kokouksittain"
        case .daysToMark: "Päiviä jättämisestä puumerkkiin (mediaani)"
        case .waitingForMark: "Puumerkkiä odottavat hakemukset"
        case .longestWait: "Pisin odotus (päiviä)"
        case .quarter: "Vuosineljännes"
        case .byQuarter: "Vuosineljänneksittäin"
        case .byMonth: "Kokoukset kuukausittain"
        case .month: "Kuukausi"
        case .plannedMeetings: "Suunniteltu"
        case .heldMeetings: "Pidetty"
        case .invited: "Kutsuttu"
        case .attended: "Paikalla"
        case .guests: "Vieraita"
        case .dependence: "Harvojen varassa"
        case .dependenceHelp:
            "Mitä suurempi on suurin osuus ja mitä harvempi kantaa puolet, sitä enemmän verkosto menettää, jos joku lähtee."
        case .largest: "Suurin osuus"
        case .giver: "Kenellä"
        case .halfRestsOn: "Puolet kantaa"
        case .carriers: "Kantajia"
        case .severalEqual: "usealla yhtä suuri"
        case .programmeItems: "Ohjelmakohdat"
        case .leads: "Ryhmien vetäminen"
        case .promises: "Lupaukset"
        case .flow: "Hakemusten kulku"
        case .now: "Nyt"
        case .entered: "Tullut tilaan"
        case .flowLegend: "Luku viivalla: siirtojen määrä. Katkoviiva: mahdollinen siirto, jota ei ole tehty."
        case .cadenceLegend: "Luku pylvään päällä: suunnitellut kokoukset. Täytetty osa: pidetyt."
        }
    }

    private var swedish: String {
        switch self {
        case .health: "Hur nätverket mår"
        case .healthHelp:
            "Siffrorna gäller nätverket, inte människor. De räknas ur registret: hållna möten, löften och ansökningar."
        case .noData: "inga uppgifter ännu"
        case .measure: "Mått"
        case .count: "Antal"
        case .of: "Av"
        case .meetingsHeld: "Hållna av de planerade mötena"
        case .meetingsCancelled: "Inställda möten"
        case .meetingsMoved: "Flyttade möten"
        case .decisions: "Ärenden som ledde till beslut"
        case .promisesInTime: "Löften som hölls i tid"
        case .promisesLate: "Löften som hölls för sent"
        case .promisesOpen: "Öppna löften"
        case .promisesOverdue: "Löften vars tid har gått ut"
        case .attendance: "Deltagande"
        case .attendanceByMeeting: "Deltagande möte för möte"
        case .daysToMark: "Dagar från inlämning till bomärke (median)"
        case .waitingForMark: "Ansökningar som väntar på bomärke"
        case .longestWait: "Längsta väntan (dagar)"
        case .quarter: "Kvartal"
        case .byQuarter: "Kvartal för kvartal"
        case .byMonth: "Möten månad för månad"
        case .month: "Månad"
        case .plannedMeetings: "Planerade"
        case .heldMeetings: "Hållna"
        case .invited: "Inbjudna"
        case .attended: "Närvarande"
        case .guests: "Gäster"
        case .dependence: "Beroende av få"
        case .dependenceHelp:
            "Ju större den största andelen är och ju färre som bär hälften, desto mer förlorar nätverket om någon slutar."
        case .largest: "Största andel"
        case .giver: "Hos vem"
        case .halfRestsOn: "Hälften bärs av"
        case .carriers: "Bärare"
        case .severalEqual: "lika stor hos flera"
        case .programmeItems: "Programpunkter"
        case .leads: "Ledning av grupper"
        case .promises: "Löften"
        case .flow: "Ansökningarnas väg"
        case .now: "Nu"
        case .entered: "Har kommit hit"
        case .flowLegend: "Talet vid linjen: antal förflyttningar. Streckad linje: möjlig men inte gjord."
        case .cadenceLegend: "Talet ovanför stapeln: planerade möten. Den fyllda delen: hållna."
        }
    }

    private var english: String {
        switch self {
        case .health: "Network health"
        case .healthHelp:
            "The numbers tell of the network, not of people. They are counted from the register: meetings held, promises "
                + "and applications."
        case .noData: "no data yet"
        case .measure: "Measure"
        case .count: "Number"
        case .of: "Of"
        case .meetingsHeld: "Planned meetings that were held"
        case .meetingsCancelled: "Meetings called off"
        case .meetingsMoved: "Meetings moved"
        case .decisions: "Items that led to a decision"
        case .promisesInTime: "Promises kept in time"
        case .promisesLate: "Promises kept late"
        case .promisesOpen: "Open promises"
        case .promisesOverdue: "Overdue promises"
        case .attendance: "Attendance"
        case .attendanceByMeeting: "Attendance meeting by meeting"
        case .daysToMark: "Days from submission to mark (median)"
        case .waitingForMark: "Applications waiting for their mark"
        case .longestWait: "Longest wait (days)"
        case .quarter: "Quarter"
        case .byQuarter: "Quarter by quarter"
        case .byMonth: "Meetings month by month"
        case .month: "Month"
        case .plannedMeetings: "Planned"
        case .heldMeetings: "Held"
        case .invited: "Invited"
        case .attended: "Attended"
        case .guests: "Guests"
        case .dependence: "Dependence on few"
        case .dependenceHelp:
            "The larger the largest share and the fewer carry half, the more the network loses if one leaves."
        case .largest: "Largest share"
        case .giver: "Whose"
        case .halfRestsOn: "Half is carried by"
        case .carriers: "Carriers"
        case .severalEqual: "several have equal shares"
        case .programmeItems: "Programme items"
        case .leads: "Leading groups"
        case .promises: "Promises"
        case .flow: "Flow of applications"
        case .now: "Now"
        case .entered: "Came here"
        case .flowLegend: "Number by a line: moves made. Dashed line: a possible move that nobody has made."
        case .cadenceLegend: "Number above a column: planned meetings. Filled part: held."
        }
    }
}

extension ReportWords {
    /// A word of the network's health.
    func callAsFunction(_ word: HealthWord) -> String { word.text(in: own) }

    /// `1/2027`, `Q1 2027`.
    func quarter(_ quarter: Quarter) -> String {
        own == .en ? "Q\(quarter.number) \(quarter.year)" : "\(quarter.number)/\(quarter.year)"
    }

    /// `24 %`, `24%`, the space one that doesn't break.
    func percent(_ fraction: Double) -> String {
        let number = Int((fraction * 100).rounded())
        return own == .en ? "\(number)%" : "\(number)\u{A0}%"
    }
}
