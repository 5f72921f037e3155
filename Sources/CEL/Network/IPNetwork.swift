/// An address with the length of its network's prefix (`192.168.0.1/24`), CEL's `net.CIDR`.
public struct IPNetwork: Hashable, Sendable {
    /// The address as written, bits beyond the prefix included.
    public let address: IPAddress
    /// How many leading bits name the network: 0...32 or 0...128.
    public let prefixLength: Int
}

extension IPNetwork {
    /// Reads an address with a prefix length.
    ///
    /// - Throws: ``NetworkError``.
    public init(parsing text: String) throws(NetworkError) {
        throw .malformedNetwork(text)
    }

    /// The network with all bits beyond the prefix cleared.
    public var masked: IPNetwork { self }

    /// Whether an address of the same family lies in the network.
    public func contains(_ address: IPAddress) -> Bool { false }

    /// Whether all addresses of the other network lie in this one.
    public func contains(_ other: IPNetwork) -> Bool { false }
}

extension IPNetwork: CustomStringConvertible {
    /// The address's canonical text, a slash and the prefix length.
    public var description: String { "" }
}
