#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The processes below a plugin's first one; where `/proc` does not tell, nothing is known.
struct ProcessTree {
    /// How many there are, the first included.
    private(set) var count = 0
    /// The memory that they hold, in bytes; what they share counts for each.
    private(set) var memory = 0

    /// Looks at the processes that descend from one or belong to its group.
    init(below root: pid_t) {
        var known: [pid_t: ProcessStatus] = [:]
        for process in ProcessStatus.all { known[process] = ProcessStatus(of: process) }
        for (process, status) in known {
            var ancestor = process
            var steps = 0
            while ancestor != root, let next = known[ancestor]?.parent, next > 1, steps < 1000 {
                ancestor = next
                steps += 1
            }
            guard ancestor == root || status.group == root else { continue }
            count += 1
            memory += status.memory
        }
    }
}

/// A variable in the environment of a call's processes, by which those that left its group are found again.
struct ProcessMark {
    static let variable = "VERKOSTO_CALL"

    /// A word that no other call of this computer has.
    var name: String
    /// When the call began, as ``ProcessStatus/start`` counts; nil where that is not known.
    var start: Int?

    /// Ends every process that bears the mark.
    ///
    /// A process that is just becoming another program shows no environment for a moment. As long as there is one of this
    /// user that began with the call, it looks again, for a tenth of a second.
    func endProcesses() {
        let wanted = Array("\(Self.variable)=\(name)".utf8)
        for look in 0..<100 {
            if look > 0 { usleep(1000) }
            let suspects = ProcessStatus.all.filter { process in
                guard let status = ProcessStatus(of: process), status.isRunning else { return false }
                return status.start >= start ?? 0
            }
            let found = suspects.filter { process in
                ProcessStatus.environment(of: process).contains { $0.elementsEqual(wanted) }
            }
            for process in found { kill(process, SIGKILL) }
            if found.isEmpty, !suspects.contains(where: isUnclear) { return }
        }
    }

    private func isUnclear(_ process: pid_t) -> Bool {
        start != nil && ProcessStatus.environment(of: process).isEmpty && ProcessStatus.isOurs(process)
            && ProcessStatus(of: process)?.isRunning == true
    }
}
