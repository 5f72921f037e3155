package import CEL

/// A thing of the network as expressions see it.
///
/// It holds the values of its fields in the order of its type, references to other things among them as records; reading a
/// field is reading where its value stands. Things refer to each other without cycles.
///
/// Unchecked because of the pointers, behind which nothing changes from the end of `init` to `deinit`.
package final class ThingRecord: Record, @unchecked Sendable {
    package let recordType: RecordType
    /// The id by which it is the same as another record of its type; nil for things that have none, such as spans.
    package let identity: String?
    private let values: UnsafeMutablePointer<Value>
    private let isThere: UnsafeMutablePointer<Bool>
    private let count: Int

    /// Takes the value of each field by its place.
    init(_ type: RecordType, identity: String?, value: (Int) -> Value?) {
        recordType = type
        self.identity = identity
        count = type.fields.count
        values = .allocate(capacity: count)
        isThere = .allocate(capacity: count)
        for place in 0..<count {
            let value = value(place)
            (isThere + place).initialize(to: value != nil)
            (values + place).initialize(to: value ?? .null)
        }
    }

    deinit {
        values.deinitialize(count: count)
        values.deallocate()
        isThere.deallocate()
    }

    package func value(ofFieldAt index: Int) -> Value? { isThere[index] ? values[index] : nil }

    package func address(ofFieldAt index: Int, of type: RecordType) -> UnsafePointer<Value>? {
        type === recordType && isThere[index] ? UnsafePointer(values + index) : nil
    }

    package func isSame(as other: any Record) -> Bool {
        guard let other = other as? ThingRecord, other.recordType === recordType else { return false }
        guard let identity, let otherIdentity = other.identity else { return self === other }
        return identity == otherIdentity
    }
}

/// How things of a kind become records: each field declared once, with its name, type and how it is read.
struct RecordShape<Source>: Sendable {
    /// One field.
    struct Field: Sendable {
        let declaration: RecordType.Field
        let read: @Sendable (Source, RecordMaker) -> Value?

        init(
            _ name: String, _ type: CELType, mayBeAbsent: Bool = false,
            read: @escaping @Sendable (Source, RecordMaker) -> Value?
        ) {
            declaration = RecordType.Field(name, type, mayBeAbsent: mayBeAbsent)
            self.read = read
        }
    }

    let type: RecordType
    private let fields: [Field]

    init(_ name: String, _ fields: [Field]) {
        self.fields = fields
        type = RecordType(name, fields: fields.map(\.declaration))
    }

    /// The record of a thing.
    ///
    /// - Parameter asked: by field, whether anybody will ask for it; the others are left out. Nil fills in all.
    func record(of source: Source, identity: String? = nil, by maker: RecordMaker, asked: [Bool]? = nil) -> Value {
        .record(
            ThingRecord(type, identity: identity) { place in
                asked?[place] == false ? nil : fields[place].read(source, maker)
            })
    }
}
