import Diagnostics

/// What the reference says of the module.
enum ReportText: LocalizedMessage {
    case summary, formatsHelp, filesHelp

    func text(in language: MessageLanguage) -> String {
        switch language {
        case .fi: finnish
        case .sv: swedish
        case .en: english
        }
    }

    private var finnish: String {
        switch self {
        case .summary: "Kokoaa verkoston vuoden sivuksi, kalentereiksi, taulukoiksi ja dataksi."
        case .formatsHelp: "Mitä tehdään; oletus html ja ics."
        case .filesHelp: "Tehtyjen tiedostojen polut."
        }
    }

    private var swedish: String {
        switch self {
        case .summary: "Samlar nätverkets år till en sida, kalendrar, tabeller och data."
        case .formatsHelp: "Vad som görs; html och ics om inget annat sägs."
        case .filesHelp: "Sökvägarna till filerna som gjordes."
        }
    }

    private var english: String {
        switch self {
        case .summary: "Gathers the network's year into a page, calendars, tables and data."
        case .formatsHelp: "What to make; html and ics unless set."
        case .filesHelp: "The paths of the files made."
        }
    }
}
