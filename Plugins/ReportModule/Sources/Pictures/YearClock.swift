import NetworkModel
import WorkCalendar

/// The year clock (vuosikello): a ring of months, January at the top, with what happens when.
///
/// Labels stand in two columns beside the ring, one below the other, so that none covers another.
struct YearClock {
    private let year: ClosedRange<Day>
    private let spans: [YearSpan]
    private let entries: [YearClockEntry]
    private let words: ReportWords
    private let centre: Polar
    private let height: Double

    private static let width = 1220.0
    private static let lineHeight = 20.0
    private static let ring = (inner: 186.0, outer: 232.0)

    /// The clock of a report's year; nil in a year outside the calendar.
    init?(_ model: ReportModel, _ words: ReportWords) {
        guard let first = Day(year: model.year, month: 1, day: 1), let last = Day(year: model.year, month: 12, day: 31)
        else { return nil }
        year = first...last
        spans = model.spans
        entries = YearClockEntry.all(of: model, words)
        self.words = words
        let right = entries.count { Self.turn($0.day, in: first...last) < 0.5 }
        let rows = max(right, entries.count - right)
        height = max(580, Double(rows) * Self.lineHeight + 60)
        centre = Polar(x: Self.width / 2, y: height / 2)
    }

    /// The picture.
    var picture: Picture {
        let title = "\(words(.yearClock)) \(year.lowerBound.year)"
        let meetings = entries.count { $0.kind == .meeting }
        let deadlines = entries.count { $0.kind == .deadline }
        return Picture(
            id: "year-clock", title: title,
            description:
                "\(words(.meetings)): \(meetings). \(words(.deadlines)): \(deadlines). \(words(.seeTables))",
            width: Int(Self.width), height: Int(height)
        ) { html in
            months(&html)
            arcs(&html)
            labels(&html)
            legend(&html)
        }
    }

    private static func turn(_ day: Day, in year: ClosedRange<Day>) -> Double {
        (Double(day - year.lowerBound) + 0.5) / Double(year.upperBound - year.lowerBound + 1)
    }

    private func turn(startOf day: Day) -> Double {
        Double(day - year.lowerBound) / Double(year.upperBound - year.lowerBound + 1)
    }

    private func months(_ html: inout HTMLWriter) {
        for month in 1...12 {
            guard let first = Day(year: year.lowerBound.year, month: month, day: 1) else { continue }
            let start = turn(startOf: first)
            let end = turn(startOf: first + Day.length(ofMonth: month, year: first.year))
            html.shape(
                "path",
                [
                    ("d", centre.segment(from: start, to: end, inner: Self.ring.inner, outer: Self.ring.outer)),
                    ("fill-opacity", month.isMultiple(of: 2) ? "0.14" : "0.06"),
                ])
            let place = centre.point((start + end) / 2, (Self.ring.inner + Self.ring.outer) / 2)
            html.label(words.dates.shortMonth(month), x: place.x, y: place.y + 4.5, anchor: .middle, size: "13")
        }
    }

    private func arcs(_ html: inout HTMLWriter) {
        for span in spans {
            let band: (inner: Double, outer: Double) =
                switch span.kind {
                case .pause: (168, 182)
                case .period: (152, 164)
                case .phase: (140, 148)
                }
            let outline = centre.segment(
                from: turn(startOf: span.days.lowerBound), to: turn(startOf: span.days.upperBound + 1),
                inner: band.inner, outer: band.outer)
            html.shape("path", [("d", outline)] + Self.look(of: span.kind))
        }
    }

    /// Breaks are dark, periods outlined, phases light: told apart in grey print too.
    private static func look(of kind: YearSpan.Kind) -> [HTMLWriter.Attribute] {
        switch kind {
        case .pause: [("fill-opacity", "0.55")]
        case .period: [("fill", "none"), ("stroke", "currentColor"), ("stroke-width", "1.5")]
        case .phase: [("fill-opacity", "0.2")]
        }
    }
}

// MARK: - Labels

