import Diagnostics
extension AssemblyMessage {
    var swedish: String {
        switch self {
        case .recipeNotMapping: "ett recept består av namngivna avsnitt, såsom `network:` och `members:`"
        case .fileUnreadable(let path, let reason): "`\(path)` \(reason.swedish)"
        case .pathOutside(let path):
            "`\(path)` leder ut ur receptets mapp; skriv en sökväg som stannar i mappen, eller ange mappen med --root"
        case .recipeUnknown(let name, let near):
            "inget medföljande recept heter `\(name)`, och ingen sådan fil finns bredvid den här" + Self.meant(near)
        case .extendsCycle(let chain): "recepten utvidgar varandra i en cirkel: " + chain.joined(separator: " → ")
        case .extendsTooDeep(let limit): "fler än \(limit) recept utvidgar varandra"
        case .withoutUnknown(let name, let near):
            "receptet som utvidgas har inget avsnitt `\(name)`" + Self.meant(near)
        case .removeUnknown(let name, let near):
            "receptet som utvidgas har inget `\(name)` att ta bort" + Self.meant(near)
        case .removeWithoutBase:
            "här finns inget att ta bort: receptet som utvidgas har ingen sådan lista eller sådant avsnitt"
        case .removeWithoutID: "det som ska tas bort anges med sitt id"
        case .parameterUnknown(let name, let near): "det finns ingen parameter `\(name)`" + Self.meant(near)
        case .parameterWithoutValue(let name):
            "parametern `\(name)` saknar värde; ge den ett standardvärde eller ange det med --set \(name)=…"
        case .parameterType(let name, let wanted, let written):
            "parametern `\(name)` tar \(Self.kind(wanted))" + (written.map { ", och `\($0)` är inte det" } ?? "")
        case .parameterChoice(let name, let word, let choices, let near):
            "parametern `\(name)` är något av \(choices.joined(separator: ", ")), inte `\(word)`" + Self.meant(near)
        case .parameterRange(let name, let limits):
            switch (limits.minimum, limits.maximum) {
            case (let least?, let most?): "parametern `\(name)` ligger mellan \(least) och \(most)"
            case (let least?, nil): "parametern `\(name)` är minst \(least)"
            case (nil, let most): "parametern `\(name)` är högst \(most ?? "")"
            }
        case .parameterPattern(let name, let pattern):
            "hela värdet på parametern `\(name)` måste följa uttrycket \(pattern)"
        case .parameterCircle(let names):
            "parametrarna tar sina värden av varandra i en cirkel: \(names.joined(separator: ", "))"
        case .templateWithoutName: "`for_each` behöver `as` bredvid sig, namnet på ett element i listan"
        case .templateNameNotName(let name):
            "`as` tar ett namn av bokstäver, siffror och understreck" + (name.map { ", inte `\($0)`" } ?? "")
        case .templateNameTaken(let name): "`\(name)` är redan ett namn som uttryck känner till; välj ett annat namn"
        case .templateNeedsList: "`for_each` tar en lista eller ett uttryck i ${{ }} som ger en lista"
        case .templatesTooLarge(let limit): "mallarna vecklas ut till fler än \(limit) värden"
        case .expressionUnclosed: "`${{` avslutas inte av `}}`"
        case .rootNotKnownYet(let name):
            "`\(name)` är inte känt här ännu; det som fylls i vid läsningen ser bara parameters, network och vocabularies"
        case .valueWithoutForm(let source): "`\(source)` ger ett värde som saknar form i ett recept"
        case .table(let problem): problem.text(in: .sv)
        case .tableWithoutHeader: "tabellen är tom; dess första rad namnger kolumnerna"
        case .tableColumnWithoutName: "varje kolumn har ett namn på första raden, såsom `id` eller `contract.from`"
        case .tableRowWidth(let cells, let columns): "raden har \(cells) celler, första raden \(columns)"
        case .tableKeyUnknown(let key): "`\(key)` har ingen betydelse bredvid `file`"
        case .logoNotPicture(let path):
            "`\(path)` är ingen bild som sidorna visar; en logotyp är en PNG-, JPEG- eller SVG-fil"
        case .logoUnsafe(let path, let part):
            "logotypen `\(path)` innehåller `\(part)`, som kan köra program eller hämta något från nätet; spara den utan det eller som PNG"
        case .logoTooLarge(let path, let limit):
            "logotypen `\(path)` är större än \(limit >> 10) kB; den står i varje handling, så gör den mindre"
        case .templatesTooMany(let path, let limit): "mallmappen `\(path)` har fler än \(limit) filer"
        case .templateNotUTF8: "mallen är inte i UTF-8"
        case .tablePathNotText: "`file` tar sökvägen till en tabell"
        }
    }

    private static func meant(_ near: String?) -> String { near.map { "; menade du `\($0)`?" } ?? "" }

    private static func kind(_ type: String) -> String {
        switch type {
        case "integer": "ett heltal"
        case "number": "ett tal"
        case "boolean": "true eller false"
        case "date": "en dag, såsom 2027-09-30 eller 30.9.2027"
        case "list": "en lista"
        case "map": "en samling namngivna värden"
        default: "en text"
        }
    }
}

extension RecipeFileError.Reason {
    fileprivate var swedish: String {
        switch self {
        case .missing: "finns inte"
        case .folder: "är en mapp"
        case .special: "är ingen vanlig fil"
        case .outside: "leder ut ur receptets mapp; ange mappen med --root om det är meningen"
        case .tooLarge(let limit): "är större än \(limit >> 20) MB"
        case .unreadable: "kan inte läsas"
        }
    }
}
