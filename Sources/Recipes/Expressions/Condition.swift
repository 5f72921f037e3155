package import SourceText

/// A condition, written as a mapping or in CEL, checked against the recipe's model.
package struct Condition: Sendable {
    /// Where it stands.
    package var origin: SourceSpan

    package init(origin: SourceSpan) {
        self.origin = origin
    }
}

/// A text for people with `${{ }}` in it, checked against the recipe's model.
package struct TextTemplate: Sendable {
    /// Where it stands.
    package var origin: SourceSpan

    package init(origin: SourceSpan) {
        self.origin = origin
    }
}

/// What an example gives: records and values by root.
package struct ExampleData: Sendable {
    /// Where it stands.
    package var origin: SourceSpan

    package init(origin: SourceSpan) {
        self.origin = origin
    }
}
