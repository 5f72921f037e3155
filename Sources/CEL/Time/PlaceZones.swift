internal import Foundation
internal import Synchronization

/// The IANA zones asked for so far: making one reads the zone's whole history, milliseconds for the first.
enum PlaceZones {
    /// How many names are kept, so that names made up by an expression can't fill the memory.
    private static let capacity = 512

    private static let zones = Mutex<[String: TimeZone?]>([:])

    /// The zone of an IANA name; nil if there is none.
    static func zone(named name: String) -> TimeZone? {
        guard isIANAName(name) else { return nil }
        return zones.withLock { zones in
            if let known = zones[name] { return known }
            let zone = TimeZone(identifier: name)
            if zones.count >= capacity { zones.removeAll() }
            zones[name] = zone
            return zone
        }
    }

    /// Whether a text has the form of the database's names. Foundation would also read `GMT+0200` and look at files.
    private static func isIANAName(_ name: String) -> Bool {
        guard name.utf8.count <= 64, let first = name.utf8.first, first.isASCIILetter else { return false }
        guard !name.utf8.starts(with: "GMT+".utf8), !name.utf8.starts(with: "GMT-".utf8) else { return false }
        return name.utf8.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || "/_+-".utf8.contains($0) }
    }
}

extension UInt8 {
    /// Whether the byte is a letter A–Z or a–z.
    var isASCIILetter: Bool { (self | 0x20) &- UInt8(ascii: "a") < 26 }

    /// Whether the byte is a digit 0–9.
    var isASCIIDigit: Bool { self &- UInt8(ascii: "0") < 10 }
}
