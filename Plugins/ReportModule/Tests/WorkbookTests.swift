import Testing

@testable import ReportModule

@Suite("Workbooks")
struct WorkbookTests {
    @Test("are the same for the same report, and zip files")
    func deterministic() throws {
        let report = Report(ExampleNetwork.request())
        let bytes = try Workbook(report).bytes()
        #expect(bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]))
        #expect(try Workbook(report).bytes() == bytes)
    }

    @Test(
        "sheets have names that spreadsheets take",
        arguments: [
            ("Meetings", "Meetings"), ("a/b: [c]*?\\d", "a b c d"), ("'quoted'", "quoted"), ("", "-"), ("History", "-"),
            (String(repeating: "😀", count: 20), String(repeating: "😀", count: 15)),
        ])
    func sheetNames(title: String, name: String) {
        var names = SheetNames()
        #expect(names.name(for: title) == name)
    }

    @Test("sheets of one name get numbers")
    func sameSheetNames() {
        var names = SheetNames()
        let title = String(repeating: "a", count: 40)
        #expect(
            [names.name(for: title), names.name(for: title.uppercased())] == [
                String(repeating: "a", count: 31), String(repeating: "A", count: 29) + " 2",
            ])
    }
}
