package import SourceText

/// What is missing from a tree because of problems that have been told already, so that none is told twice.
package struct Gaps: Sendable {
    /// Places of nodes whose value could not be worked out.
    package var spans: Set<SourceSpan>
    /// Keys of sections that lack elements.
    package var sections: Set<String>
    /// Whether whole sections may be missing.
    package var isMissingSections: Bool
    /// Places of texts that come from data, in which `${{` is no expression.
    package var literals: Set<SourceSpan> = []

    /// Creates gaps; by default there are none.
    package init(spans: Set<SourceSpan> = [], sections: Set<String> = [], isMissingSections: Bool = false) {
        self.spans = spans
        self.sections = sections
        self.isMissingSections = isMissingSections
    }

    /// Whether the value of a node at a place could not be worked out.
    func contains(_ span: SourceSpan) -> Bool { !spans.isEmpty && spans.contains(span) }

    /// Whether the names of a space may be incomplete.
    func mayLack(_ space: NameTable.Space) -> Bool {
        isMissingSections || !sections.isEmpty && sections.contains(space.rootSection)
    }
}

extension NameTable.Space {
    /// The recipe's section that declares its names.
    fileprivate var rootSection: String {
        switch section {
        case "kinds": owner ?? section
        case "roles": "members"
        case "steps": "tasks"
        default: section.split(separator: ".").first.map(String.init) ?? section
        }
    }
}
