import Foundation
import Synchronization

/// A plugin all set to be called: its files read and trusted, its programs found.
///
/// What is run is the content whose hash is trusted, whatever becomes of the folder meanwhile.
struct ReadyPlugin: Sendable {
    let plugin: InstalledPlugin
    let content: PluginFolder
    /// The program and its arguments; a program of the plugin's own by its path from the plugin's folder.
    let command: [String]
    /// Folders of its programs that are none of the system's.
    let programFolders: [String]

    init(_ plugin: InstalledPlugin, host: PluginHost) throws(PluginProblem) {
        self.plugin = plugin
        let id = plugin.manifest.id
        do {
            content = try plugin.content()
        } catch {
            throw .folder(plugin: id, error)
        }
        switch host.trust(in: plugin, content: content) {
        case .trusted: break
        case .changed: throw host.distrust(of: plugin, changed: true)
        case .unknown: throw host.distrust(of: plugin, changed: false)
        }
        let paths = content.files.map(\.path)
        var folders: [String] = []
        func path(of program: String) throws(PluginProblem) -> String {
            guard let path = Programs.find(program, in: Programs.systemFolders + host.programFolders) else {
                throw .cannotStart(plugin: id, program: program)
            }
            let folder = (path as NSString).deletingLastPathComponent
            if !Programs.systemFolders.contains(folder), !folders.contains(folder) { folders.append(folder) }
            return path
        }
        var command = plugin.manifest.command
        let own = command[0].hasPrefix("./") ? String(command[0].dropFirst(2)) : command[0]
        command[0] = paths.contains(own) ? "./" + own : try path(of: command[0])
        for program in plugin.manifest.programs { _ = try path(of: program) }
        self.command = command
        programFolders = folders
    }
}

/// The plugins that one run has made ready, so that a step which runs a thousand times reads and hashes files once.
final class ReadyPlugins: Sendable {
    private let byFolder = Mutex<[String: ReadyPlugin]>([:])
    private let copies = Mutex<[String: SharedCopy]>([:])

    /// The plugin as it was made ready before, or as it is made now.
    func ready(_ plugin: InstalledPlugin, host: PluginHost) throws(PluginProblem) -> ReadyPlugin {
        if let ready = byFolder.withLock({ $0[plugin.place.folder] }) { return ready }
        let ready = try ReadyPlugin(plugin, host: host)
        byFolder.withLock { $0[plugin.place.folder] = ready }
        return ready
    }

    /// The copy of a plugin's files that calls share which can't change it.
    func sharedCopy(of ready: ReadyPlugin) throws -> SharedCopy {
        try copies.withLock { copies in
            if let copy = copies[ready.plugin.place.folder] { return copy }
            let copy = try SharedCopy(of: ready.content)
            copies[ready.plugin.place.folder] = copy
            return copy
        }
    }
}
