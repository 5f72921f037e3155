import Diagnostics
import LocatedYAML
import SourceText

/// Turns a table into the list of mappings that it stands for: the header's names are the keys.
struct TableReader {
    let shape: TableShape

    /// One named column.
    private struct Column {
        /// Where it stands in the rows.
        var index: Int
        /// The parts of `contract.from`.
        var keys: [String]
        var span: SourceSpan
    }

    /// Reads a file; nil if nothing of it can be used.
    func read(_ file: SourceFile, findings: inout AssemblyFindings) -> Node? {
        guard let text = String(validating: file.bytes, as: UTF8.self) else {
            findings.tell(.table(.notUTF8), at: Self.firstIllFormed(in: file))
            return nil
        }
        let table = CommaSeparatedText(text, in: file.id)
        for (problem, span) in table.problems { findings.tell(.table(problem), at: span) }
        guard let header = table.rows.first else {
            findings.tell(.tableWithoutHeader, at: SourceSpan(file: file.id, start: 0, end: 0))
            return nil
        }
        let columns = columns(of: header, findings: &findings)
        let rows = table.rows.dropFirst().map { row(of: $0, header: header, columns: columns, findings: &findings) }
        let list = Node.sequence(rows, at: file.span)
        findings.takeLiterally(list)
        return list
    }

    private func columns(of header: [CommaSeparatedText.Cell], findings: inout AssemblyFindings) -> [Column] {
        var columns: [Column] = []
        for (index, cell) in header.enumerated() {
            let keys = cell.text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
            if keys.contains("") {
                findings.tell(.tableColumnWithoutName, at: cell.span)
            } else if let first = columns.first(where: { $0.keys.starts(with: keys) || keys.starts(with: $0.keys) }) {
                let note = DiagnosticNote(AssemblyNote.firstColumn, at: first.span)
                findings.tell(.table(.columnTwice(cell.text)), at: cell.span, notes: [note])
            } else {
                columns.append(Column(index: index, keys: keys, span: cell.span))
            }
        }
        return columns
    }

    private func row(
        of cells: [CommaSeparatedText.Cell], header: [CommaSeparatedText.Cell], columns: [Column],
        findings: inout AssemblyFindings
    ) -> Node {
        var entries: [Mapping.Entry] = []
        for column in columns where column.index < cells.count && !cells[column.index].text.isEmpty {
            insert(cells[column.index], under: column.keys[...], of: column, into: &entries)
        }
        for index in entries.indices where shape.repeated.contains(entries[index].key) {
            entries[index].value = entries[index].value.parted
        }
        let span = cells.dropFirst().reduce(cells[0].span) { $0.union($1.span) }
        if cells.count != header.count {
            findings.tell(.tableRowWidth(cells: cells.count, columns: header.count), at: span)
        }
        return .mapping(entries, at: span)
    }

    private func insert(
        _ cell: CommaSeparatedText.Cell, under keys: ArraySlice<String>, of column: Column,
        into entries: inout [Mapping.Entry]
    ) {
        guard let key = keys.first else { return }
        guard keys.count > 1 else {
            entries.append(Mapping.Entry(key: key, at: column.span, value: value(of: cell, in: column)))
            return
        }
        let position = entries.firstIndex { $0.key == key } ?? entries.endIndex
        if position == entries.endIndex {
            entries.append(Mapping.Entry(key: key, at: column.span, value: .mapping([], at: cell.span)))
        }
        var inner = entries[position].value.mapping?.entries ?? []
        insert(cell, under: keys.dropFirst(), of: column, into: &inner)
        entries[position].value = .mapping(inner, at: entries[position].value.span.union(cell.span))
    }

    private func value(of cell: CommaSeparatedText.Cell, in column: Column) -> Node {
        let isList =
            column.keys.count == 1 ? shape.lists.contains(column.keys[0]) : shape.repeated.contains(column.keys[0])
        guard isList else { return .text(cell.text, at: cell.span) }
        return .sequence(cell.parts.map { .text($0.text, at: $0.span) }, at: cell.span)
    }

    /// The place of the first byte that is no UTF-8.
    private static func firstIllFormed(in file: SourceFile) -> SourceSpan {
        var decoder = UTF8()
        var bytes = file.bytes.makeIterator()
        var offset: UInt32 = 0
        while case .scalarValue = decoder.decode(&bytes) { offset += 1 }
        return SourceSpan(file: file.id, start: offset, end: offset + 1)
    }
}

extension Node {
    /// A mapping of lists as the list of mappings that it stands for: `from: [a, b], to: [c]` is `[{from: a, to: c}, {from: b}]`.
    fileprivate var parted: Node {
        guard let mapping else { return self }
        let count = mapping.entries.compactMap { $0.value.sequence?.count }.max() ?? 0
        let elements = (0..<count).map { index in
            Node.mapping(
                mapping.entries.compactMap { entry in
                    guard let values = entry.value.sequence, index < values.count else { return nil }
                    return Mapping.Entry(key: entry.key, at: entry.keySpan, value: values[index])
                }, at: span)
        }
        return .sequence(elements, at: span)
    }
}
