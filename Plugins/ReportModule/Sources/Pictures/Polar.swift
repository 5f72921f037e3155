#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Points around a centre; angles go clockwise from the top, a whole turn is 1.
struct Polar {
    var x: Double
    var y: Double

    /// The point at an angle and distance.
    func point(_ turn: Double, _ radius: Double) -> (x: Double, y: Double) {
        let angle = 2 * Double.pi * turn
        return (x + radius * sin(angle), y - radius * cos(angle))
    }

    /// The outline of a piece of a ring.
    func segment(from start: Double, to end: Double, inner: Double, outer: Double) -> String {
        // A whole ring would begin where it ends, and nothing would be drawn.
        let end = min(end, start + 0.9999)
        let large = end - start > 0.5 ? 1 : 0
        let corners = [point(start, outer), point(end, outer), point(end, inner), point(start, inner)]
            .map { "\(coordinate($0.x)) \(coordinate($0.y))" }
        return "M\(corners[0])A\(coordinate(outer)) \(coordinate(outer)) 0 \(large) 1 \(corners[1])"
            + "L\(corners[2])A\(coordinate(inner)) \(coordinate(inner)) 0 \(large) 0 \(corners[3])Z"
    }
}
