package import CEL
package import NetworkModel
import Synchronization

/// What the expressions of one recipe may speak of: the records of recipe-language.md, "What expressions see", with the
/// recipe's own vocabularies, application fields and parameters as typed fields.
package final class ExpressionModel: Sendable {
    /// The network as far as it is known when expressions are compiled: vocabularies, application fields and ids.
    package let network: Network
    /// The recipe's parameters.
    package let parameters: [Parameter]
    let shapes: RecordShapes
    let clock: NetworkClock
    private let typesByName: [String: RecordType]
    private let environments = Mutex<[ExpressionScope: ScopedEnvironment]>([:])

    /// Prepares a recipe's expressions.
    package init(network: Network, parameters: [Parameter]) {
        self.network = network
        self.parameters = parameters
        shapes = RecordShapes(network: network, parameters: parameters)
        clock = NetworkClock(timeZone: network.timeZone)
        typesByName = Dictionary(shapes.types.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// What expressions of a scope are compiled with; made at first use.
    package func environment(for scope: ExpressionScope) -> Environment { scoped(scope).environment }

    /// The record types of a task's steps, empty outside of tasks.
    func stepTypes(of scope: ExpressionScope) -> [RecordType] { scoped(scope).stepTypes }

    private struct ScopedEnvironment {
        let environment: Environment
        let stepTypes: [RecordType]
    }

    private func scoped(_ scope: ExpressionScope) -> ScopedEnvironment {
        environments.withLock { environments in
            if let known = environments[scope] { return known }
            let made = makeEnvironment(for: scope)
            environments[scope] = made
            return made
        }
    }

    /// The record type with a name, of those that all scopes have.
    func recordType(named name: String) -> RecordType? { typesByName[name] }

    /// The names that a scope's expressions may use, with their types.
    func variables(of scope: ExpressionScope) -> [Environment.Variable] {
        var variables = Self.roots
        if let subject = scope.subject, subject != .network {
            variables.append(Environment.Variable(subject.rawValue, .record(subject.rawValue)))
        }
        if scope.steps != nil { variables.append(Environment.Variable("steps", .record("steps"))) }
        return variables + scope.variables.map { Environment.Variable($0, .dyn) }
    }

    private static let roots = [
        Environment.Variable("network", .record("network")),
        Environment.Variable("parameters", .record("parameters")),
        Environment.Variable("today", .timestamp),
        Environment.Variable("members", .list(ofRecords: "member")),
        Environment.Variable("groups", .list(ofRecords: "group")),
        Environment.Variable("venues", .list(ofRecords: "venue")),
        Environment.Variable("deadlines", .list(ofRecords: "deadline")),
        Environment.Variable("needs", .list(ofRecords: "need")),
        Environment.Variable("activities", .list(ofRecords: "activity")),
        Environment.Variable("figures", .list(ofRecords: "figure")),
        Environment.Variable("deliverables", .list(ofRecords: "deliverable")),
        Environment.Variable("meetings", .list(ofRecords: "meeting")),
    ]

    private func makeEnvironment(for scope: ExpressionScope) -> ScopedEnvironment {
        var options = Environment.Options()
        options.allowsUnicodeIdentifiers = true
        let stepTypes = scope.steps.map(StepShapes.types) ?? []
        let environment = Environment(
            variables: variables(of: scope),
            recordTypes: shapes.types + stepTypes,
            functions: HostFunctions(clock: clock).declarations,
            options: options,
            advice: ReferenceAdvice.advice
        )
        return ScopedEnvironment(environment: environment, stepTypes: stepTypes)
    }
}
