extension RegexParser {
    /// What a backslash outside a class begins.
    mutating func escapedItems(from start: Int) throws(RegularExpressionError) -> [Part] {
        if skip("Q") { return quotation() }
        if let assertion = escapedAssertion() { return [Part(node: .assertion(assertion))] }
        if let set = try escapedSet(from: start) { return [Part(node: .scalars(set))] }
        return [Part(node: literal(try escapedScalar(from: start)))]
    }

    /// What stands between `\Q` and `\E`, or the end of the pattern, literally.
    private mutating func quotation() -> [Part] {
        var parts: [Part] = []
        while let scalar = next {
            position += 1
            if scalar == "\\", skip("E") { break }
            parts.append(Part(node: literal(scalar)))
        }
        return parts
    }

    private mutating func escapedAssertion() -> Assertion? {
        if skip("A") { return .textStart }
        if skip("z") { return .textEnd }
        if skip("b") { return .wordBoundary }
        return skip("B") ? .noWordBoundary : nil
    }

    /// The set that the letter behind a backslash names; nil, and nothing is skipped, if it names none.
    mutating func escapedSet(from start: Int) throws(RegularExpressionError) -> ScalarSet? {
        let sets: [(Unicode.Scalar, ScalarSet)] = [
            ("d", Self.digits), ("w", Self.wordCharacters), ("s", Self.whitespace),
        ]
        for (letter, set) in sets {
            if skip(letter) { return folded(set) }
            if skip(Unicode.Scalar(UInt8(letter.value) & ~0x20)) { return folded(set).complement }
        }
        guard next == "p" || next == "P" else { return nil }
        return try unicodeClass(from: start)
    }

    /// `\pL`, `\p{Greek}`, `\p{^Greek}`, or the negations with `\P`.
    private mutating func unicodeClass(from start: Int) throws(RegularExpressionError) -> ScalarSet {
        var isNegated = next == "P"
        position += 1
        var name = ""
        if skip("{") {
            if skip("^") { isNegated.toggle() }
            while let scalar = next, scalar != "}" {
                name.unicodeScalars.append(scalar)
                position += 1
            }
            guard skip("}") else { throw error(.unknownCharacterClass, from: start) }
        } else if let letter = next {
            name.unicodeScalars.append(letter)
            position += 1
        }
        guard let set = UnicodeClasses.scalars(named: name) else { throw error(.unknownCharacterClass, from: start) }
        return isNegated ? folded(set).complement : folded(set)
    }

    /// The scalar that the escape behind a backslash stands for.
    mutating func escapedScalar(from start: Int) throws(RegularExpressionError) -> Unicode.Scalar {
        guard let letter = next else { throw error(.trailingBackslash, from: start) }
        position += 1
        switch letter {
        case "a": return "\u{7}"
        case "f": return "\u{C}"
        case "n": return "\n"
        case "r": return "\r"
        case "t": return "\t"
        case "v": return "\u{B}"
        case "x": return try hexadecimalScalar(from: start)
        case "0"..."7": return try octalScalar(first: letter, from: start)
        case _ where letter.isASCII && !UInt8(letter.value).isASCIILetter && !UInt8(letter.value).isASCIIDigit:
            return letter
        default: throw error(.unknownEscape, from: start)
        }
    }

    /// `\x7F` or `\x{10FFFF}`.
    private mutating func hexadecimalScalar(from start: Int) throws(RegularExpressionError) -> Unicode.Scalar {
        let isBraced = skip("{")
        let digitStart = position
        var value: UInt32 = 0
        while let digit = next.flatMap({ Character($0).hexDigitValue }), isBraced || position < digitStart + 2 {
            value = min(value * 16 + UInt32(digit), 0x110000)
            position += 1
        }
        let isComplete = isBraced ? position > digitStart && skip("}") : position == digitStart + 2
        guard isComplete, let scalar = Unicode.Scalar(value) else { throw error(.unknownEscape, from: start) }
        return scalar
    }

    /// `\0` with up to two more digits, or two or three digits; a single other digit would be a backreference.
    private mutating func octalScalar(
        first: Unicode.Scalar,
        from start: Int
    ) throws(RegularExpressionError) -> Unicode.Scalar {
        var value = first.value - 0x30
        let digitStart = position
        while position < digitStart + 2, let digit = next, ("0"..."7").contains(digit) {
            value = value * 8 + digit.value - 0x30
            position += 1
        }
        guard first == "0" || position > digitStart, let scalar = Unicode.Scalar(value) else {
            throw error(.unknownEscape, from: start)
        }
        return scalar
    }
}
