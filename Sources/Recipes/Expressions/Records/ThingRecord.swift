package import CEL
import Synchronization

/// A thing of the network as expressions see it.
///
/// It holds the values of its fields in the order of its type, references to other things among them as records; reading a
/// field is reading where its value stands. Things refer to each other without cycles. Of things that are many and of which few
/// fields are ever asked for, a field's value is made when it is first asked for.
///
/// Unchecked because of the pointers. Behind them a value changes once, from not made to made, under the supply's lock, and
/// nobody looks at it before its state says that it stands; the state is stored after it and loaded before it.
package final class ThingRecord: IdentifiedRecord, @unchecked Sendable {
    /// By field, how far its value is; behind these stand the values.
    private let states: UnsafeMutablePointer<Atomic<State.RawValue>>
    private let values: UnsafeMutablePointer<Value>
    private let supply: Supply?
    /// The thing's place among those of its supply.
    private let place: Int

    private static let alignment = MemoryLayout<Value>.alignment

    private enum State: UInt8 {
        case notMade, there, absent
    }

    /// Where the values of many things come from.
    final class Supply: Sendable {
        /// The value of a thing's field, both by place.
        fileprivate let value: @Sendable (_ thing: Int, _ field: Int) -> Value?
        fileprivate let lock = Mutex(())

        init(_ value: @escaping @Sendable (_ thing: Int, _ field: Int) -> Value?) { self.value = value }
    }

    /// Takes the value of each field by its place.
    convenience init(_ type: RecordType, identity: String?, value: (Int) -> Value?) {
        self.init(type, identity: identity, supply: nil, place: 0)
        for field in type.fields.indices { keep(value(field), ofFieldAt: field) }
    }

    /// Takes values from a supply as they are asked for.
    init(_ type: RecordType, identity: String?, supply: Supply?, place: Int) {
        self.supply = supply
        self.place = place
        let count = type.fields.count
        // Side by side, so that asking for a field of one of many things mostly touches one place of memory.
        let beginning = (count + Self.alignment - 1) / Self.alignment * Self.alignment
        let room = UnsafeMutableRawPointer.allocate(
            byteCount: beginning + count * MemoryLayout<Value>.stride, alignment: Self.alignment)
        states = room.bindMemory(to: Atomic<State.RawValue>.self, capacity: count)
        values = (room + beginning).bindMemory(to: Value.self, capacity: count)
        for field in 0..<count { (states + field).initialize(to: Atomic(State.notMade.rawValue)) }
        super.init(type, identity: identity)
    }

    deinit {
        for field in recordType.fields.indices where state(ofFieldAt: field) == State.there.rawValue {
            (values + field).deinitialize(count: 1)
        }
        UnsafeMutableRawPointer(states).deallocate()
    }

    package override func value(ofFieldAt index: Int) -> Value? { isThere(index) ? values[index] : nil }

    package override func address(ofFieldAt index: Int) -> UnsafePointer<Value>? {
        isThere(index) ? UnsafePointer(values + index) : nil
    }

    /// Has the record's memory fetched, without waiting for it.
    func fetch() { _ = states.pointee.load(ordering: .relaxed) }

    private func state(ofFieldAt field: Int) -> State.RawValue { states[field].load(ordering: .acquiring) }

    /// Whether a field has a value, which then stands in its place.
    private func isThere(_ field: Int) -> Bool {
        let state = state(ofFieldAt: field)
        return state == State.notMade.rawValue ? make(field) : state == State.there.rawValue
    }

    /// Makes a field's value, outside of the lock, since that may ask other things; of several that are made at a time one is kept.
    private func make(_ field: Int) -> Bool {
        guard let supply else { return false }
        let value = supply.value(place, field)
        return supply.lock.withLock { _ in
            if state(ofFieldAt: field) == State.notMade.rawValue { keep(value, ofFieldAt: field) }
            return state(ofFieldAt: field) == State.there.rawValue
        }
    }

    private func keep(_ value: consuming Value?, ofFieldAt field: Int) {
        if let value { (values + field).initialize(to: value) }
        states[field].store((value == nil ? State.absent : .there).rawValue, ordering: .releasing)
    }
}

/// How things of a kind become records: each field declared once, with its name, type and how it is read.
struct RecordShape<Source: Sendable>: Sendable {
    /// One field.
    struct Field: Sendable {
        let declaration: RecordType.Field
        let read: @Sendable (Source, RecordMaker) -> Value?
        /// Puts the value in the place of another thing's, whose room it takes; nil where reading is as good.
        let refill: (@Sendable (inout Value, Source, RecordMaker) -> Void)?
        /// Reads the value off a thing where it stands, so that a large one need not be copied; nil where that does not matter.
        let readInPlace: (@Sendable (UnsafePointer<Source>, RecordMaker) -> Value?)?

        init(
            _ name: String, _ type: CELType, mayBeAbsent: Bool = false,
            read: @escaping @Sendable (Source, RecordMaker) -> Value?
        ) {
            declaration = RecordType.Field(name, type, mayBeAbsent: mayBeAbsent)
            self.read = read
            refill = nil
            readInPlace = nil
        }

        /// What conditions ask of many things.
        init(
            _ name: String, _ type: CELType,
            inPlace read: @escaping @Sendable (UnsafePointer<Source>, RecordMaker) -> Value?
        ) {
            declaration = RecordType.Field(name, type)
            self.read = { source, maker in withUnsafePointer(to: source) { read($0, maker) } }
            refill = nil
            readInPlace = read
        }

        /// A list that is filled anew for each thing.
        init(
            _ name: String, _ type: CELType,
            refilling refill: @escaping @Sendable (inout Value, Source, RecordMaker) -> Void
        ) {
            declaration = RecordType.Field(name, type)
            self.refill = refill
            readInPlace = nil
            read = { source, maker in
                var value = Value.null
                refill(&value, source, maker)
                return value
            }
        }
    }

    let type: RecordType
    let fields: [Field]

    init(_ name: String, _ fields: [Field]) {
        self.fields = fields
        type = RecordType(name, fields: fields.map(\.declaration))
    }

    /// The record of a thing.
    func record(of source: Source, identity: String? = nil, by maker: RecordMaker) -> Value {
        .record(ThingRecord(type, identity: identity) { fields[$0].read(source, maker) })
    }

    /// The records of many things, whose fields are read when they are asked for.
    func records(of sources: [Source], identities: (Source) -> String, by maker: RecordMaker) -> [Value] {
        let supply = ThingRecord.Supply { thing, field in
            sources.withUnsafeBufferPointer { sources in
                guard let readInPlace = fields[field].readInPlace, let first = sources.baseAddress else {
                    return fields[field].read(sources[thing], maker)
                }
                return readInPlace(first + thing, maker)
            }
        }
        return sources.indices.map { place in
            .record(
                ThingRecord(type, identity: identities(sources[place]), supply: supply, place: place))
        }
    }
}
