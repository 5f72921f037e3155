package import Diagnostics
import LocatedYAML
package import Recipes
import SectionSchema
package import SourceText

/// Changes an id of a recipe, or a word of the network's own, and every place that refers to it: in expressions and
/// examples too, in the tables that the recipe names, and in recipes that extend it.
///
/// The declaration is changed first, and what writes the word as text; the reader of recipes then points at each reference
/// that has nothing to refer to any more, and those are changed where it points. So places are found by what they refer
/// to, not by their characters.
package struct Renaming {
    /// The section's key that tells changed ids.
    package static let section = "renames"

    /// Why an id can't be changed.
    package enum Problem: Error, Sendable {
        /// The new id is no id, or taken.
        case badName(String)
        case taken(String)
        /// Another section has a thing of the same id, and some places may mean either.
        case ambiguous(String)
        /// It is declared in a file that is not to be changed, such as that of a recipe that this one extends.
        case elsewhere(path: String)
        /// A reference that can't be changed where it stands: its file and line, and what would be wrong with it.
        case stuck(path: String, line: Int, Diagnostic)
        /// The text can't be edited so that every reference follows.
        case notEditable
    }

    /// Reads the recipe, and after it those that extend it, with other contents of some files; the files go by the paths
    /// that readings give them.
    package typealias Read = (_ contents: [String: [UInt8]]) -> [RecipeReader.Reading]

    private let modules: [ModuleDeclaration]
    private let mayChange: (String) -> Bool
    private let read: Read

    /// Prepares changes of ids.
    ///
    /// - Parameter mayChange: whether the file of a path may be changed.
    package init(modules: [ModuleDeclaration], mayChange: @escaping (String) -> Bool, read: @escaping Read) {
        self.modules = modules
        self.mayChange = mayChange
        self.read = read
    }
}

// MARK: - Finding what is meant

extension Renaming {
    /// Pairs of sections of which a place may name either.
    private static let pairs = [("groups", "members"), ("calendar.deadlines", "meetings")]

    /// All that the recipe declares.
    package var declarations: [Declaration] {
        read([:]).first.map { Declaration.all(in: $0, modules: modules) } ?? []
    }

    /// The declarations that a word may mean: an id, or a path or the end of one that leads to it.
    package func declarations(meantBy word: String) -> [Declaration] {
        let all = declarations
        let exact = all.filter { $0.path == word }
        return exact.isEmpty ? all.filter { $0.id == word || $0.path.hasSuffix("." + word) } : exact
    }
}

// MARK: - Changing

extension Renaming {
    /// How often the reader is asked again: what it says of expressions comes only when all sections are sound.
    private static let rounds = 12

    /// The new contents of the files that change, by their paths; all of them belong together.
    package func renaming(_ declaration: Declaration, to new: String) throws(Problem) -> [String: [UInt8]] {
        let readings = read([:])
        try check(declaration, new, in: readings)
        let known = Set(readings.flatMap(\.errors).map(Self.sentence))
        var places = try declared(declaration, in: readings)
        for reading in readings { places.formUnion(written(declaration, in: reading)) }
        let contents = Dictionary(
            readings.flatMap { $0.files.all.map { ($0.path, $0.bytes) } }, uniquingKeysWith: { first, _ in first })
        var changed: [String: [UInt8]] = [:]
        for _ in 0..<Self.rounds {
            let edits = Dictionary(grouping: places, by: \.path)
            for (path, places) in edits {
                let edits = places.map { TextEdit(range: $0.range, text: new) }
                guard let bytes = edits.applied(to: changed[path] ?? contents[path] ?? []) else { throw .notEditable }
                changed[path] = bytes
            }
            let lost = read(changed).flatMap { reading in
                reading.errors.filter { !known.contains(Self.sentence($0)) }.map { (reading, $0) }
            }
            guard let first = lost.first else { return changed }
            places = Set(lost.compactMap { place(of: declaration, at: $1.span, in: $0) })
            guard !places.isEmpty else { throw Self.stuck(first.0, first.1) }
        }
        throw .notEditable
    }

    private static func sentence(_ diagnostic: Diagnostic) -> String { diagnostic.message.text(in: .en) }

    private static func stuck(_ reading: RecipeReader.Reading, _ error: Diagnostic) -> Problem {
        guard let span = error.span, let file = reading.files[span.file] else { return .notEditable }
        return .stuck(path: file.path, line: file.lines.position(at: span.start).line, error)
    }

