import ContentHash
import Testing

/// The examples of FIPS 180-4, as NIST gives them.
struct SHA256Tests {
    static let examples: [(text: String, digest: String)] = [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
    ]

    @Test(arguments: examples) func digestIsAsPublished(text: String, digest: String) {
        #expect(SHA256.digest(of: text.utf8).description == digest)
    }

    @Test(arguments: [1, 55, 56, 63, 64, 65, 127, 1000]) func piecesGiveTheSameAsTheWhole(size: Int) {
        let bytes = (0..<3000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        var hash = SHA256()
        for start in stride(from: 0, to: bytes.count, by: size) {
            hash.update(bytes[start..<min(start + size, bytes.count)])
        }
        #expect(hash.finish() == SHA256.digest(of: bytes))
    }
}
