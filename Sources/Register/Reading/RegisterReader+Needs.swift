import GRDB
import JSON
package import NetworkModel
import WorkCalendar

extension RegisterReader {
    /// The needs as they stand, those merged into others left out; each with the dots of the latest year in which it was
    /// voted on, those of its duplicates among them.
    package func needs() throws(RegisterError) -> [Need] {
        let rows = try values("SELECT * FROM need ORDER BY rowid") { row in NeedRow(row) }
        let survivors = try survivors()
        var duplicates: [String: [String]] = [:]
        for row in rows where row.mergedInto != nil {
            duplicates[survivors[row.need.id] ?? row.need.id, default: []].append(row.need.id)
        }
        let dots = Self.latestDots(of: try votes(survivors: survivors))
        return rows.filter { $0.mergedInto == nil }.map { row in
            var need = row.need
            need.merged = duplicates[need.id] ?? []
            need.votes = dots[need.id] ?? 0
            return need
        }
    }

    /// One need as it stands.
    package func need(_ id: String) throws(RegisterError) -> Need? {
        guard var need = try values("SELECT * FROM need WHERE id = ?", [id], { NeedRow($0)?.need }).first else {
            return nil
        }
        need.merged = try duplicates(of: id)
        let votes = try values(
            """
            SELECT * FROM need_vote WHERE need = ? OR need IN (SELECT value FROM json_each(?)) ORDER BY rowid
            """, [id, JSONValue(texts: need.merged).canonicalText]
        ) { row in Self.vote(row, for: id) }
        need.votes = Self.latestDots(of: votes)[id] ?? 0
        return need
    }

    /// The dots that stand, each for the need that is left after merging.
    package func votes() throws(RegisterError) -> [NeedVote] {
        try votes(survivors: survivors())
    }

    /// How many dots a member has given in a year, those for one need left out.
    package func dots(of member: String, in year: Int, exceptFor need: String) throws(RegisterError) -> Int {
        try inRegisterTerms {
            try Int.fetchOne(
                database,
                sql: "SELECT coalesce(sum(dots), 0) FROM need_vote WHERE member = ? AND year = ? AND need <> ?",
                arguments: [member, year, need]) ?? 0
        }
    }

    /// The need that is left of one after merging: the need itself unless it is a duplicate.
    package func survivor(of id: String) throws(RegisterError) -> String {
        var id = id
        while let next = try values("SELECT merged_into FROM need WHERE id = ?", [id], { $0.text("merged_into") }).first
        {
            id = next
        }
        return id
    }

    private func votes(survivors: [String: String]) throws(RegisterError) -> [NeedVote] {
        try values("SELECT * FROM need_vote ORDER BY rowid") { row in
            row.text("need").flatMap { Self.vote(row, for: survivors[$0] ?? $0) }
        }
    }

    private static func vote(_ row: Row, for need: String) -> NeedVote? {
        guard let member = row.text("member"), let dots = row.number("dots"), let day = row.day("day") else {
            return nil
        }
        return NeedVote(need: need, member: member, dots: dots, day: day)
    }

    /// Everything that was merged into a need, also by way of others.
    private func duplicates(of id: String) throws(RegisterError) -> [String] {
        try values(
            """
            WITH RECURSIVE duplicate (id, place) AS (
              SELECT id, rowid FROM need WHERE merged_into = ?
              UNION SELECT need.id, need.rowid FROM need JOIN duplicate ON need.merged_into = duplicate.id
            ) SELECT id FROM duplicate ORDER BY place
            """, [id]
        ) { $0.text("id") }
    }

    /// By need, the sum of the dots of the latest year in which it got any.
    private static func latestDots(of votes: [NeedVote]) -> [String: Int] {
        var latest: [String: (year: Int, dots: Int)] = [:]
        for vote in votes {
            let year = vote.day.year
            let known = latest[vote.need]
            if known.map({ $0.year < year }) ?? true {
                latest[vote.need] = (year, vote.dots)
            } else if let known, known.year == year {
                latest[vote.need] = (year, known.dots + vote.dots)
            }
        }
        return latest.mapValues(\.dots)
    }

    /// By duplicate, the need that is left.
    func survivors() throws(RegisterError) -> [String: String] {
        let merged = try values("SELECT id, merged_into FROM need WHERE merged_into IS NOT NULL") { row in
            row.text("id").flatMap { id in row.text("merged_into").map { (id, $0) } }
        }
        let next = Dictionary(merged, uniquingKeysWith: { first, _ in first })
        return next.mapValues { first in
            var id = first
            var steps = 0
            while let further = next[id], steps < next.count {
                id = further
                steps += 1
            }
            return id
        }
    }
}

/// A row of the needs' table.
private struct NeedRow {
    var need: Need
    var mergedInto: String?

    init?(_ row: Row) {
        guard let id = row.text("id") else { return nil }
        need = Need(id: id)
        need.title = row.text("title")
        need.year = row.number("year")
        need.expires = row.day("expires")
        need.raisedBy = row.text("raised_by")
        if case .object(let terms)? = row.json("terms") {
            need.terms = TermsByVocabulary(
                terms.members.compactMap { member in
                    guard case .array(let elements) = member.value else { return nil }
                    return (member.name, elements.compactMap { if case .string(let term) = $0 { term } else { nil } })
                })
        }
        mergedInto = row.text("merged_into")
    }
}
