package import CEL

/// A record that is the same as every other of its type with the same id.
///
/// Unchecked because of the id, which changes only where a derived class answers for it.
package class IdentifiedRecord: Record, @unchecked Sendable {
    /// The id by which it is the same as another record of its type; nil for things that have none, such as spans.
    package final internal(set) var identity: String?

    /// Creates a record of a type.
    package init(_ type: RecordType, identity: String?) {
        self.identity = identity
        super.init(type)
    }

    package override func isSame(as other: Record) -> Bool {
        guard let other = other as? IdentifiedRecord, other.recordType === recordType else { return false }
        guard let identity, let otherIdentity = other.identity else { return self === other }
        return identity == otherIdentity
    }
}
