package import CEL

/// A thing of the network as expressions see it.
///
/// It holds the values of its fields in the order of its type, references to other things among them as records; reading a
/// field is reading an array. Things refer to each other without cycles.
package final class ThingRecord: Record {
    package let recordType: RecordType
    /// The id by which it is the same as another record of its type; nil for things that have none, such as spans.
    package let identity: String?
    private let values: [Value?]

    init(_ type: RecordType, identity: String?, values: [Value?]) {
        recordType = type
        self.identity = identity
        self.values = values
    }

    package func value(ofFieldAt index: Int) -> Value? { values[index] }

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
    func record(of source: Source, identity: String? = nil, by maker: RecordMaker) -> Value {
        .record(ThingRecord(type, identity: identity, values: fields.map { $0.read(source, maker) }))
    }
}
