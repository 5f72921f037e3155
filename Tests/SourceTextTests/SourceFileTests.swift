import SourceText
import Testing

@Suite struct SourceFileTests {
    private func file(_ text: String) -> SourceFile {
        SourceFile(id: SourceFileID(rawValue: 0), path: "x", bytes: Array(text.utf8))
    }

    private static let texts = [
        "", "\n", "a", "a\nb", "a\r\nb\r\n", "a\rb\r\r\nc", "ä\nöö\n", "\u{2028}x\u{85}\ny\u{2029}", "😀a\n😀b",
        "\n\n\r\n\n",
        String(repeating: "yö ", count: 400), String(repeating: "abc\n", count: 300) + "ä\nb",
        String(repeating: "ä", count: 255) + "\n" + String(repeating: "a", count: 1000),
        // Breaks and letters of two bytes at every place of eight bytes.
        (0..<24).map { String(repeating: "a", count: $0) + ["\n", "\r\n", "\r", "ö"][$0 % 4] }.joined(),
        (0..<24).map { String(repeating: "€", count: $0) + ["\r", "ö", "\n", "\r\n"][$0 % 4] }.joined(),
    ]

    /// The lines as a slow and plain reading finds them.
    private func plainLines(_ text: String) -> [[Unicode.Scalar]] {
        var lines: [[Unicode.Scalar]] = [[]]
        let scalars = Array(text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            if scalar == "\n", index > 0, scalars[index - 1] == "\r" { continue }
            if scalar == "\n" || scalar == "\r" { lines.append([]) } else { lines[lines.count - 1].append(scalar) }
        }
        return lines
    }

    @Test(arguments: texts)
    func linesAreThoseOfAPlainReading(_ text: String) {
        let file = file(text)
        let expected = plainLines(text).map { String(String.UnicodeScalarView($0)) }
        #expect(file.lines.lineCount == expected.count)
        #expect((1...expected.count).map { file.text(of: file.span(ofLine: $0)) } == expected)
    }

    @Test(arguments: texts)
    func everyScalarHasItsPositionAndByte(_ text: String) {
        let file = file(text)
        var byte = 0
        for (offset, scalar) in text.unicodeScalars.enumerated() {
            let position = file.lines.position(at: UInt32(offset))
            let start = file.lines.start(ofLine: position.line)
            #expect(Int(start) + position.column - 1 == offset)
            #expect(file.byteOffset(of: UInt32(offset)) == byte)
            for inside in 0..<String(scalar).utf8.count {
                #expect(file.scalarOffset(ofByte: byte + inside) == UInt32(offset))
            }
            byte += String(scalar).utf8.count
        }
        #expect(file.lines.scalarCount == UInt32(text.unicodeScalars.count))
        #expect(file.byteOffset(of: .max) == byte)
    }

    @Test func byteOrderMarkIsNotCounted() {
        let file = file("\u{FEFF}ab\ncd")
        #expect(file.lines.position(at: 3) == SourcePosition(line: 2, column: 1))
        #expect(file.text(of: file.span) == "ab\ncd")
    }

    @Test func whatLiesBehindTheEndCountsAsTheEnd() {
        let file = file("ab\ncd")
        #expect(file.lines.position(at: 99) == SourcePosition(line: 2, column: 3))
        #expect(file.text(of: SourceSpan(file: file.id, start: 4, end: 99)) == "d")
        #expect(file.text(of: SourceSpan(file: file.id, start: 50, end: 99)) == "")
        #expect(file.text(of: file.span(ofLine: 7)) == "")
        #expect(file.text(of: file.span(ofLine: 0)) == "")
    }

    @Test func restOfLineEndsBeforeTheBreak() {
        let file = file("a: b # c\r\nd\r\n")
        #expect(file.text(of: file.restOfLine(after: 4)) == " # c")
        #expect(file.text(of: file.restOfLine(after: 9)) == "")
        #expect(file.text(of: file.restOfLine(after: 10)) == "d")
    }

    @Test func illFormedBytesAreCountedWithoutATrap() {
        let file = SourceFile(id: SourceFileID(rawValue: 0), path: "x", bytes: [0x80, 0x0A, 0xFF, 0x80, 0x80, 0x0D])
        for offset in 0...7 as ClosedRange<UInt32> {
            _ = file.text(of: file.restOfLine(after: offset))
            _ = file.scalarOffset(ofByte: Int(offset))
        }
        #expect(file.lines.lineCount == 3)
    }
}
