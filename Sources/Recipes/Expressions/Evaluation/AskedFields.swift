package import CEL

/// Which fields of an application some expressions ask for, so that nobody fills in the others.
package struct AskedFields: Sendable {
    /// By the place of the field.
    let isAsked: [Bool]

    /// Collects what programs ask for.
    package init(_ programs: some Sequence<Program>, model: ExpressionModel) {
        let type = model.shapes.application.type
        var isAsked = [Bool](repeating: false, count: type.fields.count)
        for program in programs {
            guard let fields = program.expression.fieldsAlone(of: "application") else {
                isAsked = isAsked.map { _ in true }
                break
            }
            for place in fields.compactMap(type.index) { isAsked[place] = true }
        }
        self.isAsked = isAsked
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
