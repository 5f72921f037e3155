package import CEL
package import Diagnostics
package import LocatedYAML
package import SourceText

/// Compiles the conditions, templates and examples of a recipe; all problems come located, in one go.
package struct ExpressionCompiler: Sendable {
    /// What expressions may speak of.
    package let model: ExpressionModel
    /// The files that the nodes come from.
    package let files: SourceFiles

    package init(model: ExpressionModel, files: SourceFiles) {
        self.model = model
        self.files = files
    }

    /// Compiles a condition written as a mapping or in CEL; no condition if there are problems of level error.
    package func condition(
        _ node: Node, in scope: ExpressionScope
    ) -> (condition: Condition?, diagnostics: [Diagnostic]) {
        switch node.content {
        case .mapping(let mapping): mappingCondition(mapping, at: node.span, in: scope)
        case .scalar(let scalar): textCondition(scalar, at: node.span, in: scope)
        case .sequence:
            (
                nil,
                [
                    Diagnostic(
                        ExpressionMessage.wrongType(found: "[…]", wanted: .condition), at: node.span,
                        notes: [DiagnosticNote(ExpressionMessage.Advice.useDoubleQuotes)])
                ]
            )
        }
    }

    /// Compiles a value written as `${{ … }}` alone, which keeps its type; nil if the text is anything else.
    package func value(
        _ node: Node, in scope: ExpressionScope
    ) -> (program: Program?, diagnostics: [Diagnostic])? {
        guard let text = node.text, let expression = TemplateText(text).soleExpression else { return nil }
        return compile(expression.source, from: expression.start, in: text, at: node.span, scope)
    }
}

extension ExpressionCompiler {
    private func mappingCondition(
        _ mapping: Mapping, at span: SourceSpan, in scope: ExpressionScope
    ) -> (condition: Condition?, diagnostics: [Diagnostic]) {
        var translator = ConditionTranslator(model: model, scope: scope)
        let expression = translator.translate(mapping, at: span)
        var diagnostics = translator.diagnostics
        diagnostics += translator.problems.map { translator.places.diagnostic(for: $0, in: files) }
        guard let expression, diagnostics.isEmpty else { return (nil, diagnostics) }
        let compilation = translator.environment.compile(expression)
        return condition(compilation, at: span, translator.places, scope)
    }

    private func textCondition(
        _ scalar: Scalar, at span: SourceSpan, in scope: ExpressionScope
    ) -> (condition: Condition?, diagnostics: [Diagnostic]) {
        let (source, start) = Self.expression(in: scalar.text)
        guard !source.isEmpty else { return (nil, [Diagnostic(ExpressionMessage.emptyExpression, at: span)]) }
        let places = ExpressionPlaces(expression: source, from: start, in: scalar.text, at: span)
        let compilation = model.environment(for: scope).compile(source)
        let result = condition(compilation, at: span, places, scope)
        guard result.condition == nil, scalar.style == .plain, let cut = YAMLCut(of: span, in: files) else {
            return result
        }
        return (nil, [cut.diagnostic])
    }

    private func condition(
        _ compilation: Compilation, at span: SourceSpan, _ places: ExpressionPlaces, _ scope: ExpressionScope
    ) -> (condition: Condition?, diagnostics: [Diagnostic]) {
        var diagnostics = compilation.problems.map { places.diagnostic(for: $0, in: files) }
        guard let program = compilation.program else { return (nil, diagnostics) }
        guard program.resultType == .bool || program.resultType == .dyn else {
            diagnostics.append(Diagnostic(ExpressionMessage.notACondition, at: span))
            return (nil, diagnostics)
        }
        return (Condition(origin: span, scope: scope, program: program, places: places), diagnostics)
    }

    /// Compiles an expression that stands in a scalar, from a place in its text on.
    func compile(
        _ source: String, from start: Int, in text: String, at span: SourceSpan, _ scope: ExpressionScope
    ) -> (program: Program?, diagnostics: [Diagnostic]) {
        guard !source.isEmpty else { return (nil, [Diagnostic(ExpressionMessage.emptyExpression, at: span)]) }
        let places = ExpressionPlaces(expression: source, from: start, in: text, at: span)
        let compilation = model.environment(for: scope).compile(source)
        return (compilation.program, compilation.problems.map { places.diagnostic(for: $0, in: files) })
    }

    /// The expression of a condition's text, with or without `${{ }}` around it, and where it begins.
    private static func expression(in text: String) -> (source: String, start: Int) {
        if let sole = TemplateText(text).soleExpression { return sole }
        let scalars = text.unicodeScalars
        let blanks = scalars.prefix(while: \.properties.isWhitespace).count
        return (String(scalars.dropFirst(blanks)), blanks)
    }
}
