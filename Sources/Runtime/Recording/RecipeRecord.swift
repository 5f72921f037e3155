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
            let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
            let path = files[name] == nil ? name : file.path
            files[path] = SHA256.digest(of: file.bytes).description
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
}
