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
