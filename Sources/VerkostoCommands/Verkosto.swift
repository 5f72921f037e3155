public import ArgumentParser

/// The command line: `verkosto COMMAND RECIPE …`.
public struct Verkosto: ParsableCommand {
    /// What the root command is called and knows.
    public static let configuration = CommandConfiguration(
        commandName: "verkosto",
        abstract: "Runs partnership networks of organisations and municipalities from their recipes.",
        discussion: """
            A RECIPE is a file, a folder with recipe.yaml, or a bundled recipe's name (see `verkosto recipes`).

            First steps:
              verkosto recipes                       what comes with Verkosto
              verkosto check my-network.yaml         every mistake, with its place
              verkosto run elämänkaari               the year's calendar, report and verdicts
            """,
        version: "0.1.0",
        groupedSubcommands: [
            CommandGroup(
                name: "Describe a network",
                subcommands: [
                    CheckCommand.self, TestCommand.self, ShowCommand.self, SchemaCommand.self, EvalCommand.self,
                ]),
            CommandGroup(
                name: "Copy, adapt, take up improvements",
                subcommands: [
                    RecipesCommand.self, NewCommand.self, DiffCommand.self, UpgradeCommand.self, MemberCommand.self,
                    GroupCommand.self, RenameCommand.self, FmtCommand.self,
                ]),
            CommandGroup(
                name: "Plan the year, judge, report",
                subcommands: [RunCommand.self, ScheduleCommand.self, VerdictCommand.self, RehearseCommand.self]),
            CommandGroup(
                name: "Record the year's work",
                subcommands: [
                    ApplicationCommand.self, EndorseCommand.self, DeclineCommand.self, NeedCommand.self,
                    VoteCommand.self, MeetingCommand.self, PersonCommand.self, PromiseCommand.self, LogCommand.self,
                    RegisterCommand.self,
                ]),
            CommandGroup(name: "Extend", subcommands: [PluginCommand.self]),
        ]
    )

    /// Creates the command; the parser fills it in.
    public init() {}
}

extension Verkosto {
    /// Parses and runs a command line without the program's name, and gives the exit code of design.md.
    public static func execute(_ arguments: [String]) async -> Int32 {
        do {
            var command = try parseCommand(of: arguments)
            if let waiting = command as? any WaitingCommand {
                try await waiting.perform()
            } else {
                try command.run()
            }
            return ExitStatus.done.rawValue
        } catch let status as ExitStatus {
            return status.rawValue
        } catch {
            return tell(error)
        }
    }

    /// Parses the command that the first words name by itself: on the way to it the parser looks through the arguments of others,
    /// which takes longer than many commands do. What there is to say of help and mistakes, it says of the whole line.
    private static func parseCommand(of arguments: [String]) throws -> any ParsableCommand {
        var command: any ParsableCommand.Type = Self.self
        var rest = arguments[...]
        while let word = rest.first,
            let next = command.configuration.subcommands.first(where: { $0.configuration.commandName == word })
        {
            command = next
            rest.removeFirst()
        }
        command = command.configuration.defaultSubcommand ?? command
        let isPlain = command.configuration.subcommands.isEmpty && !rest.contains { $0 == "-h" || $0.contains("help") }
        if isPlain, let parsed = try? command.parseAsRoot(Array(rest)) { return parsed }
        return try parseAsRoot(arguments)
    }

    /// Prints what the parser has to say: help and versions on standard output, wrong usage on standard error.
    private static func tell(_ error: any Error) -> Int32 {
        let message = fullMessage(for: error)
        guard exitCode(for: error) != .success else {
            Console.standardOutput.write(message + "\n")
            return ExitStatus.done.rawValue
        }
        Console.standardError.write(message + "\n")
        return ExitStatus.wrongUsage.rawValue
    }
}
