#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What `/proc` tells about a process (proc(5)); where there is none, nothing is known.
struct ProcessStatus {
    var parent: pid_t
    var group: pid_t
    /// The memory that it holds, in bytes; what it shares with others counts in full.
    var memory: Int
    /// When it started, in clock ticks since the computer did.
    var start: Int
    /// Whether it runs a program: false for what has ended, and for the kernel's own.
    var isRunning: Bool

    /// Reads `/proc/PID/stat`; nil where there is no such process.
    init?(of process: pid_t) {
        guard let bytes = ProcessFiles.contents(of: "/proc/\(process)/stat", most: 1024),
            // The name before the fields may hold anything.
            let end = bytes.lastIndex(of: UInt8(ascii: ")"))
        else { return nil }
        let fields = String(decoding: bytes[(end + 1)...], as: UTF8.self).split(separator: " ")
        guard fields.count > 21, let parent = pid_t(fields[1]), let group = pid_t(fields[2]),
            let flags = UInt(fields[6]), let start = Int(fields[19]), let pages = Int(fields[21])
        else { return nil }
        self.parent = parent
        self.group = group
        self.start = start
        memory = pages * Self.pageSize
        isRunning = !["Z", "X", "x"].contains(fields[0]) && flags & Self.kernelThread == 0
    }

    /// `PF_KTHREAD` of the kernel.
    private static let kernelThread: UInt = 0x0020_0000
    private static let pageSize = Int(getpagesize())

    /// All processes that can be seen.
    static var all: [pid_t] {
        guard let folder = opendir("/proc") else { return [] }
        defer { closedir(folder) }
        var found: [pid_t] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if let process = pid_t(name) { found.append(process) }
        }
        return found
    }

    /// The variables of a process's environment, as `NAME=VALUE`; none where they can't be seen, or are not there yet.
    static func environment(of process: pid_t) -> [ArraySlice<UInt8>] {
        ProcessFiles.contents(of: "/proc/\(process)/environ", most: 1 << 18)?.split(separator: 0) ?? []
    }

    /// Whether a process is this user's.
    static func isOurs(_ process: pid_t) -> Bool {
        var status = stat()
        return stat("/proc/\(process)", &status) == 0 && status.st_uid == geteuid()
    }

    /// The time now, as ``start`` counts it.
    static var now: Int {
        #if os(Linux)
            var time = timespec()
            clock_gettime(CLOCK_BOOTTIME, &time)
            let ticks = sysconf(Int32(_SC_CLK_TCK))
            return time.tv_sec * ticks + time.tv_nsec / (1_000_000_000 / ticks)
        #else
            return 0
        #endif
    }
}

private enum ProcessFiles {
    /// So many bytes of a file at most; nil where it can't be read.
    static func contents(of path: String, most: Int) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var isReadable = true
        let bytes = [UInt8](unsafeUninitializedCapacity: most) { buffer, length in
            while length < most {
                let count = read(descriptor, buffer.baseAddress?.advanced(by: length), most - length)
                if count < 0, errno == EINTR { continue }
                isReadable = count >= 0
                guard count > 0 else { return }
                length += count
            }
        }
        return isReadable ? bytes : nil
    }
}
