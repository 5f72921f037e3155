import Foundation

/// The seeds that random tests go through: so many from 0 on, or those of the environment, a count (`VERKOSTO_ACT_CASES=20000`)
/// or a range (`VERKOSTO_ACT_CASES=20000-24000`), so that a long search can be done in pieces.
enum RandomSeeds {
    static func first(_ count: UInt64) -> Range<UInt64> {
        let asked = ProcessInfo.processInfo.environment["VERKOSTO_ACT_CASES"] ?? ""
        let ends = asked.split(separator: "-").compactMap { UInt64($0) }
        switch ends.count {
        case 1: return 0..<ends[0]
        case 2 where ends[0] <= ends[1]: return ends[0]..<ends[1]
        default: return 0..<count
        }
    }
}
