import NetworkModel
import WorkCalendar

/// A table of the report, the same in the page, in CSV and in the workbook.
struct ReportTable {
    /// A file or sheet name's stem.
    var id: String
    /// What it shows, as its caption.
    var title: String
    var columns: [Column]
    var rows: [[Cell]]
    /// A last row with sums.
    var total: [Cell]?

    /// One column with its head.
    struct Column {
        var title: String
        /// Whether its cells name the row: a row's head.
        var isHead = false
        /// The value that goes without saying; a page leaves out a column that says nothing else.
        var usual = Cell.empty
    }

    /// One value, of a type that spreadsheets know.
    enum Cell: Hashable {
        case empty
        case text(String)
        case integer(Int)
        case number(Double)
        /// A part of a whole, 0…1, shown in percent.
        case fraction(Double)
        case day(Day)
    }
}

extension ReportTable.Cell {
    /// A text, or nothing.
    init(_ text: String?) {
        self = text.map { $0.isEmpty ? .empty : .text($0) } ?? .empty
    }

    /// A number, or nothing; whole ones without a fraction.
    init(_ number: Double?) {
        self = number.map(Self.number) ?? .empty
    }

    /// A share in percent, or nothing.
    init(_ share: Share) {
        self = share.fraction.map(Self.fraction) ?? .empty
    }

    /// A day, or nothing.
    init(_ day: Day?) {
        self = day.map(Self.day) ?? .empty
    }
}
