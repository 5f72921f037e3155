import ArgumentParser
import Diagnostics
import LocatedYAML
import ModuleContract
import RecipeEditing
import Recipes
import SourceText

/// `rename RECIPE ID NEW`: another id, and everything that refers to it.
struct RenameCommand: WaitingCommand {
    static let configuration = CommandConfiguration(
        commandName: "rename",
        abstract: "Change an id; all references follow, in expressions too.",
        discussion: """
            verkosto rename kuopio martat kuopion_martat
            verkosto rename kuopio groups.kulttuuri taide       where several things have the id

            Names for people are changed in the recipe itself. Where the recipe was copied, or has a version for others \
            to copy, the change is noted under `renames`, so that upgrades know the thing again.
            """
    )

    @Argument(help: ArgumentHelp("A folder or a file.", valueName: "recipe"))
    var recipe: String

    @Argument(help: ArgumentHelp("The id, or section.id.", valueName: "id"))
    var id: String

    @Argument(help: ArgumentHelp("The new id.", valueName: "new"))
    var new: String

    @Flag(help: "Tell what would change; write nothing.")
    var dryRun = false

    @OptionGroup var options: CommonOptions

    func perform() async throws {
        let recipe = try EditedRecipe(recipe, options: options)
        let renaming = Renaming(modules: BuiltInModules.all.map(\.declaration)) { recipe.reading($0) }
        let found = renaming.declarations(meantBy: id, in: recipe.text)
        guard let declaration = found.first, found.count == 1 else {
            let message = found.isEmpty ? RenameMessage.unknown(id) : .several(id, found.map(\.path))
            Console.standardError.say(message, in: options.language)
            throw ExitStatus.wrongUsage
        }
        let renamed = try renamed(declaration, in: recipe, by: renaming)
        let places = zip(lines(of: recipe.text), lines(of: renamed)).count { $0 != $1 }
        if dryRun {
            Console.standardOutput.say(
                RenameMessage.wouldRename(declaration.path, new, lines: places), in: options.language)
            return
        }
        try recipe.write([(recipe.fileName, recipe.bytes(of: noting(declaration, in: renamed)))])
        if !options.quiet {
            Console.standardOutput.say(
                RenameMessage.renamed(declaration.path, new, lines: places), in: options.language)
        }
    }

    private func renamed(
        _ declaration: Renaming.Declaration, in recipe: EditedRecipe, by renaming: Renaming
    ) throws(ExitStatus) -> RecipeText {
        do {
            return try renaming.renaming(declaration, to: new, in: recipe.text)
        } catch {
            Console.standardError.say(RenameMessage.failed(error, declaration.path), in: options.language)
            if case .notEditable = error { throw .findings }
            throw .wrongUsage
        }
    }

    private func lines(of text: RecipeText) -> [Substring] {
        String(decoding: text.file.bytes, as: UTF8.self).split(
            omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    }

    /// The text with the change noted, where upgrades have a use for it.
    private func noting(_ declaration: Renaming.Declaration, in text: RecipeText) -> RecipeText {
        let isShared = text.tree[Provenance.section] != nil || text.tree["network"]?["version"] != nil
        guard isShared else { return text }
        return Rewriting.rewrite(text, to: text.tree.noting(declaration.path, renamedTo: new))?.text ?? text
    }
}

/// What `rename` says.
enum RenameMessage: LocalizedMessage {
    case unknown(String)
    case several(String, [String])
    case renamed(String, String, lines: Int)
    case wouldRename(String, String, lines: Int)
    case failed(Renaming.Problem, String)

    func text(in language: MessageLanguage) -> String {
        switch language {
        case .fi: finnish
        case .sv: swedish
        case .en: english
        }
    }

    private var finnish: String {
        switch self {
        case .unknown(let id): "Reseptissä ei ole tunnusta ”\(id)”."
        case .several(let id, let paths):
            "Tunnus ”\(id)” on usealla; tarkoititko jotakin näistä: \(paths.joined(separator: ", "))?"
        case .renamed(let path, let new, let lines): "\(path) on nyt \(new); rivejä muuttui \(lines)."
        case .wouldRename(let path, let new, let lines):
            "\(path) olisi \(new); rivejä muuttuisi \(lines). Mitään ei kirjoitettu."
        case .failed(let problem, let path):
            switch problem {
            case .badName(let new): "”\(new)” ei kelpaa tunnukseksi: pieniä kirjaimia, numeroita ja alaviivoja."
            case .taken(let new): "Tunnus ”\(new)” on jo käytössä."
            case .ambiguous(let section):
                "Sama tunnus on myös kohdassa `\(section)`, ja viittaus voisi tarkoittaa kumpaa tahansa; vaihda ensin se."
            case .elsewhere: "\(path) on toisessa tiedostossa; vaihda se siellä."
            case .notEditable:
                "Tunnusta \(path) ei voi vaihtaa niin, että kaikki viittaukset seuraisivat; mitään ei kirjoitettu."
            }
        }
    }

    private var swedish: String {
        switch self {
        case .unknown(let id): "Receptet har inget id ”\(id)”."
        case .several(let id, let paths): "Flera har id ”\(id)”; menade du något av \(paths.joined(separator: ", "))?"
        case .renamed(let path, let new, let lines): "\(path) heter nu \(new); \(lines) rader ändrades."
        case .wouldRename(let path, let new, let lines):
            "\(path) skulle heta \(new); \(lines) rader skulle ändras. Inget skrevs."
        case .failed(let problem, let path):
            switch problem {
            case .badName(let new): "”\(new)” duger inte som id: små bokstäver, siffror och understreck."
            case .taken(let new): "Id ”\(new)” är upptaget."
            case .ambiguous(let section):
                "Samma id finns också i `\(section)`, och en hänvisning kunde mena vilket som helst; byt det först."
            case .elsewhere: "\(path) står i en annan fil; byt det där."
            case .notEditable: "\(path) går inte att byta så att alla hänvisningar följer med; inget skrevs."
            }
        }
    }

    private var english: String {
        switch self {
        case .unknown(let id): "The recipe has no id “\(id)”."
        case .several(let id, let paths):
            "Several things have the id “\(id)”; did you mean one of \(paths.joined(separator: ", "))?"
        case .renamed(let path, let new, let lines): "\(path) is \(new) now; lines changed: \(lines)."
        case .wouldRename(let path, let new, let lines):
            "\(path) would be \(new); lines that would change: \(lines). Nothing was written."
        case .failed(let problem, let path):
            switch problem {
            case .badName(let new): "“\(new)” is no id: lower-case letters, digits and underscores."
            case .taken(let new): "The id “\(new)” is taken."
            case .ambiguous(let section):
                "The same id is in `\(section)` too, and a reference could mean either; rename that one first."
            case .elsewhere: "\(path) is declared in another file; rename it there."
            case .notEditable: "\(path) can't be renamed so that every reference follows; nothing was written."
            }
        }
    }
}
