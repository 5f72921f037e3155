import Foundation
import ModuleContract
import ReportModule

// Usage: ReportBenchmark FORMAT MEMBERS MEETINGS [FOLDER]
//        ReportBenchmark bare-xlsx CELLS
// Reports in a format on a network of so many members and meetings; with FOLDER, keeps the files there. `bare-xlsx` writes
// the cells of a file with nothing but libxlsxwriter: the floor for a workbook. Prints as JSON the milliseconds of processor
// time that the whole took, and how much of it went into gathering what is to be told.

/// Takes no notice of how far a module has come.
struct NoProgress: ProgressSink {
    func report(fraction: Double, detail: String) {}
}

let arguments = Array(CommandLine.arguments.dropFirst())
if arguments.count == 2, arguments[0] == "bare-xlsx" {
    let cells = try BareWorkbook(path: arguments[1])
    let began = clock()
    let size = try cells.write()
    print(#"{"milliseconds": \#(milliseconds(since: began)), "files": 1, "bytes": \#(size)}"#)
    exit(0)
}
guard arguments.count >= 3, let members = Int(arguments[1]), let meetings = Int(arguments[2]) else {
    print("usage: ReportBenchmark FORMAT MEMBERS MEETINGS [FOLDER]; FORMAT: html ics csv json xlsx svg")
    exit(2)
}
let request = LargeNetwork(members: members, meetings: meetings).request(format: arguments[0])
var began = clock()
_ = Report(request)
let gathering = milliseconds(since: began)
began = clock()
let artifacts = try await ReportModule().run(request, progress: NoProgress()).artifacts
let whole = milliseconds(since: began)
let size = artifacts.reduce(0) { $0 + $1.bytes.count }
print(
    #"{"milliseconds": \#(whole), "gathering": \#(gathering), "files": \#(artifacts.count), "bytes": \#(size)}"#)
if arguments.count > 3 {
    for artifact in artifacts {
        let file = URL(filePath: arguments[3]).appending(path: artifact.path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(artifact.bytes).write(to: file)
    }
}

/// Processor time of this process since a reading of its clock.
func milliseconds(since began: clock_t) -> Int { Int((clock() - began) / (CLOCKS_PER_SEC / 1000)) }
