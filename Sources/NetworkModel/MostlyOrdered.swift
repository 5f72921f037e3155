extension Array {
    /// The elements in an order of their indices. Where they lie in it already, looking is all there is to do; large elements
    /// are not copied to be compared.
    func inOrder(by precedes: (Int, Int) -> Bool) -> [Element] {
        let isOrdered = indices.dropFirst().allSatisfy { !precedes($0, $0 - 1) }
        return isOrdered ? self : indices.sorted(by: precedes).map { self[$0] }
    }
}

extension String {
    /// Whether it comes before another by code point, which is the order of the bytes in UTF-8.
    func precedes(_ other: String) -> Bool {
        let answer = utf8.withContiguousStorageIfAvailable { own in
            other.utf8.withContiguousStorageIfAvailable { own.lexicographicallyPrecedes($0) }
        }
        return (answer ?? nil) ?? utf8.lexicographicallyPrecedes(other.utf8)
    }
}