    private func check(
        _ declaration: Declaration, _ new: String, in readings: [RecipeReader.Reading]
    ) throws(Problem) {
        let rule: NameRule = declaration.isNamedInExpressions ? .nameInExpressions : .id
        guard rule.problem(with: new) == nil else { throw .badName(new) }
        let known = readings.first.map { Declaration.all(in: $0, modules: modules) } ?? []
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
    }
}

// MARK: - Places

extension Renaming {
    /// A stretch of a file that writes the id.
    private struct Place: Hashable {
        var path: String
        var range: Range<Int>
    }

    /// The id where a stretch of a file writes it; nil where it does not, or the file is not to be changed.
    private func place(of declaration: Declaration, at span: SourceSpan?, in reading: RecipeReader.Reading) -> Place? {
        guard let span, let file = reading.files[span.file], mayChange(file.path) else { return nil }
        let token = file.token(declaration.id, in: file.byteRange(of: span), isRole: declaration.isRole)
        return token.map { Place(path: file.path, range: $0) }
    }

    private func declared(
        _ declaration: Declaration, in readings: [RecipeReader.Reading]
    ) throws(Problem) -> Set<Place> {
        guard let reading = readings.first else { return [] }
        var places: Set<Place> = []
        for span in declaration.spans {
            if let path = reading.files[span.file]?.path, !mayChange(path) { throw .elsewhere(path: path) }
            guard let place = place(of: declaration, at: span, in: reading) else { throw .notEditable }
            places.insert(place)
        }
        return places
    }

    /// Where the id is written as text that nothing would be missing without: in conditions, messages and examples, and
    /// among the answers that the recipe was copied with.
    private func written(_ declaration: Declaration, in reading: RecipeReader.Reading) -> Set<Place> {
        guard let tree = reading.tree else { return [] }
        let own = reading.files.all.filter { mayChange($0.path) && $0.isRecipe }.compactMap { RecipeText($0) }
        var spans: [SourceSpan] = []
        if declaration.section == "parameters" {
            let answers = own.flatMap { $0.tree[Provenance.section]?["answers"]?.mapping?.entries ?? [] }
            spans += answers.filter { $0.key == declaration.id }.map(\.keySpan)
        }
        if let place = declaration.wordPlace {
            let model = reading.recipe?.expressions ?? ExpressionModel(ofDraft: tree, modules: modules)
            // What templates filled in stands in the files alone, what a base says of a rule in the whole alone.
            for part in own.map(\.tree) + [tree] {
                let search = WordSearch(
                    tree: part, whole: tree, files: reading.files, model: model, word: declaration.id, place: place)
                spans += search.spans
            }
        }
        return Set(spans.compactMap { self.place(of: declaration, at: $0, in: reading) })
    }
}

extension ExpressionModel {
    /// What the expressions of a recipe with errors speak of, as far as it can be told.
    fileprivate convenience init(ofDraft tree: Node, modules: [ModuleDeclaration]) {
        let draft = Sections.decode(tree, modules: modules).draft
        self.init(network: draft.network, parameters: draft.parameters)
    }
}

extension RecipeReader.Reading {
    fileprivate var errors: [Diagnostic] { diagnostics.filter { $0.level == .error } }
}

extension SourceFile {
    /// Whether it is a recipe's own file rather than a table or a template of papers.
    package var isRecipe: Bool { Self.isRecipe(path) }

    /// Whether a path is that of a recipe's own file.
    package static func isRecipe(_ path: String) -> Bool { path.hasSuffix(".yaml") || path.hasSuffix(".yml") }

    /// Where a stretch writes an id as a word of its own; the last place if there are several. Behind the `/` of
    /// `member/role` stands a role.
    fileprivate func token(_ id: String, in range: Range<Int>, isRole: Bool) -> Range<Int>? {
        let wanted = Array(id.utf8)
        guard !wanted.isEmpty, range.count >= wanted.count else { return nil }
        var start = range.upperBound - wanted.count
        while start >= range.lowerBound {
            let end = start + wanted.count
            let isWord =
                (start == range.lowerBound || !bytes[start - 1].isPartOfID)
                && (end == range.upperBound || end >= bytes.count || !bytes[end].isPartOfID)
            let isBehindSlash = start > range.lowerBound && bytes[start - 1] == UInt8(ascii: "/")
            if isWord, isRole || !isBehindSlash, bytes[start..<end].elementsEqual(wanted) { return start..<end }
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
