public import SourceText

/// How grave a finding is.
public enum DiagnosticLevel: String, Sendable, Hashable, CaseIterable {
    /// The recipe can't run as it stands.
    case error
    /// It runs, but hardly as its author means.
    case warning
    /// Worth knowing.
    case note
}

/// The languages in which Verkosto speaks to its users.
public enum MessageLanguage: String, Sendable, Hashable, CaseIterable {
    case fi, sv, en

    /// That of a BCP 47 tag, such as `sv-FI`; English for any other.
    package init(tag: String) {
        self = MessageLanguage(rawValue: String(tag.prefix { $0 != "-" })) ?? .en
    }
}

/// A sentence for people that exists in every language of ``MessageLanguage``.
///
/// Conform an enum with typed arguments and write one exhaustive switch per language, so that a missing translation
/// does not compile.
public protocol LocalizedMessage: Sendable {
    /// The sentence in the language given.
    func text(in language: MessageLanguage) -> String
}

/// What a finding says: its stable code, its level and its sentence.
public protocol DiagnosticMessage: LocalizedMessage {
    /// A literal, stable identifier such as `unknown-key`; it has a page of its own in the reference.
    var code: String { get }
    /// How grave the finding is.
    var level: DiagnosticLevel { get }
}

/// A problem or remark about a text, with where it stands and what would mend it.
public struct Diagnostic: Sendable {
    /// What is the matter.
    public var message: any DiagnosticMessage
    /// How grave it is; the message's own level unless a rule of the recipe sets another.
    public var level: DiagnosticLevel
    /// Where; nil if it concerns no place in a file.
    public var span: SourceSpan?
    /// Further places and reasons.
    public var notes: [DiagnosticNote]
    /// Changes that would mend it.
    public var fixes: [DiagnosticFix]

    /// Creates a diagnostic of the message's own level unless another is given.
    public init(
        _ message: any DiagnosticMessage,
        level: DiagnosticLevel? = nil,
        at span: SourceSpan?,
        notes: [DiagnosticNote] = [],
        fixes: [DiagnosticFix] = []
    ) {
        self.message = message
        self.level = level ?? message.level
        self.span = span
        self.notes = notes
        self.fixes = fixes
    }
}

/// A further place or reason that belongs to a diagnostic.
public struct DiagnosticNote: Sendable {
    /// What there is to say.
    public var message: any LocalizedMessage
    /// Where; nil if it concerns no place.
    public var span: SourceSpan?

    /// Creates a note.
    public init(_ message: any LocalizedMessage, at span: SourceSpan? = nil) {
        self.message = message
        self.span = span
    }
}

/// A change of text that would mend a finding.
public struct DiagnosticFix: Sendable {
    /// What it does, as an imperative.
    public var title: any LocalizedMessage
    /// Whether it can be made without asking: it keeps the meaning that the author must have had.
    public var isSafe: Bool
    /// The edits, which don't overlap.
    public var edits: [SourceEdit]

    /// Creates a fix.
    public init(_ title: any LocalizedMessage, isSafe: Bool, edits: [SourceEdit]) {
        self.title = title
        self.isSafe = isSafe
        self.edits = edits
    }
}

/// Puts a text in the place of a span.
public struct SourceEdit: Sendable, Hashable {
    /// What is replaced; empty to insert.
    public var span: SourceSpan
    /// What comes in its place.
    public var text: String

    /// Creates an edit.
    public init(span: SourceSpan, text: String) {
        self.span = span
        self.text = text
    }
}
