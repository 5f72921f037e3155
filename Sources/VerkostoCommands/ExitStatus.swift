/// How a command ended (design.md, Command line); thrown to end it where it stands.
enum ExitStatus: Int32, Error {
    /// All went well.
    case done = 0
    /// Findings of level error, a broken verdict asked for by id, a failing example.
    case findings = 1
    /// The command line asks for something that is not there.
    case wrongUsage = 2
    /// Disk, database or a file named on the command line failed.
    case environment = 3
    /// A plugin failed or is not trusted.
    case plugin = 4
}
