import Diagnostics
import Recipes
import Register
import Runtime

/// What commands say beside their results.
enum CommandMessage: LocalizedMessage {
    case noSuchRecipe(String, bundled: [String])
    case noBundledRecipes
    case unreadable(String, RecipeFileError.Reason)
    case fileUnreadable(String)
    case badFile(String, reason: String)
    case noTask
    case unknownTask(String, known: [String])
    case clean(String)
    case made(String, folder: String)
    case artifact(kind: String, path: String)
    case nothingMade
    case eventsRecorded(Int)
    case wouldMake(String)
    case examplesHeld(Int)
    case examplesFailed(Int, of: Int)
    case branchesReached(Int, of: Int)
    case writeFailed(String, reason: String)
    case unknownPaper(String, known: [String])
    case unknownMeeting(String, series: [String])
    /// A file of busy times that holds none.
    case notBusyTimes(String)
    /// A previous schedule that is not of the networks asked for.
    case previousOfOthers(String, networks: [String])
    /// A meeting of several networks, of which none is named.
    case meetingOfSeveral(String, [String])
    case unknownApplication(String)
    case registerFailed(String, RegisterError)
    case recorded(first: Int, last: Int, id: String?)
    case alreadyRecorded(Int?)
    case taskWaits(String, recipe: String)
    case otherTask(String, recipe: String, id: String)
    case unknownPerson(String)
    case unknownDimension(String, known: [String])
    case fileExists(String)
    case proposalRefused(step: String, reason: String)
    case unknownRole(String, known: [String])

    func text(in language: MessageLanguage) -> String {
        switch language {
        case .fi: finnish
        case .sv: swedish
        case .en: english
        }
    }

    private var finnish: String {
        switch self {
        case .noSuchRecipe(let name, bundled: []):
            "”\(name)” ei ole tiedosto eikä kansio. " + Self.noBundledRecipes.text(in: .fi)
        case .noBundledRecipes:
            "Mukana tulevia reseptejä ei löydy ohjelman vierestä: ne asentaa `make install`, tai VERKOSTO_RECIPES nimeää niiden kansion."
        case .noSuchRecipe(let name, let bundled):
            "”\(name)” ei ole tiedosto, kansio eikä mukana tuleva resepti. Mukana tulevat: \(bundled.joined(separator: ", "))."
        case .unreadable(let path, let reason): "Tiedostoa \(path) ei voi lukea: \(reason.text(in: .fi))."
        case .fileUnreadable(let path): "Tiedostoa \(path) ei voi lukea."
        case .badFile(let path, let reason): "Tiedosto \(path) ei kelpaa: \(reason)"
        case .noTask: "Reseptissä ei ole tehtäviä (`tasks`), joten mitään ei voi ajaa."
        case .unknownTask(let task, let known):
            "Tehtävää ”\(task)” ei ole. Reseptin tehtävät: \(known.joined(separator: ", "))."
        case .clean(let recipe): "\(recipe): ei huomautettavaa"
        case .made(let network, let folder): "\(network): valmista kansiossa \(folder)"
        case .artifact(let kind, let path): "  \(Self.kinds[kind]?.fi ?? kind): \(path)"
        case .nothingMade: "Mitään ei kirjoitettu."
        case .eventsRecorded(let count): "Rekisteriin kirjattu: \(count) \(count == 1 ? "tapahtuma" : "tapahtumaa")"
        case .wouldMake(let task): "Tehtävä ”\(task)” ajaisi:"
        case .examplesHeld(0): "Reseptissä ei ole esimerkkejä (`examples`)."
        case .examplesHeld(let count): "Kaikki \(count) esimerkkiä pitävät."
        case .examplesFailed(let failed, let count): "Esimerkeistä ei pidä \(failed)/\(count)."
        case .branchesReached(let reached, let count): "Esimerkit käyvät läpi \(reached)/\(count) haaraa."
        case .writeFailed(let path, let reason): "Tiedostoa \(path) ei voi kirjoittaa: \(reason)."
        case .unknownPaper(let name, let known):
            "Asiakirjaa ”\(name)” ei ole. Asiakirjat: \(known.joined(separator: ", "))."
        case .unknownMeeting(let id, let series):
            "Kokousta tai sarjaa ”\(id)” ei ole aikataulussa. Sarjat: \(series.joined(separator: ", "))."
        case .notBusyTimes(let path):
            "Tiedosto \(path) ei ole iCalendar-kalenteri eikä JSON-luettelo, jossa on who, start ja end. Kenen kalenteri on, sanotaan näin: --busy jäsen=\(path)."
        case .previousOfOthers(let path, let networks):
            "Tiedostossa \(path) ei ole näiden verkostojen aikataulua: \(networks.joined(separator: ", ")). Usean reseptin aiempi aikataulu on se, jonka ne antoivat yhdessä (--format json)."
        case .meetingOfSeveral(let id, let choices):
            "Kokous ”\(id)” on usealla verkostolla. Nimeä verkosto: \(choices.joined(separator: ", "))."
        case .unknownApplication(let id): "Hakemusta ”\(id)” ei ole."
        case .registerFailed(let path, let error): "\(path): \(error.text(in: .fi))"
        case .recorded(let first, let last, let id):
            (id.map { "\($0): " } ?? "")
                + "kirjattu, \(first == last ? "tapahtuma \(first)" : "tapahtumat \(first)–\(last)")"
        case .alreadyRecorded(let sequence): "Kirjattu jo aiemmin" + (sequence.map { ", tapahtuma \($0)" } ?? "")
        case .taskWaits(let task, let recipe): "Tehtävä ”\(task)” odottaa: verkosto run \(recipe)"
        case .otherTask(let name, let recipe, let id): "\(name): verkosto run \(recipe) \(id)"
        case .unknownPerson(let id): "Henkilöä ”\(id)” ei ole."
        case .unknownDimension(let id, let known):
            "Tarpeilla ei ole ulottuvuutta ”\(id)”. Ulottuvuudet: \(known.joined(separator: ", "))."
        case .fileExists(let path): "Tiedosto \(path) on jo olemassa."
        case .proposalRefused(let step, let reason): "Vaiheen ”\(step)” ehdottamaa tapahtumaa ei kirjattu: \(reason)"
        case .unknownRole(let role, let known):
            "Roolia ”\(role)” ei ole. Hakemuksia siirtävät: \(known.joined(separator: ", "))."
        }
    }

