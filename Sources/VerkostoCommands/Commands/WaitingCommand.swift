import ArgumentParser

/// A command that may wait for other work.
///
/// It runs on the thread that asks for it; the parser's `AsyncParsableCommand` would start another one first.
protocol WaitingCommand: ParsableCommand {
    /// Does what the command line asks for.
    func perform() async throws
}
