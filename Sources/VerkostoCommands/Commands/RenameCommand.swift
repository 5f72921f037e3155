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
        abstract: "Change an id; all references follow: in expressions, examples, tables and recipes that extend it.",
        discussion: """
            verkosto rename kuopio martat kuopion_martat
            verkosto rename kuopio groups.kulttuuri taide    where several have the id
            verkosto rename kuopio association yhdistys      a kind; roles, terms, states too
            verkosto rename pohja.yaml martat marttaliitto --extended-by kuopio --root .

            Names for people are changed in the recipe itself. All files that change are told, and all or none are \
            written. Where the recipe was copied, has a version for others to copy, or has a register, the change is \
            noted under `renames`, so that upgrades know the thing again.
            """
    )

    @Argument(help: ArgumentHelp("A folder or a file.", valueName: "recipe"))
    var recipe: String

    @Argument(help: ArgumentHelp("The id, or section.id.", valueName: "id"))
    var id: String

    @Argument(help: ArgumentHelp("The new id.", valueName: "new"))
    var new: String

    @Option(help: ArgumentHelp("Recipes that extend this one and follow.", valueName: "recipe"))
    var extendedBy: [String] = []

    @Flag(help: "Tell what would change; write nothing.")
    var dryRun = false

    @OptionGroup var options: CommonOptions

    func perform() async throws {
        let family = try RecipeFamily(recipe, extendedBy: extendedBy, options: options)
        guard family.isSound else {
            Console.standardError.say(RenameMessage.unsound, in: options.language)
            throw ExitStatus.findings
        }
        let renaming = family.renaming
        let found = renaming.declarations(meantBy: id)
        guard let declaration = found.first, found.count == 1 else {
            let near = Suggestion.nearest(to: id, among: renaming.declarations.map(\.id))
            let message = found.isEmpty ? RenameMessage.unknown(id, near: near) : .several(id, found.map(\.path))
            Console.standardError.say(message, in: options.language)
            throw ExitStatus.wrongUsage
        }
        let renamed = try renamed(declaration, by: renaming)
        let lines = renamed.sorted { $0.key < $1.key }.map { path, bytes in
            (path: path, count: changedLines(from: family.contents(of: path), to: bytes))
        }
        if dryRun {
            Console.standardOutput.say(
                RenameMessage.wouldRename(declaration.path, new, lines: lines), in: options.language)
            return
        }
        try family.write(noting(declaration, in: renamed, of: family.recipe), options: options)
        guard !options.quiet else { return }
        Console.standardOutput.say(RenameMessage.renamed(declaration.path, new, lines: lines), in: options.language)
        if family.recipe.hasRegister, let kept = RecordedIDs(section: declaration.section) {
            Console.standardOutput.say(RenameMessage.recorded(declaration.id, new, kept), in: options.language)
        }
    }

    private func renamed(
        _ declaration: Renaming.Declaration, by renaming: Renaming
    ) throws(ExitStatus) -> [String: [UInt8]] {
        do {
            return try renaming.renaming(declaration, to: new)
        } catch {
            Console.standardError.say(RenameMessage.failed(error, declaration.path), in: options.language)
            switch error {
            case .notEditable, .stuck: throw .findings
            case .badName, .taken, .ambiguous, .elsewhere: throw .wrongUsage
            }
        }
    }

    /// How many lines differ; a change of an id puts in none.
    private func changedLines(from old: [UInt8], to new: [UInt8]) -> Int {
        let lines = [old, new].map {
            String(decoding: $0, as: UTF8.self).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        }
        return zip(lines[0], lines[1]).count { $0 != $1 }
    }

    /// The files with the change noted in the recipe, where upgrades have a use for it.
    private func noting(
        _ declaration: Renaming.Declaration, in contents: [String: [UInt8]], of recipe: EditedRecipe
    ) -> [String: [UInt8]] {
        let path = recipe.text.file.path
        let isShared =
            recipe.text.tree[Provenance.section] != nil || recipe.text.tree["network"]?["version"] != nil
            || recipe.hasRegister
        guard isShared, let text = RecipeText(path: path, bytes: contents[path] ?? recipe.text.file.bytes),
            let noted = Rewriting.rewrite(text, to: text.tree.noting(declaration.path, renamedTo: new))
        else { return contents }
        return contents.merging([path: noted.text.file.bytes]) { $1 }
    }
}

/// What becomes of an id in the register, whose events are never changed.
enum RecordedIDs {
    /// Applications in a state go to another on request.
    case states
    /// What was recorded under it stays under it.
    case others

    /// Nil for what the register does not know.
    init?(section: String) {
        switch section {
        case "application.states": self = .states
        case "members", "members.roles", "groups", "meetings", "endorsements", "vocabularies", "application.fields":
            self = .others
        default: return nil
        }
    }
}

/// What `rename` says.
enum RenameMessage: LocalizedMessage {
    case unknown(String, near: String?)
    case several(String, [String])
    case renamed(String, String, lines: [(path: String, count: Int)])
    case wouldRename(String, String, lines: [(path: String, count: Int)])
    case recorded(String, String, RecordedIDs)
    /// Errors hide what expressions speak of.
    case unsound
    case failed(Renaming.Problem, String)

    func text(in language: MessageLanguage) -> String {
        switch language {
        case .fi: finnish
        case .sv: swedish
        case .en: english
        }
    }

    private static func list(_ lines: [(path: String, count: Int)]) -> String {
        lines.map { "\($0.path) \($0.count)" }.joined(separator: ", ")
    }

