#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// One of the process's two outputs.
struct Console: Sendable {
    private let descriptor: Int32

    /// Results.
    static let standardOutput = Console(descriptor: STDOUT_FILENO)
    /// Everything else.
    static let standardError = Console(descriptor: STDERR_FILENO)

    /// Whether a person sits at it.
    var isTerminal: Bool { isatty(descriptor) != 0 }

    /// Writes a text whole; a reader that went away ends the process quietly, as SIGPIPE would.
    func write(_ text: String) {
        var text = text
        text.withUTF8 { write(bytes: UnsafeRawBufferPointer($0)) }
    }

    /// Writes bytes whole.
    func write(bytes: UnsafeRawBufferPointer) {
        var rest = bytes
        while !rest.isEmpty {
            let count = systemWrite(descriptor, rest.baseAddress, rest.count)
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { return }
            rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
        }
    }
}

/// The system's `write`, told apart from the methods above.
private let systemWrite: @Sendable (Int32, UnsafeRawPointer?, Int) -> Int = { write($0, $1, $2) }
