import Foundation

/// The command line that runs a plugin shut in, and what it finds there.
struct Sandbox {
    var confinement: Confinement
    var scratch: ScratchFolder
    var limits: PluginLimits
    /// Folders of programs that the system's own folders lack, such as those of a virtual environment.
    var programFolders: [String]
    /// Files and folders that the plugin may read: their real paths by their paths beside the recipe.
    var grants: [FileGrant]
    var hasNetwork: Bool

    /// Where the plugin finds its own files; the folder in which it is run.
    var pluginFolder: String { confinement == .bubblewrap ? "/plugin" : scratch.plugin }
    /// Where the plugin may write.
    var workFolder: String { confinement == .bubblewrap ? "/tmp" : scratch.work }
    /// Where the plugin finds the files that it was granted.
    var filesFolder: String { confinement == .bubblewrap ? "/files" : scratch.files }

    /// The whole environment of the plugin's processes.
    ///
    /// - Parameter epoch: the day to reckon from in seconds since 1970, for programs that would write the time into files.
    func environment(epoch: Int) -> [String: String] {
        [
            "PATH": (Array(Programs.systemFolders.prefix(3)) + programFolders).joined(separator: ":"),
            "HOME": workFolder, "TMPDIR": workFolder, "LANG": "C.UTF-8", "TZ": "UTC",
            "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1", "SOURCE_DATE_EPOCH": String(epoch),
            ProcessMark.variable: scratch.name,
        ]
    }

    /// The program and arguments to run for a plugin's own command.
    func command(for command: [String]) -> [String] {
        switch confinement {
        case .bubblewrap: bubblewrap + ["--"] + limited(command)
        case .namespaces: namespaces + ["--"] + limited(command)
        case .limits: endingWithUs(by: "TERM") + guarded(limited(command))
        }
    }

    /// Sets limits that each process inherits. `data` rather than address space: runtimes reserve far more than they use.
    private func limited(_ command: [String]) -> [String] {
        guard let program = Programs.system("prlimit") else { return limitedByShell(command) }
        let seconds = limits.processorSeconds
        var flags = [
            "--core=0", "--nofile=\(limits.openFiles)", "--cpu=\(seconds):\(seconds + 1)", "--data=\(limits.memory)",
            "--fsize=\(limits.scratch)",
        ]
        // Outside of a namespace the limit would count all processes of the user.
        if confinement != .limits { flags.append("--nproc=\(limits.processes * 2)") }
        return [program] + flags + ["--"] + command
    }

    /// Where util-linux is not at hand, as on macOS.
    private func limitedByShell(_ command: [String]) -> [String] {
        // One limit for each word: POSIX knows no more, and dash refuses it.
        let limits = "ulimit -c 0 && ulimit -n \(limits.openFiles) && ulimit -t \(limits.processorSeconds)"
        return ["/bin/sh", "-c", limits + #" && exec "$@""#, "sh"] + command
    }

    private var namespaces: [String] {
        endingWithUs(by: "KILL") + [Programs.system("unshare") ?? "unshare"] + Confinement.namespaceFlags
            + (hasNetwork ? [] : ["--net"])
    }

    /// Has the kernel send the first process a signal when we end, however that comes about. Its parent is the one thread of
    /// Subprocess that starts programs, which lives as long as we do.
    private func endingWithUs(by signal: String) -> [String] {
        Programs.system("setpriv").map { [$0, "--pdeathsig", signal, "--no-new-privs", "--"] } ?? []
    }

    /// Behind a shell that passes the end of the first process on to its whole group; where nothing tells it of our end, it
    /// would be of no use.
    private func guarded(_ command: [String]) -> [String] {
        guard Programs.system("setpriv") != nil else { return command }
        // What runs in the background would get no input: a shell gives it an empty one unless it is handed over.
        let script = #"trap 'kill -KILL 0' TERM; exec 3<&0; "$@" <&3 3<&- & exec 0<&- 3<&-; wait $!"#
        return ["/bin/sh", "-c", script, "sh"] + command
    }
}

// MARK: - bubblewrap

extension Sandbox {
    private var bubblewrap: [String] {
        [
            Programs.system("bwrap") ?? "bwrap", "--unshare-all", "--die-with-parent", "--new-session", "--cap-drop",
            "ALL",
        ]
            + (hasNetwork ? ["--share-net"] : []) + system + ["--proc", "/proc", "--dev", "/dev"]
            + ["--size", String(limits.scratch), "--tmpfs", "/tmp", "--size", "16777216", "--tmpfs", "/dev/shm"]
            + ["--remount-ro", "/dev", "--ro-bind", scratch.plugin, "/plugin", "--dir", "/files"]
            + grants.flatMap { ["--ro-bind", $0.realPath, "/files/\($0.path)"] } + programs
            + ["--remount-ro", "/", "--chdir", "/plugin"]
    }

    /// The system's programs and libraries, and of its settings those that programs need and that tell nothing.
    private var system: [String] {
        var flags = ["/usr", "/opt", "/nix", "/gnu"].flatMap { ["--ro-bind-try", $0, $0] }
        for folder in ["/bin", "/sbin", "/lib", "/lib32", "/lib64"] {
            if let target = try? FileManager.default.destinationOfSymbolicLink(atPath: folder) {
                flags += ["--symlink", target, folder]
            } else {
                flags += ["--ro-bind-try", folder, folder]
            }
        }
        var settings = [
            "alternatives", "fonts", "ld.so.cache", "ld.so.conf", "ld.so.conf.d", "localtime", "mime.types", "timezone",
            "papersize",
        ]
        if hasNetwork {
            settings += [
                "ca-certificates", "hosts", "nsswitch.conf", "pki", "resolv.conf", "ssl/certs", "ssl/openssl.cnf",
            ]
        }
        return flags + settings.flatMap { ["--ro-bind-try", "/etc/\($0)", "/etc/\($0)"] }
            + ["--ro-bind-try", "/var/cache/fontconfig", "/var/cache/fontconfig"]
    }

    /// Programs that lie elsewhere, with the libraries beside them.
    private var programs: [String] {
        programFolders.flatMap { folder in
            let prefix = (folder as NSString).deletingLastPathComponent
            return ([folder] + ["lib", "lib64", "libexec", "pyvenv.cfg"].map { "\(prefix)/\($0)" })
                .flatMap { ["--ro-bind-try", $0, $0] }
        }
    }
}

/// A file or folder that a plugin may read.
struct FileGrant: Sendable, Hashable {
    /// Beside the recipe, parts joined by `/`.
    var path: String
    /// With all links followed.
    var realPath: String
}
