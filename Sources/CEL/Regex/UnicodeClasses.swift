/// The classes of scalars that `\p{…}` names: general categories and scripts.
enum UnicodeClasses {
    /// The class of a name such as `L`, `Lu`, `Greek` or `Any`; nil if there is none.
    static func scalars(named name: String) -> ScalarSet? {
        if name == "Any" { return .all }
        return categories[name] ?? UnicodeScripts.scalars(named: name)
    }

    /// Each category under its short name, and their unions under the first letter. Like RE2's, `C` is without the
    /// scalars that Unicode has not assigned.
    private static let categories: [String: ScalarSet] = {
        var ranges: [String: [ClosedRange<UInt32>]] = ["Co": [0xE000...0xF8FF, 0xF0000...0xFFFFD, 0x100000...0x10FFFD]]
        for run in assignedRuns { ranges[run.name, default: []].append(run.range) }
        for (name, members) in ranges { ranges[String(name.prefix(1)), default: []] += members }
        return ranges.mapValues { ScalarSet($0) }
    }()

    /// Runs of neighbours of the same category, private use left out.
    private static var assignedRuns: [(name: String, range: ClosedRange<UInt32>)] {
        var runs: [(name: String, range: ClosedRange<UInt32>)] = []
        var previous: Unicode.GeneralCategory?
        // Between planes 3 and 14 nothing is assigned, nor beyond the tags of plane 14 but private use.
        for value in [0...0xD7FF, 0xF900...0x3FFFF, 0xE0000...0xE0FFF].joined() {
            let category = Unicode.Scalar(UInt32(value))?.properties.generalCategory
            if let category, let name = shortName(of: category) {
                if category == previous, let last = runs.popLast(), last.range.upperBound + 1 == value {
                    runs.append((name, last.range.lowerBound...UInt32(value)))
                } else {
                    runs.append((name, UInt32(value)...UInt32(value)))
                }
            }
            previous = category
        }
        return runs
    }

    /// The name of a category in the Unicode Character Database; nil for unassigned.
    private static func shortName(of category: Unicode.GeneralCategory) -> String? {
        switch category {
        case .uppercaseLetter: "Lu"
        case .lowercaseLetter: "Ll"
        case .titlecaseLetter: "Lt"
        case .modifierLetter: "Lm"
        case .otherLetter: "Lo"
        case .nonspacingMark: "Mn"
        case .spacingMark: "Mc"
        case .enclosingMark: "Me"
        case .decimalNumber: "Nd"
        case .letterNumber: "Nl"
        case .otherNumber: "No"
        case .connectorPunctuation: "Pc"
        case .dashPunctuation: "Pd"
        case .openPunctuation: "Ps"
        case .closePunctuation: "Pe"
        case .initialPunctuation: "Pi"
        case .finalPunctuation: "Pf"
        case .otherPunctuation: "Po"
        case .mathSymbol: "Sm"
        case .currencySymbol: "Sc"
        case .modifierSymbol: "Sk"
        case .otherSymbol: "So"
        case .spaceSeparator: "Zs"
        case .lineSeparator: "Zl"
        case .paragraphSeparator: "Zp"
        case .control: "Cc"
        case .format: "Cf"
        case .surrogate: "Cs"
        case .privateUse: "Co"
        case .unassigned: nil
        @unknown default: nil
        }
    }
}
