import CEL
import Diagnostics
import LocatedYAML
import SectionSchema
import SourceText

/// Fills in what a recipe's `${{ }}` come to and unrolls its templates, in one pass from the root to the leaves: what was
/// filled in is never read as an expression again.
struct Filling {
    /// What was found.
    var findings = AssemblyFindings()
    /// Evaluates the expressions.
    private var evaluator: EmbeddedEvaluator
    /// How many nodes templates may still make.
    private var templateBudget = Filling.templateLimit
    /// Whether it was told that they make too many.
    private var isLimitTold = false

    /// How many nodes the templates of a recipe may make, all together.
    static let templateLimit = 200_000

    init(files: SourceFiles) {
        evaluator = EmbeddedEvaluator(files: files)
    }

    /// A node with all its expressions worked out; nil if one of them has no value, which was told.
    mutating func filled(_ node: Node, in scope: ReadingScope) -> Node? {
        let failures = findings.gaps.spans.count
        let filled = fill(node, at: [], mode: .now, in: scope)
        return findings.gaps.spans.count == failures ? filled : nil
    }

    /// The fields of a root that the expressions of a node name.
    func fieldsNamed(in node: Node, of root: String) -> Set<String> {
        switch node.content {
        case .scalar(let scalar): evaluator.fieldsNamed(in: scalar.text, of: root)
        case .sequence(let elements): elements.reduce(into: []) { $0.formUnion(fieldsNamed(in: $1, of: root)) }
        case .mapping(let mapping):
            mapping.entries.reduce(into: []) { $0.formUnion(fieldsNamed(in: $1.value, of: root)) }
        }
    }

    /// Fills in a node that stands under keys of the recipe.
    mutating func fill(_ node: Node, at path: [String], mode: FillingMode, in scope: ReadingScope) -> Node {
        if mode == .running { return unrollingNamedSteps(node, at: path, in: scope) }
        switch node.content {
        case .scalar(let scalar):
            return fill(scalar, of: node, mode: mode, in: scope)
        case .sequence(let elements):
            guard elements.contains(where: \.mayNeedFilling) || !scope.variables.isEmpty else { return node }
            var filled: [Node] = []
            filled.reserveCapacity(elements.count)
            for element in elements { filled += fillElement(element, at: path, mode: mode, in: scope) }
            return .sequence(filled, at: node.span)
        case .mapping(let mapping):
            let entries = mapping.entries.map { entry in
                let inner = mode.mode(under: entry.key, path: path)
                let value = fill(entry.value, at: path + [entry.key], mode: inner, in: scope)
                return Mapping.Entry(key: entry.key, at: entry.keySpan, value: value)
            }
            return .mapping(entries, at: node.span)
        }
    }

    private mutating func fillElement(
        _ element: Node, at path: [String], mode: FillingMode, in scope: ReadingScope
    ) -> [Node] {
        guard let forEach = element.mapping?.entry(forKey: "for_each") else {
            return [fill(element, at: path, mode: mode, in: scope)]
        }
        return unroll(element, forEach: forEach, at: path, mode: mode, in: scope)
    }
}

// MARK: - Templates

extension Filling {
    /// The elements that a template stands for.
    private mutating func unroll(
        _ template: Node, forEach: Mapping.Entry, at path: [String], mode: FillingMode, in scope: ReadingScope
    ) -> [Node] {
        let name = variableName(of: template, forEach: forEach)
        let values = values(of: forEach.value, in: scope)
        guard let name, let values else {
            if let section = path.first { findings.leave(section: section) }
            return []
        }
        let entries = template.mapping?.entries.filter { $0.key != "for_each" && $0.key != "as" } ?? []
        let body = Node.mapping(entries, at: template.span)
        let size = body.nodeCount
        var elements: [Node] = []
        for value in values {
            guard spend(size, on: forEach, at: path) else { break }
            let inner = scope.binding(TemplateVariable(name: name, value: value))
            elements += fillElement(body, at: path, mode: mode, in: inner)
        }
        return elements
    }

