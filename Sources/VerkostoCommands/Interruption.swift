import Dispatch
import Foundation

/// Does work that Ctrl-C ends early: it is cancelled and gives what it has; a second Ctrl-C ends the program.
func withInterruption<Result: Sendable>(_ work: @escaping @Sendable () async -> Result) async -> Result {
    let task = Task { await work() }
    let source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    source.setEventHandler {
        task.cancel()
        signal(SIGINT, SIG_DFL)
    }
    signal(SIGINT, SIG_IGN)
    source.resume()
    defer {
        source.cancel()
        signal(SIGINT, SIG_DFL)
    }
    return await task.value
}
