import Diagnostics

/// What is wrong with texts for people and words that are checked one by one.
enum TextMessage: DiagnosticMessage, Hashable {
    case missingLanguage(String)
    case notLanguage(String)
    case notTimeZone(String)
    case notShare(String)
    case notPattern(String)
    case notColour(String)
    case unsupportedVersion(Int)
    case namedLikeKey(String, section: String)

    var code: String {
        switch self {
        case .missingLanguage: "missing-language"
        case .notLanguage: "bad-language"
        case .notTimeZone: "bad-time-zone"
        case .notShare: "bad-share"
        case .notPattern: "bad-pattern"
        case .notColour: "bad-colour"
        case .unsupportedVersion: "unsupported-version"
        case .namedLikeKey: "name-clash"
        }
    }

    var level: DiagnosticLevel {
        if case .missingLanguage = self { .note } else { .error }
    }

    func text(in language: MessageLanguage) -> String {
        switch language {
        case .fi: finnish
        case .sv: swedish
        case .en: english
        }
    }

    private var finnish: String {
        switch self {
        case .missingLanguage(let tag): "teksti puuttuu kielellä `\(tag)`, joka on yksi verkoston kielistä"
        case .notLanguage(let tag): "`\(tag)` ei ole kielen tunnus; esimerkiksi `fi`, `sv` tai `se`"
        case .notTimeZone(let name): "`\(name)` ei ole aikavyöhyke; esimerkiksi `Europe/Helsinki`"
        case .notPattern(let text): "`\(text)` ei ole säännöllinen lauseke"
        case .notShare(let text):
            "osuus kirjoitetaan murtolukuna, suurempi kuin 0 ja enintään 1, kuten `2/3`; tässä on `\(text)`"
        case .notColour(let text): "`\(text)` ei ole väri; kirjoita lainausmerkkeihin esimerkiksi `\"#00629b\"`"
        case .unsupportedVersion(let version): "reseptikielen versiota \(version) ei ole; kirjoita `verkosto: 1`"
        case .namedLikeKey(let name, let section):
            "`\(name)` on jo kohdan `\(section)` avain; anna toinen nimi, jotta ne eivät sekoitu"
        }
    }

    private var swedish: String {
        switch self {
        case .missingLanguage(let tag): "texten saknas på `\(tag)`, som är ett av nätverkets språk"
        case .notLanguage(let tag): "`\(tag)` är ingen språktagg; till exempel `fi`, `sv` eller `se`"
        case .notTimeZone(let name): "`\(name)` är ingen tidszon; till exempel `Europe/Helsinki`"
        case .notPattern(let text): "`\(text)` är inget reguljärt uttryck"
        case .notShare(let text): "en andel skrivs som bråk, större än 0 och högst 1, som `2/3`; här står `\(text)`"
        case .notColour(let text): "`\(text)` är ingen färg; skriv inom citattecken till exempel `\"#00629b\"`"
        case .unsupportedVersion(let version): "receptspråket har ingen version \(version); skriv `verkosto: 1`"
        case .namedLikeKey(let name, let section):
            "`\(name)` är redan en nyckel i `\(section)`; välj ett annat namn så att de inte förväxlas"
        }
    }

    private var english: String {
        switch self {
        case .missingLanguage(let tag): "the text is missing in `\(tag)`, one of the network's languages"
        case .notLanguage(let tag): "`\(tag)` is not a language tag; for example `fi`, `sv` or `se`"
        case .notTimeZone(let name): "`\(name)` is not a time zone; for example `Europe/Helsinki`"
        case .notPattern(let text): "`\(text)` is not a regular expression"
        case .notShare(let text): "a share is a fraction above 0 and at most 1, such as `2/3`; here it is `\(text)`"
        case .notColour(let text): "`\(text)` is not a colour; write for example `\"#00629b\"`, in quotes"
        case .unsupportedVersion(let version): "the recipe language has no version \(version); write `verkosto: 1`"
        case .namedLikeKey(let name, let section):
            "`\(name)` is a key of `\(section)` already; choose another name, so that they are not mixed up"
        }
    }
}
