import Diagnostics

/// What can be wrong with `plugin.yaml` beside its grammar.
enum ManifestMessage: DiagnosticMessage {
    case otherFolder(id: String, folder: String)
    case commandOutside(String)
    case takenSection(String)
    case otherProtocol(Int)
    case needs(String, type: String)

    var code: String {
        switch self {
        case .otherFolder: "plugin-id"
        case .commandOutside: "plugin-command"
        case .takenSection: "plugin-section"
        case .otherProtocol: "plugin-protocol"
        case .needs: "missing-key"
        }
    }

    var level: DiagnosticLevel { .error }

    func text(in language: MessageLanguage) -> String {
        switch language {
        case .fi: finnish
        case .sv: swedish
        case .en: english
        }
    }

    private var finnish: String {
        switch self {
        case .otherFolder(let id, let folder):
            "liitännäisen tunnus on sen kansion nimi: kansio on `\(folder)`, tunnus `\(id)`"
        case .commandOutside(let word):
            "`command` käyttää vain liitännäisen omia tiedostoja ja järjestelmän ohjelmia nimeltä: `\(word)` ei ole kumpaakaan"
        case .takenSection(let key): "`\(key)` on jo reseptikielen osa; valitse toinen nimi"
        case .otherProtocol(let version): "protokollan versiota \(version) ei tunneta; tämä Verkosto puhuu versiota 1"
        case .needs(let key, let type): "tyyppi `\(type)` tarvitsee avaimen `\(key)`"
        }
    }

    private var swedish: String {
        switch self {
        case .otherFolder(let id, let folder):
            "tilläggets id är mappens namn: mappen heter `\(folder)`, id är `\(id)`"
        case .commandOutside(let word):
            "`command` använder bara tilläggets egna filer och systemets program vid namn: `\(word)` är ingetdera"
        case .takenSection(let key): "`\(key)` är redan ett avsnitt i receptspråket; välj ett annat namn"
        case .otherProtocol(let version): "protokollversion \(version) är okänd; detta Verkosto talar version 1"
        case .needs(let key, let type): "typen `\(type)` behöver nyckeln `\(key)`"
        }
    }

    private var english: String {
        switch self {
        case .otherFolder(let id, let folder):
            "a plugin's id is its folder's name: the folder is `\(folder)`, the id `\(id)`"
        case .commandOutside(let word):
            "`command` uses the plugin's own files and the system's programs by name: `\(word)` is neither"
        case .takenSection(let key): "`\(key)` is a section of the recipe language already; choose another name"
        case .otherProtocol(let version):
            "version \(version) of the protocol is not known; this Verkosto speaks version 1"
        case .needs(let key, let type): "the type `\(type)` needs the key `\(key)`"
        }
    }
}
