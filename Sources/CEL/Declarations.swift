/// What an environment declares, indexed by name.
final class Declarations: Sendable {
    let layout: VariableLayout
    let variableTypes: [CELType]
    let recordTypes: [String: RecordType]
    let functions: [String: FunctionDeclaration]

    init(variables: [Environment.Variable], recordTypes: [RecordType], functions: [FunctionDeclaration]) {
        layout = VariableLayout(names: variables.map(\.name))
        variableTypes = variables.map(\.type)
        self.recordTypes = Dictionary(recordTypes.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        self.functions = Dictionary(functions.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }
}
