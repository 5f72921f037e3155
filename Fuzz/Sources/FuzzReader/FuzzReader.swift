import Diagnostics
import LocatedYAML
import SourceText

/// What libFuzzer calls with each text that it makes up: whatever the bytes, reading them keeps the reader's promises.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzReader(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    var files = SourceFiles()
    let file = files.add(path: "fuzz.yaml", bytes: Array(UnsafeBufferPointer(start: start, count: count)))
    if let broken = ReaderPromises(file).broken { fatalError(broken) }
    let findings = Finding.prepare(LocatedYAML.read(file: file).diagnostics, in: files, language: .en)
    let shown = TextRenderer(files: files, language: .en).render(findings)
    precondition(!shown.unicodeScalars.contains("\u{1B}"), "a terminal escape was shown")
    return 0
}
