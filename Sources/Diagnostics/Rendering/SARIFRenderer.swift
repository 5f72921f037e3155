import JSON
import SourceText

/// `--format sarif`: the Static Analysis Results Interchange Format 2.1.0 (OASIS), as code-scanning services read it.
public struct SARIFRenderer: FindingRenderer {
    private let version: String
    private let language: MessageLanguage

    /// Creates a renderer that names the version of Verkosto and the language of its messages.
    public init(version: String, language: MessageLanguage) {
        self.version = version
        self.language = language
    }

    /// One log with one run.
    public func render(_ findings: [Finding]) -> String {
        let log: JSONObject = [
            "$schema": .string(
                "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"),
            "version": .string("2.1.0"),
            "runs": .array([.object(run(findings))]),
        ]
        return JSONValue.object(log).indentedText + "\n"
    }

    private func run(_ findings: [Finding]) -> JSONObject {
        let codes = Set(findings.map(\.code)).sorted()
        let ranks = Dictionary(uniqueKeysWithValues: zip(codes, 0...))
        let driver: JSONObject = [
            "name": .string("verkosto"),
            "version": .string(version),
            "rules": .array(codes.map { .object(["id": .string($0)]) }),
        ]
        return [
            "tool": .object(["driver": .object(driver)]),
            "language": .string(language.rawValue),
            "columnKind": .string("unicodeCodePoints"),
            "results": .array(findings.map { .object(result($0, rank: ranks[$0.code] ?? 0)) }),
        ]
    }

    private func result(_ finding: Finding, rank: Int) -> JSONObject {
        var result: JSONObject = [
            "ruleId": .string(finding.code),
            "ruleIndex": .integer(Int64(rank)),
            "level": .string(finding.level.rawValue),
            "message": .object(["text": .string(finding.message)]),
        ]
        if let file = finding.file {
            result["locations"] = .array([.object(["physicalLocation": place(file, finding.range)])])
        }
        if !finding.notes.isEmpty { result["relatedLocations"] = .array(finding.notes.map(related)) }
        if !finding.fixes.isEmpty { result["fixes"] = .array(finding.fixes.map(fix)) }
        return result
    }

    private func related(_ note: Finding.Note) -> JSONValue {
        var location: JSONObject = ["message": .object(["text": .string(note.message)])]
        if let file = note.file { location["physicalLocation"] = place(file, note.range) }
        return .object(location)
    }

    private func fix(_ fix: Finding.Fix) -> JSONValue {
        var files: [String] = []
        for edit in fix.edits where !files.contains(edit.file) { files.append(edit.file) }
        let changes = files.map { file in
            let replacements = fix.edits.filter { $0.file == file }.map(replacement)
            return JSONValue.object(["artifactLocation": artifact(file), "replacements": .array(replacements)])
        }
        return .object([
            "description": .object(["text": .string(fix.title)]),
            "artifactChanges": .array(changes),
            "properties": .object(["safe": .boolean(fix.isSafe)]),
        ])
    }

    private func replacement(_ edit: Finding.Edit) -> JSONValue {
        .object([
            "deletedRegion": region(edit.range),
            "insertedContent": .object(["text": .string(edit.text)]),
        ])
    }

    private func place(_ file: String, _ range: SourceRange?) -> JSONValue {
        var place: JSONObject = ["artifactLocation": artifact(file)]
        place["region"] = range.map(region)
        return .object(place)
    }

    private func artifact(_ file: String) -> JSONValue {
        let path = percentEncoded(file)
        return .object(["uri": .string(file.hasPrefix("/") ? "file://" + path : path)])
    }

    private func region(_ range: SourceRange) -> JSONValue {
        .object([
            "startLine": .integer(Int64(range.start.line)), "startColumn": .integer(Int64(range.start.column)),
            "endLine": .integer(Int64(range.end.line)), "endColumn": .integer(Int64(range.end.column)),
        ])
    }
}

/// A path as a URI reference: everything but unreserved characters and slashes as its bytes in hexadecimal (RFC 3986).
private func percentEncoded(_ path: String) -> String {
    let digits = Array("0123456789ABCDEF")
    return path.utf8.reduce(into: "") { encoded, byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"), UInt8(ascii: "/"):
            encoded.unicodeScalars.append(Unicode.Scalar(byte))
        default:
            encoded += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
        }
    }
}
