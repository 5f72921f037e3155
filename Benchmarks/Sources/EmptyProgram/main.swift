// The floor of a whole-process measurement: a program that does nothing, with the libraries that `verkosto` has.

import ArgumentParser
import CLibYAML
import CLibical
import CXlsxWriter
import Foundation

struct EmptyProgram: ParsableCommand {
    @Argument var recipes: [String] = []

    func run() throws {
        let linked = [
            yaml_get_version_string() != nil, icaltime_null_time().year == 0, lxw_version_id() > 0,
            !ProcessInfo.processInfo.processName.isEmpty,
        ]
        if linked.contains(false) { throw ExitCode.failure }
    }
}

EmptyProgram.main()
