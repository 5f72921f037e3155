import Diagnostics

/// What the commands say that copy, compare and change recipes.
enum EditingMessage: LocalizedMessage {
    // diff
    case sameMeaning
    // new
    case folderTaken(String)
    case notEditable(String)
    case notARecipeFolder(String, inside: [String])
    case tooMuchToCopy(Int)
    case unknownParameter(String, near: String?)
    case copied(String, from: String)
    case started(String)
    case nextSteps(String)
    case failingExamples(Int, String)
    case choose([String])
    case badAnswer(String)
    case inputEnded
    // Edits
    case bundledIsFixed(String)
    case written(String)
    case wouldWrite(String)
    case exampleFails(String, of: String)
    // upgrade
    case noProvenance(String)
    case noBase(String)
    case unknownThing(String)
    // fmt
    case notFormattable(String)
    case otherForm(String)
    // member, group, meeting
    case wouldBreak(String)
    case noColumn(String)

    func text(in language: MessageLanguage) -> String {
        switch language {
        case .fi: finnish
        case .sv: swedish
        case .en: english
        }
    }
}

extension EditingMessage {
    private var finnish: String {
        switch self {
        case .sameMeaning: "Reseptit tarkoittavat samaa."
        case .folderTaken(let path): "”\(path)” on jo olemassa; anna toinen nimi tai poista se ensin."
        case .notEditable(let path):
            "Tiedostoa ”\(path)” ei voi muuttaa tässä kirjoitusasussa; `verkosto check` kertoo, mitä siinä on vialla."
        case .notARecipeFolder(let path, let inside):
            inside.isEmpty
                ? "Kansiossa ”\(path)” ei ole tiedostoa recipe.yaml."
                : "Kansiossa ”\(path)” ei ole tiedostoa recipe.yaml, mutta sen sisällä on: \(inside.joined(separator: ", "))."
        case .tooMuchToCopy(let limit): "Resepti nimeää enemmän tiedostoja kuin kopioidaan (\(limit))."
        case .unknownParameter(let name, let near):
            "Reseptissä ei ole parametria ”\(name)”." + (near.map { " Tarkoititko ”\($0)”?" } ?? "")
        case .copied(let path, let source): "Kopio reseptistä \(source): \(path)"
        case .started(let path): "Uusi resepti: \(path)"
        case .nextSteps(let path):
            """
            Seuraavaksi:
              vaihda jäsenet ja päivät omiksi: \(path)/recipe.yaml
              verkosto check \(path)
              verkosto run \(path)
            """
        case .failingExamples(let count, let path):
            "Sääntöjen esimerkeistä \(count) ei pidä paikkaansa näillä arvoilla: verkosto test \(path)"
        case .choose(let words): "Valitse jokin näistä: \(words.joined(separator: ", "))"
        case .badAnswer(let reason): "  \(reason)"
        case .inputEnded: "Vastaukset loppuivat kesken; mitään ei kirjoitettu."
        case .bundledIsFixed(let name):
            "\(name) on mukana tuleva resepti, jota ei muuteta. Tee ensin oma: verkosto new NIMI --from \(name)"
        case .written(let path): "Kirjoitettu: \(path)"
        case .wouldWrite(let path): "Kirjoitettaisiin: \(path)"
        case .exampleFails(let name, let rule): "kohdan ”\(rule)” esimerkki ”\(name)” ei pidä paikkaansa"
        case .noProvenance(let name):
            "\(name) ei kerro, mistä se on kopioitu: siinä ei ole osiota `provenance`, jonka `verkosto new --from` kirjoittaa."
        case .noBase(let folder):
            "Alkuperäistä sellaisena kuin se kopioitiin ei löydy kansiosta \(folder); anna se näin: --base TIEDOSTO"
        case .notFormattable(let path):
            "Tiedoston ”\(path)” muotoa ei voi yhtenäistää niin, ettei mitään katoa; se on kirjoitettu harvinaisella tavalla."
        case .otherForm(let path): "\(path): muoto poikkeaa; verkosto fmt korjaa sen"
        case .wouldBreak(let problem): "Ei kirjoitettu: \(problem)"
        case .noColumn(let path):
            "Taulukossa ”\(path)” ei ole saraketta jokaiselle annetulle arvolle; lisää sarake ensin."
        case .unknownThing(let word): "Kohtaa ”\(word)” ei ole reseptissä eikä sen alkuperäisessä."
        }
    }

