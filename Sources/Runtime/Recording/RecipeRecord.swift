import ContentHash
import JSON
package import NetworkModel
package import Recipes
package import Register
import SourceText

extension RecipeRecord {
    /// A recipe as it is read now: the digests of its files, and one over them and the parameters.
    package init(_ recipe: Recipe) {
        var files: [String: String] = [:]
        let digests = recipe.files.all.map { SHA256.digest(of: $0.bytes).description }
        for (file, digest) in zip(recipe.files.all, digests) {
            files[Self.name(of: file.path, besides: files)] = digest
        }
        let parameters = recipe.parameters.compactMap { parameter in
            parameter.value.map { JSONValue.array([.string(parameter.id), $0.recorded]) }
        }
        let whole = JSONValue.array([.array(digests.map(JSONValue.string)), .array(parameters)])
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

extension NetworkNames {
    /// The names that a recipe gives.
    package init(_ recipe: Recipe) {
        self.init()
        for state in recipe.network.applicationProcess.states { states[state.id] = state.name }
        for member in recipe.network.members { members[member.id] = member.name }
        for endorsement in recipe.endorsements { endorsements[endorsement.id] = endorsement.name }
        for field in recipe.network.applicationProcess.fields {
            let vocabulary = recipe.network.vocabularies.first { $0.id == field.id }
            fields.append(Field(id: field.id, name: field.name ?? field.help ?? vocabulary?.name, unit: field.unit))
            for term in vocabulary?.terms ?? [] { terms["\(field.id)/\(term.id)"] = term.name }
        }
    }
}