    /// The steps of a task; of those that run for each element of a list the ones whose id names the element are unrolled,
    /// so that other steps can name each. The others wait for the run, which knows more lists: then nothing can name one
    /// turn of them, and an id that would is left out.
    private mutating func unrollingNamedSteps(_ steps: Node, at path: [String], in scope: ReadingScope) -> Node {
        guard let elements = steps.sequence, elements.contains(where: \.isNamedTemplate) else { return steps }
        var unrolled: [Node] = []
        for element in elements {
            guard let forEach = element.mapping?.entry(forKey: "for_each"), element.isNamedTemplate else {
                unrolled.append(element)
                continue
            }
            if evaluator.isKnownOnReading(forEach.value, in: scope) {
                unrolled += unroll(element, forEach: forEach, at: path, mode: .waiting, in: scope)
            } else {
                unrolled.append(element.without(key: "id"))
            }
        }
        return .sequence(unrolled, at: steps.span)
    }

    private mutating func variableName(of template: Node, forEach: Mapping.Entry) -> String? {
        guard let variable = template["as"] else {
            findings.tell(.templateWithoutName, at: forEach.keySpan)
            return nil
        }
        guard let name = variable.text, name.isExpressionName else {
            findings.tell(.templateNameNotName(variable.text), at: variable.span)
            return nil
        }
        guard !ReadingScope.laterRoots.contains(name), !ReadingScope.readingRoots.contains(name) else {
            findings.tell(.templateNameTaken(name), at: variable.span)
            return nil
        }
        return name
    }

    /// The elements that a template goes through.
    private mutating func values(of list: Node, in scope: ReadingScope) -> [Node]? {
        guard let filled = filled(list, in: scope) else { return nil }
        if filled.sequence == nil { findings.tell(.templateNeedsList, at: list.span) }
        return filled.sequence
    }

    /// Takes nodes off what templates may make; says so once when it is used up.
    private mutating func spend(_ nodes: Int, on forEach: Mapping.Entry, at path: [String]) -> Bool {
        guard templateBudget >= nodes else {
            if !isLimitTold { findings.tell(.templatesTooLarge(Self.templateLimit), at: forEach.keySpan) }
            isLimitTold = true
            templateBudget = 0
            if let section = path.first { findings.leave(section: section) }
            return false
        }
        templateBudget -= nodes
        return true
    }
}

// MARK: - Texts

extension Filling {
    private mutating func fill(_ scalar: Scalar, of node: Node, mode: FillingMode, in scope: ReadingScope) -> Node {
        let template = TemplateText(scalar.text)
        switch mode {
        case .running:
            return node
        case .now:
            guard template.hasExpressions else { return node }
            let value = evaluator.value(of: template, in: node, scope: scope, findings: &findings)
            if let value { findings.takeLiterally(value) }
            return value ?? node
        case .waiting:
            guard template.hasExpressions, !scope.variables.isEmpty else { return node }
            return evaluator.fillingVariables(of: template, in: node, scope: scope, findings: &findings)
        case .waitingCondition:
            guard !scope.variables.isEmpty else { return node }
            return evaluator.fillingVariables(ofCondition: template, in: node, scope: scope)
        }
    }
}

extension Node {
    /// Whether it is a template whose elements have an id each.
    fileprivate var isNamedTemplate: Bool {
        guard let id = self["id"]?.text, self["for_each"] != nil else { return false }
        return TemplateText(id).hasExpressions
    }

    /// A mapping without one of its keys.
    fileprivate func without(key: String) -> Node {
        .mapping(mapping?.entries.filter { $0.key != key } ?? [], at: span)
    }

    /// Whether the node holds an expression or a template, or may hold a condition that does.
    fileprivate var mayNeedFilling: Bool {
        guard mayHoldSigns else { return false }
        return switch content {
        case .scalar(let scalar): scalar.text.utf8.contains(UInt8(ascii: "$"))
        case .sequence(let elements): elements.contains(where: \.mayNeedFilling)
        case .mapping(let mapping): mapping.entries.contains { $0.key == "for_each" || $0.value.mayNeedFilling }
        }
    }

    /// How many nodes there are in it, itself included.
    fileprivate var nodeCount: Int {
        switch content {
        case .scalar: 1
        case .sequence(let elements): elements.reduce(1) { $0 + $1.nodeCount }
        case .mapping(let mapping): mapping.entries.reduce(1) { $0 + $1.value.nodeCount }
        }
    }
}

extension String {
    /// Whether expressions can name it: letters, digits and `_`, no digit first.
    fileprivate var isExpressionName: Bool {
        guard let first = unicodeScalars.first, first.properties.isAlphabetic || first == "_" else { return false }
        return unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || $0.properties.numericType == .decimal || $0 == "_"
        }
    }
}
