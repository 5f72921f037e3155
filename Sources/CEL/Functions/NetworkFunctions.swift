/// An IP address as a value.
final class NetworkAddress: OpaqueValue {
    static let typeName = "net.IP"
    let address: IPAddress

    init(_ address: IPAddress) { self.address = address }

    var type: CELType { .opaque(Self.typeName) }
    var description: String { address.description }
    func isEqual(to other: any OpaqueValue) -> Bool { (other as? NetworkAddress)?.address == address }
}

/// A network of IP addresses as a value.
final class AddressNetwork: OpaqueValue {
    static let typeName = "net.CIDR"
    let network: IPNetwork

    init(_ network: IPNetwork) { self.network = network }

    var type: CELType { .opaque(Self.typeName) }
    var description: String { network.description }
    func isEqual(to other: any OpaqueValue) -> Bool { (other as? AddressNetwork)?.network == network }
}

extension NetworkAddress: ValueRepresentable {
    static var celType: CELType { .opaque(typeName) }
    convenience init?(celValue: Value) {
        guard case .opaque(let value) = celValue, let address = value as? NetworkAddress else { return nil }
        self.init(address.address)
    }
    var celValue: Value { .opaque(self) }
}

extension AddressNetwork: ValueRepresentable {
    static var celType: CELType { .opaque(typeName) }
    convenience init?(celValue: Value) {
        guard case .opaque(let value) = celValue, let network = value as? AddressNetwork else { return nil }
        self.init(network.network)
    }
    var celValue: Value { .opaque(self) }
}

/// The extension `network`: IP addresses and their networks.
enum NetworkFunctions {
    static let all: [FunctionDeclaration] = addresses + properties + networks

    private static func address(_ text: String) throws(EvaluationError) -> NetworkAddress {
        NetworkAddress(try rethrowing("ip") { () throws(NetworkError) in try IPAddress(parsing: text) })
    }

    private static func network(_ text: String) throws(EvaluationError) -> AddressNetwork {
        AddressNetwork(try rethrowing("cidr") { () throws(NetworkError) in try IPNetwork(parsing: text) })
    }

    private static let addresses: [FunctionDeclaration] = [
        FunctionDeclaration(
            "ip", "The IPv4 or IPv6 address that a text writes, or the address of a network.",
            examples: ["string(ip('2001:DB8::1')) == '2001:db8::1'", "cidr('10.0.0.0/8').ip() == ip('10.0.0.0')"],
            overloads: [
                .function(.global, address),
                .function(.member) { (network: AddressNetwork) in NetworkAddress(network.network.address) },
            ]),
        FunctionDeclaration(
            "isIP", "Whether a text writes an address.", examples: ["isIP('10.0.0.1')", "!isIP('10.0.0')"],
            overloads: [.function(.global) { (text: String) in (try? IPAddress(parsing: text)) != nil }]),
        FunctionDeclaration(
            "ip.isCanonical", "Whether a text writes an address in its shortest lower-case form.",
            examples: ["ip.isCanonical('127.0.0.1')", "!ip.isCanonical('2001:DB8::68')"],
            overloads: [
                .function(.global) { (text: String) throws(EvaluationError) in
                    try rethrowing("ip.isCanonical") { () throws(NetworkError) in try IPAddress.isCanonical(text) }
                }
            ]),
        FunctionDeclaration(
            "family", "The version of the protocol that an address belongs to, 4 or 6.",
            examples: ["ip('::1').family() == 6"],
            overloads: [.function(.member) { (value: NetworkAddress) in Int64(value.address.family.rawValue) }]),
    ]

    private static let properties: [FunctionDeclaration] = [
        property("isUnspecified", "Whether an address is 0.0.0.0 or ::.", "ip('0.0.0.0')") { $0.isUnspecified },
        property("isLoopback", "Whether an address is the machine's own.", "ip('127.0.0.1')") { $0.isLoopback },
        property("isGlobalUnicast", "Whether an address reaches beyond its link.", "ip('192.168.0.1')") {
            $0.isGlobalUnicast
        },
        property("isLinkLocalMulticast", "Whether an address names a group on its link.", "ip('ff02::1')") {
            $0.isLinkLocalMulticast
        },
        property("isLinkLocalUnicast", "Whether an address names one machine on its link.", "ip('fe80::1')") {
            $0.isLinkLocalUnicast
        },
    ]

    private static func property(
        _ name: String, _ documentation: String, _ example: String, _ holds: @escaping @Sendable (IPAddress) -> Bool
    ) -> FunctionDeclaration {
        FunctionDeclaration(
            name, documentation, examples: ["\(example).\(name)()"],
            overloads: [.function(.member) { (value: NetworkAddress) in holds(value.address) }])
    }

    private static let networks: [FunctionDeclaration] = [
        FunctionDeclaration(
            "cidr", "The network that a text such as 10.0.0.0/8 writes.",
            examples: ["string(cidr('10.0.0.0/8')) == '10.0.0.0/8'"], overloads: [.function(.global, network)]),
        FunctionDeclaration(
            "isCIDR", "Whether a text writes a network.", examples: ["isCIDR('10.0.0.0/8')"],
            overloads: [.function(.global) { (text: String) in (try? IPNetwork(parsing: text)) != nil }]),
        FunctionDeclaration(
            "containsIP", "Whether an address lies in a network.",
            examples: ["cidr('10.0.0.0/8').containsIP('10.1.2.3')"],
            overloads: [
                .function(.member) { (network: AddressNetwork, other: NetworkAddress) in
                    network.network.contains(other.address)
                },
                .function(.member) { (network: AddressNetwork, text: String) throws(EvaluationError) in
                    network.network.contains(try address(text).address)
                },
            ]),
        FunctionDeclaration(
            "containsCIDR", "Whether all of a network lies in another.",
            examples: ["cidr('10.0.0.0/8').containsCIDR('10.1.0.0/16')"],
            overloads: [
                .function(.member) { (network: AddressNetwork, other: AddressNetwork) in
                    network.network.contains(other.network)
                },
                .function(.member) { (outer: AddressNetwork, text: String) throws(EvaluationError) in
                    outer.network.contains(try network(text).network)
                },
            ]),
        FunctionDeclaration(
            "masked", "The network with the bits beyond its prefix cleared.",
            examples: ["cidr('10.1.2.3/8').masked() == cidr('10.0.0.0/8')"],
            overloads: [.function(.member) { (network: AddressNetwork) in AddressNetwork(network.network.masked) }]),
        FunctionDeclaration(
            "prefixLength", "How many bits name a network.", examples: ["cidr('10.0.0.0/8').prefixLength() == 8"],
            overloads: [.function(.member) { (network: AddressNetwork) in Int64(network.network.prefixLength) }]),
    ]
}
