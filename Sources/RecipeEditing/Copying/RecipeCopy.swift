package import LocatedYAML
import SourceText
package import WorkCalendar

/// A recipe copied to become someone's own: its text with the answers as defaults, and where it came from.
package struct RecipeCopy {
    /// What a copy is made of.
    package struct Order: Sendable {
        /// The original as `provenance` is to name it.
        package var origin: String
        /// Its version, if it has one.
        package var version: String?
        /// The id of the new network; nil keeps the original's.
        package var id: String?
        /// The name of the new network; nil keeps the original's.
        package var name: String?
        /// The values of parameters.
        package var answers: [(name: String, text: String)] = []
        /// The day.
        package var today: Day
        /// Where editors find the schema, from the recipe.
        package var schema: String?

        package init(origin: String, today: Day) {
            self.origin = origin
            self.today = today
        }
    }

    /// The copy; nil if the original is no recipe, or written so that it can't be edited.
    package static func text(of original: RecipeText, _ order: Order) -> RecipeText? {
        var tree = original.tree
        for answer in order.answers { tree = tree.answering(answer.name, by: answer.text) }
        if let id = order.id { tree = tree.setting(["network", "id"], to: .written(id)) }
        if let name = order.name { tree = tree.setting(["network", "name"], to: .written(name)) }
        tree = tree.setting(["network", "version"], to: nil).setting(["description"], to: nil)
            .setting(["renames"], to: nil)
        let provenance = Provenance(
            recipe: order.origin, version: order.version, hash: Provenance.hash(of: original.file.bytes),
            copied: order.today, answers: order.answers)
        tree = tree.setting([Provenance.section], to: nil).setting([Provenance.section], to: provenance.node)
        guard let result = Rewriting.rewrite(original, to: tree) else { return nil }
        guard let schema = order.schema else { return result.text }
        return Modeline.putting(schema, into: result.text)
    }
}

extension Node {
    /// The recipe with a parameter's value: its default where the recipe declares it, else what it sets in its base.
    package func answering(_ parameter: String, by text: String) -> Node {
        guard let declaration = self["parameters"]?[parameter] else {
            let target = self["extends"]
            let full =
                target?.mapping == nil
                ? setting(
                    ["extends"],
                    to: target.map { .mapping([Mapping.Entry(key: "recipe", at: .nowhere, value: $0)], at: .nowhere) })
                : self
            return full.setting(["extends", "with", parameter], to: .written(text))
        }
        let old = declaration["default"]
        guard Change.words(old) != text else { return self }
        return setting(
            ["parameters", parameter, "default"], to: .answer(text, type: declaration["type"]?.text, like: old))
    }

    /// The value that a typed answer stands for.
    private static func answer(_ text: String, type: String?, like old: Node?) -> Node {
        switch type {
        case "list" where !text.hasPrefix("["):
            let parts = text.split(separator: ",").map { part in
                let trimmed = part.drop { $0 == " " }
                return Node.written(String(trimmed.reversed().drop { $0 == " " }.reversed()))
            }
            return .sequence(parts, at: .nowhere)
        case "list", "map":
            return RecipeText(path: "", bytes: Array("x: \(text)\n".utf8))?.tree["x"] ?? .written(text)
        case "integer", "number", "boolean", "date":
            return .text(text, at: .nowhere)
        default:
            let isText = ScalarWriting.canBePlain(text, inFlow: true)
            return .text(text, style: isText ? old?.scalar?.style ?? .plain : .doubleQuoted, at: .nowhere)
        }
    }
}

/// The first line of a recipe that tells editors where its schema is.
package enum Modeline {
    /// The line by itself.
    package static func text(schema: String) -> [UInt8] { Array("\(beginning) $schema=\(schema)\n".utf8) }

    private static let beginning = "# yaml-language-server:"

    /// A recipe with the line at its top, in the place of one that is there.
    static func putting(_ schema: String, into text: RecipeText) -> RecipeText? {
        let file = text.file
        let line = Array("\(beginning) $schema=\(schema)".utf8)
        let first = file.lineEnd(after: 0)
        let hasLine = file.text(0..<first).hasPrefix(beginning)
        let bytes = hasLine ? line + file.bytes[first...] : line + Array(file.lineBreak.utf8) + file.bytes
        return RecipeText(SourceFile(id: file.id, path: file.path, bytes: bytes), takingOver: [text])
    }
}
