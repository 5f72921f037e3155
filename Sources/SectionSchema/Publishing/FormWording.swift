import Diagnostics

/// Says in words what may stand in a place.
struct FormWording: Sendable {
    let language: MessageLanguage

    /// What a form takes, in a few words.
    func form(_ form: Form) -> String {
        switch form {
        case .text(let form): form.name
        case .custom(let form): form.name
        case .integer(let range): integer(range)
        case .number: say(fi: "luku", sv: "ett tal", en: "a number")
        case .boolean: "`true`, `false`"
        case .choice(let words): words.map { "`\($0)`" }.joined(separator: ", ")
        case .reference(to: let sections):
            say(fi: "tunnus: ", sv: "id från ", en: "an id of ") + sections.map { "`\($0)`" }.joined(separator: ", ")
        case .list(of: let element): say(fi: "luettelo: ", sv: "en lista av ", en: "a list of ") + self.form(element)
        case .oneOrMore(let element):
            self.form(element)
                + say(fi: ", tai luettelo näistä", sv: ", eller en lista av sådana", en: ", or a list of these")
        case .records(let record, let mayBeFile): records(record) + (mayBeFile ? file : "")
        case .record(let record): "[{" + record.fields.map(\.key).joined(separator: ", ") + "}](#\(record.path.anchor))"
        case .byName(_, let value): say(fi: "{nimi: …}: ", sv: "{namn: …}: ", en: "{name: …}: ") + self.form(value)
        case .alternatives(let forms):
            forms.map { self.form($0) }.joined(separator: say(fi: " tai ", sv: " eller ", en: " or "))
        }
    }

    private func integer(_ range: ClosedRange<Int>?) -> String {
        let number = say(fi: "kokonaisluku", sv: "ett heltal", en: "a whole number")
        guard let range else { return number }
        if range.upperBound < 1_000_000 { return number + " \(range.lowerBound)–\(range.upperBound)" }
        return number + say(fi: " vähintään ", sv: " minst ", en: " from ") + String(range.lowerBound)
            + say(fi: "", sv: "", en: " up")
    }

    private func records(_ record: RecordForm) -> String {
        say(fi: "luettelo: ", sv: "en lista: ", en: "a list: ") + "[`\(record.path)`](#\(record.path.anchor))"
    }

    private var file: String { say(fi: " tai {file: …}", sv: " eller {file: …}", en: " or {file: …}") }

    private func say(fi: String, sv: String, en: String) -> String {
        Help(fi: fi, sv: sv, en: en).text(in: language)
    }
}

extension String {
    /// The anchor that a heading with this text gets on code hosts.
    fileprivate var anchor: String {
        String(lowercased().filter { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" })
    }
}

// MARK: - The page's own words

extension FormWording {
    var title: String {
        say(fi: "Reseptikielen avaimet", sv: "Receptspråkets nycklar", en: "The keys of the recipe language")
    }

    var introduction: String {
        say(
            fi: "Sivu syntyy samoista määrityksistä, joilla resepti luetaan (`verkosto schema` antaa ne muokkaimelle). "
                + "Pakolliset avaimet ovat **lihavoituja**. Missä luku, valinta tai totuusarvo kelpaa, kelpaa myös "
                + "`${{ … }}`, jonka arvo tiedetään reseptiä luettaessa.",
            sv: "Sidan kommer ur samma deklarationer som receptet läses med (`verkosto schema` ger dem till editorn). "
                + "Nycklar som måste finnas är **feta**. Där ett tal, ett val eller ett sanningsvärde duger, duger också "
                + "`${{ … }}` vars värde är känt när receptet läses.",
            en:
                "This page comes from the declarations that recipes are read with (`verkosto schema` gives them to editors). "
                + "Keys that must be there are **bold**. Where a number, choice or truth value may stand, `${{ … }}` may "
                + "stand too if its value is known when the recipe is read.")
    }

    var wholeRecipe: String { say(fi: "Resepti", sv: "Receptet", en: "The recipe") }

    var tableHead: String {
        say(fi: "| Avain | Arvo | Merkitys |", sv: "| Nyckel | Värde | Betydelse |", en: "| Key | Value | Meaning |")
    }

    var anyElement: String {
        say(
            fi: "Missä tahansa luettelon elementissä", sv: "I vilket listelement som helst",
            en: "In any element of a list")
    }

    var values: String { say(fi: "Arvot", sv: "Värden", en: "Values") }

    var valuesHead: String {
        say(
            fi: "| Arvo | Mikä se on | Esimerkiksi |", sv: "| Värde | Vad det är | Till exempel |",
            en: "| Value | What it is | For example |")
    }

    var vocabularies: String {
        say(
            fi:
                "Lisäksi kukin sanasto avaimena: yksi sana tai luettelo sanoja, esimerkiksi `life_stage: [ikäihmiset]`.",
            sv: "Dessutom varje vokabulär som nyckel: ett ord eller en lista, till exempel `life_stage: [ikäihmiset]`.",
            en: "Besides, every vocabulary as a key: one term or a list, for example `life_stage: [ikäihmiset]`.")
    }

    func oneOf(_ keys: [String]) -> String {
        let keys = keys.map { "`\($0)`" }.joined(separator: ", ")
        return say(
            fi: "Ainakin yksi näistä tarvitaan: \(keys).", sv: "Minst en av dessa behövs: \(keys).",
            en: "At least one of these is needed: \(keys).")
    }

    func standard(_ value: String) -> String {
        say(fi: "Oletus: `\(value)`.", sv: "Standard: `\(value)`.", en: "Default: `\(value)`.")
    }

    func example(_ value: String) -> String {
        say(fi: "Esimerkiksi `\(value)`.", sv: "Till exempel `\(value)`.", en: "For example `\(value)`.")
    }
}
