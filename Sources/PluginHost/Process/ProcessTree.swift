#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif
import Foundation

/// The processes below a plugin's first one, as `/proc` tells them; where there is none, nothing is known.
struct ProcessTree {
    /// How many there are, the first included.
    private(set) var count = 0
    /// The memory that they hold, in bytes; what they share counts for each.
    private(set) var memory = 0

    /// The variable by which processes that left the group are found again.
    static let mark = "VERKOSTO_CALL"

    /// Looks at the processes that descend from one or belong to its group.
    init(below root: pid_t) {
        var parents: [pid_t: (parent: pid_t, group: pid_t, pages: Int)] = [:]
        for process in Self.processes { parents[process] = Self.status(of: process) }
        for (process, status) in parents {
            var ancestor = process
            var steps = 0
            while ancestor != root, let next = parents[ancestor]?.parent, next > 1, steps < 1000 {
                ancestor = next
                steps += 1
            }
            guard ancestor == root || status.group == root else { continue }
            count += 1
            memory += status.pages * Self.pageSize
        }
    }

    /// Ends every process whose environment has the mark of a call.
    ///
    /// A process that is just becoming another program shows no environment for a moment, so that one look is not enough:
    /// it looks until several looks in a row find nothing, a second at most.
    static func end(marked name: String) {
        let wanted = Array("\(mark)=\(name)".utf8)
        var quietLooks = 0
        for _ in 0..<100 where quietLooks < 5 {
            quietLooks = endOnce(marked: wanted) ? 0 : quietLooks + 1
            usleep(10_000)
        }
    }

    /// One look; says whether there was any such process.
    private static func endOnce(marked wanted: [UInt8]) -> Bool {
        var found = false
        for process in processes {
            guard let environment = FileManager.default.contents(atPath: "/proc/\(process)/environ"),
                environment.split(separator: 0).contains(where: { $0.elementsEqual(wanted) })
            else { continue }
            kill(process, SIGKILL)
            found = true
        }
        return found
    }

    private static let pageSize = Int(getpagesize())

    private static var processes: [pid_t] {
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

    /// Parent, group and resident pages from `/proc/PID/stat` (proc(5)); the name before them may hold anything.
    private static func status(of process: pid_t) -> (parent: pid_t, group: pid_t, pages: Int)? {
        let descriptor = open("/proc/\(process)/stat", O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var buffer = [UInt8](repeating: 0, count: 1024)
        let length = read(descriptor, &buffer, buffer.count)
        guard length > 0, let end = buffer[..<length].lastIndex(of: UInt8(ascii: ")")) else { return nil }
        let fields = String(decoding: buffer[(end + 1)..<length], as: UTF8.self).split(separator: " ")
        guard fields.count > 21, let parent = pid_t(fields[1]), let group = pid_t(fields[2]),
            let pages = Int(fields[21])
        else { return nil }
        return (parent, group, pages)
    }
}
