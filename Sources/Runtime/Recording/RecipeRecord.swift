import ContentHash
import JSON
import NetworkModel
package import Recipes
package import Register
import SourceText

extension RecipeRecord {
    /// A recipe as it is read now: the digests of its files, and one over them and the parameters.
    package init(_ recipe: Recipe) {
        var files: [String: String] = [:]
        for file in recipe.files.all {
            files[Self.name(of: file.path, besides: files)] = SHA256.digest(of: file.bytes).description
        }
        let parameters = recipe.parameters.compactMap { parameter in
            parameter.value.map { JSONValue.array([.string(parameter.id), $0.recorded]) }
        }
        let whole = JSONValue.array([
            .array(recipe.files.all.map { .string(SHA256.digest(of: $0.bytes).description) }), .array(parameters),
        ])
        self.init(
            network: recipe.network.id, hash: SHA256.digest(of: whole.canonicalBytes).description, files: files,
            states: recipe.network.applicationProcess.states.map(\.id), map: [:])
    }

    /// As much of a path's end as tells it from the names taken: where a recipe lies on a disk is nobody's business.
    private static func name(of path: String, besides taken: [String: String]) -> String {
        let parts = path.split(separator: "/")
        let names = parts.indices.reversed().map { parts[$0...].joined(separator: "/") }
        return names.first { taken[$0] == nil } ?? path
    }
}
