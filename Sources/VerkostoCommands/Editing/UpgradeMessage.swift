import Diagnostics

/// What `upgrade` says.
enum UpgradeMessage: LocalizedMessage {
    case nothingNew(String)
    case nothingToTake(String)
    case renamed(String, String)
    case taken(String)
    case newParameter(String, standard: String, explanation: String?)
    case conflicts
    case question(String, base: String?, ours: String?, theirs: String?)
    case choose(String)
    case lines(String, ids: [String])
    case tableConflict(String)
    case refused
    case notWritten
    case dryRun
    case written(String)

    func text(in language: MessageLanguage) -> String {
        switch language {
        case .fi: finnish
        case .sv: swedish
        case .en: english
        }
    }

    private var finnish: String {
        switch self {
        case .nothingNew(let source): "Ei uutta: \(source) ei ole muuttunut sen jälkeen, kun siitä kopioitiin."
        case .nothingToTake(let source):
            "Reseptissä \(source) ei ole otettavaa: sinulla on jo kaikki, tai olet muuttanut samat kohdat itse."
        case .renamed(let path, let new): "Tunnus vaihtuu: \(path) → \(new)"
        case .taken(let source): "Reseptistä \(source) otetaan:"
        case .newParameter(let name, let standard, let explanation):
            "Uusi parametri \(name)\(explanation.map { " (\($0))" } ?? ""): "
                + (standard.isEmpty ? "anna arvo" : "oletus \(standard); muun arvon annat")
                + " näin: --set \(name)=ARVO"
        case .conflicts: "Te molemmat muutitte näitä; sinun jää voimaan, ellet valitse toisin:"
        case .question(let path, let base, let ours, let theirs):
            "\(path): \(base.map { "oli \($0), " } ?? "")sinulla \(ours ?? "poistettu"), alkuperäisessä \(theirs ?? "poistettu"). Kumpi?"
        case .choose(let command): "Alkuperäisen saat näin: \(command)"
        case .lines(let table, let ids):
            ids.isEmpty ? "Taulukko \(table)" : "Taulukon \(table) rivit: \(ids.joined(separator: ", "))"
        case .tableConflict(let place): "\(place): molemmat muuttivat; sinun jää"
        case .refused: "Näitä ei oteta, koska resepti ei pysyisi niiden kanssa ehjänä:"
        case .notWritten: "Mitään ei kirjoitettu, koska tulos ei olisi ehjä:"
        case .dryRun: "Mitään ei kirjoitettu (--dry-run)."
        case .written(let path): "Kirjoitettu: \(path). Vanha on kansiossa .verkosto/before-upgrade."
        }
    }

    private var swedish: String {
        switch self {
        case .nothingNew(let source): "Inget nytt: \(source) har inte ändrats sedan det kopierades."
        case .nothingToTake(let source):
            "Receptet \(source) har inget att ta: du har redan allt, eller har själv ändrat samma ställen."
        case .renamed(let path, let new): "Id byts: \(path) → \(new)"
        case .taken(let source): "Från receptet \(source) tas:"
        case .newParameter(let name, let standard, let explanation):
            "Ny parameter \(name)\(explanation.map { " (\($0))" } ?? ""): "
                + (standard.isEmpty ? "ange ett värde" : "standardvärdet är \(standard); ett annat anger du")
                + " med --set \(name)=VÄRDE"
        case .conflicts: "Ni har båda ändrat de här; ditt gäller om du inte väljer annat:"
        case .question(let path, let base, let ours, let theirs):
            "\(path): \(base.map { "var \($0), " } ?? "")hos dig \(ours ?? "borttaget"), i originalet \(theirs ?? "borttaget"). Vilket?"
        case .choose(let command): "Originalets får du så här: \(command)"
        case .lines(let table, let ids):
            ids.isEmpty ? "Tabellen \(table)" : "Rader i tabellen \(table): \(ids.joined(separator: ", "))"
        case .tableConflict(let place): "\(place): båda har ändrat; ditt gäller"
        case .refused: "De här tas inte, eftersom receptet inte skulle hålla ihop med dem:"
        case .notWritten: "Inget skrevs, eftersom resultatet inte skulle hålla ihop:"
        case .dryRun: "Inget skrevs (--dry-run)."
        case .written(let path): "Skrivet: \(path). Det gamla finns i .verkosto/before-upgrade."
        }
    }

    private var english: String {
        switch self {
        case .nothingNew(let source): "Nothing new: \(source) has not changed since it was copied."
        case .nothingToTake(let source):
            "Nothing to take from \(source): you have it all, or changed the same places yourself."
        case .renamed(let path, let new): "The id changes: \(path) → \(new)"
        case .taken(let source): "Taken from \(source):"
        case .newParameter(let name, let standard, let explanation):
            "New parameter \(name)\(explanation.map { " (\($0))" } ?? ""): "
                + (standard.isEmpty ? "give a value" : "default \(standard); give another")
                + " with --set \(name)=VALUE"
        case .conflicts: "You both changed these; yours stays unless you choose otherwise:"
        case .question(let path, let base, let ours, let theirs):
            "\(path): \(base.map { "was \($0), " } ?? "")yours \(ours ?? "removed"), the original's \(theirs ?? "removed"). Which?"
        case .choose(let command): "For the original's: \(command)"
        case .lines(let table, let ids):
            ids.isEmpty ? "The table \(table)" : "Lines of the table \(table): \(ids.joined(separator: ", "))"
        case .tableConflict(let place): "\(place): changed by both; yours stays"
        case .refused: "These are not taken, because the recipe would not hold together with them:"
        case .notWritten: "Nothing was written, because the result would not hold together:"
        case .dryRun: "Nothing was written (--dry-run)."
        case .written(let path): "Written: \(path). The old one is in .verkosto/before-upgrade."
        }
    }
}
