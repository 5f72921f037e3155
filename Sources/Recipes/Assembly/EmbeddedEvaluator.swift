import CEL
import Diagnostics
import LocatedYAML
import SourceText

/// Works out the expressions of a recipe that is being put together; each expression is compiled once for each set of names.
struct EmbeddedEvaluator {
    private let files: SourceFiles
    private var environments: [ReadingScope.Signature: Environment] = [:]
    private var compilations: [CompilationKey: Compilation] = [:]
    private let parser: Environment

    private struct CompilationKey: Hashable {
        var scope: ReadingScope.Signature
        var source: String
    }

    /// An expression with where it stands.
    private struct Embedded {
        var source: String
        var start: Int
        var node: Node
    }

    init(files: SourceFiles) {
        self.files = files
        var options = Environment.Options()
        options.allowsUnicodeIdentifiers = true
        parser = Environment(options: options)
    }

    /// The fields of a root that the expressions of a text name.
    func fieldsNamed(in text: String, of root: String) -> Set<String> {
        var fields: Set<String> = []
        for case .expression(let source, _) in TemplateText(text).pieces {
            fields.formUnion(parser.parse(source).expression?.fields(of: root) ?? [])
        }
        return fields
    }
}

// MARK: - Values needed on reading

extension EmbeddedEvaluator {
    /// What a text comes to: the value of an expression that stands alone, else a text with the values joined in.
    ///
    /// Nil if a value can't be worked out; the node is then among the findings' gaps.
    mutating func value(
        of template: TemplateText, in node: Node, scope: ReadingScope, findings: inout AssemblyFindings
    ) -> Node? {
        if let (source, start) = template.soleExpression {
            let embedded = Embedded(source: source, start: start, node: node)
            if let written = writtenNode(embedded, in: scope) { return written }
            guard let value = evaluate(embedded, in: scope, findings: &findings) else { return nil }
            if let filled = value.node(at: node.span) { return filled }
            findings.fail(Diagnostic(AssemblyMessage.valueWithoutForm(source), at: node.span), leaving: node.span)
            return nil
        }
        var text = ""
        var isWhole = true
        for piece in template.pieces {
            guard let part = self.text(of: piece, in: node, scope: scope, findings: &findings) else {
                isWhole = false
                continue
            }
            text += part
        }
        return isWhole ? .text(text, style: .doubleQuoted, at: node.span) : nil
    }

    private mutating func text(
        of piece: TemplateText.Piece, in node: Node, scope: ReadingScope, findings: inout AssemblyFindings
    ) -> String? {
        switch piece {
        case .text(let text):
            return text
        case .unclosed(let start):
            let opening = Embedded(source: "", start: start, node: node)
            let place = places(of: opening).span(of: ExpressionSpan(start: 0, end: 3), in: files)
            findings.fail(Diagnostic(AssemblyMessage.expressionUnclosed, at: place), leaving: node.span)
            return nil
        case .expression(let source, let start):
            let embedded = Embedded(source: source, start: start, node: node)
            if let written = writtenNode(embedded, in: scope)?.text { return written }
            return evaluate(embedded, in: scope, findings: &findings)?.plainText
        }
    }

    /// The node that an expression merely names (`kunta`, `parameters.alue`), with the characters and place it was
    /// written with.
    private func writtenNode(_ embedded: Embedded, in scope: ReadingScope) -> Node? {
        guard let path = parser.parse(embedded.source).expression?.namedPath, let first = path.first else { return nil }
        var node: Node?
        var rest = path.dropFirst()
        if let variable = scope.variable(named: first) {
            node = variable.value
        } else if let field = rest.popFirst() {
            node = scope.node(ofRoot: first, field: field)
        }
        for key in rest { node = node?[key] }
        return node
    }

    private mutating func evaluate(
        _ embedded: Embedded, in scope: ReadingScope, findings: inout AssemblyFindings
    ) -> Value? {
        if let problem = outOfReach(embedded, in: scope) {
            findings.fail(problem, leaving: embedded.node.span)
            return nil
        }
        let environment = environment(for: scope)
        let compilation = compile(embedded.source, in: environment, scope: scope.signature)
        guard let program = compilation.program else {
            let places = places(of: embedded)
            for problem in compilation.problems {
                findings.fail(places.diagnostic(for: problem, in: files), leaving: embedded.node.span)
            }
            return nil
        }
        do {
            return try program.evaluate(scope.activation(in: environment))
        } catch {
            tell(error, of: embedded, in: scope, findings: &findings)
            return nil
        }
    }

    /// Whether no expression of a text names a root whose things are not known yet.
    func isKnownOnReading(_ node: Node, in scope: ReadingScope) -> Bool {
        TemplateText(node.text ?? "").pieces.allSatisfy { piece in
            if case .expression(let source, _) = piece { laterRoot(in: source, scope) == nil } else { true }
        }
    }

    /// A finding if an expression names a root whose things are not known yet.
    private func outOfReach(_ embedded: Embedded, in scope: ReadingScope) -> Diagnostic? {
        laterRoot(in: embedded.source, scope).map { name, span in
            Diagnostic(AssemblyMessage.rootNotKnownYet(name), at: places(of: embedded).span(of: span, in: files))
        }
    }

    /// The first name in an expression of a root whose things are not known yet.
    private func laterRoot(in source: String, _ scope: ReadingScope) -> (name: String, span: ExpressionSpan)? {
        parser.parse(source).expression?.freeNames.first { name, _ in
            guard scope.variable(named: name) == nil else { return false }
            return ReadingScope.laterRoots.contains(name)
                || (ReadingScope.readingRoots.contains(name) && !scope.hasRoot(name))
        }
    }

