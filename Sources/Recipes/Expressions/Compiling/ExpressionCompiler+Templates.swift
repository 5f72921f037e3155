package import Diagnostics
package import LocatedYAML
import NetworkModel

extension ExpressionCompiler {
    /// Compiles a text for people: a string, or a mapping of languages; no template if there are problems of level error.
    package func template(
        _ node: Node, in scope: ExpressionScope
    ) -> (template: TextTemplate?, diagnostics: [Diagnostic]) {
        var diagnostics: [Diagnostic] = []
        var entries: [TextTemplate.Entry] = []
        for (language, text) in texts(of: node) {
            let (pieces, problems) = pieces(of: text, in: scope)
            entries.append(TextTemplate.Entry(language: language, pieces: pieces))
            diagnostics += problems
        }
        if entries.isEmpty {
            diagnostics.append(Diagnostic(ExpressionMessage.wrongType(found: "[…]", wanted: .text), at: node.span))
        }
        guard diagnostics.allSatisfy({ $0.level != .error }) else { return (nil, diagnostics) }
        return (TextTemplate(origin: node.span, entries: entries), diagnostics)
    }

    /// The texts with their languages; a bare text is in the network's first language.
    private func texts(of node: Node) -> [(language: String, text: Node)] {
        switch node.content {
        case .scalar: [(model.network.languages.first ?? "fi", node)]
        case .mapping(let mapping): mapping.entries.map { ($0.key, $0.value) }
        case .sequence: []
        }
    }

    private func pieces(
        of node: Node, in scope: ExpressionScope
    ) -> (pieces: [TextTemplate.Piece], diagnostics: [Diagnostic]) {
        guard let text = node.text else {
            return ([], [Diagnostic(ExpressionMessage.wrongType(found: "{…}", wanted: .text), at: node.span)])
        }
        var pieces: [TextTemplate.Piece] = []
        var diagnostics: [Diagnostic] = []
        for piece in TemplateText(text).pieces {
            switch piece {
            case .text(let text): pieces.append(.text(text))
            case .unclosed: diagnostics.append(Diagnostic(ExpressionMessage.unclosedTemplate, at: node.span))
            case .expression(let source, let start):
                let (program, problems) = compile(source, from: start, in: text, at: node.span, scope)
                if let program { pieces.append(.value(program)) }
                diagnostics += problems
            }
        }
        return (pieces, diagnostics)
    }
}
