import Mustache

/// A template (Mustache) that makes a paper's Markdown from facts.
struct PaperTemplate {
    private let template: MustacheTemplate

    /// Reads a template that the check has passed; nil where the library does not take it all the same.
    init?(_ text: String) {
        // Facts come escaped for Markdown; the library must not escape them for HTML on top.
        guard let template = try? MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}" + text) else { return nil }
        self.template = template
    }

    /// The Markdown of a paper.
    func markdown(of facts: any FactHolder) -> String {
        tidied(template.render(FactView(holder: facts)))
    }

    /// At most one empty line in a row, none at the beginning, a line break at the end; and each list that a template
    /// numbers `1.` throughout counts on, so that it reads well as it stands.
    private func tidied(_ markdown: String) -> String {
        var lines: [String] = []
        var number = 0
        for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.allSatisfy(\.isWhitespace) {
                if lines.last?.isEmpty == false { lines.append("") }
            } else if line.hasPrefix("1. ") {
                number += 1
                lines.append("\(number). \(line.dropFirst(3))")
            } else {
                if !line.hasPrefix(" ") { number = 0 }
                lines.append(line.hasPrefix("|") ? String(line).replacing("  |", with: " |") : String(line))
            }
        }
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines.joined(separator: "\n") + "\n"
    }
}

/// A thing as the template library sees it.
private struct FactView: MustacheParent {
    let holder: any FactHolder

    func child(named name: String) -> Any? {
        switch holder.fact(name) {
        case nil: nil
        case .text(let text): FactText(text)
        case .flag(let flag): flag
        case .list(let things): things.map { FactView(holder: $0) }
        case .record(let thing): thing.map { FactView(holder: $0) as Any } ?? FactText(nil)
        }
    }
}

/// A text as the template library sees it: escaped whichever way the template asks for it.
private struct FactText: MustacheCustomRenderable {
    let renderText: String

    init(_ text: String?) {
        renderText = text.map(MarkdownText.escaping) ?? ""
    }

    /// Whether there is nothing to say, so that a section about it is left out.
    var isNull: Bool { renderText.isEmpty }
}
