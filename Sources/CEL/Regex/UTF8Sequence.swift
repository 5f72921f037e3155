/// The UTF-8 of ranges of scalars, as sequences of byte ranges: a scalar is in the range if its bytes fit one of them.
enum UTF8Sequence {
    /// The largest values of one, two, three and four bytes.
    private static let lengthLimits: [UInt32] = [0x7F, 0x7FF, 0xFFFF, 0x10FFFF]

    /// The sequences of a range without surrogates, in order.
    static func sequences(of range: ClosedRange<UInt32>) -> [[ClosedRange<UInt8>]] {
        for limit in lengthLimits where range.lowerBound <= limit && limit < range.upperBound {
            return split(range, after: limit)
        }
        // All scalars have the same length now. Where bytes before the last i differ, the last i must be full.
        for count in 1..<max(length(of: range.upperBound), 2) where range.upperBound > 0x7F {
            let mask: UInt32 = (1 << UInt32(6 * count)) - 1
            guard range.lowerBound & ~mask != range.upperBound & ~mask else { continue }
            if range.lowerBound & mask != 0 { return split(range, after: range.lowerBound | mask) }
            if range.upperBound & mask != mask { return split(range, after: (range.upperBound & ~mask) - 1) }
        }
        return [zip(bytes(of: range.lowerBound), bytes(of: range.upperBound)).map { $0...$1 }]
    }

    private static func split(_ range: ClosedRange<UInt32>, after middle: UInt32) -> [[ClosedRange<UInt8>]] {
        sequences(of: range.lowerBound...middle) + sequences(of: (middle + 1)...range.upperBound)
    }

    private static func length(of value: UInt32) -> Int {
        (lengthLimits.firstIndex { value <= $0 } ?? 3) + 1
    }

    private static func bytes(of value: UInt32) -> [UInt8] {
        Unicode.Scalar(value).map { Array($0.utf8) } ?? []
    }
}
