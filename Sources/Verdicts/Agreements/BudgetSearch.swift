import Recipes

/// Finds the fewest numbers of a budget to change so that all its limits hold.
///
/// Each limit says that one number is at least, or at most, an amount or a share of another number. With some numbers fixed,
/// the values that keep all limits are closed under taking the smaller and the greater of each, so that there is a least and a
/// greatest solution, which raising or lowering numbers one after the other reaches.
struct BudgetSearch {
    /// Of so many numbers all sets are tried; more are none that a network agrees on.
    private static let mostNumbers = 10
    /// A chain of shares settles within as many rounds as there are numbers; circles that never settle have no solution.
    private static let mostRounds = 64

    let limits: [Agreement.BudgetLimit]
    /// The numbers by field.
    let values: [String: Double]
    /// Whether a field's numbers are whole.
    let isWhole: (String) -> Bool

    /// A number to set, and whether it is raised.
    struct Change {
        var field: String
        var isRaised: Bool
        var value: Double
    }

    /// The changes, in the order of the limits; empty if none are needed, or if nothing would do.
    var fewestChanges: [Change] {
        let fields = orderedFields
        guard fields.count <= Self.mostNumbers, fields.allSatisfy({ values[$0] != nil }) else { return [] }
        let sets = (0..<(1 << fields.count)).sorted { ($0.nonzeroBitCount, $0) < ($1.nonzeroBitCount, $1) }
        for set in sets {
            let changed = Set(fields.indices.filter { set & (1 << $0) != 0 }.map { fields[$0] })
            guard let solution = solution(changing: changed) else { continue }
            return fields.compactMap { field in
                guard let old = values[field], let new = solution[field], new != old else { return nil }
                return Change(field: field, isRaised: new > old, value: new)
            }
        }
        return []
    }

    private var orderedFields: [String] {
        var fields: [String] = []
        for field in limits.flatMap({ [$0.field, $0.whole] }).compactMap(\.self) where !fields.contains(field) {
            fields.append(field)
        }
        return fields
    }

    /// Values that keep all limits where only some numbers change: the numbers raised as little as will do, else lowered as
    /// little as will do, else as small as they can be.
    private func solution(changing changed: Set<String>) -> [String: Double]? {
        var bottom = values
        for field in changed { bottom[field] = 0 }
        return settled(from: values, changing: changed, isRaising: true)
            ?? settled(from: values, changing: changed, isRaising: false)
            ?? settled(from: bottom, changing: changed, isRaising: true)
    }

    /// Raises, or lowers, numbers until nothing is too small, or too great; nil if the result does not keep all limits.
    private func settled(
        from start: [String: Double], changing changed: Set<String>, isRaising: Bool
    ) -> [String: Double]? {
        var values = start
        for _ in 0..<Self.mostRounds {
            let before = values
            for limit in limits {
                for bound in bounds(limit, values) where changed.contains(bound.field) && bound.isLower == isRaising {
                    let rounded = isWhole(bound.field) ? bound.value.rounded(isRaising ? .up : .down) : bound.value
                    let value = values[bound.field] ?? 0
                    values[bound.field] = isRaising ? max(value, rounded) : min(value, rounded)
                }
            }
            if values == before { break }
        }
        let keepsAll = limits.allSatisfy { limit in
            bounds(limit, values).allSatisfy { bound in
                guard bound.field == limit.field, let value = values[bound.field] else { return true }
                let rounded = isWhole(bound.field) ? bound.value.rounded(bound.isLower ? .up : .down) : bound.value
                return bound.isLower ? value >= rounded : value <= rounded
            }
        }
        return keepsAll && values.values.allSatisfy { $0 >= 0 } ? values : nil
    }

    private struct Bound {
        var field: String
        var isLower: Bool
        var value: Double
    }

    /// What a limit asks of its number, and, where it speaks of shares, of the number that they are shares of.
    private func bounds(_ limit: Agreement.BudgetLimit, _ values: [String: Double]) -> [Bound] {
        var bounds: [Bound] = []
        for (amount, isLower) in [(limit.atLeast, true), (limit.atMost, false)] {
            guard let amount else { continue }
            let share = Double(amount.numerator) / Double(amount.denominator)
            guard let whole = limit.whole else {
                bounds.append(Bound(field: limit.field, isLower: isLower, value: share))
                continue
            }
            bounds.append(Bound(field: limit.field, isLower: isLower, value: amount.share(of: values[whole] ?? 0)))
            if share > 0, let part = values[limit.field] {
                let value = part * Double(amount.denominator) / Double(amount.numerator)
                bounds.append(Bound(field: whole, isLower: !isLower, value: value))
            }
        }
        return bounds
    }
}

extension Agreement.Amount {
    /// So large a share of a whole.
    func share(of whole: Double) -> Double { Double(numerator) * whole / Double(denominator) }
}
