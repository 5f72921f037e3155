import Diagnostics
import JSON
import NetworkModel
import Recipes
import SourceText
import Verdicts

/// What the difference between two recipes means for recorded applications.
struct RehearsedChange {
    private let result: RehearsalResult
    private let before: (session: RecipeSession, recipe: Recipe)
    private let after: (session: RecipeSession, recipe: Recipe)

    /// Judges a file's applications by both recipes; ends the command where a recipe or an application has errors.
    init(from first: RecipeSession, to second: RecipeSession, applications path: String) throws(ExitStatus) {
        before = (first, try first.usableRecipe())
        after = (second, try second.usableRecipe())
        let options = second.options
        let file = try ApplicationFile(path: path, language: options.language)
        let (applications, findings) = file.applications(for: before.recipe, in: options.language)
        if !findings.isEmpty {
            let renderer = TextRenderer(
                files: SourceFiles(), language: options.language, isColored: options.colors(.standardError))
            Console.standardError.write(renderer.render(findings))
            if findings.contains(where: { $0.level == .error }) { throw .findings }
        }
        let rehearsal = Rehearsal(
            before: before.recipe, after: after.recipe, language: options.language.rawValue,
            today: options.today == nil ? nil : options.day)
        result = rehearsal.run(RegisterSnapshot(applications: applications))
    }

    var text: String {
        RehearsalListing(
            result: result, before: before.recipe, after: after.recipe,
            names: (before.session.name, after.session.name),
            language: after.session.options.language
        ).text
    }

    var json: JSONValue { result.json }
}
