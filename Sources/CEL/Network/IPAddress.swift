/// Why a text is no address or network.
public enum NetworkError: Error, Hashable, Sendable {
    /// The text is no IPv4 or IPv6 address.
    case malformedAddress(String)
    /// The text is no address with a prefix length after a slash.
    case malformedNetwork(String)
    /// A zone (`fe80::1%en0`) is not allowed.
    case zone(String)
    /// An IPv6 address that stands for an IPv4 one is only allowed in hexadecimal.
    case dottedIPv4InIPv6(String)
}

/// An IPv4 or IPv6 address without zone, CEL's `net.IP`.
public struct IPAddress: Hashable, Sendable {
    /// The two versions of the protocol.
    public enum Family: Int, Hashable, Sendable {
        /// 32 bits.
        case version4 = 4
        /// 128 bits.
        case version6 = 6
    }

    /// Which protocol it belongs to.
    public let family: Family
    /// The address as a number; an IPv4 address fills the lower 32 bits.
    let bits: UInt128

    init(family: Family, bits: UInt128) {
        self.family = family
        self.bits = bits
    }
}

extension IPAddress {
    /// Reads an address.
    ///
    /// - Throws: ``NetworkError``.
    public init(parsing text: String) throws(NetworkError) {
        throw .malformedAddress(text)
    }

    /// Whether a text is an address in the form that ``description`` gives (`ip.isCanonical`).
    ///
    /// - Throws: ``NetworkError`` if it is no address at all.
    public static func isCanonical(_ text: String) throws(NetworkError) -> Bool { false }

    /// 0.0.0.0 or ::.
    public var isUnspecified: Bool { false }
    /// 127.0.0.0/8 or ::1.
    public var isLoopback: Bool { false }
    /// A unicast address that reaches beyond the link, as Go's `netip` has it.
    public var isGlobalUnicast: Bool { false }
    /// 224.0.0.0/24 or ff02::/16.
    public var isLinkLocalMulticast: Bool { false }
    /// 169.254.0.0/16 or fe80::/10.
    public var isLinkLocalUnicast: Bool { false }
}

extension IPAddress: CustomStringConvertible {
    /// The canonical text: dotted decimals, or RFC 5952.
    public var description: String { "" }
}
