import Foundation
import Testing

/// Holds the imports of every target to the table in ARCHITECTURE.md.
struct ImportsTests {
    @Test func importsFollowTheTable() throws {
        let table = try ImportTable(markdown: text(at: "ARCHITECTURE.md"))
        var strays: [String] = []
        for (folder, allowed) in table.allowedImports where allowed != ["*"] {
            for file in try swiftFiles(below: folder) {
                for module in try importedModules(of: file) where table.knows(module) && !allowed.contains(module) {
                    strays.append("\(file) imports \(module)")
                }
            }
        }
        #expect(strays.isEmpty, "not in the table of ARCHITECTURE.md: \(strays.joined(separator: "; "))")
    }

    @Test func everyTargetStandsInTheTable() throws {
        let table = try ImportTable(markdown: text(at: "ARCHITECTURE.md"))
        let folders = try ["Sources", "Plugins"].flatMap { parent in
            try FileManager.default.contentsOfDirectory(atPath: root.appending(path: parent).path)
                // Plugins that are processes, and templates of such, are no targets.
                .filter { !$0.hasPrefix(".") && (parent == "Sources" || isFolder("\(parent)/\($0)/Sources")) }
                .map { "\(parent)/\($0)" }
        }
        #expect(folders.sorted() == table.allowedImports.keys.sorted())
    }

    @Test func nothingButTheLibrariesOwnTargetsSeesThem() throws {
        let owners = [
            "CLibYAML": "LocatedYAML", "CLibical": "WorkCalendar", "CXlsxWriter": "ReportModule", "GRDB": "Register",
            "CMD4C": "ReportModule",
        ]
        for file in try swiftFiles(below: "Sources") + swiftFiles(below: "Plugins") {
            for module in try importedModules(of: file) {
                guard let owner = owners[module] else { continue }
                #expect(file.contains("/\(owner)/"), "\(file) imports \(module)")
            }
        }
    }

    @Test func onlyCommandsReadTheClockOrDrawChance() throws {
        let forbidden = ["Date()", "Date.now", "ContinuousClock", "SystemRandomNumberGenerator", ".random("]
        let exempt = ["Sources/VerkostoCommands/", "Sources/verkosto/"]
        for file in try swiftFiles(below: "Sources") + swiftFiles(below: "Plugins")
        where !exempt.contains(where: file.hasPrefix) && !file.contains("/Tests/") {
            let source = try text(at: file)
            for line in source.split(separator: "\n") where !line.drop(while: \.isWhitespace).hasPrefix("//") {
                for word in forbidden where line.contains(word) {
                    Issue.record("\(file) uses \(word): \(line)")
                }
            }
        }
    }

    @Test func nobodyPrintsPastTheConsole() throws {
        let statement = /^\s*(Swift\.)?(debugPrint|print|dump)\(/
        for file in try swiftFiles(below: "Sources") + swiftFiles(below: "Plugins") where !file.contains("/Tests/") {
            let lines = try text(at: file).split(separator: "\n")
            let ownPrint = lines.contains { $0.contains("func print(") }
            for line in lines where !ownPrint && line.firstMatch(of: statement) != nil {
                Issue.record("\(file) prints: \(line)")
            }
        }
    }
}

/// The table of ARCHITECTURE.md: folder → modules of ours that it may import.
private struct ImportTable {
    var allowedImports: [String: Set<String>] = [:]

    init(markdown: String) {
        for line in markdown.split(separator: "\n") where line.hasPrefix("| `") {
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            guard cells.count == 3 else { continue }
            let folder = cells[0].trimmingCharacters(in: CharacterSet(charactersIn: "`"))
            allowedImports[folder] = cells[2] == "–" ? [] : Set(cells[2].split(separator: " ").map(String.init))
        }
    }

    func knows(_ module: String) -> Bool {
        allowedImports.keys.contains { $0.hasSuffix("/\(module)") }
    }
}

private let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

private func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: root.appending(path: path).path, isDirectory: &isFolder)
        && isFolder.boolValue
}

private func text(at path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
}

private func swiftFiles(below folder: String) throws -> [String] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path)
    return paths.filter { $0.hasSuffix(".swift") && !$0.contains("Tests/") }.map { "\(folder)/\($0)" }.sorted()
}

private func importedModules(of file: String) throws -> [String] {
    try text(at: file).split(separator: "\n").compactMap { line in
        var words = line.split(separator: " ").map(String.init)
        if let first = words.first, ["public", "package", "internal", "private", "@testable"].contains(first) {
            words.removeFirst()
        }
        return words.count == 2 && words[0] == "import" ? words[1] : nil
    }
}
