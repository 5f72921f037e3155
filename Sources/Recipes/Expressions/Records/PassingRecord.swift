import CEL

/// The record of one thing after the other, of those that come by in great number and stay with nobody, such as applications
/// of a file: each takes the room of the one before.
///
/// Unchecked because it changes, which it does only while a single value holds it.
final class PassingRecord: IdentifiedRecord, @unchecked Sendable {
    /// The values of the fields, null where a field is absent or nobody asks for it.
    private let values: UnsafeMutablePointer<Value>
    private let count: Int

    override init(_ type: RecordType, identity: String?) {
        count = type.fields.count
        values = .allocate(capacity: count)
        values.initialize(repeating: .null, count: count)
        super.init(type, identity: identity)
    }

    deinit {
        values.deinitialize(count: count)
        values.deallocate()
    }

    override func value(ofFieldAt index: Int) -> Value? { address(ofFieldAt: index)?.pointee }

    override func address(ofFieldAt index: Int) -> UnsafePointer<Value>? {
        if case .null = values[index] { nil } else { UnsafePointer(values + index) }
    }

    /// Becomes the record of another thing.
    fileprivate func refill(identity: String?, asked: [Bool]?, _ fill: (inout Value, Int) -> Void) {
        self.identity = identity
        for place in 0..<count where asked?[place] ?? true { fill(&values[place], place) }
    }
}

extension RecordShape {
    /// Makes a value the record of a thing that passes by. The record of another that stands there gives its room, unless
    /// somebody else holds it.
    ///
    /// - Parameter asked: by field, whether anybody will ask for it; the others are left out. Nil fills in all.
    func refill(
        _ value: inout Value, with source: Source, identity: String?, by maker: RecordMaker, asked: [Bool]?
    ) {
        let record = value.takePassingRecord(of: type) ?? PassingRecord(type, identity: identity)
        record.refill(identity: identity, asked: asked) { value, place in
            if let refill = fields[place].refill {
                refill(&value, source, maker)
            } else {
                value = fields[place].read(source, maker) ?? .null
            }
        }
        value = .record(record)
    }
}

extension Value {
    /// Takes the record out that stands here, if it is a passing one of a type that nothing else holds.
    fileprivate mutating func takePassingRecord(of type: RecordType) -> PassingRecord? {
        guard var record = takeRecord() as? PassingRecord, record.recordType === type else { return nil }
        return isKnownUniquelyReferenced(&record) ? record : nil
    }

    private mutating func takeRecord() -> Record? {
        defer { self = .null }
        if case .record(let record) = self { return record }
        return nil
    }

    /// Changes the list that stands here; if something else does, an empty list is taken for it.
    mutating func changeList(_ change: (inout [Value]) -> Void) {
        var elements = takeList()
        change(&elements)
        self = .list(elements)
    }

    private mutating func takeList() -> [Value] {
        defer { self = .null }
        if case .list(let elements) = self { return elements }
        return []
    }
}
