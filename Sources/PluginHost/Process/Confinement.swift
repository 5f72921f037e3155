import Foundation
import Subprocess

#if canImport(System)
    import System
#else
    import SystemPackage
#endif

/// How plugins are shut in on this computer.
package enum Confinement: Sendable, Hashable {
    /// bubblewrap: no network, a read-only system, only granted files, processes that end with their first.
    case bubblewrap
    /// Namespaces by util-linux alone: no network, processes that end with their first; files are open.
    case namespaces
    /// Limits and a process group, nothing else.
    case limits

    /// What is missing for plugins to be shut in; nil if nothing is.
    package var lack: ConfinementLack? {
        switch self {
        case .bubblewrap: nil
        case .namespaces: .files
        case .limits: .everything
        }
    }

    /// The best that works here: a program that is installed may still be forbidden to make namespaces, so it is tried.
    package static func best() async -> Confinement {
        if let program = Programs.system("bwrap"), await works(program, ["--unshare-all", "--ro-bind", "/", "/"]) {
            return .bubblewrap
        }
        if let program = Programs.system("unshare"), Programs.system("setpriv") != nil,
            await works(program, namespaceFlags)
        {
            return .namespaces
        }
        return .limits
    }

    private static func works(_ program: String, _ arguments: [String]) async -> Bool {
        guard let nothing = Programs.system("true") else { return false }
        let result = try? await Subprocess.run(
            .path(FilePath(program)), arguments: Arguments(arguments + ["--", nothing]), environment: .custom([:]),
            input: .none, output: .discarded, error: .discarded)
        return result?.terminationStatus.isSuccess ?? false
    }

    /// A new user, process, network and IPC namespace whose processes end when the first does.
    static let namespaceFlags = ["--user", "--map-current-user", "--ipc", "--pid", "--fork", "--kill-child=KILL"]
}

/// The folders of programs beside the system's.
package enum ProgramFolders {
    /// Those of the user's path.
    package static var ofUser: [String] {
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
            .filter { $0.hasPrefix("/") }
    }
}

/// Finds programs.
enum Programs {
    /// The folders of the system's programs.
    static let systemFolders = ["/usr/local/bin", "/usr/bin", "/bin", "/opt/homebrew/bin"]

    /// The path of a program of the system.
    static func system(_ name: String) -> String? { find(name, in: systemFolders) }

    /// The path of a program in the first of several folders that has it.
    static func find(_ name: String, in folders: [String]) -> String? {
        guard !name.isEmpty, !name.contains("/") else { return nil }
        return folders.lazy.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }
}
