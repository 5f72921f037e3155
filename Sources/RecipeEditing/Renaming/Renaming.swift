import Diagnostics
import LocatedYAML
package import Recipes
import SectionSchema
package import SourceText

/// Changes an id of a recipe, and every place that refers to it, in expressions too.
///
/// The declaration is changed first; the reader of recipes then points at each reference that has nothing to refer to any
/// more, and those are changed where it points. So places are found by what they refer to, not by their characters.
package struct Renaming {
    /// The section's key that tells changed ids.
    package static let section = "renames"

    /// One id as the recipe declares it.
    package struct Declaration: Sendable, Hashable {
        /// Where ids of the kind are unique: `members`, `parameters`, `calendar.deadlines`; of a term its vocabulary.
        package var section: String
        package var owner: String?
        package var id: String
        package var span: SourceSpan

        /// How the command line and `renames` name it: `groups.kulttuuri`, `vocabularies.theme.muisti`.
        package var path: String { [section, owner, id].compactMap(\.self).joined(separator: ".") }
    }

    /// Why an id can't be changed.
    package enum Problem: Error, Sendable {
        /// The new id is no id, or taken.
        case badName(String)
        case taken(String)
        /// Another section has a thing of the same id, and some places may mean either.
        case ambiguous(String)
        /// It is declared in another file.
        case elsewhere(SourceSpan)
        /// The text can't be edited so that every reference follows.
        case notEditable
    }

    /// Reads the recipe with another text of its own file.
    package typealias Read = ([UInt8]) -> RecipeReader.Reading?

    let read: Read
    private let modules: [ModuleDeclaration]

    /// Prepares changes of ids.
    package init(modules: [ModuleDeclaration], read: @escaping Read) {
        self.modules = modules
        self.read = read
    }
}

// MARK: - Finding what is meant

extension Renaming {
    private static let spaces = [
        "members", "groups", "venues", "meetings", "activities", "figures", "deliverables", "endorsements", "rules",
        "calendar.deadlines", "calendar.periods", "network.phases", "parameters", "tasks", "application.fields",
        "vocabularies",
    ]

    /// Pairs of sections of which a place may name either.
    private static let pairs = [("groups", "members"), ("calendar.deadlines", "meetings")]

    /// The declarations that a word may mean: an id, or a path to one.
    package func declarations(meantBy word: String, in text: RecipeText) -> [Declaration] {
        all(in: text.file.bytes).filter { $0.id == word || $0.path == word || $0.path.hasSuffix("." + word) }
    }

    private func all(in bytes: [UInt8]) -> [Declaration] {
        guard let tree = read(bytes)?.tree else { return [] }
        let names = Sections.decode(tree, modules: modules).names
        var declarations: [Declaration] = []
        for section in Self.spaces {
            let space = NameTable.Space(section)
            for name in names.names(in: space) {
                guard let declared = names.declaration(of: name, in: space) else { continue }
                declarations.append(Declaration(section: section, owner: nil, id: name, span: declared.span))
            }
        }
        for vocabulary in names.names(in: NameTable.Space("vocabularies")) {
            let space = NameTable.Space("vocabularies", of: vocabulary)
            for term in names.names(in: space) {
                guard let declared = names.declaration(of: term, in: space) else { continue }
                declarations.append(
                    Declaration(section: "vocabularies", owner: vocabulary, id: term, span: declared.span))
            }
        }
        return declarations
    }
}

// MARK: - Changing

extension Renaming {
    /// How often the reader is asked again: what it says of expressions comes only when all sections are sound.
    private static let rounds = 12

    /// The text with an id changed everywhere.
    package func renaming(
        _ declaration: Declaration, to new: String, in text: RecipeText
    ) throws(Problem) -> RecipeText {
        let known = all(in: text.file.bytes)
        try check(declaration, new, among: known, in: text)
        let file = text.file
        let before = Set(read(file.bytes)?.diagnostics.map(Self.sentence) ?? [])
        guard let token = file.token(declaration.id, in: file.byteRange(of: declaration.span)) else {
            throw .notEditable
        }
        var edits = [TextEdit(range: token, text: new)]
        edits += wordsInExpressions(of: declaration, in: text).map { TextEdit(range: $0, text: new) }
        guard var bytes = edits.applied(to: file.bytes) else { throw .notEditable }
        for _ in 0..<Self.rounds {
            guard let reading = read(bytes) else { throw .notEditable }
            let changed = SourceFile(id: file.id, path: file.path, bytes: bytes)
            let lost = reading.diagnostics.filter { $0.level == .error && !before.contains(Self.sentence($0)) }
            let own = reading.files.all.first { $0.path == file.path }?.id
            let tokens = Set(
                lost.compactMap { finding -> Range<Int>? in
                    guard let span = finding.span, span.file == own else { return nil }
                    return changed.token(declaration.id, in: changed.byteRange(of: span))
                })
            guard !tokens.isEmpty else {
                guard lost.isEmpty, let result = RecipeText(changed) else { throw .notEditable }
                return result
            }
            let next = tokens.sorted { $0.lowerBound < $1.lowerBound }.map { TextEdit(range: $0, text: new) }
            guard let edited = next.applied(to: bytes) else { throw .notEditable }
            bytes = edited
        }
        throw .notEditable
    }

    private static func sentence(_ diagnostic: Diagnostic) -> String { diagnostic.message.text(in: .en) }

    private func check(
        _ declaration: Declaration, _ new: String, among known: [Declaration], in text: RecipeText
    ) throws(Problem) {
        let isNamedInExpressions =
            declaration.owner == nil
            && ["parameters", "tasks", "application.fields", "vocabularies"].contains(declaration.section)
        let rule: NameRule = isNamedInExpressions ? .nameInExpressions : .id
        guard rule.problem(with: new) == nil else { throw .badName(new) }
        let isTaken = known.contains {
            $0.section == declaration.section && $0.owner == declaration.owner && $0.id == new
        }
        guard !isTaken else { throw .taken(new) }
        for (first, second) in Self.pairs where declaration.section == first || declaration.section == second {
            let other = declaration.section == first ? second : first
            if known.contains(where: { $0.section == other && ($0.id == declaration.id || $0.id == new) }) {
                throw .ambiguous(other)
            }
        }
        guard let files = read(text.file.bytes)?.files, files[declaration.span.file]?.path == text.file.path else {
            throw .elsewhere(declaration.span)
        }
    }
}

extension SourceFile {
    /// Where a stretch writes an id as a word of its own; the last place if there are several.
    fileprivate func token(_ id: String, in range: Range<Int>) -> Range<Int>? {
        let wanted = Array(id.utf8)
        guard !wanted.isEmpty, range.count >= wanted.count else { return nil }
        var start = range.upperBound - wanted.count
        while start >= range.lowerBound {
            let end = start + wanted.count
            let isWord =
                (start == range.lowerBound || !bytes[start - 1].isPartOfID)
                && (end == range.upperBound || end >= bytes.count || !bytes[end].isPartOfID)
            if isWord, bytes[start..<end].elementsEqual(wanted) { return start..<end }
            start -= 1
        }
        return nil
    }
}

extension UInt8 {
    /// Whether a byte belongs to an id: letters, digits, `_`, `-`, and whatever is not ASCII.
    fileprivate var isPartOfID: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), 0x80...:
            true
        default: false
        }
    }
}
