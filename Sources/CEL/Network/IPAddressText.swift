extension IPAddress {
    /// Reads an IPv4 address in dotted decimals without leading zeros, or an IPv6 address (RFC 4291, section 2.2) in
    /// hexadecimal; one that stands for an IPv4 address (`::ffff:c0a8:1`) becomes that.
    ///
    /// - Throws: ``NetworkError``.
    public init(parsing text: String) throws(NetworkError) {
        let bytes = text.utf8
        guard bytes.count <= 64 else { throw .malformedAddress(text) }
        guard bytes.contains(UInt8(ascii: ":")) else {
            guard let bits = Self.version4Bits(bytes[...]) else { throw .malformedAddress(text) }
            self.init(family: .version4, bits: bits)
            return
        }
        if bytes.contains(UInt8(ascii: "%")) { throw .zone(text) }
        if bytes.contains(UInt8(ascii: ".")) { throw .dottedIPv4InIPv6(text) }
        guard let bits = Self.version6Bits(bytes[...]) else { throw .malformedAddress(text) }
        let isMapped = bits >> 32 == 0xFFFF
        self.init(family: isMapped ? .version4 : .version6, bits: isMapped ? bits & 0xFFFF_FFFF : bits)
    }

    /// Whether a text is an address in the form that ``description`` gives (`ip.isCanonical`).
    ///
    /// - Throws: ``NetworkError`` if it is no address at all.
    public static func isCanonical(_ text: String) throws(NetworkError) -> Bool {
        try IPAddress(parsing: text).description == text
    }

    private static func version4Bits(_ text: Substring.UTF8View) -> UInt128? {
        let parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count == 4 else { return nil }
        return parts.reduce(UInt128?(0)) { bits, part in
            guard let bits, let octet = decimal(part, maximum: 255) else { return nil }
            return bits << 8 | UInt128(octet)
        }
    }

    private static func version6Bits(_ text: Substring.UTF8View) -> UInt128? {
        guard let gap = doubleColon(in: text) else {
            guard let groups = groups(text), groups.count == 8 else { return nil }
            return bits(groups)
        }
        guard let head = groups(text[..<gap.lowerBound]), let tail = groups(text[gap.upperBound...]),
            head.count + tail.count < 8
        else { return nil }
        return bits(head + Array(repeating: 0, count: 8 - head.count - tail.count) + tail)
    }

    /// Where the first `::` stands; a second one makes an empty group, which is refused.
    private static func doubleColon(in text: Substring.UTF8View) -> Range<Substring.UTF8View.Index>? {
        for index in text.indices where text[index...].starts(with: "::".utf8) {
            return index..<text.index(index, offsetBy: 2)
        }
        return nil
    }

    /// The groups between single colons; none in an empty text.
    private static func groups(_ text: Substring.UTF8View) -> [UInt16]? {
        if text.isEmpty { return [] }
        var groups: [UInt16] = []
        for part in text.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false) {
            guard (1...4).contains(part.count), part.first != UInt8(ascii: "+"), part.first != UInt8(ascii: "-"),
                let group = UInt16(Substring(part), radix: 16)
            else { return nil }
            groups.append(group)
        }
        return groups
    }

    private static func bits(_ groups: [UInt16]) -> UInt128 {
        groups.reduce(0) { $0 << 16 | UInt128($1) }
    }

    /// A decimal number without sign or leading zeros; nil if it is none or above the maximum.
    static func decimal(_ text: Substring.UTF8View, maximum: Int) -> Int? {
        guard (1...3).contains(text.count), text.allSatisfy({ $0.isASCIIDigit }),
            text.count == 1 || text.first != UInt8(ascii: "0"),
            let number = Int(Substring(text)), number <= maximum
        else { return nil }
        return number
    }
}

extension IPAddress: CustomStringConvertible {
    /// The canonical text: dotted decimals, or RFC 5952.
    public var description: String {
        switch family {
        case .version4:
            return stride(from: 24, through: 0, by: -8).map { String(bits >> UInt128($0) & 0xFF) }.joined(
                separator: ".")
        case .version6:
            let groups = stride(from: 112, through: 0, by: -16).map { bits >> UInt128($0) & 0xFFFF }
            guard let zeros = Self.longestZeroRun(in: groups) else { return Self.hexadecimal(groups[...]) }
            return Self.hexadecimal(groups[..<zeros.lowerBound]) + "::" + Self.hexadecimal(groups[zeros.upperBound...])
        }
    }

    private static func hexadecimal(_ groups: ArraySlice<UInt128>) -> String {
        groups.map { String($0, radix: 16) }.joined(separator: ":")
    }

    /// The longest run of at least two zero groups, the first of equals (RFC 5952, section 4.2).
    private static func longestZeroRun(in groups: [UInt128]) -> Range<Int>? {
        var longest: Range<Int>?
        var start = 0
        for index in 0...groups.count where index == groups.count || groups[index] != 0 {
            if index - start >= max(2, (longest?.count ?? 0) + 1) { longest = start..<index }
            start = index + 1
        }
        return longest
    }
}
