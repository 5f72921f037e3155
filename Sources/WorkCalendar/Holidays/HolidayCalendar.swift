/// The public holidays of a country or region, by rule from a data file (Resources).
///
/// The rules are checked for the years 1950–2100; they go on before and after.
package struct HolidayCalendar: Sendable {
    /// The data file's name: `fi`, `sv`, `ax`.
    package let id: String

    private let table: HolidayTable
    /// A bit for each day of `charted`, set on holidays.
    private let chart: [UInt64]

    /// The years whose holidays are looked up rather than worked out.
    private static let charted = 1950...2100

    /// The holidays under a data file's name, or nil if there is no such file.
    package init?(id: String) {
        switch id {
        case "fi": self = .finland
        case "sv": self = .sweden
        case "ax": self = .aland
        default: return nil
        }
    }

    /// The names under which there are holidays.
    package static let ids = ["ax", "fi", "sv"]

    /// Finland.
    static let finland = HolidayCalendar(id: "fi", data: PackageResources.fi_txt)
    private static let sweden = HolidayCalendar(id: "sv", data: PackageResources.sv_txt)
    private static let aland = HolidayCalendar(id: "ax", data: PackageResources.ax_txt)

    private init(id: String, data: [UInt8]) {
        self.id = id
        table = HolidayTable(String(decoding: data, as: UTF8.self))
        var chart = [UInt64](repeating: 0, count: Self.chartLength / 64 + 1)
        for entry in table.entries {
            for year in entry.years.clamped(to: Self.charted) {
                guard let day = entry.rule.day(inYear: year) else { continue }
                let bit = day - Self.firstCharted
                chart[bit / 64] |= 1 << UInt64(bit % 64)
            }
        }
        self.chart = chart
    }

    /// Whether a day is a holiday there. O(1) in 1950–2100, elsewhere O(number of rules).
    package func isHoliday(_ day: Day) -> Bool {
        let bit = day.number - Self.firstCharted.number
        guard bit >= 0, bit < Self.chartLength else { return !holidays(on: day).isEmpty }
        return chart[bit / 64] & (1 << UInt64(bit % 64)) != 0
    }

    /// The holidays that fall on a day; two may share one.
    package func holidays(on day: Day) -> [HolidayName] {
        holidays(inYear: day.year).filter { $0.day == day }.map(\.name)
    }

    /// The holidays of a year, sorted by day.
    package func holidays(inYear year: Int) -> [(day: Day, name: HolidayName)] {
        table.holidays(inYear: year).sorted { $0.day < $1.day }
    }

    private static let firstCharted = Day(year: charted.lowerBound, month: 1, day: 1) ?? Day(number: 0)
    private static let chartLength =
        (Day(year: charted.upperBound, month: 12, day: 31) ?? firstCharted) - firstCharted + 1
}

extension HolidayCalendar: Hashable {
    /// A name stands for one data file.
    package static func == (left: HolidayCalendar, right: HolidayCalendar) -> Bool { left.id == right.id }

    /// Hashes the name.
    package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

/// What a holiday is called.
package struct HolidayName: Hashable, Sendable {
    /// In Finnish.
    package var fi: String
    /// In Swedish.
    package var sv: String
    /// In English.
    package var en: String
}
