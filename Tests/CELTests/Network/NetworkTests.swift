import CEL
import Testing

@Suite struct NetworkTests {
    @Test(
        arguments: [
            ("192.168.0.1", "192.168.0.1", .version4), ("0.0.0.0", "0.0.0.0", .version4),
            ("255.255.255.255", "255.255.255.255", .version4), ("::", "::", .version6), ("::1", "::1", .version6),
            ("1::", "1::", .version6), ("2001:DB8::68", "2001:db8::68", .version6),
            ("2001:db8:0:0:1:0:0:1", "2001:db8::1:0:0:1", .version6),
            ("2001:0db8:0:0:0:0:0:1", "2001:db8::1", .version6),
            ("1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7:8", .version6), ("1:0:3:4:5:6:7:8", "1:0:3:4:5:6:7:8", .version6),
            ("1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0", .version6), ("::2:3:4:5:6:7:8", "0:2:3:4:5:6:7:8", .version6),
            ("fe80:0:0:0:1::", "fe80::1:0:0:0", .version6), ("::ffff", "::ffff", .version6),
            ("::ffff:c0a8:1", "192.168.0.1", .version4), ("::1:ffff:c0a8:1", "::1:ffff:c0a8:1", .version6),
            ("ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", .version6),
        ] as [(String, String, IPAddress.Family)])
    func readsAddresses(text: String, canonical: String, family: IPAddress.Family) throws {
        let address = try IPAddress(parsing: text)
        #expect(address.description == canonical)
        #expect(address.family == family)
        #expect(try IPAddress(parsing: canonical) == address)
        #expect(try IPAddress.isCanonical(text) == (text == canonical))
    }

    @Test(arguments: [
        "", "1", "1.2.3", "192.168.0.1.0", "1.2.3.256", "1.2.3.04", "1.2.3.", ".1.2.3", "1..2.3", "+1.2.3.4",
        "1.2.3.4 ", "1.2.3.0x4",
        "2001:db8:::68", ":", ":::", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1::2::3", "12345::", "g::",
        "1:2:3:4::5:6:7:8", ":1", "1:",
        "1:2:3:4:5:6:7:", "[::1]", "+1::", "-1::", "192.168.0.0/24", "٣.1.1.1",
    ])
    func refusesAddresses(text: String) {
        #expect(throws: NetworkError.malformedAddress(text)) { try IPAddress(parsing: text) }
    }

    @Test func refusesZonesAndDottedAddressesInVersion6() {
        #expect(throws: NetworkError.zone("fe80::1%en0")) { try IPAddress(parsing: "fe80::1%en0") }
        #expect(throws: NetworkError.dottedIPv4InIPv6("::ffff:192.168.0.1")) {
            try IPAddress(parsing: "::ffff:192.168.0.1")
        }
        #expect(throws: NetworkError.zone("fe80::1%en0/24")) { try IPNetwork(parsing: "fe80::1%en0/24") }
        #expect(throws: NetworkError.dottedIPv4InIPv6("::ffff:192.168.0.1/24")) {
            try IPNetwork(parsing: "::ffff:192.168.0.1/24")
        }
    }

    @Test(
        arguments: [
            ("0.0.0.0", [.unspecified]), ("127.0.0.1", [.loopback]), ("127.255.0.9", [.loopback]),
            ("10.1.2.3", [.globalUnicast]),
            ("1.2.3.4", [.globalUnicast]), ("255.255.255.255", []), ("255.255.255.254", [.globalUnicast]),
            ("224.0.0.1", [.linkLocalMulticast]),
            ("224.0.1.1", []), ("169.254.169.254", [.linkLocalUnicast]), ("169.253.0.1", [.globalUnicast]),
            ("::", [.unspecified]), ("::1", [.loopback]), ("2001:db8::abcd", [.globalUnicast]),
            ("ff02::1", [.linkLocalMulticast]),
            ("ff12::1", [.linkLocalMulticast]), ("ff05::1", []), ("fd00::1", [.globalUnicast]),
            ("fe80::1", [.linkLocalUnicast]),
            ("febf::1", [.linkLocalUnicast]), ("fec0::1", [.globalUnicast]), ("fd80::1", [.globalUnicast]),
        ] as [(String, Set<Kind>)])
    func tellsKindsApart(text: String, kinds: Set<Kind>) throws {
        let address = try IPAddress(parsing: text)
        #expect(address.isUnspecified == kinds.contains(.unspecified))
        #expect(address.isLoopback == kinds.contains(.loopback))
        #expect(address.isGlobalUnicast == kinds.contains(.globalUnicast))
        #expect(address.isLinkLocalMulticast == kinds.contains(.linkLocalMulticast))
        #expect(address.isLinkLocalUnicast == kinds.contains(.linkLocalUnicast))
    }

    enum Kind { case unspecified, loopback, globalUnicast, linkLocalMulticast, linkLocalUnicast }

    @Test(arguments: [
        ("192.168.0.1/24", "192.168.0.0/24"), ("10.0.0.1/32", "10.0.0.1/32"), ("10.1.2.3/0", "0.0.0.0/0"),
        ("2001:db8:ffff::1/33", "2001:db8:8000::/33"), ("2001:db8::1/128", "2001:db8::1/128"),
        ("2001:db8::1/0", "::/0"),
    ])
    func masks(text: String, masked: String) throws {
        let network = try IPNetwork(parsing: text)
        #expect(network.description == text)
        #expect(network.masked.description == masked)
        #expect(network.masked.contains(network.address))
        #expect(network.contains(network.masked))
    }

    @Test(arguments: [
        "", "/", "/24", "10.0.0.0", "192.168.0.0/", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/+1", "10.0.0.0/08",
        "10.0.0.0/8/8", "::/129",
        "::/1000", "10.0.0/8", "10.0.0.0/ 8", "10.0.0.0/8 ",
    ])
    func refusesNetworks(text: String) {
        #expect(throws: NetworkError.malformedNetwork(text)) { try IPNetwork(parsing: text) }
    }

    @Test(arguments: [
        ("192.168.0.0/24", "192.168.0.1/32", true), ("192.168.0.0/24", "192.168.1.1/32", false),
        ("192.168.0.0/24", "192.168.0.0/25", true), ("192.168.0.0/24", "192.168.0.0/23", false),
        ("10.0.0.0/8", "10.0.0.0/8", true), ("10.9.9.9/8", "10.1.0.0/16", true), ("0.0.0.0/0", "255.0.0.0/8", true),
        ("0.0.0.0/0", "::/0", false), ("2001:db8::/32", "2001:db8::1/128", true),
        ("2001:db8::/32", "2001:db9::/33", false),
    ])
    func contains(outer: String, inner: String, expected: Bool) throws {
        let outer = try IPNetwork(parsing: outer)
        let inner = try IPNetwork(parsing: inner)
        #expect(outer.contains(inner) == expected)
        if inner.prefixLength == inner.address.family.bitWidth { #expect(outer.contains(inner.address) == expected) }
    }

    @Test func printsWhatItReads() throws {
        var random = RandomNumbers(seed: 13)
        for _ in 0..<2_000 {
            // Few different groups, so that runs of zeros of all lengths occur.
            let groups = (0..<8).map { _ in String([0, 0, 0, 1, 0xFFFF].randomElement(using: &random)!, radix: 16) }
            let address = try IPAddress(parsing: groups.joined(separator: ":"))
            #expect(try IPAddress(parsing: address.description) == address)
            #expect(try IPAddress.isCanonical(address.description))
        }
    }
}
