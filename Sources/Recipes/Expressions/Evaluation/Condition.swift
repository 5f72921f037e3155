package import CEL
package import SourceText

/// A condition, written as a mapping or in CEL, checked against the recipe's model.
package struct Condition: Sendable {
    /// Where it stands.
    package var origin: SourceSpan
    /// What it may name.
    package var scope: ExpressionScope
    /// What is evaluated.
    package var program: Program
    private let places: ExpressionPlaces

    init(origin: SourceSpan, scope: ExpressionScope, program: Program, places: ExpressionPlaces) {
        self.origin = origin
        self.scope = scope
        self.program = program
        self.places = places
    }
}

extension Condition {
    /// The condition as CEL, whichever way it was written.
    package var source: String { program.expression.source }

    /// The fields of the thing spoken of that the condition reads without asking first whether they are there.
    package var fieldsRead: Set<String> {
        scope.subject.map { program.expression.fieldsRead(of: $0.rawValue) } ?? []
    }

    /// A path in the condition as it reads from outside: a variable that goes through a list is named by the list.
    package func spelledOut(_ path: String) -> String {
        let parts = path.split(separator: ".", maxSplits: 1)
        guard let first = parts.first, let list = program.expression.list(behind: String(first)) else { return path }
        return parts.dropFirst().reduce(spelledOut(list.source)) { "\($0).\($1)" }
    }

    /// The file's span of a part of the condition.
    package func span(of part: ExpressionSpan, in files: SourceFiles) -> SourceSpan {
        places.span(of: part, in: files) ?? origin
    }
}

/// What a condition comes to.
package enum Truth: Sendable {
    case holds
    case fails
    /// A value that it reads is not there; the path is as written, such as `application.submitted`.
    case absent(path: String)
    /// It can't be worked out, such as a division by zero; the reason.
    case failed(EvaluationError)
}

extension Condition {
    /// What the condition comes to for what an activation binds.
    package func truth(in activation: Activation) -> Truth { Truth(program, in: activation) }
}

extension Truth {
    /// What a condition's program comes to for what an activation binds.
    package init(_ program: Program, in activation: Activation) {
        do {
            self = try program.isTrue(activation) ? .holds : .fails
        } catch {
            self.init(error)
        }
    }

    /// What an evaluation without a value means for a condition.
    package init(_ error: EvaluationError) {
        switch error.reason {
        case .absent(let path): self = .absent(path: path)
        default: self = .failed(error)
        }
    }

    /// Whether it holds; what is absent makes a selection (`where`, `among`) pass a thing over.
    package var selects: Bool {
        if case .holds = self { true } else { false }
    }
}
