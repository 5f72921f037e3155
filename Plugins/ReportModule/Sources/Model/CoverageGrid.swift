import NetworkModel

/// Two dimensions of need across each other: how many activities and needs carry both terms.
struct CoverageGrid {
    let rowTitle: String
    let columnTitle: String
    let rows: [String]
    let columns: [String]
    /// By row, then column.
    let cells: [[Cell]]

    /// What there is where two terms meet.
    struct Cell {
        var activities: Int
        var needs: Int
    }

    /// More terms than this make no picture that can be read.
    private static let mostTerms = 24

    /// The grid of a network's first two dimensions; nil if it has fewer, or too many terms.
    init?(of model: ReportModel, _ words: ReportWords) {
        let dimensions = model.coverage.dimensions
        guard dimensions.count >= 2, let first = dimensions.first else { return nil }
        let second = dimensions[1]
        let counts = [first.terms.count, second.terms.count]
        guard counts.allSatisfy({ (1...Self.mostTerms).contains($0) }) else { return nil }
        rowTitle = words.name(first.vocabulary)
        columnTitle = words.name(second.vocabulary)
        rows = first.terms.map { words.name($0.term) }
        columns = second.terms.map { words.name($0.term) }
        cells = first.terms.map { row in
            second.terms.map { column in
                let activities = Set(column.activities.map(\.id))
                let needs = Set(column.needs.map(\.id))
                return Cell(
                    activities: row.activities.count { activities.contains($0.id) },
                    needs: row.needs.count { needs.contains($0.id) })
            }
        }
    }
}
