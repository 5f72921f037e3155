/// The states of applications one below the other, moves onward as arcs to the right, moves back to the left.
///
/// An arc reaches the farther out the more states it passes, so that the numbers at the arcs' heads never meet.
struct FlowPicture {
    var flow: ApplicationFlow
    var words: ReportWords

    /// More states than this make arcs too wide to follow.
    private static let mostStates = 14
    private static let row = 52.0
    private static let reach = 46.0
    private static let box = (width: 250.0, height: 38.0)

    /// The picture; nil where the process has too many states.
    var picture: Picture? {
        guard (2...Self.mostStates).contains(flow.states.count) else { return nil }
        let texts = flow.states.map { "\(words.name($0.state)): \($0.now)" }
        return Picture(
            id: "application-flow", title: words(.flow),
            description: texts.joined(separator: ", ") + ". " + words(.seeTables),
            width: Int(right + reach(of: { $0.to > $0.from }) + 60), height: flow.states.count * Int(Self.row) + 44
        ) { html in
            for move in flow.moves { draw(move, &html) }
            for (place, state) in flow.states.enumerated() { draw(state, at: place, &html) }
            html.label(words(.flowLegend), x: 8, y: Double(flow.states.count) * Self.row + 32, size: "13")
        }
    }

    private var left: Double { 60 + reach(of: { $0.to < $0.from }) }
    private var right: Double { left + Self.box.width }

    /// How far the arcs of a side reach out.
    private func reach(of isOnSide: (ApplicationFlow.Move) -> Bool) -> Double {
        let longest = flow.moves.filter(isOnSide).map { abs($0.to - $0.from) }.max() ?? 0
        return Double(longest) * Self.reach
    }

    private func draw(_ state: ApplicationFlow.State, at place: Int, _ html: inout HTMLWriter) {
        let y = middle(of: place) - Self.box.height / 2
        html.shape(
            "rect",
            [
                ("x", coordinate(left)), ("y", coordinate(y)), ("width", coordinate(Self.box.width)),
                ("height", coordinate(Self.box.height)), ("rx", "6"), ("fill", "none"), ("stroke", "currentColor"),
                ("stroke-width", state.now > 0 ? "2.5" : "1"),
            ])
        html.label(shortened(words.name(state.state), to: 26), x: left + 12, y: middle(of: place) + 5)
        html.label(
            String(state.now), x: right - 12, y: middle(of: place) + 5, anchor: .end,
            weight: state.now > 0 ? "700" : nil)
    }

    private func draw(_ move: ApplicationFlow.Move, _ html: inout HTMLWriter) {
        let isOnward = move.to > move.from
        let edge = isOnward ? right : left
        let out = Double(abs(move.to - move.from)) * Self.reach * (isOnward ? 1 : -1)
        // Arcs leave below a box's middle and arrive above it on the way down, the other way round on the way up.
        let shift = isOnward ? 7.0 : -7.0
        let from = middle(of: move.from) + shift
        let to = middle(of: move.to) - shift
        // A cubic's head lies at three quarters of the way to its control points.
        let control = edge + out / 0.75
        html.shape(
            "path",
            [
                (
                    "d",
                    "M\(coordinate(edge)) \(coordinate(from))C\(coordinate(control)) \(coordinate(from)) "
                        + "\(coordinate(control)) \(coordinate(to)) \(coordinate(edge)) \(coordinate(to))"
                ),
                ("fill", "none"), ("stroke", "currentColor"), ("stroke-width", move.count > 0 ? "2" : "1"),
                ("stroke-opacity", move.count > 0 ? nil : "0.5"), ("stroke-dasharray", move.count > 0 ? nil : "3 4"),
            ])
        arrow(at: edge, to, pointingLeft: isOnward, isFaint: move.count == 0, &html)
        guard move.count > 0 else { return }
        html.label(
            String(move.count), x: edge + out + (isOnward ? 5 : -5), y: (from + to) / 2 + 5,
            anchor: isOnward ? .start : .end, weight: "700", size: "13")
    }

    private func arrow(
        at x: Double, _ y: Double, pointingLeft: Bool, isFaint: Bool, _ html: inout HTMLWriter
    ) {
        let back = pointingLeft ? 9.0 : -9.0
        let corners = [(x, y), (x + back, y - 4), (x + back, y + 4)]
        html.shape(
            "polygon",
            [
                ("points", corners.map { "\(coordinate($0.0)),\(coordinate($0.1))" }.joined(separator: " ")),
                ("fill-opacity", isFaint ? "0.5" : nil),
            ])
    }

    private func middle(of place: Int) -> Double { (Double(place) + 0.5) * Self.row }
}
