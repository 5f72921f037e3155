/// Reads a pattern in RE2's syntax by recursive descent; the depth of groups is bounded.
struct RegexParser {
    /// What the flags `(?imsU)` set.
    struct Flags {
        var ignoresCase = false
        var isMultiline = false
        var dotMatchesNewline = false
        var isUngreedy = false
    }

    /// A part of the pattern.
    struct Part {
        var node: RegexNode
        /// The largest product of nested counts in it; RE2 bounds that rather than each count.
        var repetitions = 1
    }

    static let maximumByteCount = 32_768
    private static let maximumDepth = 250
    private static let maximumGroupCount = 256
    private static let maximumRepetitions = 1_000

    let scalars: [Unicode.Scalar]
    var position = 0
    var flags = Flags()
    private(set) var groupNames: [String?] = []
    private var depth = 0

    init(_ pattern: String) {
        scalars = Array(pattern.unicodeScalars)
    }

    /// The next scalar; nil at the end.
    var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

    /// Reads the whole pattern.
    mutating func pattern() throws(RegularExpressionError) -> RegexNode {
        let part = try alternatives()
        if next == ")" { throw error(.unexpectedClosingParenthesis, from: position, to: position + 1) }
        return part.node
    }

    private mutating func alternatives() throws(RegularExpressionError) -> Part {
        var parts = [try sequence()]
        while skip("|") { parts.append(try sequence()) }
        guard parts.count > 1 else { return parts[0] }
        return Part(node: .alternatives(parts.map(\.node)), repetitions: parts.map(\.repetitions).max() ?? 1)
    }

    private mutating func sequence() throws(RegularExpressionError) -> Part {
        var parts: [Part] = []
        var lastIsRepetition = false
        while let scalar = next, scalar != "|", scalar != ")" {
            let start = position
            if let counts = try repetitionCounts() {
                guard let last = parts.popLast() else { throw error(.nothingToRepeat, from: start) }
                if lastIsRepetition { throw error(.repeatedRepetition, from: start) }
                parts.append(try repetition(of: last, counts, from: start))
                lastIsRepetition = true
            } else {
                parts += try items()
                lastIsRepetition = false
            }
        }
        let nodes = parts.map(\.node).filter { if case .empty = $0 { false } else { true } }
        let node: RegexNode = nodes.isEmpty ? .empty : nodes.count == 1 ? nodes[0] : .sequence(nodes)
        return Part(node: node, repetitions: parts.map(\.repetitions).max() ?? 1)
    }

    private mutating func repetition(
        of part: Part,
        _ counts: (minimum: Int, maximum: Int?),
        from start: Int
    ) throws(RegularExpressionError) -> Part {
        let isGreedy = skip("?") == flags.isUngreedy
        let isCounted = counts.maximum.map { $0 > 1 } ?? (counts.minimum > 1)
        let factor = isCounted ? counts.maximum ?? counts.minimum : 1
        let repetitions = part.repetitions * factor
        guard repetitions <= Self.maximumRepetitions else { throw error(.repetitionCount, from: start) }
        let node: RegexNode = .repetition(
            part.node,
            minimum: counts.minimum,
            maximum: counts.maximum,
            isGreedy: isGreedy
        )
        return Part(node: node, repetitions: repetitions)
    }

    /// The counts of the repetition that comes next; nil if none does. A brace without counts is a literal.
    private mutating func repetitionCounts() throws(RegularExpressionError) -> (minimum: Int, maximum: Int?)? {
        if skip("*") { return (0, nil) }
        if skip("+") { return (1, nil) }
        if skip("?") { return (0, 1) }
        let start = position
        guard skip("{"), let minimum = decimal() else {
            position = start
            return nil
        }
        var maximum: Int? = minimum
        if skip(",") { maximum = decimal() }
        guard skip("}") else {
            position = start
            return nil
        }
        guard minimum <= Self.maximumRepetitions, minimum <= maximum ?? minimum,
            maximum ?? 0 <= Self.maximumRepetitions
        else { throw error(.repetitionCount, from: start) }
        return (minimum, maximum)
    }

    /// A run of digits; above the largest count allowed the exact value doesn't matter.
    private mutating func decimal() -> Int? {
        let start = position
        var value = 0
        while let scalar = next, ("0"..."9").contains(scalar) {
            value = min(value * 10 + Int(scalar.value - 0x30), Self.maximumRepetitions + 1)
            position += 1
        }
        return position > start ? value : nil
    }

