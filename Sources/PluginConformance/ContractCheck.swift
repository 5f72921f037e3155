import Diagnostics
import JSON
package import ModuleContract
import Recipes

/// A module with an example of what it is asked.
package struct TestedModule: Sendable {
    package var module: any Module
    package var example: ModuleExample

    package init(module: any Module, example: ModuleExample = ModuleExample()) {
        self.module = module
        self.example = example
    }

    /// What it gives for a request; a failure as what there is to tell.
    func outcome(for request: Request) async -> Result<Outcome, ModuleFailure> {
        do throws(ModuleFailure) {
            return .success(try await module.run(request, progress: Quiet()))
        } catch {
            return .failure(error)
        }
    }
}

/// What the contract demands of every module.
enum ContractCheck: CaseIterable {
    case answersItsExample
    case answersAlikeTwice
    case takesAnEmptyNetwork
    case takesAnyCharacters
    case writesInEveryLanguage
    case declaresWhatItGives

    /// What is wrong; nil if nothing is.
    func problem(with tested: TestedModule) async -> [any LocalizedMessage]? {
        switch self {
        case .answersItsExample:
            if let lacks = tested.lacks { return lacks }
            return await tested.failure(for: SampleRequest.usual(tested.example))
        case .answersAlikeTwice:
            let request = SampleRequest.usual(tested.example)
            guard case .success(let first) = await tested.outcome(for: request),
                case .success(let second) = await tested.outcome(for: request)
            else { return nil }
            return first.hasSameContent(as: second) ? nil : [ConformanceText.differs]
        case .takesAnEmptyNetwork:
            return await tested.failure(for: SampleRequest.empty(tested.example), mayDecline: true)
        case .takesAnyCharacters:
            return await tested.failure(for: SampleRequest.unusual(tested.example), mayDecline: true)
        case .writesInEveryLanguage:
            for language in ["fi", "sv", "en"] {
                if let failure = await tested.failure(for: SampleRequest.usual(tested.example, language: language)) {
                    return failure
                }
            }
            return nil
        case .declaresWhatItGives:
            guard case .success(let outcome) = await tested.outcome(for: SampleRequest.usual(tested.example)) else {
                return nil
            }
            return tested.undeclared(in: outcome)
        }
    }

    var name: ConformanceText {
        switch self {
        case .answersItsExample: .answersItsExample
        case .answersAlikeTwice: .answersAlikeTwice
        case .takesAnEmptyNetwork: .takesAnEmptyNetwork
        case .takesAnyCharacters: .takesAnyCharacters
        case .writesInEveryLanguage: .writesInEveryLanguage
        case .declaresWhatItGives: .declaresWhatItGives
        }
    }
}

extension TestedModule {
    /// Required settings that the example does not give, without which no recipe would ask the module; nil if it gives all.
    fileprivate var lacks: [any LocalizedMessage]? {
        let missing = module.declaration.settings.filter { $0.isRequired && example.with[$0.name] == nil }
        return missing.isEmpty ? nil : missing.map { ConformanceText.exampleLacks($0.name) }
    }

    /// Why a request has no outcome; nil if it has. Where the module may decline, words about why are an answer too.
    fileprivate func failure(for request: Request, mayDecline: Bool = false) async -> [any LocalizedMessage]? {
        guard case .failure(let failure) = await outcome(for: request) else { return nil }
        switch failure {
        case .cancelled: return [ConformanceText.cancelled]
        case .unable(let reason): return mayDecline ? nil : [reason]
        case .plugin(let diagnostics):
            if mayDecline, diagnostics.allSatisfy({ $0.message.code == "plugin-failed" }) { return nil }
            return diagnostics.flatMap { [$0.message] + $0.notes.map(\.message) }
        }
    }

    /// What an outcome has that the module's declaration has not.
    fileprivate func undeclared(in outcome: Outcome) -> [any LocalizedMessage]? {
        let declared = module.declaration.outputs.map(\.name)
        let outputs = outcome.outputs.members.map(\.name).filter { !declared.contains($0) }
        let paths = outcome.artifacts.map(\.path).filter { !ArtifactPath.isSafe($0) }
        let problems = outputs.map(ConformanceText.undeclaredOutput) + paths.map(ConformanceText.unsafePath)
        return problems.isEmpty ? nil : problems
    }
}

extension Outcome {
    /// Whether both propose the same, word for word and byte for byte.
    fileprivate func hasSameContent(as other: Outcome) -> Bool {
        events == other.events && artifacts == other.artifacts && outputs == other.outputs
            && findings.map { $0.message.text(in: .en) } == other.findings.map { $0.message.text(in: .en) }
    }
}

/// Tells nobody.
struct Quiet: ProgressSink {
    func report(fraction: Double, detail: String) {}
}
