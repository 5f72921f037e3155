/// Logarithm and exponential in plain arithmetic: the same bits on every machine, which a system's own do not promise.
enum Logarithm {
    private static let ofTwo = 0.693_147_180_559_945_3

    /// The natural logarithm of a positive number.
    static func natural(_ value: Double) -> Double {
        let ratio = (value.significand - 1) / (value.significand + 1)
        let square = ratio * ratio
        var sum = 0.0
        for odd in stride(from: 27, through: 1, by: -2) { sum = sum * square + 1 / Double(odd) }
        return 2 * ratio * sum + Double(value.exponent) * ofTwo
    }

    /// e to the power of a number from -700 to 700.
    static func exponential(_ value: Double) -> Double {
        let halvings = 12
        let small = value / Double(1 << halvings)
        var result = 1 + small * (1 + small / 2 * (1 + small / 3 * (1 + small / 4)))
        for _ in 0..<halvings { result *= result }
        return result
    }

    /// `-ln u` for u drawn evenly from (0, 1]: the thresholds of annealing, in a table for speed.
    static let thresholds: [Double] = (0..<4096).map { -natural((Double($0) + 0.5) / 4096) }
}
