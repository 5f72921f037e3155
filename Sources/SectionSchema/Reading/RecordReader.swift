import Diagnostics
import LocatedYAML
import Synchronization

/// Reads the values of a mapping to where a record's declaration says.
///
/// It knows the type of the thing that it reads into no more: a recipe has very many values, and in code for any type, finding
/// out what to do for this one would take longer at each of them than the reading.
final class RecordReader: Sendable {
    /// Where it stands, as keys joined by dots.
    private let path: String
    /// The declared keys.
    private let keys: [String]
    /// How each of them is read.
    private let fields: [FieldReader]
    /// The fields that must be there.
    private let required: FieldSet
    /// Sets of keys of which one at least must be there.
    private let requiredOneOf: [(keys: [String], places: FieldSet)]
    /// What keys that are not declared may be and hold.
    private let further: FurtherReader?
    /// Puts in what depends on several keys.
    private let finish: @Sendable (ThingPlace, Node, inout Decoding) -> Void

    init(
        path: String, keys: [String], fields: [FieldReader], required: [Int], requiredOneOf: [[String]],
        further: FurtherReader?, finish: @escaping @Sendable (ThingPlace, Node, inout Decoding) -> Void
    ) {
        self.path = path
        self.keys = keys
        self.fields = fields
        self.required = FieldSet(required)
        self.requiredOneOf = requiredOneOf.map { ($0, FieldSet($0.compactMap(keys.firstIndex))) }
        self.further = further
        self.finish = finish
    }

    /// The place of a declared key.
    func place(of key: String) -> Int? { keys.firstIndex(of: key) }

    /// Reads a mapping's values; false if a required one is missing or nothing of use, which is reported.
    func read(_ node: Node, into thing: ThingPlace, _ decoding: inout Decoding) -> Bool {
        guard case .mapping(let mapping) = node.content else {
            decoding.reportWrongForm(of: node, expected: .mapping)
            return false
        }
        var read = FieldSet()
        var written = FieldSet()
        for index in mapping.entries.indices {
            let entry = mapping.entries[index]
            let known = self.place(of: entry.key)
            guard let place = known ?? readFurther(entry, of: mapping, into: thing, &decoding) else { continue }
            let isGap = decoding.gaps.contains(entry.value.span)
            guard !written.contains(place), isGap || !isLeftOpen(entry.value, at: place) else { continue }
            written.insert(place)
            guard !isGap else { continue }
            let findings = decoding.diagnostics.count
            if fields[place].read(entry.value, into: thing, &decoding) {
                read.insert(place)
            } else if known == nil {
                // What was meant by a misspelt key is a guess.
                decoding.forgetFindings(since: findings)
            }
        }
        if !(path.isEmpty && decoding.gaps.isMissingSections) { reportMissing(written, in: node, &decoding) }
        finish(thing, node, &decoding)
        return read.isSuperset(of: required)
    }

    /// Whether nothing was written behind a field's key, so that the field counts as left out.
    private func isLeftOpen(_ node: Node, at place: Int) -> Bool {
        guard case .scalar(let scalar) = node.content, scalar.isNull else { return false }
        return scalar.text.isEmpty || !fields[place].takesNullAsText()
    }

    /// Reads a key that is not declared. A misspelt one is reported; the place of the field that was meant is given back, so
    /// that it is read as that one and not told to be missing.
    private func readFurther(
        _ entry: Mapping.Entry, of mapping: Mapping, into thing: ThingPlace, _ decoding: inout Decoding
    ) -> Int? {
        if let further, further.isKey(entry.key, decoding) {
            further.read(entry, thing, &decoding)
            return nil
        }
        guard further == nil || !decoding.gaps.isMissingSections else { return nil }
        let known = keys + (further?.keys(decoding) ?? [])
        return place(meantBy: decoding.reportUnknownKey(entry, at: path, known: known), in: mapping)
    }

    /// The field that a misspelt key was meant to be; nil if the mapping has that one too.
    func place(meantBy suggestion: String?, in mapping: Mapping) -> Int? {
        suggestion.flatMap { mapping.entry(forKey: $0) == nil ? place(of: $0) : nil }
    }

