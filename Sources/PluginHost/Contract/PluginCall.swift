import Diagnostics
import Foundation
import JSON
import ModuleContract
import PluginWire
import Subprocess
import WorkCalendar

/// One call of a plugin, with the files that it is granted.
struct PluginCall {
    private let ready: ReadyPlugin
    private let readyPlugins: ReadyPlugins
    private let grants: [FileGrant]
    private let attachments: [FileAttachment]
    private let limits: PluginLimits

    private var plugin: InstalledPlugin { ready.plugin }

    /// Makes a call ready.
    init(
        of plugin: InstalledPlugin, host: PluginHost, grants: [FileGrant], attachments: [FileAttachment] = []
    ) throws(PluginProblem) {
        readyPlugins = host.ready
        ready = try readyPlugins.ready(plugin, host: host)
        limits = host.limits(for: plugin.manifest)
        self.grants = grants
        self.attachments = attachments
    }

    /// Runs the plugin on a message, which is told where the granted files lie. What keeps it from an answer is thrown.
    ///
    /// - Parameter day: the day that programs see which would write the time into files.
    func run(
        confinement: Confinement, on day: Day, progress: any ProgressSink, message: (String) -> JSONValue
    ) async throws(ModuleFailure) -> PluginProcess.Result {
        let id = plugin.manifest.id
        let result: PluginProcess.Result
        do {
            result = try await end(of: message, confinement: confinement, day: day, progress: progress)
        } catch is CancellationError {
            throw .cancelled
        } catch {
            throw .plugin([Diagnostic(PluginProblem.environment(plugin: id, reason: "\(error)"), at: nil)])
        }
        if Task.isCancelled { throw .cancelled }
        guard let problem = problem(with: result) else { return result }
        let notes = result.log.map { DiagnosticNote(LogLine(text: $0)) }
        throw .plugin([Diagnostic(problem, at: nil, notes: notes)])
    }

    /// How the plugin's process ends; nothing of it is left then.
    private func end(
        of message: (String) -> JSONValue, confinement: Confinement, day: Day, progress: any ProgressSink
    ) async throws -> PluginProcess.Result {
        // Shut in by bubblewrap, a plugin can't change its files.
        let shared = confinement == .bubblewrap ? try readyPlugins.sharedCopy(of: ready) : nil
        let scratch = try ScratchFolder(for: ready.content, shared: shared, grants: grants, attachments: attachments)
        defer { scratch.remove() }
        let sandbox = Sandbox(
            confinement: confinement, scratch: scratch, limits: limits, programFolders: ready.programFolders,
            grants: grants + attachments.map { FileGrant(path: $0.path, realPath: "\(scratch.files)/\($0.path)") },
            hasNetwork: !plugin.manifest.permissions.network.isEmpty)
        var input: [UInt8] = []
        input.append(json: message(sandbox.filesFolder))
        let mark = ProcessMark(name: scratch.name, start: ProcessStatus.now)
        defer { if confinement == .limits { mark.endProcesses() } }
        let process = PluginProcess(
            command: sandbox.command(for: ready.command), environment: sandbox.environment(epoch: day.number * 86_400),
            folder: scratch.plugin, limits: limits, progress: progress)
        return try await process.run(input: input)
    }

    /// What is wrong with the way in which a process ended; nil if nothing is. One that says in its answer why it failed may
    /// end with any code.
    private func problem(with result: PluginProcess.Result) -> PluginProblem? {
        let id = plugin.manifest.id
        if let overrun = result.overrun { return .overran(plugin: id, overrun) }
        let ending: PluginProblem.HowEnded
        switch result.status {
        case .exited(0): return nil
        // Shells, prlimit and bubblewrap pass the signal that ended a program on as 128 and its number.
        case .exited(let code) where code > 128 && code < 192: ending = .signal(code - 128)
        case .exited(let code): ending = .exit(code)
        case .signaled(let signal): ending = .signal(signal)
        }
        if ending == .signal(SIGXCPU) { return .overran(plugin: id, .processorTime(seconds: limits.processorSeconds)) }
        return result.saysWhyItFailed ? nil : .ended(plugin: id, ending)
    }
}
