import Diagnostics
import SourceText

/// Holds a paper's template, and all that it includes, to the facts of the paper.
///
/// What passes is safe to render: names are known, sections are closed, nothing includes itself, and how large each list's
/// section is is known.
struct TemplateCheck {
    let shelf: TemplateShelf
    let kind: PaperKind
    let language: MessageLanguage
    private(set) var findings: [Diagnostic] = []
    /// The names of the templates included, and the words by which they are called.
    private(set) var included: Set<String> = []
    private(set) var partialNames: Set<String> = []
    /// How many characters the largest section of each list has, by the list's name.
    private(set) var sectionSizes: [String: Int] = [:]
    private var size = 0

    /// How many sections and included templates may lie inside one another.
    private static let depthLimit = 16
    /// How many characters a template may have with all that it includes.
    private static let sizeLimit = 256 << 10

    init(shelf: TemplateShelf, kind: PaperKind, language: MessageLanguage) {
        self.shelf = shelf
        self.kind = kind
        self.language = language
    }

    /// Checks the paper's template.
    mutating func check(_ source: TemplateSource) {
        walk(source, scopes: [kind.scope], chain: [source.name])
    }

    /// A section that is open.
    private struct OpenSection {
        var tag: TemplateTag
        var scopes: [FactScope]
        /// The list that it goes through.
        var list: String?
        /// How much was there before it.
        var size: Int
    }

    private mutating func walk(_ source: TemplateSource, scopes: [FactScope], chain: [String]) {
        var open: [OpenSection] = []
        var place = source.span.start
        for tag in source.tags.tags {
            size += Int(tag.span.end - place)
            place = tag.span.end
            guard size <= Self.sizeLimit else { return tell(.tooLarge(Self.sizeLimit), at: tag.span) }
            let scopesHere = open.last?.scopes ?? scopes
            switch tag.kind {
            case .comment: break
            case .other: tell(.unknownTag("{{\(tag.name)}}"), at: tag.span)
            case .value: checkValue(tag, scopesHere)
            case .section, .absence:
                guard open.count + chain.count < Self.depthLimit else {
                    return tell(.tooDeep(Self.depthLimit), at: tag.span)
                }
                open.append(section(tag, scopesHere))
            case .end: close(tag, &open)
            case .partial: include(tag, scopesHere, chain: chain)
            }
        }
        if let unclosed = source.tags.unclosed { tell(.unclosedTag, at: unclosed) }
        for section in open { tell(.unclosedSection(section.tag.name), at: section.tag.span) }
    }

    private mutating func checkValue(_ tag: TemplateTag, _ scopes: [FactScope]) {
        guard let fact = fact(tag, scopes) else { return }
        if case .text = fact.kind { return }
        tell(.notOneValue(tag.name), at: tag.span)
    }

    private mutating func section(_ tag: TemplateTag, _ scopes: [FactScope]) -> OpenSection {
        let section = OpenSection(tag: tag, scopes: scopes, list: nil, size: size)
        guard let fact = fact(tag, scopes), tag.kind == .section else { return section }
        switch fact.kind {
        case .text, .flag: return section
        case .record(let scope): return OpenSection(tag: tag, scopes: scopes + [scope], list: nil, size: size)
        case .list(let scope): return OpenSection(tag: tag, scopes: scopes + [scope], list: fact.name, size: size)
        }
    }

    private mutating func close(_ tag: TemplateTag, _ open: inout [OpenSection]) {
        guard let section = open.last else { return tell(.endWithoutSection(tag.name), at: tag.span) }
        guard section.tag.name == tag.name else {
            tell(.wrongEnd(tag.name, open: section.tag.name), at: tag.span)
            if open.contains(where: { $0.tag.name == tag.name }) {
                while open.popLast()?.tag.name != tag.name {}
            }
            return
        }
        open.removeLast()
        if let list = section.list { sectionSizes[list] = max(sectionSizes[list] ?? 0, size - section.size) }
    }

    private mutating func include(_ tag: TemplateTag, _ scopes: [FactScope], chain: [String]) {
        guard let source = shelf.partial(tag.name, of: kind, in: language) else {
            let names = shelf.sources.map(\.name) + ["standard"]
            return tell(
                .unknownPartial(tag.name, near: Suggestion.nearest(to: tag.name, among: names)), at: tag.span)
        }
        guard !chain.contains(source.name) else { return tell(.partialCircle(chain + [source.name]), at: tag.span) }
        guard chain.count < Self.depthLimit else { return tell(.tooDeep(Self.depthLimit), at: tag.span) }
        included.insert(source.name)
        partialNames.insert(tag.name)
        walk(source, scopes: scopes, chain: chain + [source.name])
    }

    /// The fact that a tag names, the innermost thing's before those around it; `network.name` looks into a thing.
    private mutating func fact(_ tag: TemplateTag, _ scopes: [FactScope]) -> FactDeclaration? {
        let path = tag.name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        var fact = scopes.reversed().lazy.compactMap { $0.declaration(path[0]) }.first
        var names = scopes.flatMap { $0.facts.map(\.name) }
        for name in path.dropFirst() {
            guard case .record(let scope)? = fact?.kind else {
                fact = nil
                break
            }
            names = scope.facts.map(\.name)
            fact = scope.declaration(name)
        }
        if fact == nil {
            tell(.unknownName(tag.name, near: Suggestion.nearest(to: path.last ?? "", among: names)), at: tag.span)
        }
        return fact
    }

    private mutating func tell(_ message: TemplateMessage, at span: SourceSpan) {
        guard !findings.contains(where: { $0.span == span }) else { return }
        findings.append(Diagnostic(message, at: span))
    }
}
