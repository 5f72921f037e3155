package import SourceText

/// One value of a YAML document with the place that it was read from.
///
/// A value type: what `extends`, templates and CSV rows build from nodes keeps the spans of its origin.
package struct Node: Sendable {
    /// Where the node stands, from its first scalar (a tag or anchor before it included) to one past its last.
    ///
    /// Of an alias it is the place of use, `*name`; the nodes inside keep the places where they were written. Of a
    /// value that was left out it is empty and lies behind the colon or dash.
    package var span: SourceSpan
    /// Whether one of the ``Signs`` that reading took note of may stand in it, itself included. Of what was not read, or was
    /// changed since, nobody knows, so that it may.
    package private(set) var mayHoldSigns: Bool
    /// What the node holds.
    package var content: Content { didSet { mayHoldSigns = true } }

    /// Creates a node.
    package init(_ content: Content, at span: SourceSpan) {
        self.init(content, at: span, mayHoldSigns: true)
    }

    init(_ content: consuming Content, at span: SourceSpan, mayHoldSigns: Bool) {
        self.span = span
        self.mayHoldSigns = mayHoldSigns
        self.content = content
    }

    /// What a node holds.
    package enum Content: Sendable {
        case scalar(Scalar)
        case sequence([Node])
        case mapping(Mapping)
    }
}

extension Node {
    /// The scalar, if the node is one.
    package var scalar: Scalar? {
        if case .scalar(let scalar) = content { scalar } else { nil }
    }

    /// The elements, if the node is a sequence.
    package var sequence: [Node]? {
        if case .sequence(let elements) = content { elements } else { nil }
    }

    /// The entries, if the node is a mapping.
    package var mapping: Mapping? {
        if case .mapping(let mapping) = content { mapping } else { nil }
    }

    /// The characters of a scalar as they stand, whatever the core schema would read them as; nil for other nodes.
    package var text: String? { scalar?.text }

    /// The value under a key, if the node is a mapping that has it. O(number of entries).
    package subscript(key: String) -> Node? { mapping?[key] }
}

extension Node {
    /// Creates a scalar node that stands for a text of the given place, such as a filled-in template or a CSV cell.
    package static func text(_ text: String, style: Scalar.Style = .plain, at span: SourceSpan) -> Node {
        Node(.scalar(Scalar(text, style: style)), at: span)
    }

    /// Creates a sequence node.
    package static func sequence(_ elements: [Node], at span: SourceSpan) -> Node {
        Node(.sequence(elements), at: span)
    }

    /// Creates a mapping node; keys must be unique.
    package static func mapping(_ entries: [Mapping.Entry], at span: SourceSpan) -> Node {
        Node(.mapping(Mapping(entries)), at: span)
    }
}