    private var swedish: String {
        switch self {
        case .noSuchRecipe(let name, bundled: []):
            "”\(name)” är varken en fil eller en mapp. " + Self.noBundledRecipes.text(in: .sv)
        case .noBundledRecipes:
            "Medföljande recept hittas inte bredvid programmet: `make install` installerar dem, eller så anger VERKOSTO_RECIPES deras mapp."
        case .noSuchRecipe(let name, let bundled):
            "”\(name)” är varken en fil, en mapp eller ett medföljande recept. Medföljande: \(bundled.joined(separator: ", "))."
        case .unreadable(let path, let reason): "Filen \(path) kan inte läsas: \(reason.text(in: .sv))."
        case .fileUnreadable(let path): "Filen \(path) kan inte läsas."
        case .badFile(let path, let reason): "Filen \(path) duger inte: \(reason)"
        case .noTask: "Receptet har inga uppgifter (`tasks`), så det finns inget att köra."
        case .unknownTask(let task, let known):
            "Uppgiften ”\(task)” finns inte. Receptets uppgifter: \(known.joined(separator: ", "))."
        case .clean(let recipe): "\(recipe): inget att anmärka"
        case .made(let network, let folder): "\(network): klart i mappen \(folder)"
        case .artifact(let kind, let path): "  \(Self.kinds[kind]?.sv ?? kind): \(path)"
        case .nothingMade: "Inget skrevs."
        case .eventsRecorded(let count): "Antecknat i registret: \(count) \(count == 1 ? "händelse" : "händelser")"
        case .wouldMake(let task): "Uppgiften ”\(task)” skulle köra:"
        case .examplesHeld(0): "Receptet har inga exempel (`examples`)."
        case .examplesHeld(let count): "Alla \(count) exempel håller."
        case .examplesFailed(let failed, let count): "\(failed) av \(count) exempel håller inte."
        case .branchesReached(let reached, let count): "Exemplen går igenom \(reached)/\(count) grenar."
        case .writeFailed(let path, let reason): "Filen \(path) kan inte skrivas: \(reason)."
        case .unknownPaper(let name, let known):
            "Handlingen ”\(name)” finns inte. Handlingarna: \(known.joined(separator: ", "))."
        case .unknownMeeting(let id, let series):
            "Mötet eller serien ”\(id)” finns inte i schemat. Serier: \(series.joined(separator: ", "))."
        case .notBusyTimes(let path):
            "Filen \(path) är varken en iCalendar-kalender eller en JSON-lista med who, start och end. Vems kalendern är anges så här: --busy medlem=\(path)."
        case .previousOfOthers(let path, let networks):
            "Filen \(path) har inget schema för de här nätverken: \(networks.joined(separator: ", ")). Flera recepts tidigare schema är det som de gav tillsammans (--format json)."
        case .meetingOfSeveral(let id, let choices):
            "Mötet ”\(id)” finns i flera nätverk. Nämn nätverket: \(choices.joined(separator: ", "))."
        case .unknownApplication(let id): "Ansökan ”\(id)” finns inte."
        case .registerFailed(let path, let error): "\(path): \(error.text(in: .sv))"
        case .recorded(let first, let last, let id):
            (id.map { "\($0): " } ?? "")
                + "antecknat, \(first == last ? "händelse \(first)" : "händelserna \(first)–\(last)")"
        case .alreadyRecorded(let sequence): "Redan antecknat" + (sequence.map { ", händelse \($0)" } ?? "")
        case .taskWaits(let task, let recipe): "Uppgiften ”\(task)” väntar: verkosto run \(recipe)"
        case .otherTask(let name, let recipe, let id): "\(name): verkosto run \(recipe) \(id)"
        case .unknownPerson(let id): "Personen ”\(id)” finns inte."
        case .unknownDimension(let id, let known):
            "Behov har ingen dimension ”\(id)”. Dimensionerna: \(known.joined(separator: ", "))."
        case .fileExists(let path): "Filen \(path) finns redan."
        case .proposalRefused(let step, let reason): "Det som steget ”\(step)” föreslog antecknades inte: \(reason)"
        case .unknownRole(let role, let known):
            "Rollen ”\(role)” finns inte. Ansökningar flyttas av: \(known.joined(separator: ", "))."
        }
    }