    private var swedish: String {
        switch self {
        case .sameMeaning: "Recepten betyder detsamma."
        case .folderTaken(let path): "”\(path)” finns redan; välj ett annat namn eller ta bort den först."
        case .notEditable(let path):
            "”\(path)” går inte att ändra så som den är skriven; `verkosto check` berättar vad som är fel."
        case .notARecipeFolder(let path, let inside):
            inside.isEmpty
                ? "Mappen ”\(path)” har ingen recipe.yaml."
                : "Mappen ”\(path)” har ingen recipe.yaml, men i den finns: \(inside.joined(separator: ", "))."
        case .tooMuchToCopy(let limit): "Receptet nämner fler filer än vad som kopieras (\(limit))."
        case .unknownParameter(let name, let near):
            "Receptet har ingen parameter ”\(name)”." + (near.map { " Menade du ”\($0)”?" } ?? "")
        case .copied(let path, let source): "Kopia av receptet \(source): \(path)"
        case .started(let path): "Nytt recept: \(path)"
        case .nextSteps(let path):
            """
            Härnäst:
              byt medlemmar och dagar till egna: \(path)/recipe.yaml
              verkosto check \(path)
              verkosto run \(path)
            """
        case .failingExamples(let count, let path):
            "Av reglernas exempel stämmer \(count) inte med de här värdena: verkosto test \(path)"
        case .choose(let words): "Välj något av: \(words.joined(separator: ", "))"
        case .badAnswer(let reason): "  \(reason)"
        case .inputEnded: "Svaren tog slut; inget skrevs."
        case .bundledIsFixed(let name):
            "\(name) är ett medföljande recept som inte ändras. Gör först ett eget: verkosto new NAMN --from \(name)"
        case .written(let path): "Skrivet: \(path)"
        case .wouldWrite(let path): "Skulle skrivas: \(path)"
        case .exampleFails(let name, let rule): "exemplet ”\(name)” för ”\(rule)” stämmer inte"
        case .noProvenance(let name):
            "\(name) säger inte varifrån det är kopierat: avsnittet `provenance`, som `verkosto new --from` skriver, saknas."
        case .noBase(let folder):
            "Originalet så som det kopierades finns inte i \(folder); ange det med --base FIL"
        case .notFormattable(let path):
            "”\(path)” kan inte formas utan att något går förlorat; den är skriven på ett ovanligt sätt."
        case .otherForm(let path): "\(path): formen avviker; verkosto fmt rättar den"
        case .wouldBreak(let problem): "Inte skrivet: \(problem)"
        case .noColumn(let path): "Tabellen ”\(path)” saknar en kolumn för något av värdena; lägg till den först."
        case .unknownThing(let word): "”\(word)” finns varken i receptet eller i dess original."
        }
    }

    private var english: String {
        switch self {
        case .sameMeaning: "The recipes mean the same."
        case .folderTaken(let path): "“\(path)” exists already; choose another name, or remove it first."
        case .notEditable(let path):
            "“\(path)” can't be edited as it is written; `verkosto check` tells what is wrong with it."
        case .notARecipeFolder(let path, let inside):
            inside.isEmpty
                ? "The folder “\(path)” has no recipe.yaml."
                : "The folder “\(path)” has no recipe.yaml, but inside it there are: \(inside.joined(separator: ", "))."
        case .tooMuchToCopy(let limit): "The recipe names more files than are copied (\(limit))."
        case .unknownParameter(let name, let near):
            "The recipe has no parameter “\(name)”." + (near.map { " Did you mean “\($0)”?" } ?? "")
        case .copied(let path, let source): "A copy of \(source): \(path)"
        case .started(let path): "A new recipe: \(path)"
        case .nextSteps(let path):
            """
            Next:
              make members and dates your own: \(path)/recipe.yaml
              verkosto check \(path)
              verkosto run \(path)
            """
        case .failingExamples(let count, let path):
            "\(count) of the rules’ examples do not hold with these values: verkosto test \(path)"
        case .choose(let words): "Choose one of: \(words.joined(separator: ", "))"
        case .badAnswer(let reason): "  \(reason)"
        case .inputEnded: "The answers ended too early; nothing was written."
        case .bundledIsFixed(let name):
            "\(name) comes with Verkosto and is not changed. Make your own first: verkosto new NAME --from \(name)"
        case .written(let path): "Written: \(path)"
        case .wouldWrite(let path): "Would be written: \(path)"
        case .exampleFails(let name, let rule): "example “\(name)” of “\(rule)” does not hold"
        case .noProvenance(let name):
            "\(name) does not say what it was copied from: it lacks the section `provenance`, which `verkosto new --from` writes."
        case .noBase(let folder):
            "The original as it was copied is not in \(folder); name it with --base FILE"
        case .notFormattable(let path):
            "“\(path)” can't be formatted without losing something; it is written in an unusual way."
        case .otherForm(let path): "\(path): in another form; verkosto fmt mends it"
        case .wouldBreak(let problem): "Not written: \(problem)"
        case .noColumn(let path): "The table “\(path)” lacks a column for one of the values; add it first."
        case .unknownThing(let word): "“\(word)” is neither in the recipe nor in its original."
        }
    }
}
