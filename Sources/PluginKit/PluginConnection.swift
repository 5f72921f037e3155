#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The three streams between a plugin and Verkosto, so that a test needs no process.
public protocol PluginConnection: Sendable {
    /// Everything that Verkosto sent.
    func read() throws(PluginFailure) -> [UInt8]
    /// Sends the answer.
    func write(_ bytes: [UInt8]) throws(PluginFailure)
    /// Writes a line of progress or log.
    func log(_ line: String)
}

/// Standard input, output and error of the process.
public struct StandardStreams: PluginConnection {
    /// Creates the connection.
    public init() {}

    public func read() throws(PluginFailure) -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = systemRead(STDIN_FILENO, &buffer, buffer.count)
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 else { throw PluginFailure("The request can’t be read.") }
            if count == 0 { return bytes }
            bytes.append(contentsOf: buffer[..<count])
        }
    }

    public func write(_ bytes: [UInt8]) throws(PluginFailure) {
        guard Self.write(bytes, to: STDOUT_FILENO) else { throw PluginFailure("The answer can’t be written.") }
    }

    public func log(_ line: String) { _ = Self.write(Array((line + "\n").utf8), to: STDERR_FILENO) }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                systemWrite(descriptor, buffer.baseAddress?.advanced(by: written), bytes.count - written)
            }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { return false }
            written += count
        }
        return true
    }
}

/// The system's functions, told apart from the methods above.
private let systemRead: @Sendable (Int32, UnsafeMutableRawPointer?, Int) -> Int = { read($0, $1, $2) }
private let systemWrite: @Sendable (Int32, UnsafeRawPointer?, Int) -> Int = { write($0, $1, $2) }
