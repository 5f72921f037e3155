/// Which applications' ids have been seen, in eight bytes or a little more each.
///
/// It keeps a fingerprint of 64 bits rather than the id, so that memory hardly grows with the number of applications; that two
/// of a million ids share one by chance happens once in forty million files.
struct SeenIDs: Sendable {
    /// Fingerprints by their own lowest bits, 0 where free; a power of two of them.
    private var slots = [UInt64](repeating: 0, count: 1 << 10)
    private var count = 0

    /// What is kept of an id; ids that are the same (canonically equivalent) have the same.
    static func fingerprint(of id: String) -> UInt64 { UInt64(bitPattern: Int64(id.hashValue)) | 1 }

    /// Notes an id by its fingerprint; false if it was there before.
    mutating func insert(_ fingerprint: UInt64) -> Bool {
        let slot = Self.slot(for: fingerprint, in: slots)
        guard slots[slot] == 0 else { return false }
        slots[slot] = fingerprint
        count += 1
        if count * 4 > slots.count * 3 { grow() }
        return true
    }

    private mutating func grow() {
        var larger = [UInt64](repeating: 0, count: slots.count * 2)
        for fingerprint in slots where fingerprint != 0 {
            larger[Self.slot(for: fingerprint, in: larger)] = fingerprint
        }
        slots = larger
    }

    /// The slot that holds a fingerprint, or where it belongs.
    private static func slot(for fingerprint: UInt64, in slots: [UInt64]) -> Int {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: fingerprint >> 1) & mask
        while slots[slot] != 0, slots[slot] != fingerprint { slot = (slot + 1) & mask }
        return slot
    }
}
