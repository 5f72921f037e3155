import Diagnostics

/// What the reader says of a file besides errors of syntax, which are ``SyntaxMessage``.
enum ReaderMessage: DiagnosticMessage, Hashable {
    case emptyFile
    case utf16
    case invalidUTF8
    case controlCharacter(Unicode.Scalar)
    case fileTooLarge(limit: Int)
    case tooDeep(limit: Int)
    case tooManyNodes(limit: Int)
    case aliasExpansion(limit: Int)
    case tooManyProblems(limit: Int)
    case outOfMemory
    case secondDocument
    case duplicateKey(String)
    case mergeKey
    case collectionAsKey
    case undefinedAlias(String)
    case recursiveAlias(String)
    case unknownTag(String)
    case tagMismatch(String)
    case tooManyTagDirectives(limit: Int)

    var code: String {
        switch self {
        case .emptyFile: "empty-file"
        case .utf16, .invalidUTF8: "not-utf-8"
        case .controlCharacter: "control-character"
        case .fileTooLarge, .tooManyNodes, .outOfMemory: "file-too-large"
        case .tooDeep: "nesting-too-deep"
        case .aliasExpansion: "alias-expansion"
        case .tooManyProblems: "too-many-problems"
        case .secondDocument: "second-document"
        case .duplicateKey: "duplicate-key"
        case .mergeKey: "merge-key"
        case .collectionAsKey: "collection-as-key"
        case .undefinedAlias, .recursiveAlias: "unknown-alias"
        case .unknownTag, .tooManyTagDirectives: "unknown-tag"
        case .tagMismatch: "tag-mismatch"
        }
    }

    var level: DiagnosticLevel {
        if case .tooManyProblems = self { .note } else { .error }
    }

    func text(in language: MessageLanguage) -> String {
        switch language {
        case .fi: finnish
        case .sv: swedish
        case .en: english
        }
    }
}

extension ReaderMessage {
    private var english: String {
        switch self {
        case .emptyFile: "the file is empty; a recipe begins with `verkosto: 1`"
        case .utf16: "the file is in UTF-16; save it as UTF-8"
        case .invalidUTF8: "the file is not UTF-8 from here on; save it as UTF-8"
        case .controlCharacter(let scalar): "YAML allows no control character \(codePoint(scalar)); delete it"
        case .fileTooLarge(let limit): "a file may have at most \(limit / 1_048_576) MiB"
        case .tooDeep(let limit): "lists and mappings may lie at most \(limit) deep inside each other"
        case .tooManyNodes(let limit): "a file may hold at most \(limit) values"
        case .aliasExpansion(let limit): "aliases may add at most \(limit) values to a file"
        case .tooManyProblems(let limit): "reading ended after \(limit) problems; mend these to see the rest"
        case .outOfMemory: "memory ran out while reading the file"
        case .secondDocument: "a file holds one document; put what follows in a file of its own"
        case .duplicateKey(let key): "the key `\(key)` is here twice; each key stands once in a mapping"
        case .mergeKey: "`<<` merges nothing in YAML 1.2; write the keys out, or use `extends`"
        case .collectionAsKey: "a key is a word, not a list or mapping; if this is text, put it in quotes"
        case .undefinedAlias(let name): "`*\(name)` refers to `&\(name)`, which is not above it; quote it if it is text"
        case .recursiveAlias(let name): "`*\(name)` stands inside what `&\(name)` names; nothing can contain itself"
        case .unknownTag(let tag): "the tag `\(tag)` is unknown; delete it, or quote the text if it begins with `!`"
        case .tagMismatch(let tag): "this is not written as its tag `\(tag)` wants; delete the tag or change the value"
        case .tooManyTagDirectives(let limit): "a file may have at most \(limit) `%TAG` lines"
        }
    }

