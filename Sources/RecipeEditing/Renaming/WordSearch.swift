import CEL
import LocatedYAML
import Recipes
import SourceText

/// Goes through the places of a recipe where conditions, texts with expressions and examples stand, and finds where they
/// write a declared word as text.
struct WordSearch {
    /// What is gone through: one file, or the recipe put together.
    let tree: Node
    /// The recipe put together, which knows what a rule is about whose file only changes it.
    let whole: Node
    let files: SourceFiles
    let model: ExpressionModel
    let word: String
    let place: DeclaredWords.Place

    /// Where the word stands; in expressions without its quotes.
    var spans: [SourceSpan] {
        rules + endorsements + selections + steps
    }

    private var rules: [SourceSpan] {
        (tree["rules"]?.sequence ?? []).flatMap { rule -> [SourceSpan] in
            let original = whole["rules"]?.sequence?.first { $0["id"]?.text == rule["id"]?.text }
            let about = (rule["about"] ?? original?["about"])?.text
            let scope = about.flatMap(Subject.init(rawValue:)).map(ExpressionScope.about) ?? .roots
            return condition(rule["when"], scope) + condition(rule["require"], scope)
                + texts(in: rule["message"], scope) + examples(rule["examples"], scope)
        }
    }

    private var endorsements: [SourceSpan] {
        (tree["endorsements"]?.sequence ?? []).flatMap { endorsement -> [SourceSpan] in
            let scope = ExpressionScope.about(.application)
            let requirements = endorsement["require"]?.sequence ?? endorsement["require"].map { [$0] } ?? []
            return condition(endorsement["when"], scope) + texts(in: endorsement["message"], scope)
                + requirements.flatMap { condition($0["among"], .about(.member)) }
                + examples(endorsement["examples"], scope)
        }
    }

    private var selections: [SourceSpan] {
        (tree["groups"]?.sequence ?? []).flatMap { condition($0["members"]?["where"], .about(.member)) }
    }

    private var steps: [SourceSpan] {
        (tree["tasks"]?.mapping?.entries ?? []).flatMap { task -> [SourceSpan] in
            let steps = (task.value["steps"] ?? task.value).sequence ?? []
            let ids = steps.compactMap { $0["id"]?.text }
            return steps.flatMap { step -> [SourceSpan] in
                let bound = step["let"]?.mapping?.entries.map(\.key) ?? []
                let scope = ExpressionScope.task(
                    steps: ids, variables: bound + [step["as"]?.text].compactMap(\.self))
                return condition(step["if"], scope)
                    + ["with", "let", "for_each"].flatMap { texts(in: step[$0], scope) }
            }
        }
    }
}

// MARK: - One value

extension WordSearch {
    private func examples(_ node: Node?, _ scope: ExpressionScope) -> [SourceSpan] {
        (node?.sequence ?? []).flatMap { example in
            example["given"].map { model.places(of: word, declaredIn: place, in: $0, scope: scope) } ?? []
        }
    }

    private func condition(_ node: Node?, _ scope: ExpressionScope) -> [SourceSpan] {
        guard let node else { return [] }
        guard let text = node.text else {
            return model.places(of: word, declaredIn: place, in: node, scope: scope) + texts(in: node, scope)
        }
        return TemplateText(text).hasExpressions ? texts(in: node, scope) : literals(in: text, from: 0, of: node, scope)
    }

    /// Where expressions inside texts write the word.
    private func texts(in node: Node?, _ scope: ExpressionScope) -> [SourceSpan] {
        switch node?.content {
        case .scalar(let scalar):
            TemplateText(scalar.text).pieces.flatMap { piece -> [SourceSpan] in
                guard case .expression(let source, let start) = piece, let node else { return [] }
                return literals(in: source, from: start, of: node, scope)
            }
        case .sequence(let elements): elements.flatMap { texts(in: $0, scope) }
        case .mapping(let mapping): mapping.entries.flatMap { texts(in: $0.value, scope) }
        case nil: []
        }
    }

    private func literals(
        in source: String, from start: Int, of node: Node, _ scope: ExpressionScope
    ) -> [SourceSpan] {
        guard source.contains(word), let file = files[node.span.file],
            let expression = model.environment(for: scope).parse(source).expression
        else { return [] }
        let map = ScalarTextMap(text: node.text ?? "", span: node.span, in: file)
        guard map.isExact else { return [] }
        return model.places(of: word, declaredIn: place, in: expression, scope: scope).map { span in
            // The literal's quotes are one scalar each.
            map.span(start: start + span.start + 1, end: start + span.end - 1)
        }
    }
}
