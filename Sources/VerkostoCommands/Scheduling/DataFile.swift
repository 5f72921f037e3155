import Diagnostics
import Foundation
import JSON
import NetworkModel

/// A file of data named on the command line; what can't be read is told and ends the command.
struct DataFile {
    var path: String
    var language: MessageLanguage

    func bytes() throws(ExitStatus) -> [UInt8] {
        guard let bytes = FileManager.default.contents(atPath: path) else {
            Console.standardError.say(CommandMessage.fileUnreadable(path), in: language)
            throw .environment
        }
        return Array(bytes)
    }

    func json() throws(ExitStatus) -> JSONValue {
        let bytes = try bytes()
        do {
            return try JSONValue(parsing: bytes)
        } catch {
            throw refused(at: "\(path):\(error.line):\(error.column)", "\(error.reason)")
        }
    }

    /// The schedule that it holds.
    func schedule() throws(ExitStatus) -> Schedule {
        let json = try json()
        do {
            return try Schedule(json)
        } catch {
            throw refused(at: path, error.path)
        }
    }

    private func refused(at place: String, _ reason: String) -> ExitStatus {
        Console.standardError.say(CommandMessage.badFile(place, reason: reason), in: language)
        return .environment
    }
}
