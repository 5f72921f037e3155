import LocatedYAML
import SourceText

/// One entry or element of a collection as it stands in the file.
private struct Part {
    /// Where its key or dash begins; in braces, its first byte.
    var start: Int
    /// One past its value.
    var end: Int
}

/// One entry or element as it is wanted.
private struct Wanted {
    /// Its place in the collection as it is; nil for a new one.
    var place: Int?
    /// The text of a new one in braces, and in lines.
    var inline: () -> String
    var lines: (_ column: Int) -> [String]
}

extension Rewriting {
    mutating func rewrite(_ own: Mapping, of old: Node, to wanted: Mapping, whole new: Node, in slot: Slot) {
        let places = KeyPlaces(own)
        let parts = own.entries.map { entry in
            let key = file.byteRange(of: entry.keySpan)
            let isInside = file.holds(entry.value.span, in: old)
            return Part(
                start: key.lowerBound,
                end: max(key.upperBound, isInside ? file.byteRange(of: entry.value.span).upperBound : 0))
        }
        let isSection = if case .root = slot { true } else { false }
        let wantedParts = wanted.entries.map { [writing] entry in
            Wanted(
                place: places.place(of: entry.key),
                inline: { String(writing.inline(.mapping([entry], at: .nowhere)).dropFirst().dropLast()) },
                lines: { writing.lines(of: entry, indentation: $0, isSection: isSection) })
        }
        guard let layout = layout(of: old, parts, keeping: wantedParts, in: slot) else {
            return replace(old, by: new, in: slot)
        }
        for entry in wanted.entries {
            guard let place = places.place(of: entry.key) else { continue }
            let keyEnd = file.byteRange(of: own.entries[place].keySpan).upperBound
            let inner: Slot =
                layout.isFlow
                ? .inFlow(keyEnd: keyEnd, block: layout.block(of: slot, at: parts[place].start))
                : .afterKey(end: keyEnd, column: layout.column)
            rewrite(own.entries[place].value, to: entry.value, in: inner)
        }
        arrange(parts, as: wantedParts, layout, in: slot)
    }

    mutating func rewrite(_ own: [Node], of old: Node, to wanted: [Node], whole new: Node, in slot: Slot) {
        let pairing = Pairing(own, wanted)
        guard pairing.keepsOrder, let parts = parts(of: own, in: old) else { return replace(old, by: new, in: slot) }
        let isInline = own.allSatisfy { !file.text(file.byteRange(of: $0.span)).utf8.contains(where: \.isLineBreak) }
        let wantedParts = wanted.indices.map { [writing] index in
            Wanted(
                place: pairing.places[index], inline: { writing.inline(wanted[index]) },
                lines: { writing.lines(ofElement: wanted[index], indentation: $0, isInline: isInline) })
        }
        guard let layout = layout(of: old, parts, keeping: wantedParts, in: slot) else {
            return replace(old, by: new, in: slot)
        }
        for (index, element) in wanted.enumerated() {
            guard let place = pairing.places[index] else { continue }
            let inner: Slot =
                layout.isFlow
                ? .inFlow(keyEnd: nil, block: layout.block(of: slot, at: parts[place].start))
                : .afterDash(parts[place].start)
            rewrite(own[place], to: element, in: inner)
        }
        arrange(parts, as: wantedParts, layout, in: slot)
    }

    /// Where the elements of a list stand, on lines of their own from their dashes on; nil if that can't be told.
    private func parts(of elements: [Node], in list: Node) -> [Part]? {
        let start = file.contentStart(of: list)
        guard file.bytes[start] != UInt8(ascii: "[") else {
            return elements.map { element in
                let range = file.byteRange(of: element.span)
                return Part(start: range.lowerBound, end: range.upperBound)
            }
        }
        let column = file.column(of: start)
        var parts: [Part] = []
        for element in elements {
            let range = file.byteRange(of: element.span)
            guard let dash = dash(before: range.lowerBound, atColumn: column, from: parts.last?.end ?? start) else {
                return nil
            }
            parts.append(Part(start: dash, end: max(dash + 1, range.upperBound)))
        }
        return parts
    }

    private func dash(before offset: Int, atColumn column: Int, from start: Int) -> Int? {
        var line = file.lineStart(before: offset)
        while true {
            let dash = line + column
            if dash >= start, dash <= offset, dash < file.bytes.count, file.bytes[dash] == UInt8(ascii: "-") {
                return dash
            }
            guard line > start else { return nil }
            line = file.lineStart(before: line - 1)
        }
    }
}

/// How a collection stands in the file.
private struct CollectionLayout {
    var isFlow: Bool
    /// Where its content begins.
    var start: Int
    /// The column of its keys or dashes, if it stands in lines.
    var column: Int

    /// The place whose line begins the innermost thing in lines around a part.
    func block(of slot: Rewriting.Slot, at start: Int) -> Int {
        switch slot {
        case .inFlow(_, let block): block
        case .afterKey(let end, _): end
        case .afterDash(let dash): dash
        case .root: start
        }
    }
}

extension Rewriting {
    /// How a collection stands; nil where it has to be written anew as a whole.
    private func layout(
        of old: Node, _ parts: [Part], keeping wanted: [Wanted], in slot: Slot
    ) -> CollectionLayout? {
        let start = file.contentStart(of: old)
        let first = file.bytes[start]
        let isFlow = first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
        let isInFlow = if case .inFlow = slot { true } else { false }
        let canArrange = isFlow || !isInFlow && first != UInt8(ascii: "?") && partsOwnLines(parts)
        guard canArrange, wanted.contains(where: { $0.place != nil }) else { return nil }
        return CollectionLayout(isFlow: isFlow, start: start, column: file.column(of: parts[0].start))
    }

