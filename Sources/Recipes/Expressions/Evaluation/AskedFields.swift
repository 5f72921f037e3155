package import CEL

/// Which fields of an application and its needs some expressions ask for, so that nobody fills in the others.
package struct AskedFields: Sendable {
    /// By the place of the application's field.
    let ofApplication: [Bool]
    /// By the place of a need's field.
    let ofNeeds: [Bool]

    /// What every need has, whether or not an expression names it: a value is shown by these.
    private static let shown: Set<String> = ["id", "title"]

    /// Collects what programs ask for.
    package init(_ programs: some Sequence<Program>, model: ExpressionModel) {
        let type = model.shapes.application.type
        var isAsked = [Bool](repeating: false, count: type.fields.count)
        var names = Self.shown
        for program in programs {
            names.formUnion(program.expression.selectedFields)
            if let fields = program.expression.fieldsAlone(of: "application") {
                for place in fields.compactMap(type.index) { isAsked[place] = true }
            } else {
                isAsked = isAsked.map { _ in true }
            }
        }
        ofApplication = isAsked
        // A need is reached in so many ways that every field of the name counts.
        ofNeeds = model.shapes.need.type.fields.map { names.contains($0.name) }
    }
}

extension TextTemplate {
    /// The programs of its `${{ }}`.
    package var programs: [Program] {
        entries.flatMap(\.pieces).compactMap { piece in
            if case .value(let program) = piece { program } else { nil }
        }
    }
}
