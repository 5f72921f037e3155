import Diagnostics
import Recipes
import WorkCalendar

/// What the module finds.
enum NeedsMessage: DiagnosticMessage {
    case blindSpot(term: String, dimension: String)
    case goesDark(term: String, dimension: String, after: Day, activities: [String])

    var code: String {
        switch self {
        case .blindSpot: "blind-spot"
        case .goesDark: "goes-dark"
        }
    }

    var level: DiagnosticLevel { .note }

    func text(in language: MessageLanguage) -> String {
        switch language {
        case .fi: finnish
        case .sv: swedish
        case .en: english
        }
    }

    private var finnish: String {
        switch self {
        case .blindSpot(let term, let dimension):
            "katvealue: mikään toiminta ei vastaa kohtaan ”\(term)” (\(dimension))"
        case .goesDark(let term, let dimension, let day, let activities):
            "kohta ”\(term)” (\(dimension)) jää katveeseen \(day.text(in: "fi")) jälkeen, kun rahoitus päättyy: \(activities.joined(separator: ", "))"
        }
    }

    private var swedish: String {
        switch self {
        case .blindSpot(let term, let dimension):
            "blind fläck: ingen verksamhet svarar mot ”\(term)” (\(dimension))"
        case .goesDark(let term, let dimension, let day, let activities):
            "”\(term)” (\(dimension)) blir en blind fläck efter \(day.text(in: "sv")), när finansieringen tar slut: \(activities.joined(separator: ", "))"
        }
    }

    private var english: String {
        switch self {
        case .blindSpot(let term, let dimension):
            "blind spot: no activity answers to “\(term)” (\(dimension))"
        case .goesDark(let term, let dimension, let day, let activities):
            "“\(term)” (\(dimension)) becomes a blind spot after \(day), when funding ends: \(activities.joined(separator: ", "))"
        }
    }
}

/// What the reference says of the module.
enum NeedsText: LocalizedMessage {
    case summary, warnWithinHelp, coverageHelp, rankingHelp

    func text(in language: MessageLanguage) -> String {
        switch language {
        case .fi: finnish
        case .sv: swedish
        case .en: english
        }
    }

    private var finnish: String {
        switch self {
        case .summary: "Kertoo elossa olevat tarpeet, niiden järjestyksen ja katvealueet."
        case .warnWithinHelp: "Montako päivää ennen rahoituksen päättymistä siitä huomautetaan; oletus 365."
        case .coverageHelp: "Tarpeet ja toiminta ulottuvuuksittain, katvealueet eriteltyinä."
        case .rankingHelp: "Tarpeet äänten mukaan; tasatulokset jakavat sijan."
        }
    }

    private var swedish: String {
        switch self {
        case .summary: "Visar levande behov, deras ordning och blinda fläckar."
        case .warnWithinHelp: "Hur många dagar innan finansieringen tar slut det påpekas; 365 om inget annat sägs."
        case .coverageHelp: "Behov och verksamhet per dimension, blinda fläckar för sig."
        case .rankingHelp: "Behov efter röster; vid lika antal delas platsen."
        }
    }

    private var english: String {
        switch self {
        case .summary: "Tells which needs are alive, how they rank, and where the blind spots are."
        case .warnWithinHelp: "How many days before funding ends it is pointed out; 365 unless set."
        case .coverageHelp: "Needs and activities along each dimension, with the blind spots."
        case .rankingHelp: "Needs by votes; ties share a place."
        }
    }
}
