package import Diagnostics
package import LocatedYAML

/// How a value of one type is written: reads it from a node, and describes itself for schema and reference.
package struct Shape<Value: Sendable>: Sendable {
    /// What may stand there.
    package var form: Form { makeForm() }
    private let makeForm: @Sendable () -> Form
    /// Reads a node; nil where it is nothing of the kind, which has been reported then.
    package let read: @Sendable (Node, inout Decoding) -> Value?

    /// Creates a shape; its form is made when it is asked for, since reading seldom does.
    package init(
        _ form: @autoclosure @escaping @Sendable () -> Form, read: @escaping @Sendable (Node, inout Decoding) -> Value?
    ) {
        makeForm = form
        self.read = read
    }

    /// The shape whose values are made from this one's.
    package func map<Other: Sendable>(_ transform: @escaping @Sendable (Value) -> Other) -> Shape<Other> {
        Shape<Other>(form) { node, decoding in read(node, &decoding).map(transform) }
    }

    /// The shape whose values are made from this one's, where they can be; what can't is reported by the one who makes it.
    package func refined<Other: Sendable>(
        _ transform: @escaping @Sendable (Value, Node, inout Decoding) -> Other?
    ) -> Shape<Other> {
        Shape<Other>(form) { node, decoding in
            guard let value = read(node, &decoding) else { return nil }
            return transform(value, node, &decoding)
        }
    }

    /// The shape that is described otherwise and read the same.
    package func described(as form: @autoclosure @escaping @Sendable () -> Form) -> Shape { Shape(form(), read: read) }
}

/// A value, or why there is none.
package enum TextReading<Value> {
    case value(Value)
    case problem(any DiagnosticMessage)
}

extension Shape {
    /// A value that is written as a text of a certain kind.
    package static func text(
        _ form: @autoclosure @escaping @Sendable () -> TextForm,
        read: @escaping @Sendable (String) -> TextReading<Value>
    ) -> Shape {
        Shape(.text(form())) { node, decoding in
            guard let text = node.text else {
                decoding.reportWrongForm(of: node, expected: .text)
                return nil
            }
            switch read(text) {
            case .value(let value): return value
            case .problem(let message):
                decoding.report(unreadable: node, as: message)
                return nil
            }
        }
    }

    /// A value that is one thing as text, another as a list, another as a mapping; what is nil may not stand there.
    package static func alternatives(
        text: @autoclosure @escaping @Sendable () -> Shape? = nil,
        list: @autoclosure @escaping @Sendable () -> Shape? = nil,
        mapping: @autoclosure @escaping @Sendable () -> Shape? = nil
    ) -> Shape {
        Shape(.alternatives([text()?.form, list()?.form.ofListAlone, mapping()?.form].compactMap(\.self))) {
            node, decoding in
            let shape =
                switch node.content {
                case .scalar: text()
                case .sequence: list()
                case .mapping: mapping()
                }
            guard let shape else {
                let expected = [
                    text().map { _ in NodeKind.text }, list().map { _ in .list }, mapping().map { _ in .mapping },
                ]
                decoding.report(
                    SectionMessage.wrongForms(expected: expected.compactMap(\.self), found: NodeKind(node)),
                    at: node.span)
                return nil
            }
            return shape.read(node, &decoding)
        }
    }
}

extension Form {
    /// The form without a single element in the place of a list.
    fileprivate var ofListAlone: Form {
        if case .oneOrMore(let element) = self { .list(of: element) } else { self }
    }
}
