import LocatedYAML
import SourceText

/// What a recipe says under `extends`; its shape is checked with the other sections.
struct ExtendsClause: Sendable {
    /// A bundled name or a path.
    var target: String
    /// Where the target stands.
    var span: SourceSpan
    /// Values for the base's parameters.
    var with: [Mapping.Entry]
    /// Sections of the base that are left out.
    var without: [Node]

    /// Reads the value of `extends`; nil if it names no recipe.
    init?(_ node: Node) {
        guard let recipe = node.mapping == nil ? node : node["recipe"], let target = recipe.text else { return nil }
        self.target = target
        span = recipe.span
        with = node["with"]?.mapping?.entries ?? []
        let without = node["without"]
        self.without = without?.sequence ?? without.map { [$0] } ?? []
    }

    /// Whether the target can only be a path.
    var isPath: Bool {
        target.contains("/") || target.hasSuffix(".yaml") || target.hasSuffix(".yml")
    }
}
