import Diagnostics
import Foundation
import NetworkModel
import Recipes
import Register
import Runtime

/// The register that a command is about: the file named, else the one beside the recipe.
struct RegisterFile {
    var path: String
    private let language: MessageLanguage

    init(_ options: RegisterOptions, of session: RecipeSession) {
        self.init(options, beside: session.argument, language: session.options.language)
    }

    init(_ options: RegisterOptions, beside recipe: RecipeArgument, language: MessageLanguage) {
        path = options.register ?? recipe.registerPath
        self.language = language
    }

    var exists: Bool { FileManager.default.fileExists(atPath: path) }

    /// Opens it to write; it is made if it is not there. Ends the command if that fails.
    func open() throws(ExitStatus) -> Register {
        try telling { () throws(RegisterError) in try Register(at: path, for: .writing) }
    }

    /// Asks it; a register that is not there is empty, and gives `fallback`.
    func read<Value>(
        orEmpty fallback: Value, _ body: (RegisterReader) throws(RegisterError) -> Value
    ) throws(ExitStatus) -> Value {
        guard exists else { return fallback }
        return try telling { () throws(RegisterError) in try Register(at: path, for: .reading).read(body) }
    }

    /// All that it knows.
    func snapshot() throws(ExitStatus) -> RegisterSnapshot {
        try read(orEmpty: RegisterSnapshot()) { (reader) throws(RegisterError) in try reader.snapshot() }
    }

    /// Does something with a register; an error is told and ends the command.
    func telling<Value>(_ body: () throws(RegisterError) -> Value) throws(ExitStatus) -> Value {
        do throws(RegisterError) {
            return try body()
        } catch {
            Console.standardError.say(CommandMessage.registerFailed(path, error), in: language)
            throw .environment
        }
    }
}

extension RecipeArgument {
    /// Where the register of a recipe lies: `register.sqlite` in the folder of a `recipe.yaml`, `NAME.register.sqlite` beside a
    /// `NAME.yaml`, and in the working folder for a bundled recipe.
    var registerPath: String {
        switch location {
        case .bundled(let name): return "\(name).register.sqlite"
        case .file(let path):
            let file = path.split(separator: "/").last.map(String.init) ?? path
            let name =
                file.hasSuffix(".yaml")
                ? String(file.dropLast(5)) : file.hasSuffix(".yml") ? String(file.dropLast(4)) : file
            let own = name == "recipe" ? "register.sqlite" : "\(name).register.sqlite"
            return folder.map { $0 == "." ? own : "\($0)/\(own)" } ?? own
        }
    }
}
