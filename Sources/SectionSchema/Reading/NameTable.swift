import Diagnostics
package import SourceText

/// The names that a recipe declares, by the place that declares them.
package struct NameTable: Sendable {
    /// Where names are unique: a section, or what one thing of it owns (the steps of a task, the terms of a vocabulary).
    package struct Space: Hashable, Sendable {
        /// The section's key, or a word for what is owned.
        package let section: String
        /// The id of the owner; nil for a section's own names.
        package let owner: String?
        /// Worked out once, since a space that a shape holds is looked up for every reference.
        private let hash: Int

        /// Names a space.
        package init(_ section: String, of owner: String? = nil) {
            self.section = section
            self.owner = owner
            var hasher = Hasher()
            hasher.combine(section)
            hasher.combine(owner)
            hash = hasher.finalize()
        }

        package func hash(into hasher: inout Hasher) { hasher.combine(hash) }
    }

    /// A name with the place of its first declaration.
    package struct Declaration: Sendable {
        /// The name.
        let name: ComposedText
        package let span: SourceSpan
        /// Its place among the names of its space.
        let place: Int
    }

    private struct Names: Sendable {
        var inOrder: [Declaration] = []
        var places: [ComposedText: Int] = [:]
    }

    private var spaces: [Space: Int] = [:]
    /// By the space's place.
    private var names: [Names] = []
    private var open: Set<Space> = []

    /// Creates an empty table.
    package init() {}

    /// Declares a name; a second declaration changes nothing.
    package mutating func declare(_ name: String, in space: Space, at span: SourceSpan) {
        let space = makePlace(of: space)
        let name = ComposedText(name)
        let place = names[space].inOrder.count
        // Puts it in where there is none, which shows in their number, and looks it up once.
        names[space].places[name, default: place] += 0
        guard names[space].places.count > place else { return }
        names[space].inOrder.append(Declaration(name: name, span: span, place: place))
    }

    /// Makes room for about so many names of a space.
    package mutating func reserve(_ count: Int, in space: Space) {
        let space = makePlace(of: space)
        names[space].inOrder.reserveCapacity(count)
        names[space].places.reserveCapacity(count)
    }

    private mutating func makePlace(of space: Space) -> Int {
        if let place = spaces[space] { return place }
        spaces[space] = names.count
        names.append(Names())
        return names.count - 1
    }

    /// How many names a space has.
    func count(inSpaceAt place: Int) -> Int { names[place].inOrder.count }

    /// Says that something of a space has no name: any unknown one may be its.
    package mutating func leaveOpen(_ space: Space) {
        open.insert(space)
    }

    /// Whether something of a space has no name.
    package func isOpen(_ space: Space) -> Bool { open.contains(space) }

    /// Where a name was declared first; nil if nowhere.
    package func declaration(of name: String, in space: Space) -> Declaration? {
        place(of: space).flatMap { declaration(of: name, inSpaceAt: $0) }
    }

    /// The place of a space among those that there are.
    func place(of space: Space) -> Int? { spaces[space] }

    /// A declared name in Normalization Form C; nil if it is not declared. The name's own text, since those of the declarations
    /// may lie far apart in memory.
    package func declared(_ name: String, in space: Space) -> String? {
        place(of: space).flatMap { declared(name, inSpaceAt: $0) }
    }

    func declared(_ name: String, inSpaceAt place: Int) -> String? {
        let name = ComposedText(name)
        return isDeclared(name, inSpaceAt: place) ? name.text : nil
    }

    /// Up to this many names are compared one by one, which is faster than hashing.
    private static let few = 8

    private func isDeclared(_ name: ComposedText, inSpaceAt place: Int) -> Bool {
        let count = names[place].inOrder.count
        guard count <= Self.few else { return names[place].places[name] != nil }
        return (0..<count).contains { names[place].inOrder[$0].name == name }
    }

    /// Where a name was declared first; nil if nowhere.
    ///
    /// - Parameter guess: its probable place among the names of its space; then it needs no looking for.
    func declaration(of name: String, inSpaceAt place: Int, guessing guess: Int? = nil) -> Declaration? {
        if let guess, guess < names[place].inOrder.count, names[place].inOrder[guess].name.text == name {
            return names[place].inOrder[guess]
        }
        return names[place].places[ComposedText(name)].map { names[place].inOrder[$0] }
    }

    /// Whether a name is declared.
    package func contains(_ name: String, in space: Space) -> Bool {
        declared(name, in: space) != nil
    }

    /// The names of a space in the order of their declaration.
    package func names(in space: Space) -> [String] {
        spaces[space].map { names[$0].inOrder.map(\.name.text) } ?? []
    }

    /// The name that a mistyped one was probably meant to be.
    package func suggestion(for name: String, in candidates: [Space]) -> String? {
        Suggestion.nearest(to: name, among: candidates.flatMap { names(in: $0) })
    }
}
