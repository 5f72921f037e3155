/// Merges a CSV table of things with an `id` three ways, line by line of one thing each.
package enum TableMerge {
    /// What a merge comes to.
    package struct Outcome: Sendable {
        package var bytes: [UInt8]
        /// Lines that both sides changed; the copy's stay.
        package var conflicts: [Conflict]
    }

    /// A line that both sides changed.
    package struct Conflict: Sendable {
        package var id: String
        /// The copy's line.
        package var ours: String
        /// The original's; nil if it took the line away.
        package var theirs: String?
    }

    /// The copy's table with what the original changed; nil if their columns differ, or lines can't be told apart.
    ///
    /// - Parameter chosen: the ids of lines where the original wins.
    package static func merge(
        base: [UInt8], ours: [UInt8], theirs: [UInt8], choosing chosen: Set<String> = []
    ) -> Outcome? {
        if ours == theirs || base == theirs && chosen.isEmpty { return Outcome(bytes: ours, conflicts: []) }
        if base == ours { return Outcome(bytes: theirs, conflicts: []) }
        guard let old = Lines(base), let own = Lines(ours), let its = Lines(theirs), own.header == its.header else {
            return nil
        }
        var merged: [String] = [own.header]
        var conflicts: [Conflict] = []
        for id in own.ids {
            let line = own.lines[id] ?? ""
            let (before, after) = (old.lines[id], its.lines[id])
            if chosen.contains(id) {
                if let after { merged.append(after) }
            } else if before == after || line == after {
                merged.append(line)
            } else if before == line {
                if let after { merged.append(after) }
            } else {
                merged.append(line)
                if before != nil { conflicts.append(Conflict(id: id, ours: line, theirs: after)) }
            }
        }
        for id in its.ids where own.lines[id] == nil && (old.lines[id] == nil || chosen.contains(id)) {
            merged.append(its.lines[id] ?? "")
        }
        let text = merged.joined(separator: own.lineBreak) + own.lineBreak
        return Outcome(bytes: Array(text.utf8), conflicts: conflicts)
    }

    /// The ids of a table's lines; empty if they can't be told apart.
    package static func ids(in table: [UInt8]) -> [String] { Lines(table)?.ids ?? [] }

    /// The ids of lines that differ between two tables, those that are gone last.
    package static func changes(from old: [UInt8], to new: [UInt8]) -> [String] {
        guard let before = Lines(old), let after = Lines(new) else { return [] }
        return after.ids.filter { before.lines[$0] != after.lines[$0] } + before.ids.filter { after.lines[$0] == nil }
    }

    /// A table's lines by their ids.
    private struct Lines {
        var header: String
        var ids: [String] = []
        var lines: [String: String] = [:]
        var lineBreak: String

        /// Nil where a cell spans lines or lines share an id.
        init?(_ bytes: [UInt8]) {
            let text = String(decoding: bytes, as: UTF8.self)
            lineBreak = text.utf8.contains(UInt8(ascii: "\r")) ? "\r\n" : "\n"
            let all = text.split(whereSeparator: \.isNewline).map(String.init)
            guard let header = all.first else { return nil }
            self.header = header
            let separator: Character = header.contains(";") ? ";" : ","
            let names = header.split(separator: separator, omittingEmptySubsequences: false)
            guard let column = names.firstIndex(where: { $0.filter { $0.isLetter } == "id" }) else { return nil }
            for line in all.dropFirst() {
                let cells = line.split(separator: separator, omittingEmptySubsequences: false)
                guard line.count(where: { $0 == "\"" }) % 2 == 0, cells.count > column else { return nil }
                let id = String(cells[column])
                guard lines.updateValue(line, forKey: id) == nil else { return nil }
                ids.append(id)
            }
        }
    }
}
