#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif
import JSON
import ModuleContract
import PluginWire
import Subprocess
import Synchronization

#if canImport(System)
    import System
#else
    import SystemPackage
#endif

/// One process of a plugin with all that it starts: gets its input whole, and ends in time.
struct PluginProcess {
    /// The program and its arguments.
    var command: [String]
    var environment: [String: String]
    var folder: String
    var limits: PluginLimits
    var progress: any ProgressSink

    /// What came of it.
    struct Result: Sendable {
        var output: [UInt8]
        var log: [String]
        var status: TerminationStatus
        /// The limit that it went past, for which it was stopped.
        var overrun: PluginOverrun?
    }

    /// Runs it; it and every process that it started have ended when this returns, also where the task is cancelled.
    ///
    /// - Throws: what the system says where it can't be started.
    func run(input: [UInt8]) async throws -> Result {
        BrokenPipes.ignore()
        let watch = ProcessWatch()
        return try await withTaskCancellationHandler {
            try await withThrowingTaskGroup(of: Result?.self) { group in
                group.addTask { try await run(input: input, watch: watch) }
                group.addTask { await watch.stop(after: limits.milliseconds) }
                group.addTask { await watch.stop(beyond: limits) }
                defer { group.cancelAll() }
                while let result = try await group.next() {
                    if let result { return result }
                }
                throw CancellationError()
            }
        } onCancel: {
            watch.stop(nil)
        }
    }

    private func run(input: [UInt8], watch: ProcessWatch) async throws -> Result {
        var options = PlatformOptions()
        // A session of its own: Ctrl-C on the terminal reaches us, and we end the plugin.
        options.createSession = true
        options.teardownSequence = [.send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .zero)]
        let keys = environment.map { (Environment.Key(stringLiteral: $0.key), $0.value) }
        let configuration = Configuration(
            executable: .path(FilePath(command[0])), arguments: Arguments(Array(command.dropFirst())),
            environment: .custom(Dictionary(uniqueKeysWithValues: keys)), workingDirectory: FilePath(folder),
            platformOptions: options)
        defer { watch.end() }
        let ended = try await Subprocess.run(
            configuration, input: .inputWriter, output: .sequence, error: .sequence
        ) { execution in
            watch.begin(execution.processIdentifier.value)
            async let log = log(of: execution.standardError, watch: watch)
            async let written: Void = write(input, to: execution.standardInputWriter)
            let output = await output(of: execution.standardOutput, watch: watch)
            await written
            return (output, await log)
        }
        return Result(
            output: ended.closureResult.0, log: ended.closureResult.1, status: ended.terminationStatus,
            overrun: watch.overrun)
    }

    /// Gives the process its input; one that does not want it to the end is free to answer all the same.
    private func write(_ input: [UInt8], to writer: StandardInputWriter) async {
        _ = try? await writer.write(input)
        try? await writer.finish()
    }

    private func output(of sequence: SubprocessOutputSequence, watch: ProcessWatch) async -> [UInt8] {
        var output: [UInt8] = []
        do {
            for try await buffer in sequence {
                buffer.withUnsafeBytes { output.append(contentsOf: $0) }
                if output.count > limits.output {
                    watch.stop(.output(megabytes: limits.output >> 20))
                    break
                }
            }
        } catch {
            // What can't be read to its end is found wanting as an answer.
        }
        return output
    }

    private func log(of sequence: SubprocessOutputSequence, watch: ProcessWatch) async -> [String] {
        var tail = LogTail()
        do {
            for try await buffer in sequence {
                let words = buffer.withUnsafeBytes { tail.take($0) }
                for word in words { progress.report(fraction: word.fraction, detail: word.detail.printable) }
                if tail.byteCount > limits.log {
                    watch.stop(.log(megabytes: limits.log >> 20))
                    break
                }
            }
        } catch {
            // What was read so far is the log.
        }
        tail.finish()
        return tail.lines
    }
}

/// Ends a process and all that it started, once, for the first reason that comes up.
private final class ProcessWatch: Sendable {
    private struct State {
        var process: pid_t?
        var isStopped = false
        var overrun: PluginOverrun?
    }

    private let state = Mutex(State())

    /// The limit for which the process was stopped.
    var overrun: PluginOverrun? { state.withLock(\.overrun) }

    /// The process has started; if it was to be stopped before, it is now.
    func begin(_ process: pid_t) {
        state.withLock { state in
            state.process = process
            if state.isStopped { Self.kill(process) }
        }
    }

    /// The process has ended; what it left behind in its group ends too.
    func end() {
        state.withLock { state in
            // Its own number may be another's by now; the number of its group is free only when the group is empty.
            if let process = state.process { systemKill(-process, SIGKILL) }
            state.process = nil
        }
    }

    /// Ends the process; nil where no limit is the reason.
    func stop(_ overrun: PluginOverrun?) {
        state.withLock { state in
            guard !state.isStopped else { return }
            state.isStopped = true
            state.overrun = overrun
            if let process = state.process { Self.kill(process) }
        }
    }

    /// Ends the process after so many milliseconds, unless the task is cancelled first.
    func stop(after milliseconds: Int) async -> PluginProcess.Result? {
        let isOver = (try? await Task.sleep(for: .milliseconds(milliseconds))) != nil
        // On a busy machine we may wake late; a process that ended in time is not to blame.
        if isOver, !hasEnded { stop(.time(seconds: Double(milliseconds) / 1000)) }
        return nil
    }

    /// Looks at the processes from time to time, and ends them when they are too many or hold too much.
    func stop(beyond limits: PluginLimits) async -> PluginProcess.Result? {
        while (try? await Task.sleep(for: .milliseconds(100))) != nil {
            guard let process = state.withLock(\.process) else { continue }
            let tree = ProcessTree(below: process)
            if tree.count > limits.processes { stop(.processes(limits.processes)) }
            if tree.memory > limits.memory { stop(.memory(megabytes: limits.memory >> 20)) }
        }
        return nil
    }

    /// Whether the process has ended, though what it wrote may not have been read yet.
    private var hasEnded: Bool {
        state.withLock { state in
            guard let process = state.process else { return false }
            var information = siginfo_t()
            return waitid(P_PID, id_t(process), &information, WEXITED | WNOHANG | WNOWAIT) == 0
                && information.si_signo == SIGCHLD
        }
    }

    private static func kill(_ process: pid_t) {
        systemKill(-process, SIGKILL)
        systemKill(process, SIGKILL)
    }
}

/// The system's `kill`, told apart from the methods above.
private let systemKill: @Sendable (pid_t, Int32) -> Void = { _ = kill($0, $1) }

/// A plugin may close its input early; writing to it then is an error, and must not end us.
private enum BrokenPipes {
    static func ignore() { _ = once }

    private static let once: Void = { _ = signal(SIGPIPE, SIG_IGN) }()
}

extension PluginProcess.Result {
    /// Whether the output is a message that says why the plugin failed.
    var saysWhyItFailed: Bool {
        guard let json = try? JSONValue(parsing: output), case .failure? = try? PluginMessage(json) else {
            return false
        }
        return true
    }
}
