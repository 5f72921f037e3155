import Testing

@testable import CEL

/// What the evaluator takes for granted about how Swift lays values out in memory.
@Suite struct LayoutTests {
    @Test func aValueHasItsTagAfterItsLongestCase() {
        #expect(MemoryLayout<Value>.size == MemoryLayout<String>.size + 1)
    }

    @Test func aMapsStorageBeginsWithTheValue() throws {
        let map: MapValue = ["a": 1]
        withUnsafePointer(to: Value.map(map)) { address in
            #expect(address.mapStorage?.toOpaque() == Unmanaged.passUnretained(map.storage).toOpaque())
        }
        withUnsafePointer(to: Value.int(1)) { #expect($0.mapStorage == nil) }
    }

    @Test func aRecordStandsAtTheBeginningOfItsValue() {
        let record = Record(RecordType("laid", fields: []))
        withUnsafePointer(to: Value.record(record)) { address in
            #expect(address.record?.toOpaque() == Unmanaged.passUnretained(record).toOpaque())
        }
        withUnsafePointer(to: Value.int(1)) { #expect($0.record == nil) }
    }

    @Test(arguments: [
        "", "a", "ä", "fifteen bytes !", "sixteen bytes !!", "long text that no word can hold", "e\u{301}", "é",
    ])
    func textBitsTellTextsApart(text: String) {
        let copies = [
            text, String(text.unicodeScalars.map(Character.init)), String(decoding: Array(text.utf8), as: UTF8.self),
        ]
        for copy in copies {
            #expect(text.hasSameBytes(as: copy))
            #expect(TextBits(copy).withUTF8Bytes { Array($0) } == Array(text.utf8))
        }
        // The same text in storage of its own, although it is short.
        var roomy = ""
        roomy.reserveCapacity(100)
        roomy += text
        #expect(text.hasSameBytes(as: roomy))
        #expect(TextBits(roomy).withUTF8Bytes { Array($0) } == Array(text.utf8))
        for other in [text + "x", "x" + text, text.uppercased() + "."] { #expect(!text.hasSameBytes(as: other)) }
    }

    @Test func canonicallyEquivalentTextsDiffer() {
        #expect(!"é".hasSameBytes(as: "e\u{301}"))
    }
}
