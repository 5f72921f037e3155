import LocatedYAML
import SourceText

/// Which elements of two lists are the same thing, perhaps changed: those of one id, else those that mean the same, and
/// between them what stands in the same place.
struct Pairing {
    /// For each element of the second list, its place in the first.
    private(set) var places: [Int?]

    /// Longest stretch of elements without ids that is compared each with each.
    private static let longestComparison = 200

    init(_ first: [Node], _ second: [Node]) {
        places = Array(repeating: nil, count: second.count)
        if let known = Self.places(byName: first), let wanted = Self.names(of: second) {
            for (index, name) in wanted.enumerated() { places[index] = known[name] }
        } else {
            pairByMeaning(first, second)
        }
    }

    /// Whether those that are in both lists stand in the same order in both.
    var keepsOrder: Bool {
        let known = places.compactMap(\.self)
        return zip(known, known.dropFirst()).allSatisfy { $0 < $1 }
    }

    /// The names of elements, if each has one of its own.
    private static func names(of elements: [Node]) -> [ComposedText]? {
        let names = elements.compactMap { $0.elementName.map { ComposedText($0) } }
        return names.count == elements.count && Set(names).count == names.count ? names : nil
    }

    private static func places(byName elements: [Node]) -> [ComposedText: Int]? {
        let names = elements.compactMap { $0.elementName.map { ComposedText($0) } }
        let places = Dictionary(zip(names, names.indices), uniquingKeysWith: { first, _ in first })
        return places.count == elements.count ? places : nil
    }

    private mutating func pairByMeaning(_ first: [Node], _ second: [Node]) {
        var start = 0
        while start < first.count, start < second.count, first[start].means(second[start]) {
            places[start] = start
            start += 1
        }
        var (firstEnd, secondEnd) = (first.count, second.count)
        while firstEnd > start, secondEnd > start, first[firstEnd - 1].means(second[secondEnd - 1]) {
            firstEnd -= 1
            secondEnd -= 1
            places[secondEnd] = firstEnd
        }
        pairMiddle(first, start..<firstEnd, second, start..<secondEnd)
    }

    private mutating func pairMiddle(_ first: [Node], _ own: Range<Int>, _ second: [Node], _ its: Range<Int>) {
        let isShort = own.count <= Self.longestComparison && its.count <= Self.longestComparison
        let common = isShort ? Self.commonPairs(first, own, second, its) : []
        var (nextOwn, nextIts) = (own.lowerBound, its.lowerBound)
        for pair in common + [(own.upperBound, its.upperBound)] {
            pairByPlace(first, nextOwn..<pair.0, second, nextIts..<pair.1)
            if pair.1 < its.upperBound { places[pair.1] = pair.0 }
            (nextOwn, nextIts) = (pair.0 + 1, pair.1 + 1)
        }
    }

    /// Pairs what stands at the same place of two stretches of one length.
    private mutating func pairByPlace(_ first: [Node], _ own: Range<Int>, _ second: [Node], _ its: Range<Int>) {
        guard own.count == its.count else { return }
        for (ownPlace, itsPlace) in zip(own, its) where first[ownPlace].elementID == second[itsPlace].elementID {
            places[itsPlace] = ownPlace
        }
    }

    /// The longest row of pairs that mean the same, in order.
    private static func commonPairs(
        _ first: [Node], _ own: Range<Int>, _ second: [Node], _ its: Range<Int>
    ) -> [(Int, Int)] {
        var lengths = [[Int]](repeating: [Int](repeating: 0, count: its.count + 1), count: own.count + 1)
        for row in stride(from: own.count - 1, through: 0, by: -1) {
            for column in stride(from: its.count - 1, through: 0, by: -1) {
                let isSame = first[own.lowerBound + row].means(second[its.lowerBound + column])
                lengths[row][column] =
                    isSame ? lengths[row + 1][column + 1] + 1 : max(lengths[row + 1][column], lengths[row][column + 1])
            }
        }
        var pairs: [(Int, Int)] = []
        var (row, column) = (0, 0)
        while row < own.count, column < its.count {
            if first[own.lowerBound + row].means(second[its.lowerBound + column]) {
                pairs.append((own.lowerBound + row, its.lowerBound + column))
                row += 1
                column += 1
            } else if lengths[row + 1][column] >= lengths[row][column + 1] {
                row += 1
            } else {
                column += 1
            }
        }
        return pairs
    }
}

extension Node {
    /// The id of a thing written as a mapping.
    var elementID: String? { self["id"]?.text }

    /// What tells an element from others of its list: its id, or the text that it consists of.
    var elementName: String? { text ?? elementID }
}
