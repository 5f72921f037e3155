#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The network map: members to the left, groups and applications to the right, lines where they belong together.
struct NetworkMap {
    private let ties: NetworkTies
    private let words: ReportWords
    private let height: Double

    private static let left = 330.0
    private static let right = 650.0
    private static let row = 25.0

    /// The map; nil where nothing ties members together.
    init?(_ model: ReportModel, _ words: ReportWords) {
        ties = NetworkTies(model, words)
        let rows = max(ties.members.count, ties.groups.count)
        guard !ties.ties.isEmpty else { return nil }
        self.words = words
        height = Double(rows) * Self.row + 50
    }

    /// The picture: wide enough for forty bold letters to the right.
    var picture: Picture {
        Picture(
            id: "network-map", title: words(.networkMap),
            description:
                "\(words(.members)): \(ties.members.count). \(words(.groups)): \(ties.groups.count). "
                + words(.seeTables),
            width: 1060, height: Int(height)
        ) { html in
            for tie in ties.ties { draw(tie, &html) }
            for (index, node) in ties.members.enumerated() {
                let y = place(index, of: ties.members.count)
                dot(x: Self.left, y: y, &html)
                html.label(shortened(node, to: 40), x: Self.left - 12, y: y + 5, anchor: .end)
            }
            for (index, node) in ties.groups.enumerated() {
                let y = place(index, of: ties.groups.count)
                dot(x: Self.right, y: y, &html)
                html.label(shortened(node, to: 40), x: Self.right + 12, y: y + 5, weight: "700")
            }
            html.label(words(ties.isFolded ? .foldedLegend : .mapLegend), x: 12, y: height - 8, size: "13")
        }
    }

    /// Rows are spread over the whole height on both sides.
    private func place(_ index: Int, of count: Int) -> Double {
        let room = height - 50
        return 8 + (Double(index) + 0.5) * room / Double(max(count, 1))
    }

    private func draw(_ tie: NetworkTies.Tie, _ html: inout HTMLWriter) {
        let from = coordinate(place(tie.member, of: ties.members.count))
        let to = coordinate(place(tie.group, of: ties.groups.count))
        let middle = coordinate((Self.left + Self.right) / 2)
        html.shape(
            "path",
            [
                (
                    "d",
                    "M\(coordinate(Self.left)) \(from)C\(middle) \(from) \(middle) \(to) \(coordinate(Self.right)) \(to)"
                ),
                ("fill", "none"), ("stroke", "currentColor"), ("stroke-opacity", tie.role == .leads ? "0.9" : "0.4"),
                ("stroke-width", coordinate(thickness(of: tie))),
                ("stroke-dasharray", tie.role == .endorses ? "4 4" : nil),
            ])
    }

    /// Ten times as many ties make a line three points thicker.
    private func thickness(of tie: NetworkTies.Tie) -> Double {
        guard ties.isFolded else { return tie.role == .leads ? 2.5 : 1.2 }
        return 1.2 + 3 * log10(Double(tie.count))
    }

    private func dot(x: Double, y: Double, _ html: inout HTMLWriter) {
        html.shape("circle", [("class", "mark"), ("cx", coordinate(x)), ("cy", coordinate(y)), ("r", "5")])
    }
}
