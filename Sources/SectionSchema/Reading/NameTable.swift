import Diagnostics
package import SourceText

/// The names that a recipe declares, by the place that declares them.
package struct NameTable: Sendable {
    /// Where names are unique: a section, or what one thing of it owns (the steps of a task, the terms of a vocabulary).
    package struct Space: Hashable, Sendable {
        /// The section's key, or a word for what is owned.
        package var section: String
        /// The id of the owner; nil for a section's own names.
        package var owner: String?

        /// Names a space.
        package init(_ section: String, of owner: String? = nil) {
            self.section = section
            self.owner = owner
        }
    }

    /// A name with the place of its first declaration.
    package struct Declaration: Sendable {
        /// The name in Normalization Form C.
        package var name: String
        /// Its place among the names of its space.
        var place: Int
        package var span: SourceSpan
    }

    private struct Names: Sendable {
        var inOrder: [String] = []
        var declarations: [ComposedText: Declaration] = [:]

        mutating func declare(_ name: String, at span: SourceSpan) {
            let name = ComposedText(name)
            guard declarations[name] == nil else { return }
            declarations[name] = Declaration(name: name.text, place: inOrder.count, span: span)
            inOrder.append(name.text)
        }
    }

    private var spaces: [Space: Names] = [:]
    private var open: Set<Space> = []

    /// Creates an empty table.
    package init() {}

    /// Declares a name; a second declaration changes nothing.
    package mutating func declare(_ name: String, in space: Space, at span: SourceSpan) {
        spaces[space, default: Names()].declare(name, at: span)
    }

    /// Says that something of a space has no name: any unknown one may be its.
    package mutating func leaveOpen(_ space: Space) {
        open.insert(space)
    }

    /// Whether something of a space has no name.
    package func isOpen(_ space: Space) -> Bool { open.contains(space) }

    /// Where a name was declared first; nil if nowhere.
    package func declaration(of name: String, in space: Space) -> Declaration? {
        spaces[space]?.declarations[ComposedText(name)]
    }

    /// Whether a name is declared.
    package func contains(_ name: String, in space: Space) -> Bool {
        declaration(of: name, in: space) != nil
    }

    /// The names of a space in the order of their declaration.
    package func names(in space: Space) -> [String] {
        spaces[space]?.inOrder ?? []
    }

    /// The name that a mistyped one was probably meant to be.
    package func suggestion(for name: String, in candidates: [Space]) -> String? {
        Suggestion.nearest(to: name, among: candidates.flatMap { names(in: $0) })
    }
}
