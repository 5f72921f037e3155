package import LocatedYAML

extension Shape {
    /// A list; elements that are nothing of the kind are reported and left out.
    package static func list<Element: Sendable>(of element: Shape<Element>) -> Shape where Value == [Element] {
        Shape(.list(of: element.form)) { node, decoding in
            guard let nodes = node.sequence else {
                decoding.reportWrongForm(of: node, expected: .list)
                return nil
            }
            return element.readAll(nodes, &decoding)
        }
    }

    /// A list, or one element by itself.
    package static func oneOrMore<Element: Sendable>(_ element: Shape<Element>) -> Shape where Value == [Element] {
        Shape(.oneOrMore(element.form)) { node, decoding in
            guard let nodes = node.sequence else {
                guard let value = element.read(node, &decoding) else { return nil }
                return [value]
            }
            return element.readAll(nodes, &decoding)
        }
    }

    /// A mapping from names to values; the value's shape reads in the name's company.
    package static func byName<Element: Sendable>(
        _ name: Shape<String>,
        _ nameForm: TextForm,
        _ element: Shape<Element>,
        join: @escaping @Sendable (String, Mapping.Entry, Element) -> Element
    ) -> Shape where Value == [Element] {
        Shape(.byName(nameForm, element.form)) { node, decoding in
            guard let mapping = node.mapping else {
                decoding.reportWrongForm(of: node, expected: .mapping)
                return nil
            }
            var values: [Element] = []
            values.reserveCapacity(mapping.entries.count)
            for entry in mapping.entries {
                let id = name.read(.text(entry.key, style: .doubleQuoted, at: entry.keySpan), &decoding)
                let value = decoding.within(entry.key) { element.read(entry.value, &$0) }
                if let id, let value { values.append(join(id, entry, value)) }
            }
            return values
        }
    }

    private func readAll(_ nodes: [Node], _ decoding: inout Decoding) -> [Value] {
        var values: [Value] = []
        values.reserveCapacity(nodes.count)
        for node in nodes where !decoding.gaps.contains(node.span) {
            guard !decoding.isFull else { break }
            if let value = read(node, &decoding) { values.append(value) }
        }
        return values
    }
}

extension Shape {
    /// A mapping with a record's keys, read into a value that begins as given.
    package static func record(
        _ record: Record<Value>, beginning: @escaping @Sendable (Node) -> Value
    ) -> Shape {
        Shape(.record(record.form)) { node, decoding in
            var value = beginning(node)
            guard record.read(node, into: &value, &decoding) else { return nil }
            return value
        }
    }

    /// A list of things with keys; with `mayBeFile` a CSV file may hold it.
    package static func records<Element: Sendable>(
        _ record: Record<Element>, mayBeFile: Bool = false, beginning: @escaping @Sendable (Node) -> Element
    ) -> Shape where Value == [Element] {
        let list = Shape.list(of: Shape<Element>.record(record, beginning: beginning))
        return list.described(as: .records(record.form, mayBeFile: mayBeFile))
    }
}
