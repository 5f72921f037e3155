import CEL
import Diagnostics
import LocatedYAML
import NetworkModel
import SectionSchema
import SourceText

/// Finds the value in force of each parameter: from the command line, else from the extending recipe's own declaration,
/// its `with`, and so on down the chain of bases.
struct ParameterResolution {
    private(set) var filling: Filling
    private var table = ParameterTable(entries: [])
    private var pending: [Candidate] = []

    /// A value that a parameter gets once the parameters that it names have theirs.
    private struct Candidate {
        var index: Int
        var node: Node
    }

    init(filling: Filling) {
        self.filling = filling
    }

    /// Works out the values of the parameters declared, looking for them in the layers, the recipe itself first.
    mutating func resolve(
        _ declarations: Mapping, layers: [RecipeLayer], settings: [ParameterSetting]
    ) -> ParameterTable {
        tellUnknownNames(declarations, layers: layers, settings: settings)
        for (index, entry) in declarations.entries.enumerated() {
            let type = FieldType(parameter: entry.value)
            let limits = ParameterLimits(declaration: entry.value)
            table.entries.append(
                ParameterTable.Entry(id: entry.key, type: type, limits: limits, span: entry.keySpan))
            if let setting = settings.last(where: { $0.name == entry.key }) {
                take(setting, forParameterAt: index)
            } else if let node = Self.value(of: entry.key, in: layers) {
                pending.append(Candidate(index: index, node: node))
            } else if entry.value.mapping != nil {
                filling.findings.tell(.parameterWithoutValue(entry.key), at: entry.keySpan)
            }
        }
        resolvePending()
        return table
    }

    /// The value written for a parameter nearest to the recipe itself.
    private static func value(of id: String, in layers: [RecipeLayer]) -> Node? {
        for layer in layers {
            let own = layer.sections["parameters"]?[id]?["default"]
            let given = layer.extends?.with.first { $0.key == id }?.value
            if let node = [own, given].compactMap(\.self).first(where: { !$0.isNull }) { return node }
        }
        return nil
    }

    private mutating func take(_ setting: ParameterSetting, forParameterAt index: Int) {
        let entry = table.entries[index]
        let node = setting.node(as: entry.type, at: entry.span)
        let value = node.flatMap { FieldValue($0, as: entry.type) }
        if let problem = problem(value, written: setting.text, of: entry) {
            filling.findings.settingProblems.append(Diagnostic(problem, at: nil))
        } else {
            table.entries[index].value = value
        }
    }

    /// Fills in values in rounds: those that name no parameter without a value first.
    private mutating func resolvePending() {
        while !pending.isEmpty {
            let waiting = Set(pending.map { table.entries[$0.index].id })
            let scope = ReadingScope().adding(root: "parameters", fields: table.fields)
            let ready = pending.filter { filling.fieldsNamed(in: $0.node, of: "parameters").isDisjoint(with: waiting) }
            guard !ready.isEmpty else { return tellCircle() }
            pending.removeAll { candidate in ready.contains { $0.index == candidate.index } }
            for candidate in ready { take(candidate, scope: scope) }
        }
    }

    private mutating func take(_ candidate: Candidate, scope: ReadingScope) {
        let entry = table.entries[candidate.index]
        guard let node = filling.filled(candidate.node, in: scope) else { return }
        let value = FieldValue(node, as: entry.type)
        if let problem = problem(value, written: node.text, of: entry) {
            let fixes = problem.replacement.map { AssemblyFix.replacing(node.span, by: $0) } ?? []
            filling.findings.fail(Diagnostic(problem, at: node.span, fixes: fixes), leaving: candidate.node.span)
        } else {
            table.entries[candidate.index].value = value
            table.entries[candidate.index].node = node
        }
    }

    /// What is wrong with a value of a parameter, if anything.
    private func problem(
        _ value: FieldValue?, written text: String?, of entry: ParameterTable.Entry
    ) -> AssemblyMessage? {
        switch (value, entry.type) {
        case (nil, let type):
            .parameterType(entry.id, wanted: type.word, written: text)
        case (.text(let word), .choice(let choices)) where !choices.contains(word):
            .parameterChoice(entry.id, word, choices: choices, near: Suggestion.nearest(to: word, among: choices))
        case (let value?, _):
            entry.limits.problem(with: value, of: entry.id)
        }
    }

    private mutating func tellCircle() {
        let names = pending.map { table.entries[$0.index].id }
        for candidate in pending { filling.findings.leave(candidate.node.span) }
        if let first = pending.first { filling.findings.tell(.parameterCircle(names), at: first.node.span) }
        pending = []
    }

    /// Tells of names in `with` and on the command line that no parameter has.
    private mutating func tellUnknownNames(
        _ declarations: Mapping, layers: [RecipeLayer], settings: [ParameterSetting]
    ) {
        guard !filling.findings.gaps.isMissingSections else { return }
        let names = declarations.entries.map(\.key)
        for entry in layers.compactMap(\.extends).flatMap(\.with) where !names.contains(entry.key) {
            let near = Suggestion.nearest(to: entry.key, among: names)
            filling.findings.tell(
                .parameterUnknown(entry.key, near: near), at: entry.keySpan,
                fixes: AssemblyFix.replacing(entry.keySpan, by: near))
        }
        for setting in settings where !names.contains(setting.name) {
            let near = Suggestion.nearest(to: setting.name, among: names)
            filling.findings.settingProblems.append(
                Diagnostic(AssemblyMessage.parameterUnknown(setting.name, near: near), at: nil))
        }
    }
}
