import Diagnostics
extension AssemblyMessage {
    var finnish: String {
        switch self {
        case .recipeNotMapping: "resepti koostuu nimetyistä osioista, kuten `network:` ja `members:`"
        case .fileUnreadable(let path, let reason): "`\(path)` \(reason.finnish)"
        case .pathOutside(let path):
            "`\(path)` johtaa ulos reseptin kansiosta; kirjoita polku, joka pysyy kansiossa, tai anna kansio valitsimella --root"
        case .recipeUnknown(let name, let near):
            "mukana tulevissa resepteissä ei ole reseptiä `\(name)` eikä tämän tiedoston vieressä ole sellaista tiedostoa"
                + Self.meant(near)
        case .extendsCycle(let chain): "reseptit laajentavat toisiaan kehässä: " + chain.joined(separator: " → ")
        case .extendsTooDeep(let limit): "peräkkäin laajennettuja reseptejä on yli \(limit)"
        case .withoutUnknown(let name, let near):
            "laajennettavassa reseptissä ei ole osiota `\(name)`" + Self.meant(near)
        case .removeUnknown(let name, let near):
            "laajennettavassa reseptissä ei ole poistettavaksi kohdetta `\(name)`" + Self.meant(near)
        case .removeWithoutBase:
            "tässä ei ole mitään poistettavaa: laajennettavassa reseptissä ei ole tätä luetteloa tai osiota"
        case .removeWithoutID: "poistettava kohde nimetään tunnuksellaan (id)"
        case .parameterUnknown(let name, let near): "parametria `\(name)` ei ole" + Self.meant(near)
        case .parameterWithoutValue(let name):
            "parametrilla `\(name)` ei ole arvoa; anna sille oletusarvo tai aseta se valitsimella --set \(name)=…"
        case .parameterType(let name, let wanted, let written):
            "parametrin `\(name)` arvon on oltava \(Self.kind(wanted))"
                + (written.map { ", eikä `\($0)` ole sellainen" } ?? "")
        case .parameterChoice(let name, let word, let choices, let near):
            "parametrin `\(name)` arvo on jokin näistä: \(choices.joined(separator: ", ")); `\(word)` ei ole niiden joukossa"
                + Self.meant(near)
        case .parameterRange(let name, let limits):
            switch (limits.minimum, limits.maximum) {
            case (let least?, let most?): "parametrin `\(name)` arvo on \(least)–\(most)"
            case (let least?, nil): "parametrin `\(name)` arvo on vähintään \(least)"
            case (nil, let most): "parametrin `\(name)` arvo on enintään \(most ?? "")"
            }
        case .parameterPattern(let name, let pattern):
            "parametrin `\(name)` koko arvon on vastattava lauseketta \(pattern)"
        case .parameterCircle(let names):
            "parametrit saavat arvonsa toisistaan kehässä: \(names.joined(separator: ", "))"
        case .templateWithoutName: "`for_each` tarvitsee viereensä avaimen `as`, joka nimeää luettelon yhden alkion"
        case .templateNameNotName(let name):
            "avaimen `as` arvo on nimi, jossa on kirjaimia, numeroita ja alaviivoja"
                + (name.map { "; `\($0)` ei ole" } ?? "")
        case .templateNameTaken(let name): "`\(name)` on jo nimi, jonka lausekkeet tuntevat; valitse toinen nimi"
        case .templateNeedsList: "`for_each` ottaa luettelon tai lausekkeen ${{ }}, jonka arvo on luettelo"
        case .templatesTooLarge(let limit): "mallit avautuvat yli \(limit) arvoksi"
        case .expressionUnclosed: "merkintää `${{` ei päätä `}}`"
        case .rootNotKnownYet(let name):
            "`\(name)` ei ole tässä vielä tiedossa; luettaessa täytettävä kohta näkee vain nimet parameters, network ja vocabularies"
        case .valueWithoutForm(let source): "lausekkeen `\(source)` arvolle ei ole muotoa reseptissä"
        case .table(let problem): problem.text(in: .fi)
        case .tableWithoutHeader: "taulukko on tyhjä; sen ensimmäinen rivi nimeää sarakkeet"
        case .tableColumnWithoutName:
            "jokaisella sarakkeella on ensimmäisellä rivillä nimi, kuten `id` tai `contract.from`"
        case .tableRowWidth(let cells, let columns): "rivillä on \(cells) solua, ensimmäisellä rivillä \(columns)"
        case .tableKeyUnknown(let key): "avaimella `\(key)` ei ole merkitystä avaimen `file` vieressä"
        case .logoNotPicture(let path):
            "`\(path)` ei ole kuva, jonka sivut näyttävät; logo on PNG-, JPEG- tai SVG-tiedosto"
        case .logoUnsafe(let path, let part):
            "logossa `\(path)` on `\(part)`, joka voi ajaa ohjelmia tai hakea jotain verkosta; tallenna se ilman sitä tai PNG-kuvana"
        case .logoTooLarge(let path, let limit):
            "logo `\(path)` on suurempi kuin \(limit >> 10) kt; se tulee jokaiseen asiakirjaan, joten pienennä se"
        case .templatesTooMany(let path, let limit): "mallikansiossa `\(path)` on yli \(limit) tiedostoa"
        case .templateNotUTF8: "malli ei ole UTF-8-muodossa"
        case .tablePathNotText: "avaimen `file` arvo on taulukon polku"
        }
    }

    private static func meant(_ near: String?) -> String { near.map { "; tarkoititko `\($0)`?" } ?? "" }

    private static func kind(_ type: String) -> String {
        switch type {
        case "integer": "kokonaisluku"
        case "number": "luku"
        case "boolean": "true tai false"
        case "date": "päivä, kuten 2027-09-30 tai 30.9.2027"
        case "list": "luettelo"
        case "map": "nimettyjen arvojen joukko"
        default: "teksti"
        }
    }
}

extension RecipeFileError.Reason {
    fileprivate var finnish: String {
        switch self {
        case .missing: "puuttuu"
        case .folder: "on kansio"
        case .special: "ei ole tavallinen tiedosto"
        case .outside: "johtaa ulos reseptin kansiosta; anna kansio valitsimella --root, jos niin on tarkoitus"
        case .tooLarge(let limit): "on suurempi kuin \(limit >> 20) Mt"
        case .unreadable: "ei ole luettavissa"
        }
    }
}
