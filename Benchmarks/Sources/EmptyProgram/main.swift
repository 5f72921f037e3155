// The floor of a whole-process measurement: a program that does nothing, with the libraries that `verkosto` starts with.

import ArgumentParser
import CLibYAML
import Foundation

struct EmptyProgram: ParsableCommand {
    @Argument var recipes: [String] = []

    func run() throws {
        let linked = [yaml_get_version_string() != nil, !ProcessInfo.processInfo.processName.isEmpty]
        if linked.contains(false) { throw ExitCode.failure }
    }
}

EmptyProgram.main()
