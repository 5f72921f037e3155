import LocatedYAML

extension Shape<Bool> {
    /// `true` or `false`.
    package static var boolean: Shape {
        Shape(.boolean) { node, decoding in
            if let value = node.asBoolean { return value }
            let meant = node.text.flatMap { SpokenBoolean.values[$0.lowercased()] }
            if let meant {
                decoding.report(SectionMessage.notBoolean(node.text ?? ""), at: node.span, replacement: String(meant))
            } else {
                decoding.report(
                    unreadable: node, as: SectionMessage.wrongForm(expected: .boolean, found: NodeKind(node)))
            }
            return nil
        }
    }
}

/// Words that people write for yes and no.
private enum SpokenBoolean {
    static let values: [String: Bool] = [
        "yes": true, "on": true, "kyllä": true, "ja": true, "true": true,
        "no": false, "off": false, "ei": false, "nej": false, "false": false,
    ]
}

extension Shape<Int> {
    /// A whole number in a range.
    package static func integer(in range: ClosedRange<Int>) -> Shape {
        Shape(.integer(range)) { node, decoding in
            guard let number = node.asInteger else {
                decoding.reportNoNumber(node, whole: true)
                return nil
            }
            guard let value = Int(exactly: number), range.contains(value) else {
                decoding.report(SectionMessage.outOfRange(number, range), at: node.span)
                return nil
            }
            return value
        }
    }

    /// How many there are: a whole number from a least one up.
    package static func count(from least: Int = 0) -> Shape { integer(in: least...1_000_000_000) }
}

extension Shape<Double> {
    /// A finite number.
    package static var number: Shape {
        Shape(.number) { node, decoding in
            if let number = node.asNumber, number.isFinite { return number }
            decoding.reportNoNumber(node, whole: false)
            return nil
        }
    }
}

extension Decoding {
    /// Says that a number is wanted; a quoted one is offered without its quotes.
    fileprivate mutating func reportNoNumber(_ node: Node, whole: Bool) {
        if let text = node.text, let number = Scalar(text).asNumber, !whole || Scalar(text).asInteger != nil,
            number.isFinite
        {
            return report(SectionMessage.quotedNumber(text), at: node.span, replacement: text)
        }
        report(unreadable: node, as: SectionMessage.notNumber(found: NodeKind(node), text: node.text, whole: whole))
    }
}

extension Shape<String> {
    /// One of several words.
    package static func choice(_ words: [String]) -> Shape {
        choice(words) { words.contains($0) ? $0 : nil }
    }
}

extension Shape {
    /// One of several words, each standing for a value.
    package static func choice(_ choices: [(word: String, value: Value)]) -> Shape {
        let words = choices.indices.map { choices[$0].word }
        return choice(words) { word in words.firstIndex(of: word).map { choices[$0].value } }
    }

    /// One of the words of an enumeration.
    package static func choice() -> Shape where Value: CaseIterable & RawRepresentable<String> {
        choice(Value.allCases.map { $0.rawValue }) { Value(rawValue: $0) }
    }

    private static func choice(
        _ words: @autoclosure @escaping @Sendable () -> [String], value: @escaping @Sendable (String) -> Value?
    ) -> Shape {
        Shape(.choice(words())) { node, decoding in
            guard let text = node.text else {
                decoding.reportWrongForm(of: node, expected: .text)
                return nil
            }
            if let value = value(text) { return value }
            guard !decoding.holdsExpression(node) else {
                decoding.report(unreadable: node, as: SectionMessage.expressionNotHere)
                return nil
            }
            let words = words()
            let suggestion = decoding.nearest(to: text, among: words)
            decoding.report(
                SectionMessage.unknownChoice(text, choices: words, suggestion: suggestion), at: node.span,
                replacement: suggestion)
            return nil
        }
    }
}