    /// The parts that the next item makes: one, none if it only sets flags, or the scalars of a quotation.
    private mutating func items() throws(RegularExpressionError) -> [Part] {
        let start = position
        position += 1
        switch scalars[start] {
        case "(": return try group(from: start)
        case "[": return [Part(node: .scalars(try characterClass(from: start)))]
        case ".": return [Part(node: .scalars(flags.dotMatchesNewline ? .all : Self.allButNewline))]
        case "^": return [Part(node: .assertion(flags.isMultiline ? .lineStart : .textStart))]
        case "$": return [Part(node: .assertion(flags.isMultiline ? .lineEnd : .textEnd))]
        case "\\": return try escapedItems(from: start)
        case let scalar: return [Part(node: literal(scalar))]
        }
    }

    /// A scalar that stands for itself, in either case if case is ignored.
    func literal(_ scalar: Unicode.Scalar) -> RegexNode {
        guard flags.ignoresCase else { return .scalar(scalar) }
        let variants = CaseFolding.closure(of: scalar)
        return variants == ScalarSet([scalar.value...scalar.value]) ? .scalar(scalar) : .scalars(variants)
    }

    private static let allButNewline = ScalarSet([0x0A...0x0A]).complement
}

// MARK: - Groups

extension RegexParser {
    /// The group or flags behind an opening parenthesis.
    private mutating func group(from start: Int) throws(RegularExpressionError) -> [Part] {
        let outerFlags = flags
        if skip("?") {
            guard let name = try groupName(from: start) else {
                let opensGroup = try groupFlags(from: start)
                return opensGroup ? [try groupContent(from: start, outerFlags: outerFlags)] : []
            }
            guard !groupNames.contains(name) else { throw error(.repeatedGroupName, from: start) }
            groupNames.append(name)
        } else {
            groupNames.append(nil)
        }
        guard groupNames.count <= Self.maximumGroupCount else { throw error(.tooLarge, from: start) }
        let number = groupNames.count
        var part = try groupContent(from: start, outerFlags: outerFlags)
        part.node = .group(part.node, number: number)
        return [part]
    }

    /// What stands in a group up to its closing parenthesis; flags set inside end with it.
    private mutating func groupContent(from start: Int, outerFlags: Flags) throws(RegularExpressionError) -> Part {
        guard depth < Self.maximumDepth else { throw error(.tooDeep, from: start) }
        depth += 1
        let part = try alternatives()
        depth -= 1
        guard skip(")") else { throw error(.missingClosingParenthesis, from: start, to: start + 1) }
        flags = outerFlags
        return part
    }

    /// The name of `(?P<name>` or `(?<name>`; nil if something else follows the question mark.
    private mutating func groupName(from start: Int) throws(RegularExpressionError) -> String? {
        let behindMark = position
        _ = skip("P")
        guard skip("<") else {
            position = behindMark
            return nil
        }
        var name = ""
        while let scalar = next, scalar != ">" {
            guard scalar.isASCII, UInt8(scalar.value).isWordCharacter else { throw error(.groupName, from: start) }
            name.unicodeScalars.append(scalar)
            position += 1
        }
        guard skip(">"), !name.isEmpty else { throw error(.groupName, from: start) }
        return name
    }

    /// Sets the flags of `(?i-s)` or `(?i-s:`; gives whether they open a group.
    private mutating func groupFlags(from start: Int) throws(RegularExpressionError) -> Bool {
        var isSetting = true
        while let scalar = next {
            position += 1
            switch scalar {
            case "i": flags.ignoresCase = isSetting
            case "m": flags.isMultiline = isSetting
            case "s": flags.dotMatchesNewline = isSetting
            case "U": flags.isUngreedy = isSetting
            case "-" where isSetting: isSetting = false
            case ":" where position - start > 2, ")" where position - start > 3:
                guard scalars[position - 2] != "-" else { throw error(.unknownGroup, from: start) }
                return scalar == ":"
            default: throw error(.unknownGroup, from: start)
            }
        }
        throw error(.missingClosingParenthesis, from: start, to: start + 1)
    }
}

// MARK: - Reading

extension RegexParser {
    /// Skips a scalar if it comes next.
    mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
        guard next == scalar else { return false }
        position += 1
        return true
    }

    /// A problem with the scalars from one position up to another, or to here.
    func error(_ reason: RegularExpressionError.Reason, from start: Int, to end: Int? = nil) -> RegularExpressionError {
        func byteOffset(_ position: Int) -> Int {
            scalars[..<min(position, scalars.count)].reduce(0) { $0 + UTF8.width($1) }
        }
        return RegularExpressionError(reason: reason, range: byteOffset(start)..<byteOffset(end ?? position))
    }
}