    private var finnish: String {
        switch self {
        case .emptyFile: "tiedosto on tyhjä; resepti alkaa rivillä `verkosto: 1`"
        case .utf16: "tiedosto on UTF-16-muodossa; tallenna se UTF-8-muodossa"
        case .invalidUTF8: "tiedosto ei ole tästä eteenpäin UTF-8-muodossa; tallenna se UTF-8-muodossa"
        case .controlCharacter(let scalar): "YAML ei salli ohjausmerkkiä \(codePoint(scalar)); poista se"
        case .fileTooLarge(let limit): "tiedosto saa olla enintään \(limit / 1_048_576) MiB"
        case .tooDeep(let limit): "luetteloita ja avain–arvo-joukkoja saa olla sisäkkäin enintään \(limit)"
        case .tooManyNodes(let limit): "tiedostossa saa olla enintään \(limit) arvoa"
        case .aliasExpansion(let limit): "viittaukset (`*`) saavat lisätä tiedostoon enintään \(limit) arvoa"
        case .tooManyProblems(let limit): "lukeminen päättyi \(limit) virheeseen; loput näkyvät, kun nämä on korjattu"
        case .outOfMemory: "muisti loppui tiedostoa luettaessa"
        case .secondDocument: "tiedostossa on vain yksi dokumentti; siirrä seuraava omaan tiedostoonsa"
        case .duplicateKey(let key): "avain `\(key)` on tässä kahdesti; kukin avain saa olla vain kerran"
        case .mergeKey: "`<<` ei yhdistä mitään YAML 1.2:ssa; kirjoita avaimet auki tai käytä avainta `extends`"
        case .collectionAsKey:
            "avain on sana, ei luettelo eikä avain–arvo-joukko; jos tämä on tekstiä, pane se lainausmerkkeihin"
        case .undefinedAlias(let name):
            "`*\(name)` viittaa kohtaan `&\(name)`, jota ei ole sen yläpuolella; pane teksti lainausmerkkeihin"
        case .recursiveAlias(let name): "`*\(name)` on kohdan `&\(name)` sisällä; mikään ei voi sisältää itseään"
        case .unknownTag(let tag):
            "tunniste `\(tag)` on tuntematon; poista se, tai pane `!`-alkuinen teksti lainausmerkkeihin"
        case .tagMismatch(let tag): "arvo ei ole tunnisteen `\(tag)` mukainen; poista tunniste tai muuta arvoa"
        case .tooManyTagDirectives(let limit): "tiedostossa saa olla enintään \(limit) `%TAG`-riviä"
        }
    }

    private var swedish: String {
        switch self {
        case .emptyFile: "filen är tom; ett recept börjar med `verkosto: 1`"
        case .utf16: "filen är i UTF-16; spara den som UTF-8"
        case .invalidUTF8: "filen är inte UTF-8 från och med här; spara den som UTF-8"
        case .controlCharacter(let scalar): "YAML tillåter inte styrtecknet \(codePoint(scalar)); ta bort det"
        case .fileTooLarge(let limit): "en fil får ha högst \(limit / 1_048_576) MiB"
        case .tooDeep(let limit): "listor och mappningar får ligga högst \(limit) nivåer djupt i varandra"
        case .tooManyNodes(let limit): "en fil får innehålla högst \(limit) värden"
        case .aliasExpansion(let limit): "alias (`*`) får lägga till högst \(limit) värden i en fil"
        case .tooManyProblems(let limit): "läsningen slutade efter \(limit) fel; resten syns när dessa är rättade"
        case .outOfMemory: "minnet tog slut när filen lästes"
        case .secondDocument: "en fil innehåller ett dokument; flytta det som följer till en egen fil"
        case .duplicateKey(let key): "nyckeln `\(key)` finns här två gånger; varje nyckel får stå bara en gång"
        case .mergeKey: "`<<` slår inte ihop något i YAML 1.2; skriv ut nycklarna eller använd `extends`"
        case .collectionAsKey:
            "en nyckel är ett ord, inte en lista eller mappning; är detta text, sätt det inom citattecken"
        case .undefinedAlias(let name):
            "`*\(name)` hänvisar till `&\(name)`, som inte finns ovanför; är det text, sätt det inom citattecken"
        case .recursiveAlias(let name):
            "`*\(name)` står inuti det som `&\(name)` betecknar; inget kan innehålla sig självt"
        case .unknownTag(let tag):
            "taggen `\(tag)` är okänd; ta bort den, eller sätt text som börjar med `!` inom citattecken"
        case .tagMismatch(let tag):
            "värdet är inte skrivet så som taggen `\(tag)` kräver; ta bort taggen eller ändra värdet"
        case .tooManyTagDirectives(let limit): "en fil får ha högst \(limit) `%TAG`-rader"
        }
    }
}

/// A control character's number as Unicode writes it, `U+0007`.
private func codePoint(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}

/// What notes and fixes of the reader say.
enum ReaderNote: LocalizedMessage, Hashable {
    case firstKeyHere(String)
    case useName(String)
    case deleteCharacter

    func text(in language: MessageLanguage) -> String {
        switch (self, language) {
        case (.firstKeyHere(let key), .fi): "`\(key)` on ensimmäisen kerran tässä"
        case (.firstKeyHere(let key), .sv): "`\(key)` finns första gången här"
        case (.firstKeyHere(let key), .en): "`\(key)` is here first"
        case (.useName(let name), .fi): "käytä nimeä `\(name)`"
        case (.useName(let name), .sv): "använd namnet `\(name)`"
        case (.useName(let name), .en): "use the name `\(name)`"
        case (.deleteCharacter, .fi): "poista merkki"
        case (.deleteCharacter, .sv): "ta bort tecknet"
        case (.deleteCharacter, .en): "delete the character"
        }
    }
}
