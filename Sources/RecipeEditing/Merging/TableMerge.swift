/// Merges a CSV table of things with an `id` three ways, line by line of one thing each.
package enum TableMerge {
    /// What a merge comes to.
    package struct Outcome: Sendable {
        package var bytes: [UInt8]
        /// The ids of lines that both sides changed; the copy's stay.
        package var conflicts: [String]
    }

    /// The copy's table with what the original changed; nil if their columns differ, or lines can't be told apart.
    package static func merge(base: [UInt8], ours: [UInt8], theirs: [UInt8]) -> Outcome? {
        if base == theirs || ours == theirs { return Outcome(bytes: ours, conflicts: []) }
        if base == ours { return Outcome(bytes: theirs, conflicts: []) }
        guard let old = Lines(base), let own = Lines(ours), let its = Lines(theirs), own.header == its.header else {
            return nil
        }
        var merged: [String] = [own.header]
        var conflicts: [String] = []
        for id in own.ids {
            let line = own.lines[id] ?? ""
            let (before, after) = (old.lines[id], its.lines[id])
            if before == after || line == after {
                merged.append(line)
            } else if before == line {
                if let after { merged.append(after) }
            } else {
                merged.append(line)
                if before != nil { conflicts.append(id) }
            }
        }
        for id in its.ids where own.lines[id] == nil && old.lines[id] == nil { merged.append(its.lines[id] ?? "") }
        let text = merged.joined(separator: own.lineBreak) + own.lineBreak
        return Outcome(bytes: Array(text.utf8), conflicts: conflicts)
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
