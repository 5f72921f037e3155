import Diagnostics

/// What the reference says of the module.
enum ReportText: LocalizedMessage {
    case summary, formatsHelp, languagesHelp, papersHelp, attendeesHelp, audienceHelp, filesHelp, papersOutputHelp

    func text(in language: MessageLanguage) -> String {
        switch language {
        case .fi: finnish
        case .sv: swedish
        case .en: english
        }
    }

    private var finnish: String {
        switch self {
        case .summary: "Kokoaa verkoston vuoden sivuksi, kalentereiksi, taulukoiksi, dataksi ja asiakirjoiksi."
        case .formatsHelp: "Mitä tehdään; oletus html ja ics."
        case .languagesHelp: "Kielet, joilla asiakirjat tehdään; oletus ajon kieli."
        case .papersHelp: "Mitkä asiakirjat tehdään; oletus kaikki, joissa on kerrottavaa."
        case .attendeesHelp: "Nimetäänkö kalentereissa osallistujat: henkilöt rekisteristä, muuten jäsenet; oletus ei."
        case .audienceHelp:
            "Rooli, jolle raportti tehdään: se näkee vain hakemukset, joita se voi siirtää; oletus kaikki."
        case .filesHelp: "Tehtyjen tiedostojen polut."
        case .papersOutputHelp: "Asiakirjat: polku ilman päätettä, otsikko, kieli ja HTML."
        }
    }

    private var swedish: String {
        switch self {
        case .summary: "Samlar nätverkets år till en sida, kalendrar, tabeller, data och handlingar."
        case .formatsHelp: "Vad som görs; html och ics om inget annat sägs."
        case .languagesHelp: "Språken som handlingarna görs på; körningens språk om inget annat sägs."
        case .papersHelp: "Vilka handlingar som görs; alla som har något att berätta om inget annat sägs."
        case .attendeesHelp:
            "Om kalendrarna namnger deltagarna: personer ur registret, annars medlemmar; nej om inget annat sägs."
        case .audienceHelp:
            "Rollen som rapporten görs för: den ser bara ansökningar som den får flytta; alla om inget annat sägs."
        case .filesHelp: "Sökvägarna till filerna som gjordes."
        case .papersOutputHelp: "Handlingarna: sökväg utan ändelse, rubrik, språk och HTML."
        }
    }

    private var english: String {
        switch self {
        case .summary: "Gathers the network's year into a page, calendars, tables, data and papers."
        case .formatsHelp: "What to make; html and ics unless set."
        case .languagesHelp: "The languages in which to make the papers; the run's language unless set."
        case .papersHelp: "Which papers to make; all that have something to tell unless set."
        case .attendeesHelp:
            "Whether calendars name who attends: persons from the register, else members; not unless set."
        case .audienceHelp:
            "The role for which the report is made: it sees only applications that it may move; all unless set."
        case .filesHelp: "The paths of the files made."
        case .papersOutputHelp: "The papers: path without an ending, title, language and HTML."
        }
    }
}
