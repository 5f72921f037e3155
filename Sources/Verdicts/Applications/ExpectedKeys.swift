import JSON

/// The keys of a kind of object, each with the one that came behind it last: data mostly keeps to one order.
///
/// A reader's own, since it changes as it reads.
final class ExpectedKeys {
    /// What stands for the key before an object's first.
    static let beginning = -1

    let table: WordTable
    private let lookup: WordLookup
    /// By place, the keys as they mostly stand in a text.
    private let names: UnsafeMutablePointer<PreparedName>
    /// By the place of a key, and before them for the beginning of an object, the place of the key that is expected next.
    private let successors: UnsafeMutablePointer<Int>

    init(_ table: WordTable) {
        self.table = table
        lookup = table.lookup
        let count = table.words.count
        names = .allocate(capacity: count)
        for (place, word) in table.words.enumerated() { (names + place).initialize(to: PreparedName(word)) }
        successors = .allocate(capacity: count + 1)
        for place in 0...count { (successors + place).initialize(to: min(place, count - 1)) }
    }

    deinit {
        names.deallocate()
        successors.deallocate()
    }

    /// A key of an object.
    enum Key {
        /// By its place.
        case known(Int)
        /// The name stands until the next text is read.
        case unknown(UnsafeBufferPointer<UInt8>)
    }

    /// Passes over the name that starts here, behind that of another known key.
    func next(after last: Int, in parser: inout JSONParser) throws(JSONParser.Failure) -> Key {
        let expected = successors[last + 1]
        if expected >= 0, parser.skip(names[expected]) { return .known(expected) }
        let name = try parser.name()
        guard let place = lookup.place(of: name) else { return .unknown(name) }
        successors[last + 1] = place
        return .known(place)
    }
}
