/// A YAML scalar: its characters after unescaping and folding, and how it was written.
///
/// A field that wants text takes ``text``; the core schema's readings (``CoreSchema.swift``) are for fields of other
/// types.
package struct Scalar: Sendable, Hashable {
    /// The characters that the scalar stands for.
    package var text: String
    /// How it was written.
    package var style: Style
    /// The core-schema tag written before it, if any.
    package var tag: Tag?

    /// Creates a scalar.
    package init(_ text: String, style: Style = .plain, tag: Tag? = nil) {
        self.text = text
        self.style = style
        self.tag = tag
    }

    /// The five ways of writing a scalar (YAML 1.2, chapters 7.3 and 8.1).
    package enum Style: UInt8, Sendable, Hashable {
        case plain, singleQuoted, doubleQuoted, literal, folded
    }

    /// The core schema's scalar tags (YAML 1.2, chapter 10.3).
    package enum Tag: UInt8, Sendable, Hashable {
        /// `!!null`
        case null
        /// `!!bool`
        case boolean
        /// `!!int`
        case integer
        /// `!!float`
        case number
        /// `!!str`, or the non-specific `!`
        case text
    }

    /// Whether it is text whatever its characters: quoted, a block scalar, or tagged as a string.
    package var isText: Bool {
        switch tag {
        case .text: true
        case nil: style != .plain
        case .null, .boolean, .integer, .number: false
        }
    }
}
