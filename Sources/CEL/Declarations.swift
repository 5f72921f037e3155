/// What an environment declares, indexed by name.
final class Declarations: Sendable {
    let layout: VariableLayout
    let variableTypes: [CELType]
    let recordTypes: [String: RecordType]
    let functions: [String: FunctionDeclaration]
    /// The first parts of dotted names of variables and types.
    let qualifiedRoots: Set<String>
    /// The first parts of dotted names of functions.
    let functionRoots: Set<String>

    init(variables: [Environment.Variable], recordTypes: [RecordType], functions: [FunctionDeclaration]) {
        layout = VariableLayout(names: variables.map(\.name))
        variableTypes = variables.map(\.type)
        self.recordTypes = Dictionary(recordTypes.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        self.functions = functions.reduce(into: Library.functionsByName) { all, function in
            all[function.name] = all[function.name].map { $0.extended(by: function) } ?? function
        }
        let dotted =
            variables.map(\.name) + recordTypes.map(\.name) + Library.typesByName.keys
            + Library.constantsByName.keys
        qualifiedRoots = Set(dotted.compactMap(Self.root))
        functionRoots = Set(self.functions.keys.compactMap(Self.root))
    }

    private static func root(_ name: String) -> String? {
        name.firstIndex(of: ".").map { String(name[..<$0]) }
    }

    /// The type under a full name: built in, of a message, or of a record.
    func typeNamed(_ name: String) -> CELType? {
        Library.typesByName[name] ?? recordTypes[name].map { .record($0.name) }
    }
}

extension FunctionDeclaration {
    /// The function with the overloads of another besides its own.
    fileprivate func extended(by other: FunctionDeclaration) -> FunctionDeclaration {
        FunctionDeclaration(name, documentation, examples: examples, overloads: overloads + other.overloads)
    }
}
