import Testing

@testable import Register

/// The algorithm against the examples of FIPS 180-4 and, around the ends of blocks, against another implementation.
struct SHA256Tests {
    static let examples: [(text: String, digest: String)] = [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
        (a(55), "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"),
        (a(56), "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a"),
        (a(63), "7d3e74a05d7db15bce4ad9ec0658ea98e3f06eeecf16b4c6fff2da457ddc2f34"),
        (a(64), "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"),
        (a(65), "635361c48bb9eab14198e76ea8ab7f1a41685d6ad62aa9146d301d4f17eb0ae0"),
        (a(1000), "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3"),
    ]

    @Test(arguments: examples) func digestsExamples(text: String, digest: String) {
        #expect(SHA256.digest(of: text.utf8).description == digest)
    }

    @Test func takesBytesInPieces() {
        var hash = SHA256()
        for piece in [1, 62, 2, 64, 871] { hash.update(Array(repeating: UInt8(ascii: "a"), count: piece)) }
        #expect(hash.finish() == SHA256.digest(of: Self.a(1000).utf8))
    }

    private static func a(_ count: Int) -> String { String(repeating: "a", count: count) }
}
