import Diagnostics
import Foundation
import Verdicts

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Where applications come from that are judged while they are read: a file named on the command line, or standard input.
final class ApplicationSource {
    private static let blockSize = 1 << 17
    private static let rowsAtOnce = 200

    /// As findings name it.
    let path: String
    private let language: MessageLanguage
    /// What is read block by block; nil for a table, which is read whole.
    private let handle: FileHandle?
    /// Rows of a table that were not given yet.
    private var rows: ArraySlice<ApplicationLines.Line> = []

    /// Opens a file, or standard input for `-`; ends the command if it can't be read.
    init(path: String, decoder: ApplicationDecoder, language: MessageLanguage) throws(ExitStatus) {
        self.path = path
        self.language = language
        if ApplicationFile.isTable(path) {
            handle = nil
            rows = Array(try ApplicationFile(path: path, language: language).lines(for: decoder))[...]
        } else {
            handle = path == ApplicationFile.standardInput ? .standardInput : FileHandle(forReadingAtPath: path)
            if handle == nil { throw unreadable() }
        }
    }

    /// The next piece; nil at the end.
    func next() throws(ExitStatus) -> Batch.Piece? {
        if let handle { return try block(of: handle.fileDescriptor).map(Batch.Piece.block) }
        defer { rows = rows.dropFirst(Self.rowsAtOnce) }
        return rows.isEmpty ? nil : .lines(Array(rows.prefix(Self.rowsAtOnce)))
    }

    /// A whole block, however little a pipe gives at a time, so that parts end at the same places in every run.
    private func block(of descriptor: Int32) throws(ExitStatus) -> [UInt8]? {
        var status = 0
        let block = [UInt8](unsafeUninitializedCapacity: Self.blockSize) { buffer, count in
            repeat {
                status = read(descriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count)
                count += max(0, status)
            } while status > 0 && count < buffer.count || status < 0 && errno == EINTR
        }
        if status < 0 { throw unreadable() }
        return block.isEmpty ? nil : block
    }

    private func unreadable() -> ExitStatus {
        Console.standardError.say(CommandMessage.fileUnreadable(path), in: language)
        return .environment
    }
}