    private var english: String {
        switch self {
        case .noSuchRecipe(let name, bundled: []):
            "“\(name)” is neither a file nor a folder. " + Self.noBundledRecipes.text(in: .en)
        case .noBundledRecipes:
            "The bundled recipes are not beside the program: `make install` puts them there, or VERKOSTO_RECIPES names their folder."
        case .noSuchRecipe(let name, let bundled):
            "“\(name)” is neither a file, nor a folder, nor a bundled recipe. Bundled: \(bundled.joined(separator: ", "))."
        case .unreadable(let path, let reason): "The file \(path) can’t be read: \(reason.text(in: .en))."
        case .fileUnreadable(let path): "The file \(path) can’t be read."
        case .badFile(let path, let reason): "The file \(path) won’t do: \(reason)"
        case .noTask: "The recipe has no tasks (`tasks`), so there is nothing to run."
        case .unknownTask(let task, let known):
            "There is no task “\(task)”. The recipe’s tasks: \(known.joined(separator: ", "))."
        case .clean(let recipe): "\(recipe): nothing to remark"
        case .made(let network, let folder): "\(network): done, in \(folder)"
        case .artifact(let kind, let path): "  \(Self.kinds[kind]?.en ?? kind): \(path)"
        case .nothingMade: "Nothing was written."
        case .eventsRecorded(let count): "Recorded in the register: \(count) \(count == 1 ? "event" : "events")"
        case .wouldMake(let task): "Task “\(task)” would run:"
        case .examplesHeld(0): "The recipe has no examples (`examples`)."
        case .examplesHeld(let count): "All \(count) examples hold."
        case .examplesFailed(let failed, let count): "\(failed) of \(count) examples do not hold."
        case .branchesReached(let reached, let count): "The examples reach \(reached)/\(count) branches."
        case .writeFailed(let path, let reason): "The file \(path) can’t be written: \(reason)."
        case .unknownPaper(let name, let known):
            "There is no paper “\(name)”. The papers: \(known.joined(separator: ", "))."
        case .unknownMeeting(let id, let series):
            "There is no meeting or series “\(id)” in the schedule. Series: \(series.joined(separator: ", "))."
        case .notBusyTimes(let path):
            "\(path) is neither an iCalendar nor a JSON list of who, start and end. Say whose calendar it is with --busy member=\(path)."
        case .previousOfOthers(let path, let networks):
            "\(path) has no schedule of these networks: \(networks.joined(separator: ", ")). The previous schedule of several recipes is what they gave together (--format json)."
        case .meetingOfSeveral(let id, let choices):
            "Several networks have the meeting “\(id)”. Name the network: \(choices.joined(separator: ", "))."
        case .unknownApplication(let id): "There is no application “\(id)”."
        case .registerFailed(let path, let error): "\(path): \(error.text(in: .en))"
        case .recorded(let first, let last, let id):
            (id.map { "\($0): " } ?? "") + "recorded, \(first == last ? "event \(first)" : "events \(first)–\(last)")"
        case .alreadyRecorded(let sequence): "Recorded already" + (sequence.map { ", event \($0)" } ?? "")
        case .taskWaits(let task, let recipe): "Task “\(task)” waits: verkosto run \(recipe)"
        case .otherTask(let name, let recipe, let id): "\(name): verkosto run \(recipe) \(id)"
        case .unknownPerson(let id): "There is no person “\(id)”."
        case .unknownDimension(let id, let known):
            "Needs have no dimension “\(id)”. The dimensions: \(known.joined(separator: ", "))."
        case .fileExists(let path): "The file \(path) is there already."
        case .proposalRefused(let step, let reason): "What step “\(step)” proposed was not recorded: \(reason)"
        case .unknownRole(let role, let known):
            "There is no role “\(role)”. Applications are moved by: \(known.joined(separator: ", "))."
        }
    }

