import ModuleContract

/// Tells nobody.
struct NoProgress: ProgressSink {
    func report(fraction: Double, detail: String) {}
}

/// One line on a terminal that is written over.
struct TerminalProgress: ProgressSink {
    func report(fraction: Double, detail: String) {
        let percent = Int((min(max(fraction, 0), 1) * 100).rounded())
        Console.standardError.write("\r\u{1B}[K\(percent) % \(detail)")
    }

    /// Takes the line away.
    func end() {
        Console.standardError.write("\r\u{1B}[K")
    }
}
