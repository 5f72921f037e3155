package import Diagnostics
package import LocatedYAML
package import SourceText

/// What reading a tree into values needs to know and has found so far.
package struct Decoding: Sendable {
    /// Every problem so far.
    package private(set) var diagnostics: [Diagnostic] = []
    /// The names that references may use.
    package let names: NameTable
    /// BCP 47 tags of the network's languages, the first that of bare texts; never empty.
    package let languages: [String]
    /// The ids of the mappings by name that are being read, the innermost last.
    package private(set) var owners: [String] = []
    /// Which ids things have taken so far, by the places of their spaces.
    private var claims: [Claims] = []
    /// What an earlier stage could not put together, and has complained about.
    package let gaps: Gaps

    /// Prepares a reading.
    package init(names: NameTable, languages: [String], gaps: Gaps = Gaps()) {
        self.names = names
        self.languages = languages
        self.gaps = gaps
    }

    /// Adds a finding.
    package mutating func report(
        _ message: any DiagnosticMessage,
        at span: SourceSpan,
        notes: [DiagnosticNote] = [],
        fixes: [DiagnosticFix] = []
    ) {
        add(Diagnostic(message, at: span, notes: notes, fixes: fixes))
    }

    /// Whether so much has been found that nobody would read more; what remains is passed over.
    var isFull: Bool { diagnostics.count >= Self.mostFindings }

    /// As many as the YAML reader reports of one file (``ReadingLimits``): a hostile recipe could ask for millions.
    private static let mostFindings = 1_000

    private mutating func add(_ diagnostic: Diagnostic) {
        if !isFull { diagnostics.append(diagnostic) }
    }

    /// Takes back the findings after the first `count`: they were about a value read as something that it is not.
    mutating func forgetFindings(since count: Int) {
        diagnostics.removeLast(diagnostics.count - count)
    }

    /// Adds a finding of the language's own grammar.
    mutating func report(_ message: SectionMessage, at span: SourceSpan, fixes: [DiagnosticFix] = []) {
        add(Diagnostic(message, at: span, fixes: fixes))
    }

    /// Says that something else is wanted in a place.
    mutating func reportWrongForm(of node: Node, expected: NodeKind) {
        report(.wrongForm(expected: expected, found: NodeKind(node)), at: node.span)
    }

    /// Adds a finding about a text, with the replacement that was probably meant.
    package mutating func report(_ message: any DiagnosticMessage, at span: SourceSpan, replacement: String?) {
        let fixes = replacement.map { text in
            DiagnosticFix(
                SectionFix.replace(with: text), isSafe: false, edits: [SourceEdit(span: span, text: text)])
        }
        add(Diagnostic(message, at: span, fixes: fixes.map { [$0] } ?? []))
    }

    /// Says that a text is not what its field wants; where it still holds an expression, that it can't be known here.
    package mutating func report(unreadable node: Node, as message: @autoclosure () -> any DiagnosticMessage) {
        report(holdsExpression(node) ? SectionMessage.expressionNotHere : message(), at: node.span)
    }

    /// Whether a text has an expression in it that was not filled in.
    package func holdsExpression(_ node: Node) -> Bool {
        node.holdsExpression && !gaps.literals.contains(node.span)
    }

    /// Reads what belongs to a thing with an id.
    package mutating func within<Result>(_ owner: String, _ read: (inout Decoding) -> Result) -> Result {
        owners.append(owner)
        defer { owners.removeLast() }
        return read(&self)
    }

    /// What a finding about a mapping calls it.
    package func thing(_ node: Node, in section: String) -> SectionThing {
        SectionThing(section: section, id: node["id"]?.text.flatMap { $0.isEmpty ? nil : $0 })
    }

    /// The ids of a space that have been taken.
    private struct Claims: Sendable {
        var isTaken: [Bool] = []
        /// The place of the one that will probably be taken next.
        var next = 0
    }

    /// Takes the id of a thing, if it is declared; gives back its declaration if another thing has it already.
    mutating func claim(_ name: String, in space: NameTable.Space) -> NameTable.Declaration? {
        guard let place = names.place(of: space) else { return nil }
        while claims.count <= place { claims.append(Claims()) }
        guard let declaration = names.declaration(of: name, inSpaceAt: place, guessing: claims[place].next) else {
            return nil
        }
        if claims[place].isTaken.isEmpty {
            claims[place].isTaken = Array(repeating: false, count: names.count(inSpaceAt: place))
        }
        claims[place].next = declaration.place + 1
        guard !claims[place].isTaken[declaration.place] else { return declaration }
        claims[place].isTaken[declaration.place] = true
        return nil
    }

    /// The word nearest to a mistyped one.
    func nearest(to word: String, among words: [String]) -> String? {
        Suggestion.nearest(to: word, among: words)
    }

    /// Says that a key is none of those known; gives back the one that was probably meant.
    @discardableResult
    package mutating func reportUnknownKey(
        _ entry: Mapping.Entry, at path: String, known: some Sequence<String>
    ) -> String? {
        if let key = entry.keyBeforeColon, known.contains(key) {
            let spaced = key + ": " + entry.key.dropFirst(key.count + 1)
            report(SectionMessage.missingSpaceAfterColon(spaced), at: entry.keySpan, replacement: spaced)
            return key
        }
        let suggestion = Suggestion.nearest(to: entry.key, among: known)
        let message = SectionMessage.unknownKey(entry.key, section: path, suggestion: suggestion)
        report(message, at: entry.keySpan, replacement: suggestion)
        return suggestion
    }
}

extension Node {
    /// Whether it is a text with `${{` in it.
    package var holdsExpression: Bool {
        guard let text = text?.utf8 else { return false }
        var isBehindDollar = false
        var braces = 0
        for byte in text {
            switch byte {
            case UInt8(ascii: "$"):
                isBehindDollar = true
                braces = 0
            case UInt8(ascii: "{") where isBehindDollar:
                braces += 1
                if braces == 2 { return true }
            default:
                isBehindDollar = false
            }
        }
        return false
    }
}

extension Mapping.Entry {
    /// The part before the colon of a key like `capacity:120`, behind which a space was forgotten.
    fileprivate var keyBeforeColon: String? {
        key.firstIndex(of: ":").map { String(key[..<$0]) }
    }
}