    /// Takes away and puts in parts of a collection; after what is inside it was edited, since of edits at one place the
    /// inner come first.
    private mutating func arrange(_ parts: [Part], as wanted: [Wanted], _ layout: CollectionLayout, in slot: Slot) {
        let removed = runs(of: Set(parts.indices).subtracting(wanted.compactMap(\.place)), among: parts.count)
        if layout.isFlow {
            for run in removed { removeFromFlow(run, of: parts, block: layout.block(of: slot, at: layout.start)) }
            insertIntoFlow(wanted, among: parts, opening: layout.start)
        } else {
            for run in removed { removeLines(run, of: parts, column: layout.column) }
            let isRoot = if case .root = slot { true } else { false }
            insertLines(wanted, among: parts, column: layout.column, isRoot: isRoot)
        }
    }

    /// Whether every part but the first begins a line.
    private func partsOwnLines(_ parts: [Part]) -> Bool {
        parts.dropFirst().allSatisfy { file.isBlank(file.lineStart(before: $0.start)..<$0.start) }
    }

    private func runs(of indices: Set<Int>, among count: Int) -> [ClosedRange<Int>] {
        var runs: [ClosedRange<Int>] = []
        for index in indices.sorted() {
            if let last = runs.last, last.upperBound == index - 1 {
                runs[runs.count - 1] = last.lowerBound...index
            } else {
                runs.append(index...index)
            }
        }
        return runs
    }
}

// MARK: - In braces

extension Rewriting {
    private mutating func removeFromFlow(_ run: ClosedRange<Int>, of parts: [Part], block: Int) {
        let range =
            run.lowerBound > 0
            ? parts[run.lowerBound - 1].end..<parts[run.upperBound].end
            : parts[0].start..<parts[run.upperBound + 1].start
        keepComments(in: range, above: block)
        edit(range, "")
    }

    private mutating func insertIntoFlow(_ wanted: [Wanted], among parts: [Part], opening: Int) {
        let isOnePerLine =
            parts.count > 1 && file.lineStart(before: parts[0].start) != file.lineStart(before: parts[1].start)
            || file.lineStart(before: parts[0].start) != file.lineStart(before: opening)
        let gap = isOnePerLine ? file.lineBreak + NodeWriting.padding(file.column(of: parts[0].start)) : " "
        var previous: Int?
        for part in wanted {
            if let place = part.place {
                previous = place
            } else if let previous {
                let end = parts[previous].end
                edit(end..<end, "," + gap + part.inline())
            } else {
                let start = parts[0].start
                edit(start..<start, part.inline() + "," + gap)
            }
        }
    }
}

// MARK: - In lines

extension Rewriting {
    private func ownsLine(_ part: Part) -> Bool {
        file.isBlank(file.lineStart(before: part.start)..<part.start)
    }

    private mutating func removeLines(_ run: ClosedRange<Int>, of parts: [Part], column: Int) {
        guard run.lowerBound > 0 || ownsLine(parts[0]) else {
            let range = parts[0].start..<parts[run.upperBound + 1].start
            keepComments(in: range, above: parts[0].start)
            return edit(range, "")
        }
        var start = file.startWithComments(ofLineAt: file.lineStart(before: parts[run.lowerBound].start))
        var end = file.nextLine(after: parts[run.upperBound].end)
        let kept = comments.comments(in: start..<end).filter { !mayDrop($0.text) }
        if kept.isEmpty, file.isBehindEmptyLine(start) {
            if file.isEmptyLine(at: end) {
                end = file.nextLine(after: end)
            } else if end == file.bytes.count {
                start = file.lineStart(before: start - 1)
            }
        }
        edit(start..<end, lines(of: kept, column: column))
    }

    private mutating func insertLines(_ wanted: [Wanted], among parts: [Part], column: Int, isRoot: Bool) {
        let isSpaced = parts.count > 1 ? areSpaced(parts) : isRoot
        var previous: Int? = isRoot ? 0 : nil
        for part in wanted {
            if let place = part.place {
                previous = place
                continue
            }
            let lines = part.lines(column)
            if let previous {
                insert(lines, behind: parts[previous], isSpaced: isSpaced)
            } else {
                insert(lines, before: parts[0], isSpaced: isSpaced)
            }
        }
    }

    /// Whether an empty line stands between the parts, as between most sections of a recipe.
    private func areSpaced(_ parts: [Part]) -> Bool {
        let starts = parts.dropFirst().map { file.startWithComments(ofLineAt: file.lineStart(before: $0.start)) }
        return starts.count(where: file.isBehindEmptyLine) * 2 > starts.count
    }

    private mutating func insert(_ lines: [String], behind part: Part, isSpaced: Bool) {
        let place = file.nextLine(after: part.end)
        let endsLine = place > 0 && file.bytes[place - 1].isLineBreak
        var text = lines.joined(separator: file.lineBreak)
        text = endsLine ? text + file.lineBreak : file.lineBreak + text
        edit(place..<place, (isSpaced ? file.lineBreak : "") + text)
    }

    private mutating func insert(_ lines: [String], before part: Part, isSpaced: Bool) {
        let separator = file.lineBreak + (isSpaced ? file.lineBreak : "")
        guard ownsLine(part) else {
            let own = lines.joined(separator: file.lineBreak).drop { $0 == " " }
            return edit(part.start..<part.start, own + separator + NodeWriting.padding(file.column(of: part.start)))
        }
        let place = file.startWithComments(ofLineAt: file.lineStart(before: part.start))
        edit(place..<place, lines.joined(separator: file.lineBreak) + separator)
    }
}