    private mutating func tell(
        _ error: EvaluationError, of embedded: Embedded, in scope: ReadingScope, findings: inout AssemblyFindings
    ) {
        if case .absent(let path) = error.reason, isToldElsewhere(path, in: scope) {
            findings.leave(embedded.node.span)
            return
        }
        let span = error.span.flatMap { places(of: embedded).span(of: $0, in: files) } ?? embedded.node.span
        findings.fail(Diagnostic(EvaluationMessage(error), at: span), leaving: embedded.node.span)
    }

    /// Whether a field that has no value was told where it should have got one.
    private func isToldElsewhere(_ path: String, in scope: ReadingScope) -> Bool {
        let parts = path.split(separator: ".").map(String.init)
        guard parts.count >= 2 else { return false }
        return parts[0] == "parameters" || scope.node(ofRoot: parts[0], field: parts[1]) != nil
    }
}

// MARK: - Variables of templates in what waits

extension EmbeddedEvaluator {
    /// A text in which the variables of templates are filled in and all else waits.
    mutating func fillingVariables(
        of template: TemplateText, in node: Node, scope: ReadingScope, findings: inout AssemblyFindings
    ) -> Node {
        if let (source, start) = template.soleExpression, namesOnlyVariables(source, in: scope) {
            let embedded = Embedded(source: source, start: start, node: node)
            let value =
                writtenNode(embedded, in: scope)
                ?? evaluate(embedded, in: scope, findings: &findings)?.node(at: node.span)
            if let value, !value.holdsExpressions { return value }
        }
        var text = ""
        for piece in template.pieces {
            switch piece {
            case .text(let written): text += written
            case .unclosed: text += "${{"
            case .expression(let source, let start):
                let embedded = Embedded(source: source, start: start, node: node)
                text +=
                    settledText(embedded, in: scope, findings: &findings)
                    ?? "${{ \(fillingVariables(ofExpression: source, in: scope) ?? source) }}"
            }
        }
        return text == node.text ? node : .text(text, style: .doubleQuoted, at: node.span)
    }

    /// What an expression that names nothing but variables of templates comes to as text; nil if it has to wait, or if
    /// the text would be read as an expression itself.
    private mutating func settledText(
        _ embedded: Embedded, in scope: ReadingScope, findings: inout AssemblyFindings
    ) -> String? {
        guard namesOnlyVariables(embedded.source, in: scope) else { return nil }
        let text =
            writtenNode(embedded, in: scope)?.text
            ?? evaluate(embedded, in: scope, findings: &findings)?.plainText
        return text.flatMap { TemplateText($0).hasExpressions ? nil : $0 }
    }

    /// A condition in which the variables of templates are filled in.
    func fillingVariables(ofCondition template: TemplateText, in node: Node, scope: ReadingScope) -> Node {
        guard let text = node.text else { return node }
        let source = template.soleExpression?.source ?? text
        guard let filled = fillingVariables(ofExpression: source, in: scope) else { return node }
        return .text(filled, style: .doubleQuoted, at: node.span)
    }

    /// The expression with the variables of templates replaced by their values; nil if it names none.
    private func fillingVariables(ofExpression source: String, in scope: ReadingScope) -> String? {
        let parsing = parser.parse(source)
        guard let expression = parsing.expression, parsing.problems.isEmpty else { return nil }
        let replacements = expression.freeNames.compactMap { name, span -> (span: ExpressionSpan, literal: String)? in
            let literal = scope.variable(named: name)?.value.expressionValue.literal
            return literal.map { (span, $0) }
        }
        guard !replacements.isEmpty else { return nil }
        var scalars = Array(source.unicodeScalars)
        for (span, literal) in replacements.sorted(by: { $0.span.start > $1.span.start }) {
            scalars.replaceSubrange(span.start..<span.end, with: literal.unicodeScalars)
        }
        return String(String.UnicodeScalarView(scalars))
    }

    private func namesOnlyVariables(_ source: String, in scope: ReadingScope) -> Bool {
        let names = parser.parse(source).expression?.freeNames ?? []
        return !names.isEmpty && names.allSatisfy { scope.variable(named: $0.name) != nil }
    }
}

// MARK: - Compiling

extension EmbeddedEvaluator {
    private mutating func environment(for scope: ReadingScope) -> Environment {
        let signature = scope.signature
        if let known = environments[signature] { return known }
        let environment = scope.environment()
        environments[signature] = environment
        return environment
    }

    private mutating func compile(
        _ source: String, in environment: Environment, scope: ReadingScope.Signature
    ) -> Compilation {
        let key = CompilationKey(scope: scope, source: source)
        if let known = compilations[key] { return known }
        let compilation = environment.compile(source)
        compilations[key] = compilation
        return compilation
    }

    private func places(of embedded: Embedded) -> ExpressionPlaces {
        ExpressionPlaces(
            expression: embedded.source, from: embedded.start, in: embedded.node.text ?? "", at: embedded.node.span)
    }
}

extension Expression {
    /// The names of a chain of fields such as `parameters.alue`; nil for any other expression.
    fileprivate var namedPath: [String]? {
        switch kind {
        case .identifier(let name): [name]
        case .select(let selection) where selection.mode == .value:
            selection.operand.namedPath.map { $0 + [selection.field] }
        default: nil
        }
    }
}

extension Node {
    /// Whether a text in it would be read as holding an expression.
    fileprivate var holdsExpressions: Bool {
        switch content {
        case .scalar(let scalar): TemplateText(scalar.text).hasExpressions
        case .sequence(let elements): elements.contains(where: \.holdsExpressions)
        case .mapping(let mapping): mapping.entries.contains { $0.value.holdsExpressions }
        }
    }
}
