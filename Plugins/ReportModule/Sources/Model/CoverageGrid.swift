import NetworkModel

/// What answers to which needs, as a grid: how many activities and needs carry both terms of two dimensions; of a single
/// dimension, a row for each term.
struct CoverageGrid {
    /// A file name's stem.
    let id: String
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
    /// More dimensions than this make more pictures than anybody looks at.
    private static let mostDimensions = 4

    /// Each dimension across each later one; a single dimension by itself. Dimensions with too many terms are left out.
    static func all(of model: ReportModel, _ words: ReportWords) -> [CoverageGrid] {
        let dimensions = model.coverage.dimensions.filter { (1...mostTerms).contains($0.terms.count) }
            .prefix(mostDimensions)
        if dimensions.count == 1, let only = dimensions.first { return [CoverageGrid(of: only, words)] }
        return dimensions.enumerated().flatMap { index, first in
            dimensions.dropFirst(index + 1).map { CoverageGrid(of: first, across: $0, words) }
        }
    }

    private init(of dimension: Coverage.Dimension, _ words: ReportWords) {
        id = "coverage-map"
        rowTitle = words.name(dimension.vocabulary)
        columnTitle = words(.coverage)
        rows = dimension.terms.map { words.name($0.term) }
        columns = [words(.total)]
        cells = dimension.terms.map { [Cell(activities: $0.activities.count, needs: $0.needs.count)] }
    }

    private init(of first: Coverage.Dimension, across second: Coverage.Dimension, _ words: ReportWords) {
        id = "coverage-map-\(first.vocabulary.id)-\(second.vocabulary.id)"
        rowTitle = words.name(first.vocabulary)
        columnTitle = words.name(second.vocabulary)
        rows = first.terms.map { words.name($0.term) }
        columns = second.terms.map { words.name($0.term) }
        let columnIDs = second.terms.map { (Set($0.activities.map(\.id)), Set($0.needs.map(\.id))) }
        cells = first.terms.map { row in
            columnIDs.map { activities, needs in
                Cell(
                    activities: row.activities.count { activities.contains($0.id) },
                    needs: row.needs.count { needs.contains($0.id) })
            }
        }
    }
}
