import JSON
import PluginWire

/// Reads what a plugin's process wrote as a message of the protocol.
struct ReplyReading {
    /// The plugin's id, to name it.
    var plugin: String

    /// Reads the bytes of any answer.
    func message(in bytes: [UInt8]) throws(PluginProblem) -> PluginMessage {
        guard bytes.contains(where: { $0 > 0x20 }) else { throw .reply(plugin: plugin, .empty) }
        let json: JSONValue
        do {
            json = try JSONValue(parsing: bytes)
        } catch {
            throw .reply(plugin: plugin, ReplyProblem(error, in: bytes))
        }
        do {
            return try PluginMessage(json)
        } catch {
            throw .reply(plugin: plugin, ReplyProblem(error))
        }
    }
}

extension ReplyProblem {
    /// Why a text is no JSON, with what stands there.
    init(_ error: JSONError, in bytes: [UInt8]) {
        switch error.reason {
        case .unexpectedEnd: self = .truncated
        case .invalidUTF8: self = .notUTF8
        default:
            let rest = bytes[min(error.offset, bytes.count)...].prefix(60).prefix { $0 != UInt8(ascii: "\n") }
            self = .notJSON(
                line: error.line, column: error.column, text: String(decoding: rest, as: UTF8.self).printable)
        }
    }

    /// Why a message is not as the protocol has it.
    init(_ error: WireError) {
        switch error.problem {
        case .otherVersion(let version): self = .otherVersion(version)
        case .missing: self = .grammar(path: error.path, wants: "there")
        case .wants(let kind): self = .grammar(path: error.path, wants: "a \(kind.rawValue)")
        case .notOneOf(let words): self = .grammar(path: error.path, wants: words.joined(separator: " | "))
        case .notBase64: self = .grammar(path: error.path, wants: "base64")
        case .notExactlyOne(let names):
            self = .grammar(path: error.path, wants: names.joined(separator: " xor "))
        }
    }
}
