import SourceText

/// A tag of a template, such as `{{title}}` or `{{#items}}`.
struct TemplateTag {
    /// What a tag does.
    enum Kind {
        case value, section, absence, end, partial, comment
        /// Something of Mustache that papers do without: `=` `<` `$` `%` `*`.
        case other
    }

    var kind: Kind
    var name: String
    /// The whole tag, braces included.
    var span: SourceSpan
}

/// The tags of a template's text, in order.
struct TemplateTags {
    private(set) var tags: [TemplateTag] = []
    /// Where a tag begins that nothing ends.
    private(set) var unclosed: SourceSpan?

    private let scalars: [Unicode.Scalar]
    private let file: SourceFileID

    init(_ text: String, in file: SourceFileID) {
        scalars = Array(text.unicodeScalars)
        self.file = file
        var place = 0
        while let start = next("{", from: place) {
            guard let tag = tag(at: start) else {
                unclosed = span(start, min(start + 2, scalars.count))
                return
            }
            tags.append(tag.tag)
            place = tag.end
        }
    }

    /// The tag that begins at a place; nil if nothing ends it.
    private func tag(at start: Int) -> (tag: TemplateTag, end: Int)? {
        let sign = start + 2 < scalars.count ? scalars[start + 2] : "}"
        let isTriple = sign == "{"
        guard let close = next("}", from: start + 2) else { return nil }
        let end = close + 2 + (isTriple && close + 2 < scalars.count && scalars[close + 2] == "}" ? 1 : 0)
        let kind = Self.kind(of: sign)
        let hasSign = kind != .other && (kind != .value || isTriple || sign == "&")
        let first = hasSign ? min(start + 3, close) : start + 2
        var name = String(String.UnicodeScalarView(scalars[first..<close]))
        name.trimWhitespace()
        return (
            TemplateTag(
                kind: kind == .partial && name.hasPrefix("*") ? .other : kind, name: name, span: span(start, end)), end
        )
    }

    private static func kind(of sign: Unicode.Scalar) -> TemplateTag.Kind {
        switch sign {
        case "#": .section
        case "^": .absence
        case "/": .end
        case ">": .partial
        case "!": .comment
        case "=", "<", "$", "%", "*": .other
        default: .value
        }
    }

    /// Where two equal braces stand next.
    private func next(_ brace: Unicode.Scalar, from place: Int) -> Int? {
        var place = place
        while place + 1 < scalars.count {
            if scalars[place] == brace, scalars[place + 1] == brace { return place }
            place += 1
        }
        return nil
    }

    private func span(_ start: Int, _ end: Int) -> SourceSpan {
        SourceSpan(file: file, start: UInt32(start), end: UInt32(end))
    }
}

extension String {
    fileprivate mutating func trimWhitespace() {
        while last?.isWhitespace == true { removeLast() }
        self = String(drop(while: \.isWhitespace))
    }
}
