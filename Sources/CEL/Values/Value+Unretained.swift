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
    var record: UnretainedRecord? {
        guard case .record = pointee else { return nil }
        return UnsafeRawPointer(self).load(as: UnretainedRecord.self)
    }
}

/// A record that something else holds.
struct UnretainedRecord {
    unowned(unsafe) let record: any Record
}
