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
        var ranges: [String: [ClosedRange<UInt32>]] = [:]
        for run in runs {
            guard let name = shortName(of: run.category) else { continue }
            ranges[name, default: []].append(run.range)
            ranges[String(name.prefix(1)), default: []].append(run.range)
        }
        return ranges.mapValues { ScalarSet($0) }
    }()

    /// Large blocks of one category, which need not be looked at scalar by scalar: ideographs, Hangul syllables and
    /// private use.
    private static let blocks: [ClosedRange<UInt32>] = [
        0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xE000...0xF8FF, 0x20000...0x2A6D6, 0xF0000...0xFFFFD,
        0x100000...0x10FFFD,
    ]
    /// Beyond, but for the blocks, nothing is assigned but the tags.
    private static let scanned: [ClosedRange<UInt32>] = [
        0x0...0x33FF, 0x4DC0...0x4DFF, 0xA000...0xABFF, 0xD7A4...0xD7FF, 0xF900...0x1FFFF, 0x2A6D7...0x323FF,
        0xE0000...0xE0FFF,
    ]

    /// Runs of neighbours of the same category.
    private static var runs: [(category: Unicode.GeneralCategory, range: ClosedRange<UInt32>)] {
        var runs = blocks.map { (category: category(of: $0.lowerBound), range: $0) }
        for part in scanned {
            var start = part.lowerBound
            var current = category(of: start)
            for value in part where category(of: value) != current {
                runs.append((current, start...(value - 1)))
                start = value
                current = category(of: value)
            }
            runs.append((current, start...part.upperBound))
        }
        return runs
    }

    private static func category(of value: UInt32) -> Unicode.GeneralCategory {
        Unicode.Scalar(value)?.properties.generalCategory ?? .surrogate
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
