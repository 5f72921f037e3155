/// Which scalars are the same but for their case.
enum CaseFolding {
    /// The set with all scalars that are the same as one of its own but for their case.
    static func closure(of set: ScalarSet) -> ScalarSet {
        var added: [ClosedRange<UInt32>] = []
        for (value, partners) in partners where set.contains(value) {
            added += partners.map { $0...$0 }
        }
        return ScalarSet(set.ranges + added)
    }

    /// The scalar with all that are the same but for their case.
    static func closure(of scalar: Unicode.Scalar) -> ScalarSet {
        guard scalar.isASCII else { return closure(of: ScalarSet([scalar.value...scalar.value])) }
        var variants = [scalar.value]
        if UInt8(scalar.value).isASCIILetter { variants = [scalar.value | 0x20, scalar.value & ~0x20] }
        // Outside ASCII, only the long s and the Kelvin sign have an ASCII letter as partner.
        if scalar == "s" || scalar == "S" { variants.append(0x17F) }
        if scalar == "k" || scalar == "K" { variants.append(0x212A) }
        return ScalarSet(variants.map { $0...$0 })
    }

    /// Each scalar that has partners, in order, with them: those that share its simple upper or lower case.
    private static let partners: [(UInt32, [UInt32])] = {
        var classes: [UInt32: [UInt32]] = [:]
        for value in ScalarSet.all.ranges[0].lowerBound...0x1E943 {
            guard let scalar = Unicode.Scalar(value), scalar.properties.changesWhenCaseMapped else { continue }
            classes[key(of: scalar), default: []].append(value)
        }
        return classes.values.filter { $0.count > 1 }.flatMap { members in members.map { ($0, members) } }
            .sorted { $0.0 < $1.0 }
    }()

    /// What all scalars of one class have in common: the lower case of their upper case.
    private static func key(of scalar: Unicode.Scalar) -> UInt32 {
        let upper = single(scalar.properties.uppercaseMapping) ?? scalar
        return (single(upper.properties.lowercaseMapping) ?? upper).value
    }

    private static func single(_ mapping: String) -> Unicode.Scalar? {
        mapping.unicodeScalars.count == 1 ? mapping.unicodeScalars.first : nil
    }
}
