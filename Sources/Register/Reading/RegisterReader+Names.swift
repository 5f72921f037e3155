package import ContentHash
import Foundation
import GRDB
import JSON
package import NetworkModel

/// A file that a recipe was read from.
package struct RecipeFile: Sendable, Hashable {
    /// Relative to the recipe's folder, where it lies in that; else absolute.
    package var path: String
    package var digest: Digest

    package init(path: String, digest: Digest) {
        self.path = path
        self.digest = digest
    }
}

/// Things that have names of which the register keeps a copy.
private enum NamedThing: String {
    case state, member, endorsement, field, term
}

extension RegisterReader {
    /// The files whose recipe's names are kept, by path; empty where none are.
    package var recipeFiles: [RecipeFile] {
        get throws(RegisterError) {
            try values("SELECT path, digest FROM recipe_file ORDER BY path") { row in
                guard let path = row.text("path"), let digest = row.digest("digest") else { return nil }
                return RecipeFile(path: path, digest: digest)
            }
        }
    }

    /// The names that are kept, of members only those asked for.
    package func names(ofMembers members: [String]) throws(RegisterError) -> NetworkNames {
        let rows: [(kind: NamedThing, id: String, name: LocalizedText?, unit: String?)] = try values(
            """
            SELECT * FROM recipe_name WHERE kind <> 'member' UNION ALL
            SELECT * FROM recipe_name WHERE kind = 'member' AND id IN (SELECT value FROM json_each(?)) ORDER BY place
            """, [JSONValue(texts: members).canonicalText]
        ) { row in
            guard let kind = row.text("kind").flatMap(NamedThing.init(rawValue:)), let id = row.text("id") else {
                return nil
            }
            return (kind, id, LocalizedText(kept: row.json("texts")), row.text("unit"))
        }
        var names = NetworkNames()
        for row in rows {
            switch row.kind {
            case .state: names.states[row.id] = row.name
            case .member: names.members[row.id] = row.name
            case .endorsement: names.endorsements[row.id] = row.name
            case .term: names.terms[row.id] = row.name
            case .field: names.fields.append(NetworkNames.Field(id: row.id, name: row.name, unit: row.unit))
            }
        }
        return names
    }
}

extension RegisterWriter {
    /// Keeps a recipe's names in place of those before.
    package func keep(_ names: NetworkNames, of files: [RecipeFile]) throws(RegisterError) {
        try inRegisterTerms {
            try database.execute(sql: "DELETE FROM recipe_file; DELETE FROM recipe_name")
            for file in files {
                try database.execute(
                    sql: "INSERT INTO recipe_file (path, digest) VALUES (?, ?)",
                    arguments: [file.path, Data(file.digest.bytes)])
            }
            for (kind, named) in [
                (NamedThing.state, names.states), (.member, names.members), (.endorsement, names.endorsements),
                (.term, names.terms),
            ] {
                for (id, name) in named.sorted(by: { $0.key < $1.key }) { try keep(name, of: kind, id: id) }
            }
            for (place, field) in names.fields.enumerated() {
                try keep(field.name, of: .field, id: field.id, unit: field.unit, place: place)
            }
        }
    }

    private func keep(
        _ name: LocalizedText?, of kind: NamedThing, id: String, unit: String? = nil, place: Int = 0
    ) throws {
        try database.cachedStatement(
            sql: "INSERT INTO recipe_name (kind, id, texts, unit, place) VALUES (?, ?, ?, ?, ?)"
        ).execute(arguments: [kind.rawValue, id, name.kept.canonicalText, unit, place])
    }
}

extension LocalizedText? {
    /// The languages and texts in their order, as the table holds them.
    fileprivate var kept: JSONValue {
        .array((self?.entries ?? []).map { JSONValue(texts: [$0.language, $0.text]) })
    }
}

extension LocalizedText {
    /// Nil where none is kept.
    fileprivate init?(kept json: JSONValue?) {
        guard case .array(let pairs)? = json, !pairs.isEmpty else { return nil }
        self.init(
            pairs.compactMap { pair in
                guard case .array(let texts) = pair, texts.count == 2, case .string(let language) = texts[0],
                    case .string(let text) = texts[1]
                else { return nil }
                return Entry(language: language, text: text)
            })
    }
}