    private static let kinds: [String: (fi: String, sv: String, en: String)] = [
        "calendar": ("kalenteri", "kalender", "calendar"),
        "page": ("raporttisivu", "rapportsida", "report page"),
        "verdicts": ("hakemusten arviot", "bedömningar av ansökningar", "verdicts on applications"),
        "table": ("taulukko", "tabell", "table"),
        "workbook": ("työkirja", "arbetsbok", "workbook"),
        "data": ("tiedot", "data", "data"),
        "picture": ("kuva", "bild", "picture"),
        "document": ("asiakirja", "dokument", "document"),
    ]
}

extension RecipeFileError.Reason {
    /// Why a file can't be read, as the end of a sentence.
    func text(in language: MessageLanguage) -> String {
        switch language {
        case .fi: finnish
        case .sv: swedish
        case .en: english
        }
    }

    private var finnish: String {
        switch self {
        case .missing: "sitä ei ole"
        case .folder: "se on kansio"
        case .special: "se ei ole tavallinen tiedosto"
        case .outside: "se on reseptin kansion ulkopuolella"
        case .tooLarge(let limit): "se on suurempi kuin \(limit >> 20) Mt"
        case .unreadable: "järjestelmä ei anna lukea sitä"
        }
    }

    private var swedish: String {
        switch self {
        case .missing: "den finns inte"
        case .folder: "den är en mapp"
        case .special: "den är ingen vanlig fil"
        case .outside: "den ligger utanför receptets mapp"
        case .tooLarge(let limit): "den är större än \(limit >> 20) MB"
        case .unreadable: "systemet låter den inte läsas"
        }
    }

    private var english: String {
        switch self {
        case .missing: "it does not exist"
        case .folder: "it is a folder"
        case .special: "it is no ordinary file"
        case .outside: "it lies outside the recipe’s folder"
        case .tooLarge(let limit): "it is larger than \(limit >> 20) MB"
        case .unreadable: "the system does not let it be read"
        }
    }
}

extension Console {
    /// Says a sentence on a line of its own.
    func say(_ message: any LocalizedMessage, in language: MessageLanguage) {
        write(message.text(in: language) + "\n")
    }
}
