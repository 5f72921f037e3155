import CEL
import LocatedYAML

extension TaskStep {
    /// Ids that the step's expressions name as `steps.ID`: it waits for those steps.
    package var referencedSteps: Set<String> {
        var found = Set<String>()
        if let condition { found.formUnion(condition.program.expression.referencedSteps) }
        for node in [with, forEach?.list].compactMap(\.self) + bindings.map(\.value) {
            found.formUnion(node.referencedSteps)
        }
        return found
    }
}

extension Node {
    /// Ids that `${{ }}` in the node's texts name as `steps.ID`; what can't be read as an expression names none.
    fileprivate var referencedSteps: Set<String> {
        switch content {
        case .scalar(let scalar):
            TemplateText(scalar.text).pieces.reduce(into: []) { found, piece in
                guard case .expression(let source, _) = piece else { return }
                found.formUnion(Self.parser.parse(source).expression?.referencedSteps ?? [])
            }
        case .sequence(let elements):
            elements.reduce(into: []) { $0.formUnion($1.referencedSteps) }
        case .mapping(let mapping):
            mapping.entries.reduce(into: []) { $0.formUnion($1.value.referencedSteps) }
        }
    }

    private static let parser: Environment = {
        var options = Environment.Options()
        options.allowsUnicodeIdentifiers = true
        return Environment(options: options)
    }()
}

extension Expression {
    /// Ids that the expression names as `steps.ID`.
    fileprivate var referencedSteps: Set<String> {
        if case .select(let selection) = kind, selection.operand.kind == .identifier("steps") {
            return [selection.field]
        }
        return parts.reduce(into: []) { $0.formUnion($1.referencedSteps) }
    }
}
