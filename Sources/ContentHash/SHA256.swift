/// The Secure Hash Algorithm with 256 bits (FIPS 180-4).
///
/// Written here because a library of cryptography would cost each build more than a minute for this one function.
package struct SHA256: Sendable {
    private var state: [UInt32] = [
        0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
    ]
    /// Bytes that do not fill a block yet.
    private var pending: [UInt8] = []
    private var byteCount: UInt64 = 0

    package init() {}

    /// The digest of bytes.
    package static func digest(of bytes: some Sequence<UInt8>) -> Digest {
        var hash = SHA256()
        hash.update(bytes)
        return hash.finish()
    }

    /// Takes in more bytes.
    package mutating func update(_ bytes: some Sequence<UInt8>) {
        let before = pending.count
        pending.append(contentsOf: bytes)
        byteCount += UInt64(pending.count - before)
        digestFullBlocks()
    }

    /// The digest of all bytes taken in.
    package mutating func finish() -> Digest {
        let bitCount = byteCount &* 8
        pending.append(0x80)
        while pending.count % 64 != 56 { pending.append(0) }
        for shift in stride(from: UInt64(56), through: 0, by: -8) {
            pending.append(UInt8(truncatingIfNeeded: bitCount >> shift))
        }
        digestFullBlocks()
        return Digest(
            bytes: state.flatMap { word in
                [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> UInt32($0)) }
            })
    }

    private mutating func digestFullBlocks() {
        let blockCount = pending.count / 64
        guard blockCount > 0 else { return }
        var schedule = [UInt32](repeating: 0, count: 64)
        for block in 0..<blockCount { digestBlock(at: block * 64, &schedule) }
        pending.removeFirst(blockCount * 64)
    }

    private mutating func digestBlock(at start: Int, _ schedule: inout [UInt32]) {
        for word in 0..<16 {
            let place = start + word * 4
            schedule[word] =
                UInt32(pending[place]) << 24 | UInt32(pending[place + 1]) << 16 | UInt32(pending[place + 2]) << 8
                | UInt32(pending[place + 3])
        }
        for word in 16..<64 {
            let early = schedule[word - 15]
            let late = schedule[word - 2]
            let small = early.rotated(by: 7) ^ early.rotated(by: 18) ^ early >> 3
            let large = late.rotated(by: 17) ^ late.rotated(by: 19) ^ late >> 10
            schedule[word] = schedule[word - 16] &+ small &+ schedule[word - 7] &+ large
        }
        mix(schedule)
    }

    private mutating func mix(_ schedule: [UInt32]) {
        var (a, b, c, d) = (state[0], state[1], state[2], state[3])
        var (e, f, g, h) = (state[4], state[5], state[6], state[7])
        for round in 0..<64 {
            let large = e.rotated(by: 6) ^ e.rotated(by: 11) ^ e.rotated(by: 25)
            let choice = (e & f) ^ (~e & g)
            let first = h &+ large &+ choice &+ Self.constants[round] &+ schedule[round]
            let small = a.rotated(by: 2) ^ a.rotated(by: 13) ^ a.rotated(by: 22)
            let majority = (a & b) ^ (a & c) ^ (b & c)
            (h, g, f, e) = (g, f, e, d &+ first)
            (d, c, b, a) = (c, b, a, first &+ small &+ majority)
        }
        for (place, value) in [a, b, c, d, e, f, g, h].enumerated() { state[place] &+= value }
    }

    /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
    private static let constants: [UInt32] = [
        0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
        0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
        0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
        0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
        0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
        0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
        0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
        0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
    ]
}

extension UInt32 {
    /// The word with its bits turned to the right.
    fileprivate func rotated(by count: UInt32) -> UInt32 { self >> count | self << (32 - count) }
}

/// A SHA-256 digest.
package struct Digest: Sendable, Hashable, CustomStringConvertible {
    /// Always 32 bytes.
    package let bytes: [UInt8]

    fileprivate init(bytes: [UInt8]) { self.bytes = bytes }

    /// The digest that bytes spell; nil unless there are 32.
    package init?(_ bytes: some Collection<UInt8>) {
        guard bytes.count == 32 else { return nil }
        self.bytes = Array(bytes)
    }

    /// The digest that 64 hexadecimal digits spell; nil for any other text.
    package init?(_ text: String) {
        let digits = text.utf8.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
        guard digits.count == 64, text.utf8.count == 64 else { return nil }
        bytes = stride(from: 0, to: 64, by: 2).map { UInt8(digits[$0] * 16 + digits[$0 + 1]) }
    }

    /// What stands before the first event.
    package static let zero = Digest(bytes: [UInt8](repeating: 0, count: 32))

    /// 64 hexadecimal digits.
    package var description: String {
        String(
            decoding: bytes.flatMap { byte in [byte >> 4, byte & 15].map { Self.digits[Int($0)] } }, as: UTF8.self)
    }

    private static let digits = Array("0123456789abcdef".utf8)
}