extension YearClock {
    private func labels(_ html: inout HTMLWriter) {
        let right = entries.filter { turn($0.day) < 0.5 }
        let left = entries.filter { turn($0.day) >= 0.5 }.reversed()
        column(right, x: centre.x + 300, anchor: .start, &html)
        column(Array(left), x: centre.x - 300, anchor: .end, &html)
    }

    private func turn(_ day: Day) -> Double { Self.turn(day, in: year) }

    /// Writes entries from the top down, each as near to the height of its place on the ring as the others allow.
    private func column(_ entries: [YearClockEntry], x: Double, anchor: TextAnchor, _ html: inout HTMLWriter) {
        let wanted = entries.map { entry in
            centre.y + (centre.point(turn(entry.day), 1).y - centre.y) * (height / 2 - 30)
        }
        let places = LabelColumn(top: 24, bottom: height - 24, gap: Self.lineHeight).places(for: wanted)
        for (entry, y) in zip(entries, places) {
            let edge = centre.point(turn(entry.day), Self.ring.outer + 12)
            let bend = centre.point(turn(entry.day), Self.ring.outer + 30)
            let side = anchor == .start ? -8.0 : 8.0
            let points = [(edge.x, edge.y), (bend.x, bend.y), (x + side, y - 4.5)]
                .map { "\(coordinate($0.0)),\(coordinate($0.1))" }.joined(separator: " ")
            html.shape(
                "polyline",
                [
                    ("points", points), ("fill", "none"), ("stroke", "currentColor"), ("stroke-opacity", "0.45"),
                    ("stroke-width", "1"),
                ])
            YearClockMark(kind: entry.kind, x: edge.x, y: edge.y).draw(&html)
            html.label(
                shortened(entry.text, to: 32), x: x, y: y, anchor: anchor,
                weight: entry.kind == .deadline || entry.kind == .today ? "700" : nil, size: "15")
        }
    }

    private func legend(_ html: inout HTMLWriter) {
        html.label(
            String(year.lowerBound.year), x: centre.x, y: centre.y - 62, anchor: .middle, weight: "700", size: "40")
        let kinds: [(YearClockEntry.Kind, ReportWord)] = [
            (.meeting, .legendMeeting), (.deadline, .legendDeadline), (.pause, .legendBreak),
            (.period, .legendPeriod), (.phase, .legendPhase), (.today, .today),
        ]
        var y = centre.y - 26
        for (kind, word) in kinds where entries.contains(where: { $0.kind == kind }) {
            YearClockMark(kind: kind, x: centre.x - 52, y: y - 4.5).draw(&html)
            html.label(words(word), x: centre.x - 36, y: y)
            y += 22
        }
    }
}

/// The sign of a kind of entry.
struct YearClockMark {
    var kind: YearClockEntry.Kind
    var x: Double
    var y: Double

    /// Draws the sign around its place.
    func draw(_ html: inout HTMLWriter) {
        switch kind {
        case .meeting:
            html.shape("circle", [("class", "mark"), ("cx", coordinate(x)), ("cy", coordinate(y)), ("r", "5")])
        case .deadline:
            polygon([(0, -8), (8, 0), (0, 8), (-8, 0)], &html)
        case .today:
            polygon([(-7, -6), (7, -6), (0, 7)], &html)
        case .pause: bar([("fill-opacity", "0.55")], &html)
        case .period: bar([("fill", "none"), ("stroke", "currentColor"), ("stroke-width", "1.5")], &html)
        case .phase: bar([("fill-opacity", "0.2")], &html)
        }
    }

    private func polygon(_ corners: [(Double, Double)], _ html: inout HTMLWriter) {
        let points = corners.map { "\(coordinate(x + $0.0)),\(coordinate(y + $0.1))" }.joined(separator: " ")
        html.shape("polygon", [("points", points)])
    }

    private func bar(_ look: [HTMLWriter.Attribute], _ html: inout HTMLWriter) {
        html.shape(
            "rect",
            [("x", coordinate(x - 7)), ("y", coordinate(y - 4)), ("width", "14"), ("height", "8")] + look)
    }
}