    private var finnish: String {
        switch self {
        case .recorded(let old, let new, .states):
            "Rekisterin hakemukset siirtyvät uuteen tilaan, kun seuraavaan kirjaavaan komentoon lisää: --map \(old)=\(new)"
        case .recorded(let old, _, .others):
            "Rekisteriin jo kirjattu jää tunnukselle \(old): mitään kirjattua ei muuteta."
        case .unknown(let id, let near):
            "Reseptissä ei ole tunnusta ”\(id)”." + (near.map { " Tarkoititko ”\($0)”?" } ?? "")
        case .several(let id, let paths):
            "Tunnus ”\(id)” on usealla; tarkoititko jotakin näistä: \(paths.joined(separator: ", "))?"
        case .renamed(let path, let new, let lines): "\(path) on nyt \(new); rivejä muuttui: \(Self.list(lines))."
        case .wouldRename(let path, let new, let lines):
            "\(path) olisi \(new); rivejä muuttuisi: \(Self.list(lines)). Mitään ei kirjoitettu."
        case .unsound: "Reseptissä on virheitä, joten viittauksia ei voi seurata; korjaa ne ensin: verkosto check"
        case .failed(let problem, let path):
            switch problem {
            case .badName(let new): "”\(new)” ei kelpaa tunnukseksi: pieniä kirjaimia, numeroita ja alaviivoja."
            case .taken(let new): "Tunnus ”\(new)” on jo käytössä."
            case .ambiguous(let section):
                "Sama tunnus on myös kohdassa `\(section)`, ja viittaus voisi tarkoittaa kumpaa tahansa; vaihda ensin se."
            case .elsewhere(let file):
                "\(path) on tiedostossa \(file); vaihda se siellä ja anna tämä resepti näin: --extended-by RESEPTI"
            case .stuck(let file, let line, let error):
                "Tunnusta \(path) ei voi vaihtaa: \(file):\(line) ei seuraisi (\(error.message.text(in: .fi))). Mitään ei kirjoitettu."
            case .notEditable:
                "Tunnusta \(path) ei voi vaihtaa niin, että kaikki viittaukset seuraisivat; mitään ei kirjoitettu."
            }
        }
    }

    private var swedish: String {
        switch self {
        case .recorded(let old, let new, .states):
            "Ansökningarna i registret flyttas till det nya läget när nästa kommando som registrerar får: --map \(old)=\(new)"
        case .recorded(let old, _, .others):
            "Det som redan är registrerat står kvar under \(old): inget registrerat ändras."
        case .unknown(let id, let near):
            "Receptet har inget id ”\(id)”." + (near.map { " Menade du ”\($0)”?" } ?? "")
        case .several(let id, let paths): "Flera har id ”\(id)”; menade du något av \(paths.joined(separator: ", "))?"
        case .renamed(let path, let new, let lines): "\(path) heter nu \(new); ändrade rader: \(Self.list(lines))."
        case .wouldRename(let path, let new, let lines):
            "\(path) skulle heta \(new); rader som skulle ändras: \(Self.list(lines)). Inget skrevs."
        case .unsound: "Receptet har fel, så hänvisningarna går inte att följa; rätta dem först: verkosto check"
        case .failed(let problem, let path):
            switch problem {
            case .badName(let new): "”\(new)” duger inte som id: små bokstäver, siffror och understreck."
            case .taken(let new): "Id ”\(new)” är upptaget."
            case .ambiguous(let section):
                "Samma id finns också i `\(section)`, och en hänvisning kunde mena vilket som helst; byt det först."
            case .elsewhere(let file):
                "\(path) står i \(file); byt det där och ange det här receptet med --extended-by RECEPT"
            case .stuck(let file, let line, let error):
                "\(path) går inte att byta: \(file):\(line) skulle inte följa med (\(error.message.text(in: .sv))). Inget skrevs."
            case .notEditable: "\(path) går inte att byta så att alla hänvisningar följer med; inget skrevs."
            }
        }
    }

    private var english: String {
        switch self {
        case .recorded(let old, let new, .states):
            "Recorded applications go to the new state when the next command that records is given --map \(old)=\(new)"
        case .recorded(let old, _, .others):
            "What is on record stays under \(old): nothing that was recorded is changed."
        case .unknown(let id, let near):
            "The recipe has no id “\(id)”." + (near.map { " Did you mean “\($0)”?" } ?? "")
        case .several(let id, let paths):
            "Several things have the id “\(id)”; did you mean one of \(paths.joined(separator: ", "))?"
        case .renamed(let path, let new, let lines): "\(path) is \(new) now; lines changed: \(Self.list(lines))."
        case .wouldRename(let path, let new, let lines):
            "\(path) would be \(new); lines that would change: \(Self.list(lines)). Nothing was written."
        case .unsound: "The recipe has errors, so references can't be followed; mend them first: verkosto check"
        case .failed(let problem, let path):
            switch problem {
            case .badName(let new): "“\(new)” is no id: lower-case letters, digits and underscores."
            case .taken(let new): "The id “\(new)” is taken."
            case .ambiguous(let section):
                "The same id is in `\(section)` too, and a reference could mean either; rename that one first."
            case .elsewhere(let file):
                "\(path) is declared in \(file); rename it there, and name this recipe with --extended-by RECIPE"
            case .stuck(let file, let line, let error):
                "\(path) can't be renamed: \(file):\(line) would not follow (\(error.message.text(in: .en))). Nothing was written."
            case .notEditable: "\(path) can't be renamed so that every reference follows; nothing was written."
            }
        }
    }
}
