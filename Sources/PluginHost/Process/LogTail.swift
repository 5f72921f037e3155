import PluginWire

/// The last lines of what a plugin wrote on standard error, its word of progress left out.
struct LogTail: Sendable {
    private(set) var lines: [String] = []
    /// Everything that came, in bytes.
    private(set) var byteCount = 0
    private var pending: [UInt8] = []

    private static let mostLines = 12
    private static let mostBytesOfLine = 400

    /// Takes in more; gives the word of progress that was in it.
    mutating func take(_ bytes: some Collection<UInt8>) -> [WireProgress] {
        byteCount += bytes.count
        var progress: [WireProgress] = []
        for part in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
            if part.offset > 0 { endLine(&progress) }
            // A line without end must not fill the memory.
            pending += part.element.prefix(max(0, 8192 - pending.count))
        }
        return progress
    }

    /// Takes what stands behind the last line break for a line.
    mutating func finish() {
        var progress: [WireProgress] = []
        endLine(&progress)
    }

    private mutating func endLine(_ progress: inout [WireProgress]) {
        defer { pending.removeAll(keepingCapacity: true) }
        let line = String(decoding: pending, as: UTF8.self)
        if let word = WireProgress(line: line) { return progress.append(word) }
        let shown = String(line.prefix(Self.mostBytesOfLine)).printable
        guard !shown.isEmpty else { return }
        lines.append(shown)
        if lines.count > Self.mostLines { lines.removeFirst() }
    }
}

extension String {
    /// The text without control characters, which could steer a terminal.
    var printable: String {
        String(String.UnicodeScalarView(unicodeScalars.filter { $0.properties.generalCategory != .control }))
    }
}
