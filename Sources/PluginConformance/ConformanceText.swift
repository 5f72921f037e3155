import Diagnostics

/// What the suite tries, and what can go wrong.
enum ConformanceText: LocalizedMessage, Hashable {
    case saysWhoItIs, answersItsExample, answersAlikeTwice, takesAnEmptyNetwork, takesAnyCharacters
    case writesInEveryLanguage, declaresWhatItGives, refusesUnknownModule, refusesOtherVersion, ignoresUnknownFields
    case differs, cancelled, noHello, acceptedIt
    case exampleLacks(String)
    case undeclaredOutput(String)
    case unsafePath(String)
    case otherProtocol([Int64])
    case helloDiffers(String, String, String)

    func text(in language: MessageLanguage) -> String {
        switch language {
        case .fi: finnish
        case .sv: swedish
        case .en: english
        }
    }

    private var finnish: String {
        switch self {
        case .saysWhoItIs: "kertoo, kuka se on (hello)"
        case .answersItsExample: "vastaa esimerkkiinsä"
        case .answersAlikeTwice: "vastaa samaan samoin"
        case .takesAnEmptyNetwork: "kestää tyhjän verkoston"
        case .takesAnyCharacters: "kestää kaikki merkit"
        case .writesInEveryLanguage: "vastaa suomeksi, ruotsiksi ja englanniksi"
        case .declaresWhatItGives: "antaa vain sen, minkä kuvaus mainitsee"
        case .refusesUnknownModule: "kieltäytyy tuntemattomasta moduulista"
        case .refusesOtherVersion: "kieltäytyy protokollan toisesta versiosta"
        case .ignoresUnknownFields: "ohittaa kentät, joita ei tunne"
        case .exampleLacks(let name): "sen esimerkissä ei ole pakollista asetusta `\(name)` (examples/MODUULI.json)"
        case .differs: "kaksi vastausta eroavat toisistaan"
        case .cancelled: "se keskeytettiin"
        case .noHello: "viestiin `hello` vastataan viestillä `hello`"
        case .acceptedIt: "se vastasi, vaikka piti kieltäytyä viestillä `failure`"
        case .undeclaredOutput(let name): "tulosta `\(name)` ei mainita kuvauksessa"
        case .unsafePath(let path): "tiedosto ”\(path)” ei pysy tuloskansiossa"
        case .otherProtocol(let versions): "se puhuu protokollan versioita \(versions), ei versiota 1"
        case .helloDiffers(let member, let said, let written):
            "`\(member)` on viestissä `hello` ”\(said)” mutta tiedostossa `plugin.yaml` ”\(written)”"
        }
    }

    private var swedish: String {
        switch self {
        case .saysWhoItIs: "säger vem det är (hello)"
        case .answersItsExample: "svarar på sitt exempel"
        case .answersAlikeTwice: "svarar lika på samma fråga"
        case .takesAnEmptyNetwork: "tål ett tomt nätverk"
        case .takesAnyCharacters: "tål alla tecken"
        case .writesInEveryLanguage: "svarar på finska, svenska och engelska"
        case .declaresWhatItGives: "ger bara det som beskrivningen nämner"
        case .refusesUnknownModule: "avvisar en okänd modul"
        case .refusesOtherVersion: "avvisar en annan protokollversion"
        case .ignoresUnknownFields: "bortser från fält som det inte känner"
        case .exampleLacks(let name):
            "dess exempel saknar den obligatoriska inställningen `\(name)` (examples/MODUL.json)"
        case .differs: "två svar skiljer sig åt"
        case .cancelled: "det avbröts"
        case .noHello: "ett `hello` besvaras med ett `hello`"
        case .acceptedIt: "det svarade fast det skulle avvisa med `failure`"
        case .undeclaredOutput(let name): "resultatet `\(name)` nämns inte i beskrivningen"
        case .unsafePath(let path): "filen ”\(path)” stannar inte i resultatmappen"
        case .otherProtocol(let versions): "det talar protokollversionerna \(versions), inte 1"
        case .helloDiffers(let member, let said, let written):
            "`\(member)` är ”\(said)” i `hello` men ”\(written)” i `plugin.yaml`"
        }
    }

    private var english: String {
        switch self {
        case .saysWhoItIs: "says who it is (hello)"
        case .answersItsExample: "answers its example"
        case .answersAlikeTwice: "answers the same alike"
        case .takesAnEmptyNetwork: "takes an empty network"
        case .takesAnyCharacters: "takes any characters"
        case .writesInEveryLanguage: "answers in Finnish, Swedish and English"
        case .declaresWhatItGives: "gives only what its manifest declares"
        case .refusesUnknownModule: "refuses an unknown module"
        case .refusesOtherVersion: "refuses another version of the protocol"
        case .ignoresUnknownFields: "ignores fields that it does not know"
        case .exampleLacks(let name): "its example lacks the required setting `\(name)` (examples/MODULE.json)"
        case .differs: "two answers differ"
        case .cancelled: "it was cancelled"
        case .noHello: "a `hello` is answered with a `hello`"
        case .acceptedIt: "it answered where it should refuse with a `failure`"
        case .undeclaredOutput(let name): "the output `\(name)` is not declared in the manifest"
        case .unsafePath(let path): "the file “\(path)” does not stay in the output folder"
        case .otherProtocol(let versions): "it speaks versions \(versions) of the protocol, not 1"
        case .helloDiffers(let member, let said, let written):
            "`\(member)` is “\(said)” in `hello` but “\(written)” in `plugin.yaml`"
        }
    }
}
