package import LocatedYAML
package import SourceText

/// What an example gives: records and values by root, checked against the recipe's model.
package struct ExampleData: Sendable {
    /// Where it stands.
    package var origin: SourceSpan
    /// The roots and the thing spoken of, as written.
    package var roots: Mapping

    package init(origin: SourceSpan, roots: Mapping) {
        self.origin = origin
        self.roots = roots
    }
}
