import Foundation

/// What a stretch of work used: of this process, and of those that it started and that have ended.
struct Usage {
    /// In milliseconds.
    var wall = 0.0
    /// In milliseconds.
    var processor = 0.0

    /// Measures work.
    static func of(_ work: () async throws -> Void) async rethrows -> Usage {
        let (clock, before) = (ContinuousClock.now, processorTime)
        try await work()
        let wall = (ContinuousClock.now - clock) / .milliseconds(1)
        return Usage(wall: wall, processor: processorTime - before)
    }

    private static var processorTime: Double {
        [RUSAGE_SELF, RUSAGE_CHILDREN].reduce(0) { sum, who in
            var usage = rusage()
            getrusage(who.rawValue, &usage)
            return sum + milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime)
        }
    }

    private static func milliseconds(_ time: timeval) -> Double {
        Double(time.tv_sec) * 1000 + Double(time.tv_usec) / 1000
    }
}

extension [Usage] {
    /// Medians, each of its own.
    var median: Usage {
        func middle(_ values: [Double]) -> Double { values.sorted()[count / 2] }
        return Usage(wall: middle(map(\.wall)), processor: middle(map(\.processor)))
    }
}

/// The most memory that this process has held since the peak was last forgotten (proc(5)).
enum PeakMemory {
    static func forget() { try? "5".write(toFile: "/proc/self/clear_refs", atomically: false, encoding: .utf8) }

    static var megabytes: Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        return (line?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) / 1024
    }
}
