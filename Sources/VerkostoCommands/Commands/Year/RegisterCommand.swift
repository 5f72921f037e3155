import ArgumentParser
import Diagnostics
import Foundation
import JSON
import Register

/// `register backup`, `export`, `import`.
struct RegisterCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "register",
        abstract: "Copy the register, or take its journal out and in.",
        subcommands: [RegisterBackup.self, RegisterExport.self, RegisterImport.self]
    )
}

/// `register backup RECIPE FILE`.
struct RegisterBackup: WaitingCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Write a whole copy of the register, while others may use it.",
        discussion: "The copy holds names and addresses too: keep it as safe as the register."
    )

    @Argument(help: ArgumentHelp("A file, a folder or a bundled recipe.", valueName: "recipe"))
    var recipe: String

    @Argument(help: ArgumentHelp("The copy, which must not be there yet.", valueName: "file"))
    var copy: String

    @OptionGroup var file: RegisterOptions
    @OptionGroup var options: CommonOptions

    func perform() async throws {
        let register = try ExistingRegister(recipe, file, options)
        guard !FileManager.default.fileExists(atPath: copy) else {
            Console.standardError.say(CommandMessage.fileExists(copy), in: options.language)
            throw ExitStatus.environment
        }
        try register.file.telling { () throws(RegisterError) in try register.register.backUp(to: copy) }
    }
}

/// `register export RECIPE`.
struct RegisterExport: WaitingCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Print the journal as JSON Lines, without names and addresses.",
        discussion: """
            Each line is an event as canonical JSON (RFC 8785); its hash is the SHA-256 of the line without `hash`, and `previous` \
            is the hash of the line before, so that anyone can check the chain.
            """
    )

    @Argument(help: ArgumentHelp("A file, a folder or a bundled recipe.", valueName: "recipe"))
    var recipe: String

    @OptionGroup var file: RegisterOptions
    @OptionGroup var options: CommonOptions

    func perform() async throws {
        let register = try ExistingRegister(recipe, file, options)
        try register.file.telling { () throws(RegisterError) in
            try register.register.export { line in
                (line + [UInt8(ascii: "\n")]).withUnsafeBytes { Console.standardOutput.write(bytes: $0) }
            }
        }
    }
}

/// `register import RECIPE FILE`.
struct RegisterImport: WaitingCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Take an exported journal into a new register; every hash is checked.",
        discussion: "Names and addresses are not in a journal; `register backup` keeps them."
    )

    @Argument(help: ArgumentHelp("A file, a folder or a bundled recipe.", valueName: "recipe"))
    var recipe: String

    @Argument(help: ArgumentHelp("The journal, as `register export` printed it.", valueName: "file"))
    var journal: String

    @OptionGroup var file: RegisterOptions
    @OptionGroup var options: CommonOptions

    func perform() async throws {
        let session = try RecipeSession(recipe, options: options)
        let register = RegisterFile(file, of: session)
        guard let data = FileManager.default.contents(atPath: journal) else {
            Console.standardError.say(CommandMessage.fileUnreadable(journal), in: options.language)
            throw ExitStatus.environment
        }
        let opened = try register.open()
        let count = try register.telling { () throws(RegisterError) in try opened.takeOver(Array(data)) }
        if count > 0 {
            Console.standardOutput.say(CommandMessage.recorded(first: 1, last: count, id: nil), in: options.language)
        }
    }
}

/// A register that must be there.
struct ExistingRegister {
    var file: RegisterFile
    var register: Register

    init(_ recipe: String, _ options: RegisterOptions, _ common: CommonOptions) throws(ExitStatus) {
        let session = try RecipeSession(recipe, options: common)
        file = RegisterFile(options, of: session)
        guard file.exists else {
            Console.standardError.say(CommandMessage.fileUnreadable(file.path), in: common.language)
            throw .environment
        }
        let file = file
        register = try file.telling { () throws(RegisterError) in try Register(at: file.path, for: .reading) }
    }
}
