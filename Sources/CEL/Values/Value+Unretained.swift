extension UnsafePointer<Value> {
    /// The storage of the map that stands here, without counting a reference; nil if something else stands here.
    ///
    /// A pattern would keep the map alive for itself, which costs more than finding a key. The map lives as long as the
    /// value does. What a case holds begins with the value's first byte, because the tag has a byte of its own after
    /// the longest case; a test watches over that.
    @inline(__always)
    var mapStorage: Unmanaged<MapStorage>? {
        guard case .map = pointee else { return nil }
        return UnsafeRawPointer(self).load(as: Unmanaged<MapStorage>.self)
    }

    /// The record that stands here, without counting a reference; nil if something else stands here.
    @inline(__always)
    var record: Unmanaged<Record>? {
        guard case .record = pointee else { return nil }
        return UnsafeRawPointer(self).load(as: Unmanaged<Record>.self)
    }

    /// Shows the UTF-8 of the text that stands here to a closure, without counting a reference where the text is laid out as
    /// texts are; false if something else stands here.
    package func showUTF8Bytes(to body: (UnsafeBufferPointer<UInt8>) -> Void) -> Bool {
        guard let bits = textBits else { return false }
        if bits.withUTF8Bytes(body) != nil { return true }
        guard case .string(let text) = pointee else { return false }
        text.withUTF8Bytes(body)
        return true
    }

    /// Where the value of the field `id` of the record that stands here stands, without counting a reference; nil if something
    /// else stands here, or if the field is absent or stands nowhere.
    package var idAddress: UnsafePointer<Value>? {
        record?._withUnsafeGuaranteedRef { record in
            record.recordType.idPlace.flatMap { record.address(ofFieldAt: $0) }
        }
    }

    /// The words of the text that stands here, without counting a reference; nil if something else stands here.
    @inline(__always)
    var textBits: TextBits? {
        guard case .string = pointee else { return nil }
        return UnsafeRawPointer(self).load(as: TextBits.self)
    }

    /// Whether a text stands here that is the same as another, of which the words are known.
    @inline(__always)
    func isText(_ text: String, _ bits: TextBits) -> Bool {
        guard let own = textBits else { return false }
        if let isSame = own.isSame(as: bits) { return isSame }
        guard case .string(let own) = pointee else { return false }
        return own.hasSameScalars(as: text)
    }
}
