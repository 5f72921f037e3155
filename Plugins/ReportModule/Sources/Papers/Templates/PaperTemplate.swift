import Mustache

/// A template (Mustache) that makes a paper's Markdown from facts.
struct PaperTemplate {
    private let template: MustacheTemplate
    private let library: MustacheLibrary
    private let sectionSizes: [String: Int]

    /// How large a paper's Markdown may grow, in bytes.
    static let outputLimit = 4 << 20

    /// Reads a template that the check has passed; nil where the library does not take it all the same.
    init?(_ source: TemplateSource, check: TemplateCheck) {
        guard let template = Self.parsed(source.text) else { return nil }
        self.template = template
        var library = MustacheLibrary()
        for name in check.partialNames {
            guard let partial = check.shelf.partial(name, of: check.kind, in: check.language),
                let template = Self.parsed(partial.text)
            else { return nil }
            library.register(template, named: name)
        }
        self.library = library
        sectionSizes = check.sectionSizes
    }

    /// Facts come escaped for Markdown; the library must not escape them for HTML on top.
    private static func parsed(_ text: String) -> MustacheTemplate? {
        try? MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}\n" + text)
    }

    /// The Markdown of a paper, and whether it had to be cut.
    func markdown(of facts: any FactHolder) -> (text: String, isCut: Bool) {
        let budget = OutputBudget(left: Self.outputLimit, sectionSizes: sectionSizes)
        let text = template.render(FactView(holder: facts, budget: budget), library: library)
        return (MarkdownLines(text).tidied, budget.isSpent)
    }
}

/// How much more a template may write. Lists that hold one another could make a small template write without end.
private final class OutputBudget {
    private var left: Int
    private let sectionSizes: [String: Int]
    private(set) var isSpent = false

    init(left: Int, sectionSizes: [String: Int]) {
        self.left = left
        self.sectionSizes = sectionSizes
    }

    /// Takes from what is left as many things of a list as there is room for.
    func take<Thing>(_ things: [Thing], of list: String) -> ArraySlice<Thing> {
        let size = (sectionSizes[list] ?? 0) + 1
        let count = min(things.count, left / size)
        left -= count * size
        if count < things.count { isSpent = true }
        return things.prefix(count)
    }

    /// A text, or nothing if there is no room left.
    func take(_ text: String) -> String {
        guard text.utf8.count <= left else {
            isSpent = true
            return ""
        }
        left -= text.utf8.count
        return text
    }
}

/// A thing as the template library sees it.
private struct FactView: MustacheParent {
    let holder: any FactHolder
    let budget: OutputBudget

    func child(named name: String) -> Any? {
        switch holder.fact(name) {
        case nil: nil
        case .text(let text): FactText(budget.take(text.map(MarkdownText.escaping) ?? ""))
        case .flag(let flag): flag
        case .list(let things): budget.take(things, of: name).map { FactView(holder: $0, budget: budget) }
        case .record(let thing):
            thing.map { FactView(holder: $0, budget: budget) as Any } ?? FactText("")
        }
    }
}

/// A text as the template library sees it: escaped whichever way the template asks for it.
private struct FactText: MustacheCustomRenderable, MustacheParent {
    let renderText: String

    init(_ text: String) {
        renderText = text
    }

    /// Whether there is nothing to say, so that a section about it is left out.
    var isNull: Bool { renderText.isEmpty }

    func child(named: String) -> Any? { nil }
}
