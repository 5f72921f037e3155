import Diagnostics
import Foundation
import JSON
import ModuleContract
import PluginWire
import Subprocess
import WorkCalendar

/// One call of a plugin, all set: trusted, its programs found, its files at hand.
struct PluginCall {
    private let plugin: InstalledPlugin
    private let content: PluginFolder
    private let command: [String]
    private let programFolders: [String]
    private let grants: [FileGrant]
    private let attachments: [FileAttachment]
    private let limits: PluginLimits

    /// Makes a call ready. What is run is the content whose hash is trusted, whatever becomes of the folder meanwhile.
    init(
        of plugin: InstalledPlugin, host: PluginHost, grants: [FileGrant], attachments: [FileAttachment] = []
    ) throws(PluginProblem) {
        self.plugin = plugin
        self.grants = grants
        self.attachments = attachments
        limits = host.limits(for: plugin.manifest)
        do {
            content = try plugin.content()
        } catch {
            throw .folder(plugin: plugin.manifest.id, error)
        }
        switch host.trust(in: plugin, content: content) {
        case .trusted: break
        case .changed: throw .untrusted(plugin: plugin.manifest.id, changed: true)
        case .unknown: throw .untrusted(plugin: plugin.manifest.id, changed: false)
        }
        var folders: [String] = []
        var words = plugin.manifest.command
        for (index, name) in ([words[0]] + plugin.manifest.programs).enumerated() {
            if index == 0, content.files.contains(where: { $0.path == name || "./" + $0.path == name }) {
                words[0] = name.hasPrefix("./") ? name : "./" + name
                continue
            }
            guard let path = Programs.find(name, in: Programs.systemFolders + host.programFolders) else {
                throw .cannotStart(plugin: plugin.manifest.id, program: name)
            }
            if index == 0 { words[0] = path }
            let folder = (path as NSString).deletingLastPathComponent
            if !Programs.systemFolders.contains(folder), !folders.contains(folder) { folders.append(folder) }
        }
        command = words
        programFolders = folders
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
            let scratch = try ScratchFolder(for: content, grants: grants, attachments: attachments)
            defer { scratch.remove() }
            let sandbox = Sandbox(
                confinement: confinement, scratch: scratch, limits: limits, programFolders: programFolders,
                grants: grants + attachments.map { FileGrant(path: $0.path, realPath: "\(scratch.files)/\($0.path)") },
                hasNetwork: !plugin.manifest.permissions.network.isEmpty)
            var input: [UInt8] = []
            input.append(json: message(sandbox.filesFolder))
            defer { if confinement == .limits { ProcessTree.end(marked: scratch.name) } }
            let process = PluginProcess(
                command: sandbox.command(for: command), environment: sandbox.environment(epoch: day.number * 86_400),
                folder: scratch.plugin, limits: limits, progress: progress)
            result = try await process.run(input: input)
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

    /// What is wrong with the way in which a process ended; nil if nothing is. One that says in its answer why it failed may
    /// end with any code.
    private func problem(with result: PluginProcess.Result) -> PluginProblem? {
        let id = plugin.manifest.id
        if let overrun = result.overrun { return .overran(plugin: id, overrun) }
        switch result.status {
        case .exited(0): return nil
        case .exited(let code):
            // Shells and prlimit pass the signal that ended a program on as 128 and its number.
            if code == 128 + SIGXCPU { return .overran(plugin: id, .processorTime(seconds: limits.processorSeconds)) }
            return result.saysWhyItFailed ? nil : .ended(plugin: id, .exit(code))
        case .signaled(let signal):
            if signal == SIGXCPU { return .overran(plugin: id, .processorTime(seconds: limits.processorSeconds)) }
            return .ended(plugin: id, .signal(signal))
        }
    }
}
