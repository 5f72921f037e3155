/// An address with the length of its network's prefix (`192.168.0.1/24`), CEL's `net.CIDR`.
public struct IPNetwork: Hashable, Sendable {
    /// The address as written, bits beyond the prefix included.
    public let address: IPAddress
    /// How many leading bits name the network: 0...32 or 0...128.
    public let prefixLength: Int

    private init(address: IPAddress, prefixLength: Int) {
        self.address = address
        self.prefixLength = prefixLength
    }
}

extension IPNetwork {
    /// Reads an address with a prefix length in decimal without leading zeros.
    ///
    /// - Throws: ``NetworkError``.
    public init(parsing text: String) throws(NetworkError) {
        guard let slash = text.utf8.lastIndex(of: UInt8(ascii: "/")) else { throw .malformedNetwork(text) }
        let address: IPAddress
        do {
            address = try IPAddress(parsing: String(text[..<slash]))
        } catch {
            throw switch error {
            case .zone: .zone(text)
            case .dottedIPv4InIPv6: .dottedIPv4InIPv6(text)
            case .malformedAddress, .malformedNetwork: .malformedNetwork(text)
            }
        }
        let length = IPAddress.decimal(text[text.index(after: slash)...].utf8, maximum: address.family.bitWidth)
        guard let length else { throw .malformedNetwork(text) }
        self.init(address: address, prefixLength: length)
    }

    /// The network with all bits beyond the prefix cleared.
    public var masked: IPNetwork {
        let hostBits = UInt128(address.family.bitWidth - prefixLength)
        // Shifting by the whole width gives zero, so a prefix of no bits needs no case of its own.
        let bits = (address.bits >> hostBits) << hostBits
        return IPNetwork(address: IPAddress(family: address.family, bits: bits), prefixLength: prefixLength)
    }

    /// Whether an address of the same family lies in the network.
    public func contains(_ address: IPAddress) -> Bool {
        address.family == self.address.family
            && address.leadingBits(prefixLength) == self.address.leadingBits(prefixLength)
    }

    /// Whether all addresses of the other network lie in this one.
    public func contains(_ other: IPNetwork) -> Bool {
        prefixLength <= other.prefixLength && contains(other.address)
    }
}

extension IPNetwork: CustomStringConvertible {
    /// The address's canonical text, a slash and the prefix length.
    public var description: String { "\(address)/\(prefixLength)" }
}
