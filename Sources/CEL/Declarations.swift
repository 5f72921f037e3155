/// What an environment declares beside the library, indexed by name. The library's own tables are made once for all.
final class Declarations: Sendable {
    let layout: VariableLayout
    let variableTypes: [CELType]
    let recordTypes: [String: RecordType]
    private let functions: [String: FunctionDeclaration]
    private let qualifiedRoots: Set<String>
    private let functionRoots: Set<String>

    init(variables: [Environment.Variable], recordTypes: [RecordType], functions: [FunctionDeclaration]) {
        layout = VariableLayout(names: variables.map(\.name))
        variableTypes = variables.map(\.type)
        self.recordTypes = Dictionary(recordTypes.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        self.functions = functions.reduce(into: [:]) { all, function in
            let known = all[function.name] ?? Library.functionsByName[function.name]
            all[function.name] = known.map { $0.extended(by: function) } ?? function
        }
        qualifiedRoots = Set((variables.map(\.name) + recordTypes.map(\.name)).compactMap(\.dottedRoot))
        functionRoots = Set(functions.compactMap(\.name.dottedRoot))
    }

    /// The function under a full name.
    func function(named name: String) -> FunctionDeclaration? { functions[name] ?? Library.functionsByName[name] }

    /// The names of the functions with an overload of a style, sorted.
    func functionNames(_ style: Overload.Style) -> [String] {
        let own = functions.values + Library.functions.filter { functions[$0.name] == nil }
        return own.filter { $0.overloads.contains { $0.style == style } }.map(\.name).sorted()
    }

    /// Whether dotted names of variables or types begin with a name.
    func hasQualifiedNames(under root: String) -> Bool {
        qualifiedRoots.contains(root) || Library.qualifiedRoots.contains(root)
    }

    /// Whether dotted names of functions begin with a name.
    func hasFunctions(under root: String) -> Bool {
        functionRoots.contains(root) || Library.functionRoots.contains(root)
    }

    /// The type under a full name: built in, of a message, or of a record.
    func typeNamed(_ name: String) -> CELType? {
        Library.typesByName[name] ?? recordTypes[name].map { .record($0.name) }
    }
}

extension Library {
    fileprivate static let qualifiedRoots = Set(
        (Array(typesByName.keys) + constantsByName.keys).compactMap(\.dottedRoot))
    fileprivate static let functionRoots = Set(functions.compactMap(\.name.dottedRoot))
}

extension String {
    /// The first part of a dotted name; nil where there is no dot.
    fileprivate var dottedRoot: String? { firstIndex(of: ".").map { String(self[..<$0]) } }
}

extension FunctionDeclaration {
    /// The function with the overloads of another besides its own.
    fileprivate func extended(by other: FunctionDeclaration) -> FunctionDeclaration {
        FunctionDeclaration(name, documentation, examples: examples, overloads: overloads + other.overloads)
    }
}
