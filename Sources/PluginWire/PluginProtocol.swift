/// The protocol between Verkosto and a plugin's process (docs/plugin-protocol.md): one JSON document on standard input,
/// one on standard output, progress and log lines on standard error.
public enum PluginProtocol {
    /// The version that these messages are written in.
    public static let version: Int64 = 1
    /// The member that carries the version in every message.
    static let versionMember = "protocol"
    /// The member that tells messages apart.
    static let kindMember = "message"
}

/// Why a message can't be read.
public struct WireError: Error, Sendable, Hashable {
    /// What the grammar demands.
    public enum Problem: Sendable, Hashable {
        /// The member has to be there.
        case missing
        /// Another kind of value is wanted.
        case wants(WireKind)
        /// The value is none of these words.
        case notOneOf([String])
        /// The message is of a protocol that this reader doesn't know.
        case otherVersion(Int64)
        /// The text is no base64 (RFC 4648 §4).
        case notBase64
        /// Two members say the same thing in two ways, or neither does.
        case notExactlyOne([String])
    }

    /// What is the matter.
    public var problem: Problem
    /// Where, as members joined by dots and places in brackets, such as `findings[2].level`; empty for the whole message.
    public var path: String

    /// Creates an error.
    public init(_ problem: Problem, at path: String) {
        self.problem = problem
        self.path = path
    }
}

/// A kind of JSON value, as errors call it.
public enum WireKind: String, Sendable, Hashable {
    case object, list, text, number, wholeNumber = "whole number", boolean
    /// A text, or a mapping from language tags to texts.
    case textInLanguages = "text or {fi, sv, en}"
}
