import Diagnostics
import PluginHost

/// What the commands about plugins say.
enum PluginCommandMessage: LocalizedMessage {
    case none
    case unknown(String, known: [String])
    case question(String)
    case trusted(String)
    case trustedAlready(String)
    case notTrusted(String)
    case needsYes(command: String)
    case usedAndTrusted(String)
    case usedNotTrusted(String, command: String)
    case badName(String)
    case folderTaken(String)
    case made(String, commands: [String])
    case passed(String, parts: Int)
    case failed(String, parts: Int, of: Int)
    case noTemplates
    case source(PluginSource)
    case trust(PluginHost.Trust)

    func text(in language: MessageLanguage) -> String {
        switch language {
        case .fi: finnish
        case .sv: swedish
        case .en: english
        }
    }

    private var finnish: String {
        switch self {
        case .none: "Liitännäisiä ei ole."
        case .unknown(let name, let known):
            "Liitännäistä ”\(name)” ei löydy." + (known.isEmpty ? "" : " Löytyvät: \(known.joined(separator: ", ")).")
        case .question(let name): "Luotetaanko liitännäiseen \(name)? [k/E] "
        case .trusted(let name): "Liitännäiseen \(name) luotetaan nyt; jos sen tiedostot muuttuvat, kysytään uudelleen."
        case .trustedAlready(let name): "Liitännäiseen \(name) luotetaan jo."
        case .notTrusted(let name): "Liitännäiseen \(name) ei luoteta."
        case .needsYes(let command):
            "Kysyä ei voi ilman päätettä: `\(command) --yes` luottaa kysymättä."
        case .usedAndTrusted(let name): "Resepti käyttää liitännäistä \(name), johon luotat jo:"
        case .usedNotTrusted(let name, let command):
            "Resepti käyttää liitännäistä \(name). Sitä ei ajeta, ennen kuin luotat siihen: "
                + "`\(command)`"
        case .badName(let name):
            "”\(name)” ei kelpaa tunnukseksi: siinä on pieniä kirjaimia, numeroita, yhdysmerkkejä ja alaviivoja."
        case .folderTaken(let folder): "Kansio \(folder) on jo olemassa."
        case .made(let folder, let commands):
            "Liitännäinen on kansiossa \(folder). Kokeile sitä:\n" + commands.map { "  \($0)" }.joined(separator: "\n")
        case .passed(let name, let parts): "\(name): kaikki \(parts) kohtaa pitävät"
        case .failed(let name, let parts, let all): "\(name): \(parts) kohtaa \(all):sta ei pidä"
        case .noTemplates: "Liitännäisten mallit puuttuvat asennuksesta (share/verkosto/plugin-templates)."
        case .source(let source):
            switch source {
            case .recipe: "reseptin vierestä"
            case .user: "käyttäjän omista"
            case .path: "hakupolusta"
            case .bundled: "mukana tuleva"
            }
        case .trust(let trust):
            switch trust {
            case .trusted: "luotettu"
            case .changed: "muuttunut, ei luotettu"
            case .unknown: "ei luotettu"
            }
        }
    }

    private var swedish: String {
        switch self {
        case .none: "Det finns inga tillägg."
        case .unknown(let name, let known):
            "Tillägget ”\(name)” hittas inte."
                + (known.isEmpty ? "" : " De som finns: \(known.joined(separator: ", ")).")
        case .question(let name): "Ska tillägget \(name) vara betrott? [j/N] "
        case .trusted(let name): "Tillägget \(name) är nu betrott; om dess filer ändras frågas det på nytt."
        case .trustedAlready(let name): "Tillägget \(name) är redan betrott."
        case .notTrusted(let name): "Tillägget \(name) är inte betrott."
        case .needsYes(let command):
            "Utan terminal går det inte att fråga: `\(command) --yes` litar på det utan fråga."
        case .usedAndTrusted(let name): "Receptet använder tillägget \(name), som du redan litar på:"
        case .usedNotTrusted(let name, let command):
            "Receptet använder tillägget \(name). Det körs inte förrän du litar på det: "
                + "`\(command)`"
        case .badName(let name):
            "”\(name)” duger inte som id: det har små bokstäver, siffror, bindestreck och understreck."
        case .folderTaken(let folder): "Mappen \(folder) finns redan."
        case .made(let folder, let commands):
            "Tillägget finns i mappen \(folder). Prova det:\n" + commands.map { "  \($0)" }.joined(separator: "\n")
        case .passed(let name, let parts): "\(name): alla \(parts) delar håller"
        case .failed(let name, let parts, let all): "\(name): \(parts) av \(all) delar håller inte"
        case .noTemplates: "Tilläggens mallar saknas i installationen (share/verkosto/plugin-templates)."
        case .source(let source):
            switch source {
            case .recipe: "bredvid receptet"
            case .user: "användarens eget"
            case .path: "från sökvägen"
            case .bundled: "medföljande"
            }
        case .trust(let trust):
            switch trust {
            case .trusted: "betrott"
            case .changed: "ändrat, inte betrott"
            case .unknown: "inte betrott"
            }
        }
    }

    private var english: String {
        switch self {
        case .none: "There are no plugins."
        case .unknown(let name, let known):
            "The plugin “\(name)” is not found."
                + (known.isEmpty ? "" : " There are: \(known.joined(separator: ", ")).")
        case .question(let name): "Trust the plugin \(name)? [y/N] "
        case .trusted(let name): "The plugin \(name) is trusted now; if its files change, you are asked anew."
        case .trustedAlready(let name): "The plugin \(name) is trusted already."
        case .notTrusted(let name): "The plugin \(name) is not trusted."
        case .needsYes(let command):
            "Without a terminal nobody can be asked: `\(command) --yes` trusts without asking."
        case .usedAndTrusted(let name): "The recipe uses the plugin \(name), which you trust already:"
        case .usedNotTrusted(let name, let command):
            "The recipe uses the plugin \(name). It does not run until you trust it: "
                + "`\(command)`"
        case .badName(let name):
            "“\(name)” won’t do as an id: it has lower-case letters, digits, hyphens and underscores."
        case .folderTaken(let folder): "The folder \(folder) exists already."
        case .made(let folder, let commands):
            "The plugin is in \(folder). Try it:\n" + commands.map { "  \($0)" }.joined(separator: "\n")
        case .passed(let name, let parts): "\(name): all \(parts) parts hold"
        case .failed(let name, let parts, let all): "\(name): \(parts) of \(all) parts do not hold"
        case .noTemplates:
            "The templates of plugins are missing from the installation (share/verkosto/plugin-templates)."
        case .source(let source):
            switch source {
            case .recipe: "beside the recipe"
            case .user: "the user’s own"
            case .path: "from the path"
            case .bundled: "bundled"
            }
        case .trust(let trust):
            switch trust {
            case .trusted: "trusted"
            case .changed: "changed, not trusted"
            case .unknown: "not trusted"
            }
        }
    }
}
