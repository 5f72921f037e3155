import JSON
import NetworkModel
import Testing
import WorkCalendar

@testable import Verdicts

extension JSONValue {
    /// What is written as JSON.
    init(writing write: (inout ByteBuffer) -> Void) throws {
        var buffer = ByteBuffer(capacity: 64)
        write(&buffer)
        self = try JSONValue(parsing: buffer.withBytes { Array($0) })
    }
}

@Suite struct ByteBufferTests {
    private func text(_ write: (inout ByteBuffer) -> Void) -> String {
        var buffer = ByteBuffer(capacity: 0)
        write(&buffer)
        return buffer.withBytes { String(decoding: $0, as: UTF8.self) }
    }

    @Test(arguments: [0, 7, -7, 10, 99, 100, 65_536, -1_000_000_007, .max, .min])
    func `numbers are written as Swift writes them`(number: Int) {
        #expect(text { $0.append(number) } == number.description)
    }

    @Test(arguments: [-800_000, -1, 0, 19_000, 21_090, 2_932_896, 2_932_897])
    func `days are written as they are described`(number: Int) {
        #expect(text { $0.append(Day(number: number)) } == Day(number: number).description)
    }

    @Test(arguments: [
        "", "a", "ä", "\"", "\\", "seven7 \"", "eight 88\"", "a tab\tand a line\nfeed", "\u{0}\u{1F}\u{7F}",
        "työikäiset 🐻‍❄️ \u{2028}",
        String(repeating: "long ", count: 100) + "\u{8}" + String(repeating: "\"", count: 20),
    ])
    func `texts are escaped as elsewhere`(text: String) {
        #expect(self.text { $0.append(json: text) } == JSONValue.string(text).compactText)
    }

    @Test func `room grows with what is written, and is used again`() {
        var buffer = ByteBuffer(capacity: 0)
        for _ in 0..<2 {
            buffer.removeAll()
            for number in 0..<1_000 { buffer.append(number) }
            #expect(buffer.withBytes { Array($0) } == (0..<1_000).flatMap { Array($0.description.utf8) })
        }
    }
}
