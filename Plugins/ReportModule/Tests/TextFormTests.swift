import Testing
import WorkCalendar

@testable import ReportModule

@Suite("Text forms")
struct TextFormTests {
    @Test(
        "a field of CSV is quoted where it must be, and never a formula",
        arguments: [
            ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"so\"", "\"say \"\"so\"\"\""),
            ("two\nlines", "\"two\nlines\""),
            ("=1+1", "'=1+1"), ("+358", "'+358"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"), ("\t=1", "'\t=1"),
            ("=HYPERLINK(\"http://x\",\"y\")", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\""),
        ])
    func commaSeparated(text: String, field: String) {
        let table = ReportTable(id: "t", title: "T", columns: [.init(title: "c")], rows: [[.text(text)]])
        #expect(String(decoding: CommaSeparatedFile(table: table).bytes, as: UTF8.self) == "\u{FEFF}c\r\n\(field)\r\n")
    }

    @Test("values of CSV have one form in every language")
    func typedValues() {
        let cells: [ReportTable.Cell] = [
            .empty, .integer(-3), .number(2.5), .number(14), .day(day("2027-02-02")),
        ]
        let table = ReportTable(id: "t", title: "T", columns: [], rows: [cells])
        #expect(
            String(decoding: CommaSeparatedFile(table: table).bytes, as: UTF8.self)
                == "\u{FEFF}\r\n,-3,2.5,14,2027-02-02\r\n")
    }

    @Test(
        "HTML is escaped in text and attributes",
        arguments: [
            ("<b>&\"'</b>", "&lt;b&gt;&amp;&quot;&#39;&lt;/b&gt;"), ("ä€😀", "ä€😀"),
            ("a\u{0}b\u{7F}", "a\u{FFFD}b\u{FFFD}"),
            ("</style><script>", "&lt;/style&gt;&lt;script&gt;"),
        ])
    func html(text: String, escaped: String) {
        var html = HTMLWriter()
        html.element("p", [("title", text), ("lang", nil)], text)
        #expect(String(decoding: html.bytes, as: UTF8.self) == "<p title=\"\(escaped)\">\(escaped)</p>")
    }

    @Test(
        "content lines are escaped",
        arguments: [
            ("a;b,c\\d", "a\\;b\\,c\\\\d"), ("one\r\ntwo\rthree\nfour", "one\\ntwo\\nthree\\nfour"),
            ("bell\u{7}END:VCALENDAR", "bellEND:VCALENDAR"), ("ä😀", "ä😀"), ("a\u{85}b\u{9F}\u{A0}c", "ab\u{A0}c"),
        ])
    func contentLine(text: String, value: String) {
        var lines = ContentLines()
        lines.add("SUMMARY", text: text)
        #expect(String(decoding: lines.bytes, as: UTF8.self) == "SUMMARY:\(value)\r\n")
    }

    @Test(
        "content lines are folded at 75 octets, characters kept whole", arguments: ["a", "ä", "€", "😀"],
        [10, 73, 74, 200])
    func folding(character: String, count: Int) {
        let value = String(repeating: character, count: count)
        var lines = ContentLines()
        lines.add("X", text: value)
        let text = String(decoding: lines.bytes, as: UTF8.self)
        let folded = text.split(separator: "\r\n")
        #expect(folded.dropLast().allSatisfy { (72...75).contains($0.utf8.count) })
        #expect(folded.last.map { $0.utf8.count <= 75 } == true)
        #expect(text.replacing("\r\n ", with: "") == "X:\(value)\r\n")
    }

    @Test(
        "dates as people of a language write them",
        arguments: [
            ("fi", "ti 2.2.2027", "8.30–16.00", "2.2."), ("sv", "tis 2.2.2027", "8.30–16.00", "2.2"),
            ("en", "Tue 2 Feb 2027", "08:30–16:00", "2 Feb"),
        ])
    func dates(language: String, day written: String, span: String, short: String) {
        let dates = DateWords(language: language)
        let start = time("2027-02-02", 8, 30)
        #expect(dates.dayWithWeekday(start.day) == written)
        #expect(dates.span(from: start, to: time("2027-02-02", 16, 0)) == span)
        #expect(dates.shortDay(start.day) == short)
    }

    @Test(
        "coordinates have one digit after the point",
        arguments: [
            (0, "0"), (1.25, "1.3"), (-0.04, "0"), (-1.5, "-1.5"), (12, "12"),
        ])
    func coordinates(value: Double, text: String) {
        #expect(coordinate(value) == text)
    }
}

@Suite("Pictures")
struct PictureTests {
    @Test("no label covers another, and all stay in the column", arguments: [1, 2, 10, 28])
    func labelColumn(count: Int) {
        let column = LabelColumn(top: 20, bottom: 580, gap: 20)
        for wanted in [
            Array(repeating: 20.0, count: count), Array(repeating: 580.0, count: count),
            (0..<count).map { 300 + Double($0) * 3 },
        ] {
            let places = column.places(for: wanted)
            #expect(places.count == count)
            for (upper, lower) in zip(places, places.dropFirst()) { #expect(lower - upper >= 20 - 1e-9) }
            #expect(places.allSatisfy { (20 - 1e-9...580 + 1e-9).contains($0) })
        }
    }

    @Test("labels stay where they want to be if none is near")
    func freeLabels() {
        #expect(LabelColumn(top: 0, bottom: 100, gap: 10).places(for: [5, 40, 90]) == [5, 40, 90])
    }

    @Test(
        "long texts are wrapped between words and cut",
        arguments: [
            ("Palvelut ja rakenteet", ["Palvelut ja", "rakenteet"]), ("Muisti", ["Muisti"]),
            ("Henkilökohtaisuus", ["Henkilökohtai…"]),
            ("a bb ccc dddd eeeee ffffff ggggggg", ["a bb ccc dddd", "eeeee ffffff…"]),
        ])
    func wrapping(text: String, lines: [String]) {
        #expect(WrappedText(text, width: 14, lines: 2).lines == lines)
    }
}
