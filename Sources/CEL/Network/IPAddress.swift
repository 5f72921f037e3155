/// Why a text is no address or network.
public enum NetworkError: Error, Hashable, Sendable {
    /// The text is no IPv4 or IPv6 address.
    case malformedAddress(String)
    /// The text is no address with a prefix length after a slash.
    case malformedNetwork(String)
    /// A zone (`fe80::1%en0`) is not allowed.
    case zone(String)
    /// An IPv4 address within an IPv6 one (`::ffff:192.168.0.1`) is not allowed.
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

        /// How many bits an address of the family has.
        public var bitWidth: Int { self == .version4 ? 32 : 128 }
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
    /// 0.0.0.0 or ::.
    public var isUnspecified: Bool { bits == 0 }

    /// 127.0.0.0/8 or ::1.
    public var isLoopback: Bool {
        family == .version4 ? leadingBits(8) == 127 : bits == 1
    }

    /// Neither unspecified, loopback, multicast, link-local nor 255.255.255.255: what is routed as unicast, private
    /// networks included.
    public var isGlobalUnicast: Bool {
        !isUnspecified && !isLoopback && !isMulticast && !isLinkLocalUnicast && !isLimitedBroadcast
    }

    /// 224.0.0.0/24 or ff02::/16, whatever the flags of the latter.
    public var isLinkLocalMulticast: Bool {
        family == .version4 ? leadingBits(24) == 0xE0_00_00 : leadingBits(16) & 0xFF0F == 0xFF02
    }

    /// 169.254.0.0/16 or fe80::/10.
    public var isLinkLocalUnicast: Bool {
        family == .version4 ? leadingBits(16) == 0xA9FE : leadingBits(10) == 0xFE80 >> 6
    }

    private var isMulticast: Bool {
        family == .version4 ? leadingBits(4) == 0xE : leadingBits(8) == 0xFF
    }

    private var isLimitedBroadcast: Bool { family == .version4 && bits == 0xFFFF_FFFF }

    /// The highest bits as a number.
    func leadingBits(_ count: Int) -> UInt128 { bits >> UInt128(family.bitWidth - count) }
}