    private func reportMissing(_ written: FieldSet, in node: Node, _ decoding: inout Decoding) {
        if !written.isSuperset(of: required) {
            for index in keys.indices where required.contains(index) && !written.contains(index) {
                decoding.report(.missingKey(keys[index], of: decoding.thing(node, in: path)), at: node.headSpan)
            }
        }
        for (keys, places) in requiredOneOf where written.isDisjoint(with: places) {
            decoding.report(.missingOneOf(keys, of: decoding.thing(node, in: path)), at: node.headSpan)
        }
    }
}

/// Where the thing stands that a record is read into.
struct ThingPlace {
    private let address: UnsafeMutableRawPointer

    /// Shows a thing's place for as long as a closure runs.
    static func with<Thing, Result>(_ thing: inout Thing, _ body: (ThingPlace) -> Result) -> Result {
        withUnsafeMutablePointer(to: &thing) { body(ThingPlace(address: UnsafeMutableRawPointer($0))) }
    }

    /// The thing, of the type that the record was declared with.
    func thing<Thing>(_: Thing.Type) -> UnsafeMutablePointer<Thing> { address.assumingMemoryBound(to: Thing.self) }
}

/// How the value under a key is read and put into a thing.
final class FieldReader: Sendable {
    /// Whether the shape takes `null` and `~` as text.
    let takesNullAsText: @Sendable () -> Bool
    private let makeReading: @Sendable () -> Reading
    private let made = Atomic<Unmanaged<Made>?>(nil)

    /// Reads a value; false where nothing of use stood there, and it was reported.
    typealias Reading = @Sendable (Node, ThingPlace, inout Decoding) -> Bool

    /// What reads the values, its shape made.
    private final class Made: Sendable {
        let read: Reading

        init(_ read: @escaping Reading) { self.read = read }
    }

    init(takesNullAsText: @escaping @Sendable () -> Bool, makeReading: @escaping @Sendable () -> Reading) {
        self.takesNullAsText = takesNullAsText
        self.makeReading = makeReading
    }

    deinit { made.load(ordering: .acquiring)?.release() }

    func read(_ node: Node, into thing: ThingPlace, _ decoding: inout Decoding) -> Bool {
        // Held by the field, so that reading a value need not count a reference.
        (made.load(ordering: .acquiring) ?? make())._withUnsafeGuaranteedRef { $0.read(node, thing, &decoding) }
    }

    /// Makes what reads the values; threads that ask first at the same time all get what one of them made.
    private func make() -> Unmanaged<Made> {
        let new = Unmanaged.passRetained(Made(makeReading()))
        let earlier = made.compareExchange(expected: nil, desired: new, ordering: .acquiringAndReleasing).original
        guard let earlier else { return new }
        new.release()
        return earlier
    }
}

/// How keys are read that are not declared.
final class FurtherReader: Sendable {
    /// The keys that there are.
    let keys: @Sendable (Decoding) -> [String]
    let isKey: @Sendable (String, Decoding) -> Bool
    let read: @Sendable (Mapping.Entry, ThingPlace, inout Decoding) -> Void

    init(
        keys: @escaping @Sendable (Decoding) -> [String], isKey: @escaping @Sendable (String, Decoding) -> Bool,
        read: @escaping @Sendable (Mapping.Entry, ThingPlace, inout Decoding) -> Void
    ) {
        self.keys = keys
        self.isKey = isKey
        self.read = read
    }
}

/// Some of a record's fields, by place.
struct FieldSet: Sendable {
    /// A bit for each of the first 64, which is all of them but in records that a plugin declares.
    private var first: UInt64 = 0
    private var further: Set<Int> = []

    init(_ places: [Int] = []) { for place in places { insert(place) } }

    func contains(_ place: Int) -> Bool { place < 64 ? first & 1 << UInt64(place) != 0 : further.contains(place) }

    mutating func insert(_ place: Int) {
        if place < 64 { first |= 1 << UInt64(place) } else { further.insert(place) }
    }

    func isSuperset(of other: FieldSet) -> Bool {
        other.first & ~first == 0 && (other.further.isEmpty || further.isSuperset(of: other.further))
    }

    func isDisjoint(with other: FieldSet) -> Bool {
        other.first & first == 0 && (other.further.isEmpty || further.isDisjoint(with: other.further))
    }
}
