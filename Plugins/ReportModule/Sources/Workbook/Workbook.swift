import CXlsxWriter
import Diagnostics
import ModuleContract
import WorkCalendar

/// The report's tables as a workbook, a sheet each, by libxlsxwriter.
struct Workbook {
    private let tables: [ReportTable]
    private let words: ReportWords
    private let made: Day

    init(_ report: Report) {
        tables = report.tables
        words = report.words
        made = report.model.today
    }

    /// The file's bytes; the same for the same tables.
    func bytes() throws(ModuleFailure) -> [UInt8] {
        do throws(WorkbookProblem) {
            return try ScratchFile.contents { (path) throws(WorkbookProblem) in try write(to: path) }
        } catch let problem {
            throw .unable(problem)
        }
    }

    private func write(to path: String) throws(WorkbookProblem) {
        guard let workbook = workbook_new(path) else { throw .noMemory }
        setCreationDay(of: workbook)
        let formats = WorkbookFormats(workbook)
        var names = SheetNames()
        // A workbook without a sheet can't be opened.
        let tables =
            tables.isEmpty ? [ReportTable(id: "report", title: words(.summary), columns: [], rows: [])] : tables
        for table in tables {
            guard let sheet = workbook_add_worksheet(workbook, names.name(for: table.title)) else {
                lxw_workbook_free(workbook)
                throw .noMemory
            }
            Worksheet(table: table, sheet: sheet, formats: formats).write()
        }
        let result = workbook_close(workbook)
        guard result == LXW_NO_ERROR else { throw .refused(String(cString: lxw_strerror(result))) }
    }

    /// The report's day rather than the clock, so that equal tables give equal bytes.
    private func setCreationDay(of workbook: UnsafeMutablePointer<lxw_workbook>) {
        var properties = lxw_doc_properties()
        properties.created = time_t(made.number) * 86_400
        workbook_set_properties(workbook, &properties)
    }
}

/// Why a workbook could not be made.
enum WorkbookProblem: Error, LocalizedMessage {
    case noMemory
    /// The scratch file could not be opened or read; the number is POSIX's.
    case scratch(errno: Int32)
    /// In the library's words.
    case refused(String)

    func text(in language: MessageLanguage) -> String {
        switch (language, self) {
        case (.fi, .noMemory): "työkirjalle ei riitä muistia"
        case (.sv, .noMemory): "minnet räcker inte till arbetsboken"
        case (.en, .noMemory): "there is not enough memory for the workbook"
        case (.fi, .scratch(let number)): "työkirjan väliaikaista tiedostoa ei voi käyttää (errno \(number))"
        case (.sv, .scratch(let number)): "arbetsbokens tillfälliga fil kan inte användas (errno \(number))"
        case (.en, .scratch(let number)): "the workbook's temporary file can't be used (errno \(number))"
        case (.fi, .refused(let words)): "työkirjaa ei voi tehdä: \(words)"
        case (.sv, .refused(let words)): "arbetsboken kan inte göras: \(words)"
        case (.en, .refused(let words)): "the workbook can't be made: \(words)"
        }
    }
}
