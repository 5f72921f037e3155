import CEL
import NetworkModel

/// What is known of the values of terms before any condition speaks of them.
///
/// Only what is certain is known: of other terms nothing is, so that nothing wrong is proved of them.
struct KnownTerms {
    /// What is known of a term.
    struct Knowledge {
        /// Whether it is a whole number, or a day, so that it has nothing between one and the next.
        var isWhole = false
        /// Whether it is never below 0.
        var isCount = false
        /// The values that it may have; nil allows all.
        var values: Set<Constant>?
    }

    /// Those declared, and the state, which is one of the process's.
    private let fields: [String: FieldType]
    private let parameters: [String: FieldType]

    init(_ recipe: Recipe) {
        let process = recipe.network.applicationProcess
        fields = Dictionary(
            process.fields.map { ($0.id, $0.type) } + [("state", .choice(process.states.map(\.id)))],
            uniquingKeysWith: { first, _ in first })
        parameters = Dictionary(recipe.parameters.map { ($0.id, $0.type) }, uniquingKeysWith: { first, _ in first })
    }

    /// What is known of a term.
    func knowledge(of term: Expression) -> Knowledge {
        switch term.kind {
        case .call(let call): Self.knowledge(of: call)
        case .select(let selection) where selection.mode == .value:
            switch selection.operand.kind {
            case .identifier("application"): Self.knowledge(of: fields[selection.field], named: selection.field)
            case .identifier("parameters"): Self.knowledge(of: parameters[selection.field], named: "")
            default: Self.knowledge(of: nil, named: selection.field)
            }
        default: Knowledge()
        }
    }

    private static func knowledge(of call: Expression.Call) -> Knowledge {
        switch call.function {
        case "size": Knowledge(isWhole: true, isCount: true)
        case "year", "days_between", "getFullYear", "getMonth", "getDate": Knowledge(isWhole: true)
        default: Knowledge()
        }
    }

    private static func knowledge(of type: FieldType?, named name: String) -> Knowledge {
        switch type {
        case .integer, .date: Knowledge(isWhole: true)
        case .boolean: Knowledge(values: [.truth(true), .truth(false)])
        case .choice(let words): Knowledge(values: Set(words.map(Constant.text)))
        case .text, .number, .list, .map: Knowledge()
        case nil: Knowledge(isWhole: wholeFields.contains(name))
        }
    }

    /// Fields of records that hold whole numbers, or days, wherever they stand.
    private static let wholeFields: Set<String> = [
        "year", "votes", "number", "representatives", "submitted", "expires",
    ]
}
